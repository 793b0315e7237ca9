import type { Instant, LocalDate } from '../runtime/case.ts';
import type { Clock } from './context.ts';

/** The machine's clock. */
export const realClock: Clock = { now: () => new Date().toISOString() };

/** A clock that showed `start` when it was made and runs on from there. */
export function clockFrom(start: Instant): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

/** `now` plus so many milliseconds. */
export function later(now: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

/** The date people in China see on the wall (UTC+8, without daylight saving since 1992). */
export function localDate(now: Instant): LocalDate {
  return later(now, 8 * 3600_000).slice(0, 10);
}
