import type { Instant, LocalDate } from '../../runtime/case.ts';

/** 重算: one change of the working calendar, carried to every open case. */
export interface CalendarRun {
  id: string;
  /** When the calendar changed, on the workspace's clock. */
  at: Instant;
  by: string;
  /** Key of the calendar: its year; empty where something else changed that days depend on. */
  calendar: string;
  state: 'waiting' | 'running' | 'done';
  /** Real time before which it does not begin: until then a process may still count with the old calendar. */
  startsAt: Instant;
  /** Open cases when it began, those looked at so far, and those of which a date moved. */
  total: number;
  done: number;
  moved: number;
  /** The last case that is done: where a run that was interrupted goes on. */
  cursor: string;
  finishedAt?: Instant;
}

/** Dates of a case that are counted to; `step`: the limit of a step that is open. */
export type MovedDate = 'statutory' | 'promised' | 'preliminary' | 'delivery' | 'step';

/** One date that moved. */
export interface CalendarMove {
  case: string;
  number: string;
  what: MovedDate;
  /** Name of the step, where it is a step's limit. */
  step?: string;
  from: LocalDate;
  to: LocalDate;
}

export interface CalendarRunStore {
  /** Does nothing where there is one of this id. */
  insert(workspace: string, run: CalendarRun): Promise<void>;
  read(workspace: string, id: string): Promise<CalendarRun | null>;
  /** Those of a calendar, newest first. */
  page(
    workspace: string,
    query: { page: number; size: number },
  ): Promise<{ rows: CalendarRun[]; total: number }>;
  /** The oldest run that is not done and may begin. */
  next(workspace: string, wall: Instant): Promise<CalendarRun | null>;
  change(workspace: string, id: string, change: Partial<Omit<CalendarRun, 'id'>>): Promise<void>;
  /** Makes the moved dates of a case in a run exactly these; repeating it changes nothing. */
  setMoves(workspace: string, run: string, caseId: string, moves: readonly CalendarMove[]): Promise<void>;
  /** Cases of a run with a date that moved. */
  countMoved(workspace: string, run: string): Promise<number>;
  moves(
    workspace: string,
    run: string,
    query: { page: number; size: number },
  ): Promise<{ rows: CalendarMove[]; total: number }>;
}
