import type { Case, FiredWarning, LocalDate, Task } from '../case.ts';
import type { Definition } from '../command.ts';
import { frozenSince } from './limits.ts';
import { localDateOf } from './local-date.ts';
import { firstDays, type RunningLimit, runningLimit } from './standing.ts';
import { thresholdsOf } from './thresholds.ts';
import { runningStep } from './time-left.ts';

/** A warning a case is heading for: `since` is the first day its threshold is met, as the limits stand now. */
export type WarningDay = Omit<FiredWarning, 'on'>;

/**
 * Every warning of the promised limit and of the open steps' own limits, fired or not. None while the limit has not
 * begun, is frozen by a suspension or has stopped. An extension starts the case's warnings over: it has a new end.
 */
export function warningDays(current: Case, definition: Definition): WarningDay[] {
  const { clock } = current;
  if (frozenSince(clock, 'promised') !== undefined && clock.stoppedOn === undefined) return [];
  const steps = current.tasks.flatMap((task) => stepWarnings(task, current, definition));
  return [...caseWarnings(current, definition), ...steps];
}

/** The ones that are not yet on the case's list. */
export function unfiredWarnings(current: Case, definition: Definition): WarningDay[] {
  const fired = new Set(current.warnings.map((one) => one.key));
  return warningDays(current, definition).filter((one) => !fired.has(one.key));
}

function caseWarnings({ clock }: Case, definition: Definition): WarningDay[] {
  const limit = clock.stoppedOn === undefined ? runningLimit(clock, 'promised') : undefined;
  if (limit?.start === undefined) return [];
  const generation = clock.extensions.length;
  return daysOf({ ...limit, start: limit.start }, 'case', definition, (level) => ({
    key: `case:${level}:${generation}`,
  }));
}

/** Officials' tasks with a limit of their own, side tasks too; the applicant and the system are not warned. */
function stepWarnings(task: Task, { clock }: Case, definition: Definition): WarningDay[] {
  const { id, dueOn, limitDays } = task;
  if (dueOn === undefined || !isOfficial(task)) return [];
  const openedOn = localDateOf(task.openedAt) ?? dueOn;
  const limit = runningStep(dueOn, { clock, openedOn, limitDays });
  return daysOf({ ...limit, start: openedOn }, 'step', definition, (level) => ({
    key: `${id}:${level}`,
    task: id,
  }));
}

/** Work of an official now: neither the applicant's turn nor the system's. */
export function isOfficial({ forApplicant, waitingFor }: Task): boolean {
  return !forApplicant && waitingFor === undefined;
}

function daysOf(
  limit: RunningLimit & { start: LocalDate },
  scope: FiredWarning['scope'],
  definition: Definition,
  mark: (level: FiredWarning['level']) => Pick<FiredWarning, 'key' | 'task'>,
): WarningDay[] {
  const days = firstDays(limit, thresholdsOf(definition)[scope], definition.calendars);
  return (Object.entries(days) as [FiredWarning['level'], LocalDate][]).map(([level, since]) => ({
    ...mark(level),
    level,
    scope,
    since,
    dueOn: limit.dueOn,
  }));
}
