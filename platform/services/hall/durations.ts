import type { ItemGuide } from '../../contract/hall.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import { workingDaysBetween } from '../../runtime/index.ts';
import type { ClosedCase } from '../ports/cases.ts';

type Durations = ItemGuide['durations'];

/** Working days a closed case really took, from the day its limit began to the day it was decided. */
export function daysTaken(
  { startedOn, stoppedOn }: ClosedCase,
  calendars: readonly Calendar[],
): number | null {
  if (!startedOn || !stoppedOn) return null;
  return Math.max(0, workingDaysBetween(startedOn, stoppedOn, calendars).days);
}

/** How long it really took: the middle, the slowest tenth, and how many cases per day. */
export function durationsOf(closed: readonly ClosedCase[], calendars: readonly Calendar[]): Durations {
  const days = closed
    .map((one) => daysTaken(one, calendars))
    .filter((one) => one !== null)
    .toSorted((a, b) => a - b);
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return {
    cases: days.length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
    onTimePercent: onTimePercent(closed),
    histogram: [...counts].map(([day, cases]) => ({ days: day, cases })),
  };
}

/** Nearest rank: a number of days that somebody really waited. */
function percentile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

/** Share of cases decided within the promise, with one decimal; null when there are none. */
export function onTimePercent(closed: readonly ClosedCase[]): number | null {
  const timed = closed.filter((one) => one.dueOn && one.stoppedOn);
  if (timed.length === 0) return null;
  const onTime = timed.filter((one) => (one.stoppedOn ?? '') <= (one.dueOn ?? '')).length;
  return Math.round((onTime / timed.length) * 1000) / 10;
}
