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
  CaseState,
  Channel,
  CompletionType,
  CorrectionItem,
  DecisionResult,
  FormData,
  Instant,
  LocalDate,
  MaterialCheck,
  Payment,
  Task,
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
}

/** Facts of history. Each becomes one hash-chained row; `apply` is their only meaning. */
export type EventBody =
  | ({ type: 'submitted' } & Opening)
  | { type: 'task-opened'; task: Task }
  | { type: 'task-closed'; task: string; outcome: string }
  | { type: 'task-waiting'; task: string; waitingFor: 'document' | 'payment' }
  | { type: 'step-skipped'; reason: 'refused' }
  | { type: 'accepted' }
  | { type: 'acceptance-refused'; reason: string; basis?: Citation; competentBody?: string }
  | { type: 'correction-requested'; items: CorrectionItem[]; dueOn: LocalDate }
  | { type: 'corrected'; form: FormData; materials: CaseMaterial[] }
  | { type: 'materials-checked'; checks: MaterialCheck[] }
  | { type: 'reviewed'; result: 'passed' | 'returned'; returnTo?: string }
  | { type: 'decided'; result: DecisionResult; reasons?: string }
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
  | { type: 'withdrawn'; reason: string };

/** One row of history. `hash` = sha256 of the canonical JSON of the row without `hash`, `prev` included. */
export type CaseEvent = EventBody & {
  seq: number;
  at: Instant;
  actor: ActorMark;
  step?: string;
  opinion?: string;
  /** Type of the command these rows answer; on the first row of each command only. */
  command?: string;
  prev: string;
  hash: string;
};
/** What `decide` returns: rows before the shell numbers and chains them. */
export type NewEvent = EventBody & {
  at: Instant;
  actor: ActorMark;
  step?: string;
  opinion?: string;
  command?: string;
};
