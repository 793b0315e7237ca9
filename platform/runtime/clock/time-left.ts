import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, LimitState, LocalDate } from '../case.ts';
import { daysBetween } from './local-date.ts';
import { workingDaysBetween } from './working-calendar.ts';

/** normal 正常 (green), warning 预警 (blue), yellow 黄牌, red 红牌 (domain 2.7). */
export type Grade = 'normal' | 'warning' | 'yellow' | 'red';

export interface TimeLeft {
  /** In `unit`; negative when overdue. */
  days: number;
  unit: LimitState['unit'];
  grade: Grade;
  dueOn: LocalDate;
}

/** When a limit is remarked upon: days left, and shares of the limit used (0–1). */
export interface Thresholds {
  warningDaysLeft: number;
  warningUsed: number;
  yellowUsed: number;
}
export const DEFAULT_THRESHOLDS: Thresholds = { warningDaysLeft: 1, warningUsed: 0.8, yellowUsed: 0.9 };

/**
 * What is left of a limit of the case, the promised one unless asked otherwise; undefined before it starts. After
 * the clock stopped it says how it stood on that day.
 */
export function timeLeft(
  clock: CaseClock,
  today: LocalDate,
  calendars: readonly Calendar[],
  which: 'promised' | 'statutory' | 'delivery' = 'promised',
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): TimeLeft | undefined {
  const limit = clock[which];
  // The delivery limit begins where the other two end.
  const from = which === 'delivery' ? clock.stoppedOn : clock.startedOn;
  if (limit?.dueOn === undefined || from === undefined) return undefined;
  const at = which !== 'delivery' && clock.stoppedOn !== undefined ? clock.stoppedOn : today;
  const count = counter(limit.unit, calendars);
  return {
    days: daysLeft(count(at, limit.dueOn), at, limit.dueOn),
    unit: limit.unit,
    grade: gradeOf(at, limit, limit.dueOn, count(from, at), count(at, limit.dueOn), thresholds),
    dueOn: limit.dueOn,
  };
}

/** Days left of a step's own limit (working days); no share of use is known, so it is normal, warning or red. */
export function stepTimeLeft(dueOn: LocalDate, today: LocalDate, calendars: readonly Calendar[]): TimeLeft {
  const days = daysLeft(workingDaysBetween(today, dueOn, calendars).days, today, dueOn);
  const late = today > dueOn;
  const grade = late ? 'red' : days <= DEFAULT_THRESHOLDS.warningDaysLeft ? 'warning' : 'normal';
  return { days, unit: 'working-day', grade, dueOn };
}

/** Used and left days of a limit, for people who look at the ledger. */
export function daysUsed(clock: CaseClock, today: LocalDate, calendars: readonly Calendar[]): number {
  if (clock.startedOn === undefined) return 0;
  const to = clock.stoppedOn ?? today;
  return Math.max(0, counter(clock.promised.unit, calendars)(clock.startedOn, to));
}

function counter(unit: LimitState['unit'], calendars: readonly Calendar[]) {
  return (from: LocalDate, to: LocalDate): number =>
    unit === 'working-day' ? workingDaysBetween(from, to, calendars).days : daysBetween(from, to);
}

/** Overdue by a weekend only is overdue all the same: never shown as 0 days left. */
function daysLeft(counted: number, at: LocalDate, dueOn: LocalDate): number {
  return at > dueOn ? Math.min(counted, -1) : counted;
}

function gradeOf(
  at: LocalDate,
  limit: LimitState,
  dueOn: LocalDate,
  used: number,
  left: number,
  thresholds: Thresholds,
): Grade {
  if (at > dueOn) return 'red';
  // On-the-spot cases have one day only; a share of nothing says nothing.
  const share = limit.days > 0 ? used / limit.days : 0;
  if (share >= thresholds.yellowUsed) return 'yellow';
  return left <= thresholds.warningDaysLeft || share >= thresholds.warningUsed ? 'warning' : 'normal';
}
