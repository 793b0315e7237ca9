import type {
  Case,
  CaseEvent,
  CaseState,
  DecisionResult,
  Instant,
  LocalDate,
  OutboxEntry,
} from '../../runtime/case.ts';

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
  /** Departments that may see the case: the item's own, every one that has a step in it, and all that were asked. */
  departments: string[];
  /** Version at which form or materials last changed: an older page must not decide on them. */
  contentVersion: number;
  /** Version the inbox was last written for. */
  projected: number;
  /** The day the sweep of deadlines has to look at the case again; absent when nothing is ahead. */
  nextCheckOn?: LocalDate;
}

/** What one command changes, written in one guarded update. */
export interface CaseAdvance {
  case: Case;
  events: CaseEvent[];
  outbox: OutboxEntry[];
  key?: KeyMark;
  contentVersion: number;
  /** Departments that may see the case from now on, having been given a task of it. */
  departments?: string[];
  nextCheckOn?: LocalDate;
}

/** Where a sweep stands: cases are found by their day, then by their id. */
export interface DueCase {
  id: string;
  nextCheckOn: LocalDate;
}

/** A process that deals with a case, until when: after that it counts as dead. Real time, never a virtual clock's. */
export interface CaseClaim {
  holder: string;
  now: Instant;
  until: Instant;
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

/** What keeps others from beginning the same: an open case with its item and decision. */
export type OpenCase = Pick<Case, 'id' | 'number' | 'item' | 'decision'>;

export interface ClosedQuery {
  item?: string;
  department?: string;
  since: Instant;
  limit: number;
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
  /** The open case that holds an `openKey`. */
  openWith(workspace: string, openKey: string): Promise<OpenCase | null>;
  /** A case, over or not, that has done something to a certificate which the register has not been told yet. */
  untold(workspace: string, certificate: string): Promise<OpenCase | null>;
  openOf(workspace: string, account: string, item: string): Promise<{ id: string; number: string }[]>;
  /** Ids after `after` of cases with something still to project or deliver, in order. */
  pending(workspace: string, after: string, limit: number): Promise<string[]>;
  /** The case, if no other living process deals with it; from now on this one does. Repeating it prolongs the claim. */
  claim(workspace: string, id: string, claim: CaseClaim): Promise<CaseRecord | null>;
  /** Gives up every claim: whoever owns the database alone knows that nobody else is at work. */
  releaseClaims(workspace: string): Promise<void>;
  /**
   * Takes delivered effects out and gives up the claim of `holder`; the case stops being pending when nothing is left
   * and `version` still holds.
   */
  settle(
    workspace: string,
    id: string,
    done: { version: number; delivered: readonly string[]; holder: string },
  ): Promise<void>;
  /** Cases to be looked at on or before `today`, behind `after`, the longest due first. */
  due(workspace: string, today: LocalDate, after: DueCase | null, limit: number): Promise<DueCase[]>;
  /** Notes when to look again, unless the case has changed since `version`. */
  checkOn(workspace: string, id: string, version: number, day: LocalDate | undefined): Promise<boolean>;
  /** Moves all but the newest `keep` rows of history out of the document; repeating it changes nothing. */
  trimHistory(workspace: string, record: CaseRecord, keep: number): Promise<void>;
  /** The whole history, oldest first. */
  history(workspace: string, record: CaseRecord): Promise<CaseEvent[]>;
  /** Rows moved out of the document though it still has its own of these numbers: a crash between leaves equal ones. */
  movedTwice(workspace: string, record: CaseRecord): Promise<CaseEvent[]>;
  /** The next case, in the order of ids, whose older history was moved out of its document. */
  nextWithOlderHistory(workspace: string, after: string): Promise<string | null>;
  /** Ids of all cases after `after`, in order: for rebuilding. */
  ids(workspace: string, after: string, limit: number, open?: boolean): Promise<string[]>;
  /** How many cases are open. */
  countAllOpen(workspace: string): Promise<number>;
  /** Closed cases of an item since a day, newest first. */
  closed(workspace: string, query: ClosedQuery): Promise<ClosedCase[]>;
  /** The rows of history closed cases still have in their document, newest case first. */
  closedHistories(workspace: string, query: ClosedQuery): Promise<CaseEvent[][]>;
  /** Open cases by item version: what still runs on an old definition. */
  countOpen(workspace: string, item: string): Promise<number>;
  /** Cases submitted since a day, per item. */
  popular(workspace: string, since: Instant, limit: number): Promise<{ item: string; cases: number }[]>;
}
