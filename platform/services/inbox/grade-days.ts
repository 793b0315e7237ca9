import type { Calendar } from '../../definition/kinds/calendar.ts';
import { addDays, type CaseClock, daysBetween, type LocalDate, timeLeft } from '../../runtime/index.ts';
import type { StoredTask } from '../ports/tasks.ts';

/** Later than any limit: a case without a running clock is never graded. */
export const NEVER: LocalDate = '9999-12-31';

type GradeDays = Pick<StoredTask, 'warningOn' | 'yellowOn' | 'redOn'>;

/**
 * The days on which a case turns 预警, 黄牌 and 红牌, so that the inbox can be filtered by grade in the database.
 * The grade only ever gets worse as days pass, so each day is found by halving.
 */
export function gradeDays(clock: CaseClock, calendars: readonly Calendar[]): GradeDays {
  const from = clock.startedOn;
  const due = clock.promised.dueOn;
  if (!from || !due || clock.stoppedOn) return { warningOn: NEVER, yellowOn: NEVER, redOn: NEVER };
  const order = ['normal', 'warning', 'yellow', 'red'] as const;
  const rank = (day: LocalDate): number => order.indexOf(timeLeft(clock, day, calendars)?.grade ?? 'normal');
  const firstDay = (wanted: number): LocalDate => {
    let low = 0;
    let high = daysBetween(from, due) + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (rank(addDays(from, middle)) >= wanted) high = middle;
      else low = middle + 1;
    }
    return addDays(from, low);
  };
  return { warningOn: firstDay(1), yellowOn: firstDay(2), redOn: firstDay(3) };
}
