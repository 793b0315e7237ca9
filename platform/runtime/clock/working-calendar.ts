import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { LocalDate } from '../case.ts';
import { dateOf, dayNumber, weekdayOf, yearOf } from './local-date.ts';

/**
 * Counting in working days without statutory holidays (行政许可法 第八十二条). Holidays and make-up days are data of
 * each year; in a year without data the weekend rule is used and the year is reported, never guessed silently.
 * Inside, days are numbers (days since 1970-01-01): counting runs after every commit.
 */
interface DayIndex {
  off: ReadonlySet<number>;
  work: ReadonlySet<number>;
  years: ReadonlySet<number>;
}
export type DayTest = (day: number) => boolean;

/** 9999-12-31. No count goes further, whatever it is given. */
export const LAST_DAY = 2_932_896;

/** Lists of calendars are never changed in place, so what was made of one stays true of it. */
const INDEXES = new WeakMap<readonly Calendar[], DayIndex>();

function indexOf(calendars: readonly Calendar[]): DayIndex {
  const known = INDEXES.get(calendars);
  if (known !== undefined) return known;
  const index = {
    off: new Set(calendars.flatMap((calendar) => calendar.holidays.map(dayNumber))),
    work: new Set(calendars.flatMap((calendar) => calendar.workdays.map(dayNumber))),
    years: new Set(calendars.map((calendar) => calendar.year)),
  };
  INDEXES.set(calendars, index);
  return index;
}

function works(day: number, index: DayIndex): boolean {
  if (index.work.has(day)) return true;
  return !index.off.has(day) && weekdayOf(day) <= 5;
}

export function isWorkingDay(date: LocalDate, calendars: readonly Calendar[]): boolean {
  return works(dayNumber(date), indexOf(calendars));
}

/** Which days count towards a limit: 工作日 the working ones, 自然日 all of them. */
export function countedDays(unit: 'working-day' | 'calendar-day', calendars: readonly Calendar[]): DayTest {
  if (unit === 'calendar-day') return () => true;
  const index = indexOf(calendars);
  return (day) => works(day, index);
}

/** Days after `from` up to and including `to` that pass all tests. */
export function countDays(from: number, to: number, ...tests: DayTest[]): number {
  let days = 0;
  for (let day = from + 1; day <= to; day += 1) if (tests.every((test) => test(day))) days += 1;
  return days;
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
  isExcluded: DayTest = () => false,
): CountedDate {
  const index = indexOf(calendars);
  let day = dayNumber(start);
  for (let left = Math.ceil(days); left > 0 && day < LAST_DAY; ) {
    day += 1;
    if (works(day, index) && !isExcluded(day)) left -= 1;
  }
  const date = dateOf(day);
  return { date, unknownYears: unknownYears(start, date, calendars) };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendars: readonly Calendar[],
): { days: number; unknownYears: number[] } {
  const counts = countedDays('working-day', calendars);
  const [early, late] = from <= to ? [from, to] : [to, from];
  const days = countDays(dayNumber(early), dayNumber(late), counts);
  return { days: from <= to ? days : -days, unknownYears: unknownYears(early, late, calendars) };
}

/** Years from one date to another for which no calendar is known. */
export function unknownYears(from: LocalDate, to: LocalDate, calendars: readonly Calendar[]): number[] {
  const { years } = indexOf(calendars);
  const unknown: number[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) if (!years.has(year)) unknown.push(year);
  return unknown;
}

/** Statutory days off after `from` up to `to` as ranges, and make-up working days among them: what a reader checks by. */
export function holidaysWithin(
  from: LocalDate,
  to: LocalDate,
  calendars: readonly Calendar[],
): { off: { from: LocalDate; to: LocalDate }[]; work: LocalDate[] } {
  const index = indexOf(calendars);
  const off: { from: LocalDate; to: LocalDate }[] = [];
  const work: LocalDate[] = [];
  let open: { from: LocalDate; to: LocalDate } | undefined;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    if (index.work.has(day)) work.push(dateOf(day));
    if (!index.off.has(day) || index.work.has(day)) {
      open = undefined;
    } else if (open === undefined) {
      open = { from: dateOf(day), to: dateOf(day) };
      off.push(open);
    } else open.to = dateOf(day);
  }
  return { off, work };
}
