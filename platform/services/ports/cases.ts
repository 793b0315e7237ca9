import type { Case, CaseEvent, CaseState, DecisionResult, Instant, OutboxEntry } from '../../runtime/case.ts';

/** An Idempotency-Key this case has answered: kept with the case, so a crash after the commit cannot repeat it. */
export interface KeyMark {
  key: string;
  /** sha256 of account and command: the same key with another request is noticed. */
  request: string;
  version: number;
}

/** A case with what the shell keeps beside it, in one document. */
export interface CaseRecord {
  case: Case;
  /** Newest rows of history; the relay moves older ones away. */
  events: CaseEvent[];
  outbox: OutboxEntry[];
  keys: KeyMark[];
  /** Departments that may see the case: the item's own and every one that has a step in it. */
  departments: string[];
  /** Version at which form or materials last changed: an older page must not decide on them. */
  contentVersion: number;
  /** Version the inbox was last written for. */
  projected: number;
}

/** What one command changes, written in one guarded update. */
export interface CaseAdvance {
  case: Case;
  events: CaseEvent[];
  outbox: OutboxEntry[];
  key?: KeyMark;
  contentVersion: number;
}

/** A case without its history and form: what lists need. */
export type CaseRow = Omit<Case, 'form' | 'documents'>;

export interface CaseQuery {
  q?: string;
  applicant?: string;
  item?: string;
  department?: string;
  state?: CaseState;
  open?: boolean;
  mustAct?: boolean;
  from?: Instant;
  before?: Instant;
  /** Only cases these departments may see. */
  departments?: readonly string[];
  sort?: string;
  page: number;
  size: number;
}

/** A closed case as the durations and figures of the hall need it. */
export interface ClosedCase {
  submittedAt: Instant;
  closedAt: Instant;
  decision: DecisionResult | null;
  startedOn?: string;
  stoppedOn?: string;
  dueOn?: string;
}

export interface CaseStore {
  /** `id`, `number` or `open` (the applicant's other open case of the item) names what is already there. */
  insert(
    workspace: string,
    record: CaseRecord,
    openKey: string | null,
  ): Promise<'ok' | 'id' | 'number' | 'open'>;
  read(workspace: string, id: string): Promise<CaseRecord | null>;
  byNumber(workspace: string, number: string): Promise<CaseRecord | null>;
  /** False when the stored version is not the one read: somebody else was first. */
  advance(workspace: string, from: CaseRecord, change: CaseAdvance): Promise<boolean>;
  version(workspace: string, id: string): Promise<number | null>;
  page(workspace: string, query: CaseQuery): Promise<{ rows: CaseRow[]; total: number }>;
  rows(workspace: string, ids: readonly string[]): Promise<CaseRow[]>;
  /** Ids of open cases whose number, applicant or item contains the words. */
  search(workspace: string, q: string, limit: number): Promise<string[]>;
  openOf(workspace: string, account: string, item: string): Promise<{ id: string; number: string }[]>;
  /** Ids after `after` of cases with something still to project or deliver, in order. */
  pending(workspace: string, after: string, limit: number): Promise<string[]>;
  /** Takes delivered effects out; the case stops being pending when nothing is left and `version` still holds. */
  settle(
    workspace: string,
    id: string,
    done: { version: number; delivered: readonly string[] },
  ): Promise<void>;
  /** Moves all but the newest `keep` rows of history out of the document; repeating it changes nothing. */
  trimHistory(workspace: string, record: CaseRecord, keep: number): Promise<void>;
  /** The whole history, oldest first. */
  history(workspace: string, record: CaseRecord): Promise<CaseEvent[]>;
  /** Ids of all cases after `after`, in order: for rebuilding. */
  ids(workspace: string, after: string, limit: number, open?: boolean): Promise<string[]>;
  /** Closed cases of an item since a day, newest first. */
  closed(workspace: string, query: { item?: string; since: Instant; limit: number }): Promise<ClosedCase[]>;
  /** Open cases by item version: what still runs on an old definition. */
  countOpen(workspace: string, item: string): Promise<number>;
  /** Cases submitted since a day, per item. */
  popular(workspace: string, since: Instant, limit: number): Promise<{ item: string; cases: number }[]>;
}
