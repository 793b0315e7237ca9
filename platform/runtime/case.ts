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
  CaseState,
  Channel,
  CompletionType,
  CorrectionItem,
  DecisionResult,
  FormData,
  Instant,
  LocalDate,
  Marking,
  Task,
} from './case-parts.ts';

export * from './case-parts.ts';
export type * from './event.ts';

export type Effect =
  | { kind: 'notify'; to: 'applicant' | 'assignees'; topic: string; text: Bilingual; task?: string }
  | { kind: 'render-document'; template: string; documentEffect: string };
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
