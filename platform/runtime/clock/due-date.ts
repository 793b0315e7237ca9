import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { TimeLimit } from '../../definition/kinds/shared-fields.ts';
import type { LocalDate } from '../case.ts';
import { addDays } from './local-date.ts';
import { addWorkingDays, type CountedDate } from './working-calendar.ts';

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
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last === undefined || next.from > last.to) merged.push({ ...next });
    else if (next.to > last.to) last.to = next.to;
  }
  return merged;
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
  const merged = mergeSuspensions(suspensions);
  const excluded = (date: LocalDate) => merged.some(({ from, to }) => date > from && date <= to);
  if (limit.unit === 'working-day') return addWorkingDays(start, limit.days, calendars, excluded);
  let date = start;
  for (let left = Math.ceil(limit.days); left > 0; ) {
    date = addDays(date, 1);
    if (!excluded(date)) left -= 1;
  }
  return { date, unknownYears: [] };
}
