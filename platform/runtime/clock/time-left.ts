import type { Calendar } from '../../definition/kinds/calendar.ts';
import {
  DEFAULT_WARNINGS,
  type WarningLevels,
  type WarningThresholds,
} from '../../definition/kinds/warning-thresholds.ts';
import type { CaseClock, LimitState, LocalDate, WarningLevel } from '../case.ts';
import { closedSuspensions, frozenSince } from './limits.ts';
import { levelOf, type RunningLimit, runningLimit, standing } from './standing.ts';
import type { ClockLimit } from './words.ts';
import { unknownYears } from './working-calendar.ts';

/** normal 正常 (green), reminder 提醒, warning 预警 (blue), yellow 黄牌, red 红牌 (domain 2.7). */
export type Grade = 'normal' | WarningLevel;

export interface TimeLeft {
  /** In `unit`; negative when overdue. */
  days: number;
  unit: LimitState['unit'];
  grade: Grade;
  dueOn: LocalDate;
  /** A suspension is open: the days left stand still. */
  frozen?: true;
  /** Years without calendar data that `dueOn` touched. */
  unknownYears?: number[];
}

/**
 * What is left of a limit of the case, the promised one unless asked otherwise; undefined before it starts. After
 * the clock stopped it says how it stood on that day, while it is suspended how it stood when that began.
 */
export function timeLeft(
  clock: CaseClock,
  today: LocalDate,
  calendars: readonly Calendar[],
  which: ClockLimit = 'promised',
  thresholds: WarningThresholds = DEFAULT_WARNINGS,
): TimeLeft | undefined {
  const limit = runningLimit(clock, which);
  if (limit === undefined) return undefined;
  return shown(limit, today, calendars, { levels: thresholds.case, years: clock[which]?.unknownYears });
}

/** What is known of a step beside its last day. */
export interface StepFacts {
  /** The case's clock: what stops the promised limit stops the step. */
  clock?: CaseClock;
  openedOn?: LocalDate;
  limitDays?: number;
  thresholds?: WarningThresholds;
  unknownYears?: number[];
}

/** Days left of a step's own limit, in working days. Without `openedOn` and `limitDays` no share of use is known. */
export function stepTimeLeft(
  dueOn: LocalDate,
  today: LocalDate,
  calendars: readonly Calendar[],
  facts: StepFacts = {},
): TimeLeft {
  const { thresholds = DEFAULT_WARNINGS } = facts;
  const limit = runningStep(dueOn, facts);
  const years = facts.unknownYears ?? unknownYears(facts.openedOn ?? today, dueOn, calendars);
  return shown(limit, today, calendars, { levels: thresholds.step, years });
}

export function runningStep(dueOn: LocalDate, { clock, openedOn, limitDays }: StepFacts): RunningLimit {
  return {
    start: openedOn,
    total: limitDays === undefined ? undefined : Math.ceil(limitDays),
    unit: 'working-day',
    dueOn,
    closed: clock === undefined ? [] : closedSuspensions(clock, 'promised'),
    frozenFrom: clock === undefined ? undefined : frozenSince(clock, 'promised'),
  };
}

function shown(
  limit: RunningLimit,
  today: LocalDate,
  calendars: readonly Calendar[],
  { levels, years = [] }: { levels: WarningLevels; years?: readonly number[] },
): TimeLeft {
  const now = standing(limit, today, calendars);
  return {
    days: now.left,
    unit: limit.unit,
    grade: levelOf(levels, now, limit.total) ?? 'normal',
    dueOn: limit.dueOn,
    ...(now.frozen ? { frozen: true as const } : {}),
    ...(years.length > 0 ? { unknownYears: [...years] } : {}),
  };
}

/** Used days of a limit, for people who look at the ledger. */
export function daysUsed(
  clock: CaseClock,
  today: LocalDate,
  calendars: readonly Calendar[],
  which: ClockLimit = 'promised',
): number {
  const limit = runningLimit(clock, which);
  return limit === undefined ? 0 : (standing(limit, today, calendars).used ?? 0);
}
