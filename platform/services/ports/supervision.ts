import type { Instant, LocalDate, Urge } from '../../runtime/case.ts';

/** What every row of the supervisors says about its case. */
export interface CaseFacts {
  case: string;
  number: string;
  item: { key: string; name: string };
  applicant: string;
  /** The item's own department: whose delay it is. */
  department: string;
}

/** An open case as supervisors find it: a projection, with the days on which it gets its cards. */
export interface WatchedCase extends CaseFacts {
  submittedAt: Instant;
  /** Of the promised limit or of any open step, whichever comes first; a worse card counts as the milder ones too. */
  warningOn: LocalDate;
  yellowOn: LocalDate;
  redOn: LocalDate;
  /** First day after the statutory limit. */
  unlawfulOn: LocalDate;
  /** Earliest end of the limits, what a list may be sorted by. */
  dueOn: LocalDate;
}

/** 督办件: one urge of one case. */
export interface WatchedUrge extends CaseFacts {
  /** `<case id>:<urge id>` */
  id: string;
  urge: Urge;
  at: Instant;
  dueOn: LocalDate;
  /** `ended`: the case was over before anybody answered. */
  status: 'open' | 'answered' | 'ended';
  /** Posts that have the case now, as inboxes are keyed. */
  posts: string[];
  answeredBy?: string;
}

export interface WatchedQuery {
  today: LocalDate;
  grade?: 'warning' | 'yellow' | 'red';
  department?: string;
  item?: string;
  /** Only these: what a search by words found. */
  cases?: readonly string[];
  sort?: string;
  page: number;
  size: number;
}
export interface UrgeQuery {
  today: LocalDate;
  status?: 'open' | 'overdue' | 'answered' | 'ended';
  department?: string;
  cases?: readonly string[];
  /** Whose: of these departments, of these posts, or answered by this account; left out: everybody's. */
  of?: { departments: readonly string[]; posts: readonly string[]; account: string };
  page: number;
  size: number;
}
export interface CardCounts {
  department: string;
  warning: number;
  yellow: number;
  red: number;
}

export interface SupervisionStore {
  /** Makes both lists show the case as of `version`; late calls change nothing. A case that is over is `null`. */
  project(
    workspace: string,
    caseId: string,
    state: { version: number; at: Instant; row: WatchedCase | null; urges: readonly WatchedUrge[] },
  ): Promise<void>;
  page(workspace: string, query: WatchedQuery): Promise<{ rows: WatchedCase[]; total: number }>;
  /** The rows of a page alone: nothing is counted. */
  rows(workspace: string, query: WatchedQuery): Promise<WatchedCase[]>;
  /** Cards per department, each case under its worst. */
  cards(workspace: string, today: LocalDate, department?: string): Promise<CardCounts[]>;
  counts(
    workspace: string,
    today: LocalDate,
    department?: string,
  ): Promise<{ open: number; unlawful: number }>;
  urges(workspace: string, query: UrgeQuery): Promise<{ rows: WatchedUrge[]; total: number }>;
  urgeCounts(
    workspace: string,
    today: LocalDate,
    department?: string,
  ): Promise<{ open: number; overdue: number; nextDue: LocalDate | null }>;
  /** Drops the marks of cases that ended before `before`. */
  sweep(workspace: string, before: Instant): Promise<void>;
  clear(workspace: string): Promise<void>;
}
