import type { Instant, LocalDate } from '../case.ts';

/** China keeps one zone without daylight saving, so the office's date is a fixed shift of the instant. */
const SHANGHAI_MS = 8 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** True for a real calendar date written `2026-03-02`. */
export function isLocalDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The date in Shanghai of an instant with its offset; undefined for anything else. */
export function localDateOf(instant: string): LocalDate | undefined {
  if (!INSTANT.test(instant)) return undefined;
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return undefined;
  const text = new Date(time + SHANGHAI_MS).toISOString().slice(0, 10);
  return isLocalDate(text) ? text : undefined;
}

/** True for an instant the engine can count from (years 1970–2999); the shell hands in `now` in this form. */
export function isInstant(text: unknown): text is Instant {
  const date = typeof text === 'string' ? localDateOf(text) : undefined;
  return date !== undefined && date >= '1970-01-01' && date < '3000-01-01';
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date of a day number. */
export function dateOf(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday, of a day number. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
