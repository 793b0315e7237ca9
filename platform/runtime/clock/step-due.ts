import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, LocalDate } from '../case.ts';
import { dueDate } from './due-date.ts';
import { closedSuspensions } from './limits.ts';
import type { CountedDate } from './working-calendar.ts';

/** The last day of a step's own limit: working days, without those on which the promised limit stood still. */
export function stepDueOn(
  openedOn: LocalDate,
  limitDays: number,
  clock: CaseClock,
  calendars: readonly Calendar[],
): CountedDate {
  const limit = { days: limitDays, unit: 'working-day' as const };
  return dueDate(openedOn, limit, calendars, closedSuspensions(clock, 'promised'));
}
