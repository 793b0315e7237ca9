import type { Case } from '../../runtime/index.ts';
import type { CalendarMove, MovedDate } from '../ports/calendar-runs.ts';

const LIMITS = ['statutory', 'promised', 'preliminary', 'delivery'] as const;

/** Dates of a case that one command moved: its limits, and those of the steps that stay open. */
export function movesOf(before: Case, after: Case): CalendarMove[] {
  const move = (what: MovedDate, from?: string, to?: string, step?: string): CalendarMove[] =>
    from === undefined || to === undefined || from === to
      ? []
      : [{ case: after.id, number: after.number, what, from, to, ...(step && { step }) }];
  const limits = LIMITS.flatMap((what) => move(what, before.clock[what]?.dueOn, after.clock[what]?.dueOn));
  const steps = after.tasks.flatMap((task) => {
    const old = before.tasks.find((one) => one.id === task.id);
    return move('step', old?.dueOn, task.dueOn, task.name);
  });
  return [...limits, ...steps];
}
