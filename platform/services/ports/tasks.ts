import type { Instant, LocalDate } from '../../runtime/case.ts';

/**
 * One open task in the inbox of one post: a projection of a case, rebuilt from it at any time. A row per post, so that
 * an inbox is read in order off one index, however many tasks lie in it.
 */
export interface StoredTask {
  /** `<case id>:<task id>`, with a number behind it for the second post and on. */
  id: string;
  case: string;
  task: string;
  number: string;
  item: { key: string; name: string };
  applicant: string;
  step: string;
  action: string;
  /** `department/post` whose inbox this row is in; empty for what waits for the applicant or the system. */
  post: string;
  /** Every post that may do it. */
  posts: string[];
  /** 转办: of all holders of the posts only this account may do it. */
  assignee?: string;
  openedAt: Instant;
  dueOn?: LocalDate;
  caseDueOn?: LocalDate;
  /** The earlier of both, or a far day: what the inbox is sorted by. */
  sortDue: LocalDate;
  /** Days on which the grade changes; a grade is then a range of dates and found by index. */
  warningOn: LocalDate;
  yellowOn: LocalDate;
  redOn: LocalDate;
  waitingFor?: 'document' | 'payment';
}

export interface TaskQuery {
  posts: readonly string[];
  today: LocalDate;
  /** Only tasks of these cases: what a search by words found. */
  cases?: readonly string[];
  action?: string;
  item?: string;
  grade?: 'normal' | 'warning' | 'yellow' | 'red';
  sort?: string;
  page: number;
  size: number;
}

export interface TaskFigures {
  toAccept: number;
  toHandle: number;
  dueToday: number;
  overdue: number;
}

export interface TaskStore {
  /**
   * Makes the open tasks of a case exactly these, as of `version`. A projector that is late never undoes a newer
   * one: closed tasks leave a mark with the version that closed them.
   */
  project(
    workspace: string,
    caseId: string,
    state: { version: number; at: Instant; open: readonly StoredTask[] },
  ): Promise<void>;
  /** Drops the marks of tasks closed before `before`. */
  sweep(workspace: string, before: Instant): Promise<void>;
  page(workspace: string, query: TaskQuery): Promise<{ rows: StoredTask[]; total: number }>;
  figures(workspace: string, posts: readonly string[], today: LocalDate): Promise<TaskFigures>;
  /** Which of these cases have an open task. */
  casesWithTasks(workspace: string, cases: readonly string[]): Promise<Set<string>>;
  /** Every post with an open task, in order. */
  openPosts(workspace: string): Promise<string[]>;
  /** Open tasks at a post that none of these posts may do; as many rows as asked for, and how many there are. */
  unheld(
    workspace: string,
    post: string,
    held: readonly string[],
    limit: number,
  ): Promise<{ rows: StoredTask[]; total: number }>;
  /** Every account an open task was passed to. */
  assignees(workspace: string): Promise<string[]>;
  /** Open tasks passed to an account, one row each. */
  assignedTo(workspace: string, account: string, limit: number): Promise<StoredTask[]>;
  /** Ids of open tasks, for checking. */
  openOf(workspace: string, caseId: string): Promise<string[]>;
  clear(workspace: string): Promise<void>;
}

/** Who has had a hand in which case (已办业务), newest act last. */
export interface HandledStore {
  mark(workspace: string, account: string, caseId: string, at: Instant): Promise<void>;
  page(
    workspace: string,
    account: string,
    query: { page: number; size: number },
  ): Promise<{ cases: string[]; total: number }>;
  countSince(workspace: string, account: string, since: Instant): Promise<number>;
}
