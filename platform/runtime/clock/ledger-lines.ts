import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, ClockLine, LimitName } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { countLimits, limitSum } from './limits.ts';
import { LIMIT_NAMES, LIMIT_WORDS, unknownWords } from './words.ts';

export function withLine(clock: CaseClock, line: ClockLine): CaseClock {
  return { ...clock, lines: [...clock.lines, line] };
}

/**
 * Counts the clock again and adds a line that carries the days each limit has grown by since the lines before it, so
 * that the lines of a limit always add up to its extensions and suspended days.
 */
export function entry(clock: CaseClock, line: ClockLine, calendars: readonly Calendar[]): CaseClock {
  const counted = countLimits(clock, calendars);
  const days = growth(counted, calendars);
  const lined = withLine(counted, Object.keys(days).length > 0 ? { ...line, days } : line);
  return { ...lined, lines: withHolidays(lined, calendars) };
}

/** Every date and every holiday line, counted anew. */
export function count(clock: CaseClock, calendars: readonly Calendar[]): CaseClock {
  const counted = countLimits(clock, calendars);
  return { ...counted, lines: withHolidays(counted, calendars) };
}

export function growth(clock: CaseClock, calendars: readonly Calendar[]): NonNullable<ClockLine['days']> {
  const days: NonNullable<ClockLine['days']> = {};
  for (const which of LIMIT_NAMES) {
    if (clock[which] === undefined) continue;
    const sum = limitSum(clock, which, calendars);
    const grown = (clock[which].extended ?? 0) + (sum?.suspended ?? 0) - told(clock, which);
    if (grown !== 0) days[which] = grown;
  }
  return days;
}

function told(clock: CaseClock, which: LimitName): number {
  return clock.lines.reduce((sum, line) => sum + (line.days?.[which] ?? 0), 0);
}

/** 休息日、节假日 stand right behind the start and are counted anew whenever a date moves. */
function withHolidays(clock: CaseClock, calendars: readonly Calendar[]): ClockLine[] {
  const others = clock.lines.filter((line) => line.kind !== 'holidays');
  const start = others.findIndex((line) => line.kind === 'started');
  if (start < 0) return others;
  const holidays = LIMIT_NAMES.flatMap((which) => holidayLine(clock, which, calendars) ?? []);
  return others.toSpliced(start + 1, 0, ...holidays);
}

/** Days off inside a limit, so that the due date can be checked by hand. */
function holidayLine(
  clock: CaseClock,
  which: LimitName,
  calendars: readonly Calendar[],
): ClockLine | undefined {
  const limit = clock[which];
  const off = limitSum(clock, which, calendars)?.off ?? 0;
  const unknown = unknownWords(limit?.unknownYears);
  if (clock.startedOn === undefined || (off === 0 && unknown === undefined)) return undefined;
  const { zh, en } = LIMIT_WORDS[which];
  return {
    on: clock.startedOn,
    kind: 'holidays',
    text: {
      zh: `${zh}内有休息日、节假日 ${off} 天不计，${limit?.dueOn} 届满${unknown ? `（${unknown.zh}）` : ''}`,
      en: `${off} days off within the ${en} are not counted; it ends ${limit?.dueOn}${unknown ? ` (${unknown.en})` : ''}`,
    },
    basis: ARTICLES.workingDays,
  };
}

/** 法定时限 2026-04-13 届满，承诺时限 2026-03-20 届满 */
export function dueWords(clock: CaseClock): { zh: string; en: string } {
  const dues = LIMIT_NAMES.flatMap((which) => {
    const dueOn = clock[which]?.dueOn;
    return dueOn === undefined ? [] : [{ ...LIMIT_WORDS[which], dueOn }];
  });
  return {
    zh: dues.map((one) => `${one.zh} ${one.dueOn} 届满`).join('，'),
    en: dues.map((one) => `the ${one.en} ends ${one.dueOn}`).join(', '),
  };
}
