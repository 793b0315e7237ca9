import type { Calendar } from '../../../platform/definition/kinds/calendar.ts';

export type DayState = 'work' | 'weekend' | 'holiday' | 'make-up';
type Days = Pick<Calendar, 'holidays' | 'workdays'>;

const two = (value: number): string => String(value).padStart(2, '0');

/** Monday is 0. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The days of a month, e.g. 2026-02-01 … 2026-02-28. */
export function daysOf(year: number, month: number): string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`);
}

export function stateOf(date: string, { holidays, workdays }: Days): DayState {
  if (holidays.includes(date)) return 'holiday';
  if (workdays.includes(date)) return 'make-up';
  return weekdayOf(date) > 4 ? 'weekend' : 'work';
}

const without = (dates: readonly string[], date: string): string[] => dates.filter((other) => other !== date);
const withDate = (dates: readonly string[], date: string): string[] => [...dates, date].sort();

/** What a press on a day makes of it: work ⇄ off; weekend → make-up → off → weekend. */
export function turnDay(date: string, days: Days): Days {
  switch (stateOf(date, days)) {
    case 'work':
      return { ...days, holidays: withDate(days.holidays, date) };
    case 'weekend':
      return { ...days, workdays: withDate(days.workdays, date) };
    case 'make-up':
      return { holidays: withDate(days.holidays, date), workdays: without(days.workdays, date) };
    case 'holiday':
      return { ...days, holidays: without(days.holidays, date) };
  }
}
