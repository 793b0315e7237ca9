import type { Bilingual } from '../definition/finding.ts';
import type { Citation } from '../definition/kinds/shared-fields.ts';
import type {
  Applicant,
  Bill,
  CaseClock,
  CaseDocument,
  CaseItem,
  CaseKind,
  CaseMaterial,
  CaseOpinion,
  CaseRequest,
  CaseState,
  CertificateRef,
  Channel,
  CompletionType,
  CorrectionItem,
  DecisionResult,
  Deficiency,
  FiredWarning,
  FormData,
  Instant,
  LocalDate,
  Marking,
  Procedure,
  Report,
  SiteCheck,
  Task,
  Urge,
} from './case-parts.ts';

export * from './case-parts.ts';
export type * from './event.ts';

/**
 * What is to happen outside the case. `notify` to `assignees` names the task; `supervisors` are the supervisors of the
 * centre, `administrators` those of the item's department. A `certificate` effect keeps the register of issued
 * certificates in line with the case.
 */
export type Effect =
  | {
      kind: 'notify';
      to: 'applicant' | 'assignees' | 'supervisors' | 'administrators';
      topic: string;
      text: Bilingual;
      task?: string;
    }
  | { kind: 'render-document'; template: string; documentEffect: string }
  | {
      kind: 'certificate';
      action: 'issue' | 'replace' | 'renew' | 'reissue' | 'revoke' | 'cancel';
      /** The certificate acted upon; for `issue` the new one. */
      number: string;
      /** The certificate that takes its place (变更, 延续, 补办). */
      successor?: string;
      validUntil?: LocalDate;
      reason?: string;
      basis?: Citation;
    };
/** Pending effect inside the case document; delivered at least once under its unique key `caseId:version:n`. */
export type OutboxEntry = Effect & { key: string; at: Instant };

export interface Case {
  id: string;
  /** 办件流水号 */
  number: string;
  item: CaseItem;
  caseKind: CaseKind;
  channel: Channel;
  applicant: Applicant;
  state: CaseState;
  decision: DecisionResult | null;
  completion: CompletionType | null;
  form: FormData;
  materials: CaseMaterial[];
  marking: Marking;
  tasks: Task[];
  clock: CaseClock;
  bill: Bill | null;
  documents: CaseDocument[];
  /** Set by acceptance; a case is accepted once. */
  acceptedAt?: Instant;
  /** 不予受理: why, under which article, and which body is competent (art. 32(1)(2)). */
  nonAcceptance?: { reason: string; basis?: Citation; competentBody?: string };
  /** 补正告知: the newest one-time notice; `count` of all, `receivedAt` once the correction is handed in. */
  correction?: {
    items: CorrectionItem[];
    requestedAt: Instant;
    dueOn: LocalDate;
    count: number;
    receivedAt?: Instant;
  };
  decidedAt?: Instant;
  decisionReasons?: string;
  delivery?: { method: 'online' | 'window' | 'post'; note?: string; at: Instant };
  /** 告知承诺: the applicant chose the commitment route and signed. */
  commitment?: {
    signedAt: Instant;
    checked?: { result: 'kept' | 'breached'; findings: string; by: string; at: Instant };
  };
  /** 容缺: required materials the applicant promised at submission to hand in later. */
  deferred?: string[];
  deficiency?: Deficiency;
  /** The certificate this case changes, renews, replaces, revokes or cancels. */
  subject?: CertificateRef;
  procedures: Procedure[];
  requests: CaseRequest[];
  opinions: CaseOpinion[];
  siteChecks: SiteCheck[];
  warnings: FiredWarning[];
  urges: Urge[];
  report?: Report;
  /** 暂停: work is held, with a reason; the statutory limit runs on. */
  pause: { reason: string; by: string; from: LocalDate } | null;
  /** Why a case ended before its chain did: 退件, 转报, 作废, 终止. */
  ending?: { reason: string; to?: string };
  /** Who finished which step: what separation of duty is checked against. */
  handlers: { step: string; account: string }[];
  submittedAt: Instant;
  closedAt: Instant | null;
  /** Number of the newest event and its hash; 0 and '' before the first. */
  seq: number;
  head: string;
  /** Grows by one with every command (`apply` does it at the row that carries `command`): the compare-and-set guard. */
  version: number;
}
