import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { WarningLevels, WarningThreshold } from '../../definition/kinds/warning-thresholds.ts';
import {
  type CaseClock,
  type LimitState,
  type LocalDate,
  WARNING_LEVELS,
  type WarningLevel,
} from '../case.ts';
import { excludedDays, type Suspension } from './due-date.ts';
import { closedSuspensions, frozenSince, startOf, totalDays } from './limits.ts';
import { dateOf, dayNumber } from './local-date.ts';
import type { ClockLimit } from './words.ts';
import { countDays, countedDays, type DayTest, LAST_DAY } from './working-calendar.ts';

/** A limit while it runs: of the case, of delivery, or of a step. */
export interface RunningLimit {
  start?: LocalDate;
  /** Days in all; absent where only the end is known. */
  total?: number;
  unit: LimitState['unit'];
  dueOn: LocalDate;
  closed: readonly Suspension[];
  frozenFrom?: LocalDate;
  endedOn?: LocalDate;
}

/** Undefined before the limit starts. */
export function runningLimit(clock: CaseClock, which: ClockLimit): RunningLimit | undefined {
  const limit = clock[which];
  const start = startOf(clock, which);
  if (limit?.dueOn === undefined || start === undefined) return undefined;
  return {
    start,
    total: totalDays(limit),
    unit: limit.unit,
    dueOn: limit.dueOn,
    closed: closedSuspensions(clock, which),
    frozenFrom: frozenSince(clock, which),
    endedOn: endOf(clock, which),
  };
}

/** Delivery ends with the case, the preliminary review when it is reported up, the others with the decision. */
function endOf(clock: CaseClock, which: ClockLimit): LocalDate | undefined {
  const lineOn = (kind: 'finished' | 'reported-up') => clock.lines.find((line) => line.kind === kind)?.on;
  if (which === 'delivery') return lineOn('finished');
  if (which === 'preliminary') return lineOn('reported-up') ?? clock.stoppedOn;
  return clock.stoppedOn;
}

export interface Standing {
  /** Negative when overdue; overdue by a weekend only is overdue all the same: never 0. */
  left: number;
  used?: number;
  frozen: boolean;
}

/** How a limit stands on a day: frozen while a suspension is open, and as it was on the day it ended. */
export function standing(limit: RunningLimit, today: LocalDate, calendars: readonly Calendar[]): Standing {
  const { start = limit.dueOn, total, dueOn, frozenFrom, endedOn } = limit;
  const frozen = frozenFrom !== undefined && endedOn === undefined && today >= frozenFrom;
  const latest = [today, frozenFrom, endedOn].reduce<LocalDate>(
    (first, day) => (day !== undefined && day < first ? day : first),
    today,
  );
  const at = limit.start !== undefined && latest < start ? start : latest;
  const { counts, runs } = testsOf(limit, calendars);
  if (at <= dueOn) {
    const left = countDays(dayNumber(at), dayNumber(dueOn), counts, runs);
    return { left, frozen, ...(total === undefined ? {} : { used: Math.max(0, total - left) }) };
  }
  const over = countDays(dayNumber(dueOn), dayNumber(at), counts, runs);
  const isLate = countDays(dayNumber(dueOn), dayNumber(at), runs) > 0;
  return {
    left: isLate ? Math.min(-over, -1) : 0,
    frozen,
    ...(total === undefined ? {} : { used: total + over }),
  };
}

function testsOf(limit: RunningLimit, calendars: readonly Calendar[]): { counts: DayTest; runs: DayTest } {
  const excluded = excludedDays(limit.closed);
  return { counts: countedDays(limit.unit, calendars), runs: (day) => !excluded(day) };
}

/** The worst level whose threshold is met. */
export function levelOf(
  levels: WarningLevels,
  { left, used }: Pick<Standing, 'left' | 'used'>,
  total: number | undefined,
): WarningLevel | undefined {
  return WARNING_LEVELS.findLast((level) => isMet(levels[level], left, used, total));
}

/** Of an on-the-spot limit no share can be used: a share of nothing says nothing. */
function isMet(
  { daysLeft, usedPercent }: WarningThreshold,
  left: number,
  used: number | undefined,
  total: number | undefined,
): boolean {
  if (daysLeft !== undefined && left <= daysLeft) return true;
  if (usedPercent === undefined || used === undefined || total === undefined || total === 0) return false;
  return used * 100 >= usedPercent * total;
}

/**
 * The first day on which each threshold is met, as the limit stands now: one walk over its days, since this runs
 * after every commit. Nothing past the day a suspension froze it.
 */
export function firstDays(
  limit: RunningLimit & { start: LocalDate },
  levels: WarningLevels,
  calendars: readonly Calendar[],
): Partial<Record<WarningLevel, LocalDate>> {
  const { total = 0, start, dueOn } = limit;
  const { counts, runs } = testsOf(limit, calendars);
  const due = dayNumber(dueOn);
  const last = limit.frozenFrom === undefined ? LAST_DAY : dayNumber(limit.frozenFrom);
  const found: Partial<Record<WarningLevel, LocalDate>> = {};
  let open = WARNING_LEVELS.filter((level) => canBeMet(levels[level], total));
  let left = countDays(dayNumber(start), due, counts, runs);
  let late = false;
  for (let day = dayNumber(start); open.length > 0 && day <= last; ) {
    const shown = late ? Math.min(left, -1) : left;
    const met = open.filter((level) => isMet(levels[level], shown, total - left, total));
    for (const level of met) found[level] = dateOf(day);
    if (met.length > 0) open = open.filter((level) => !met.includes(level));
    day += 1;
    if (!runs(day)) continue;
    if (counts(day)) left -= 1;
    late ||= day > due;
  }
  return found;
}

function canBeMet({ daysLeft, usedPercent }: WarningThreshold, total: number): boolean {
  return daysLeft !== undefined || (usedPercent !== undefined && total > 0);
}
