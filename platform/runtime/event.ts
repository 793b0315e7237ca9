import type { Citation } from '../definition/kinds/shared-fields.ts';
import type {
  ActorMark,
  Applicant,
  Bill,
  CaseClock,
  CaseDocument,
  CaseFile,
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
  MaterialCheck,
  Payment,
  Person,
  PostOf,
  Procedure,
  Rectification,
  Report,
  SiteCheck,
  SiteRecord,
  Task,
  Urge,
} from './case-parts.ts';

/** What a case begins with; the first row of history carries it, so that history alone rebuilds the case. */
export interface Opening {
  id: string;
  number: string;
  item: CaseItem;
  caseKind: CaseKind;
  channel: Channel;
  applicant: Applicant;
  form: FormData;
  materials: CaseMaterial[];
  clock: CaseClock;
  commitment?: { signedAt: Instant };
  /** 容缺: required materials the applicant promised to hand in later. */
  deferred?: string[];
  subject?: CertificateRef;
}

/** Facts of history. Each becomes one hash-chained row; `apply` is their only meaning. */
export type EventBody =
  | ({ type: 'submitted' } & Opening)
  | { type: 'task-opened'; task: Task }
  | { type: 'task-closed'; task: string; outcome: string }
  | { type: 'task-waiting'; task: string; waitingFor: 'document' | 'payment' }
  | { type: 'task-reassigned'; task: string; assignees: PostOf[]; assignee?: Person; reason?: string }
  | { type: 'task-signed'; task: string; record?: SiteRecord }
  | { type: 'tasks-rescheduled'; dues: { task: string; dueOn: LocalDate; unknownYears?: number[] }[] }
  | { type: 'step-skipped'; reason: 'refused' | 'deemed' }
  | { type: 'pre-reviewed'; result: 'passed' | 'returned'; reason?: string }
  | { type: 'received' }
  | { type: 'accepted'; deemed?: true }
  | { type: 'acceptance-refused'; reason: string; basis?: Citation; competentBody?: string }
  | { type: 'deficiency-accepted'; deficiency: Deficiency }
  | { type: 'deficiency-supplied'; materials: CaseMaterial[] }
  | { type: 'correction-requested'; items: CorrectionItem[]; dueOn: LocalDate }
  | { type: 'corrected'; form: FormData; materials: CaseMaterial[]; onSpot?: true; again?: true }
  | { type: 'correction-lapsed' }
  | { type: 'materials-checked'; checks: MaterialCheck[] }
  | { type: 'reviewed'; result: 'passed' | 'returned'; returnTo?: string }
  | { type: 'site-checked'; check: SiteCheck }
  | { type: 'opinion-given'; given: CaseOpinion }
  | { type: 'procedure-started'; procedure: Procedure }
  | { type: 'procedure-ended'; id: string; on: LocalDate; result: 'passed' | 'failed'; note?: string }
  | { type: 'paused'; reason: string; on: LocalDate }
  | { type: 'unpaused' }
  | { type: 'request-made'; request: CaseRequest }
  | { type: 'request-decided'; id: string; status: 'approved' | 'rejected' | 'dropped' }
  | { type: 'reported-up'; report: Report }
  | { type: 'report-answered'; answer: NonNullable<Report['answer']> }
  | { type: 'rectified'; changes: Rectification[]; reason: string }
  | { type: 'commitment-checked'; result: 'kept' | 'breached'; findings: string }
  | { type: 'intervened'; reason: string }
  | { type: 'warned'; warning: FiredWarning }
  | { type: 'urged'; urge: Urge }
  | { type: 'urge-answered'; id: string; text: string }
  | { type: 'kind-changed'; kind: CaseKind }
  | { type: 'decided'; result: DecisionResult; reasons?: string; deemed?: true }
  | { type: 'branch-taken'; block: string; branch: number | 'otherwise' }
  | { type: 'fork-opened'; block: string }
  | { type: 'branch-joined'; block: string; branch: number }
  | { type: 'fork-joined'; block: string }
  | { type: 'fork-cleared'; block: string }
  | { type: 'billed'; bill: Bill }
  | { type: 'fee-not-due' }
  | { type: 'paid'; payment: Payment }
  | { type: 'document-requested'; document: CaseDocument }
  | { type: 'document-issued'; effect: string; number: string; file: CaseFile; validUntil?: LocalDate }
  | { type: 'delivered'; method: 'online' | 'window' | 'post'; note?: string }
  | { type: 'clock-changed'; clock: CaseClock }
  | { type: 'state-changed'; from: CaseState; to: CaseState }
  | { type: 'closed'; completion: CompletionType }
  | { type: 'withdrawn'; reason: string }
  | {
      type: 'ended-early';
      ending: 'returned' | 'transferred' | 'void' | 'terminated';
      reason: string;
      receiver?: string;
    }
  | { type: 'archived' };

/** What every row says beside its fact. The first row of a command says more: which, and from and to which state. */
interface RowBase {
  at: Instant;
  actor: ActorMark;
  step?: string;
  opinion?: string;
  /** Type of the command these rows answer; on the first row of each command only. */
  command?: string;
  /** State of the case before and after the command. */
  from?: CaseState;
  to?: CaseState;
  /** Version of the case that was on the actor's screen: replaying to it shows what was seen. */
  seen?: number;
  /** Files the actor added to the opinion. */
  files?: CaseFile[];
}

/** One row of history. `hash` = sha256 of the canonical JSON of the row without `hash`, `prev` included. */
export type CaseEvent = EventBody & RowBase & { seq: number; prev: string; hash: string };
/** What `decide` returns: rows before the shell numbers and chains them. */
export type NewEvent = EventBody & RowBase;
