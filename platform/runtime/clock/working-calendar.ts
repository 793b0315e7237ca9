import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { LocalDate } from '../case.ts';
import { addDays, weekday, yearOf } from './local-date.ts';

/**
 * Counting in working days without statutory holidays (行政许可法 第八十二条). Holidays and make-up days are data of
 * each year; in a year without data the weekend rule is used and the year is reported, never guessed silently.
 */
interface DayIndex {
  off: ReadonlySet<LocalDate>;
  work: ReadonlySet<LocalDate>;
  years: ReadonlySet<number>;
}

/** Lists of calendars are never changed in place, so what was made of one stays true of it. */
const INDEXES = new WeakMap<readonly Calendar[], DayIndex>();

function indexOf(calendars: readonly Calendar[]): DayIndex {
  const known = INDEXES.get(calendars);
  if (known !== undefined) return known;
  const index = {
    off: new Set(calendars.flatMap((calendar) => calendar.holidays)),
    work: new Set(calendars.flatMap((calendar) => calendar.workdays)),
    years: new Set(calendars.map((calendar) => calendar.year)),
  };
  INDEXES.set(calendars, index);
  return index;
}

function works(date: LocalDate, index: DayIndex): boolean {
  if (index.work.has(date)) return true;
  return !index.off.has(date) && weekday(date) <= 5;
}

export function isWorkingDay(date: LocalDate, calendars: readonly Calendar[]): boolean {
  return works(date, indexOf(calendars));
}

/** A date counted to, and the years it touched that have no calendar. */
export interface CountedDate {
  date: LocalDate;
  unknownYears: number[];
}

/**
 * The last day of a limit: the first working day after `start` is day 1, 0 is the day itself. Half days run to the
 * end of the day they begin in. Working days that `isExcluded` names (a suspension) are passed over.
 */
export function addWorkingDays(
  start: LocalDate,
  days: number,
  calendars: readonly Calendar[],
  isExcluded: (date: LocalDate) => boolean = () => false,
): CountedDate {
  const index = indexOf(calendars);
  let date = start;
  for (let left = Math.ceil(days); left > 0; ) {
    date = addDays(date, 1);
    if (works(date, index) && !isExcluded(date)) left -= 1;
  }
  return { date, unknownYears: yearsWithout(index, start, date) };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendars: readonly Calendar[],
): { days: number; unknownYears: number[] } {
  const index = indexOf(calendars);
  const [early, late] = from <= to ? [from, to] : [to, from];
  let days = 0;
  for (let date = early; date < late; ) {
    date = addDays(date, 1);
    if (works(date, index)) days += 1;
  }
  return { days: from <= to ? days : -days, unknownYears: yearsWithout(index, early, late) };
}

function yearsWithout(index: DayIndex, from: LocalDate, to: LocalDate): number[] {
  const years: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    if (!index.years.has(year)) years.push(year);
  }
  return years;
}
