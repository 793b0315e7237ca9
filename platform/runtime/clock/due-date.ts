import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { TimeLimit } from '../../definition/kinds/shared-fields.ts';
import type { LocalDate } from '../case.ts';
import { dateOf, dayNumber } from './local-date.ts';
import { addWorkingDays, type CountedDate, type DayTest, LAST_DAY } from './working-calendar.ts';

/** 特别程序 of art. 45: from day `from` to day `to` the days after `from` up to `to` do not count. */
export interface Suspension {
  from: LocalDate;
  to: LocalDate;
}

/** Overlapping suspensions exclude each day once: (s, e] intervals joined and in order. */
export function mergeSuspensions(suspensions: readonly Suspension[]): Suspension[] {
  const merged: Suspension[] = [];
  const sorted = suspensions
    .filter((one) => one.from <= one.to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const { from, to } of sorted) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
}

/** True for days that one of the suspensions takes out. */
export function excludedDays(suspensions: readonly Suspension[]): DayTest {
  const ranges = mergeSuspensions(suspensions).map(
    ({ from, to }) => [dayNumber(from), dayNumber(to)] as const,
  );
  return (day) => ranges.some(([from, to]) => day > from && day <= to);
}

/**
 * Last day of a limit that starts on `start`. Working days skip weekends, holidays and suspended days; calendar days
 * run through and only suspended ones are added on. 0 days: on the spot, the day itself.
 */
export function dueDate(
  start: LocalDate,
  limit: Pick<TimeLimit, 'days' | 'unit'>,
  calendars: readonly Calendar[],
  suspensions: readonly Suspension[] = [],
): CountedDate {
  const excluded = excludedDays(suspensions);
  if (limit.unit === 'working-day') return addWorkingDays(start, limit.days, calendars, excluded);
  let day = dayNumber(start);
  for (let left = Math.ceil(limit.days); left > 0 && day < LAST_DAY; ) {
    day += 1;
    if (!excluded(day)) left -= 1;
  }
  return { date: dateOf(day), unknownYears: [] };
}
