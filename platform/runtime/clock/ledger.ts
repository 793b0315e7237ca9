import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { CaseClock, ClockLine, LimitState, LocalDate } from '../case.ts';
import { dueDate } from './due-date.ts';
import { daysBetween } from './local-date.ts';
import { workingDaysBetween } from './working-calendar.ts';

const licensingLaw = (article: string): Citation => ({ law: '中华人民共和国行政许可法', article });
/** Days the organ has to tell what to correct; after that the case counts as accepted (art. 32(1)(4)). */
export const NOTICE_DAYS = 5;
/** Issuing and delivering the licence after a grant (art. 44), in working days. */
const DELIVERY_DAYS = 10;

export const ARTICLES = {
  notRequired: licensingLaw('第三十二条第一款第（一）项'),
  notCompetent: licensingLaw('第三十二条第一款第（二）项'),
  correction: licensingLaw('第三十二条第一款第（四）项'),
  acceptance: licensingLaw('第三十二条第一款第（五）项'),
  intake: licensingLaw('第三十二条'),
  decision: licensingLaw('第三十八条'),
  limit: licensingLaw('第四十二条'),
  delivery: licensingLaw('第四十四条'),
  workingDays: licensingLaw('第八十二条'),
} as const;

/** The ledger of a case handed in on `on`; it runs at once where the item's law counts from receipt. */
export function openClock(item: Item, on: LocalDate, calendars: readonly Calendar[]): CaseClock {
  const { statutoryLimit, promisedLimit } = item;
  const clock: CaseClock = {
    receivedOn: on,
    ...(statutoryLimit === undefined ? {} : { statutory: limitState(statutoryLimit) }),
    promised: limitState(promisedLimit),
    lines: [{ on, kind: 'received', text: { zh: '收到申请材料', en: 'Application received' } }],
    unknownYears: [],
  };
  return item.limitStart === 'receipt' ? startFromReceipt(clock, item, on, calendars) : clock;
}

/**
 * Acceptance. The limits start on the day of acceptance (day 0); where no correction was asked for within five
 * working days the case counts as accepted when the materials arrived, so they start there. A clock that already
 * runs from receipt is left alone.
 */
export function acceptClock(
  clock: CaseClock,
  item: Item,
  on: LocalDate,
  correctionAsked: boolean,
  calendars: readonly Calendar[],
): CaseClock {
  if (clock.startedOn !== undefined) return clock;
  const waited = workingDaysBetween(clock.receivedOn, on, calendars).days;
  if (waited > NOTICE_DAYS && !correctionAsked) {
    const text = {
      zh: `收到材料后 ${NOTICE_DAYS} 个工作日内未告知补正，自收到材料之日起即为受理，时限起算`,
      en: `No correction was asked for within ${NOTICE_DAYS} working days: accepted as of receipt, limits start`,
    };
    return start(clock, clock.receivedOn, text, ARTICLES.correction, calendars);
  }
  const text = { zh: '受理，时限自次一工作日起算', en: 'Accepted; limits count from the next working day' };
  return start(clock, on, text, item.statutoryLimit?.basis ?? ARTICLES.limit, calendars);
}

/** Starts a clock nothing else will start: an item counted from receipt, or a chain without acceptance. */
export function startFromReceipt(
  clock: CaseClock,
  item: Item,
  on: LocalDate,
  calendars: readonly Calendar[],
): CaseClock {
  const text = {
    zh: '时限自收到申请材料之日起算',
    en: 'Limits count from the day the application was received',
  };
  return start(clock, on, text, item.statutoryLimit?.basis ?? ARTICLES.limit, calendars);
}

/** 补正告知: before acceptance no limit runs; where it runs from receipt the line shows what is being waited for. */
export function correctionRequested(clock: CaseClock, on: LocalDate, dueOn: LocalDate): CaseClock {
  const text = { zh: `一次性告知补正，应于 ${dueOn} 前补正`, en: `Corrections asked for, due ${dueOn}` };
  return withLine(clock, { on, kind: 'correction-requested', text, basis: ARTICLES.correction });
}

/**
 * 补正提交. `restarts`: the case is not yet accepted, so a clock that runs from receipt starts anew on the day the
 * complete materials arrived.
 */
export function correctionReceived(
  clock: CaseClock,
  item: Item,
  on: LocalDate,
  restarts: boolean,
  calendars: readonly Calendar[],
): CaseClock {
  const text = { zh: '收到补正材料', en: 'Corrected materials received' };
  const noted = withLine(clock, { on, kind: 'correction-received', text, basis: ARTICLES.correction });
  return restarts && clock.startedOn !== undefined ? startFromReceipt(noted, item, on, calendars) : noted;
}

/** The decision stops both limits; a grant starts the separate limit for issuing and delivering (art. 44). */
export function decideClock(
  clock: CaseClock,
  on: LocalDate,
  granted: boolean,
  calendars: readonly Calendar[],
): CaseClock {
  if (clock.stoppedOn !== undefined) return clock;
  const text = granted
    ? { zh: '作出准予许可决定，时限停止', en: 'Granted; the limits stop' }
    : { zh: '作出不予许可决定，时限停止', en: 'Refused; the limits stop' };
  const stopped = withLine(
    { ...clock, stoppedOn: on },
    { on, kind: 'decided', text, basis: ARTICLES.decision },
  );
  if (!granted) return stopped;
  const { date, unknownYears } = dueDate(on, { days: DELIVERY_DAYS, unit: 'working-day' }, calendars);
  return {
    ...stopped,
    delivery: { days: DELIVERY_DAYS, unit: 'working-day', dueOn: date },
    unknownYears: union(stopped.unknownYears, unknownYears),
  };
}

/** The end of a case; also the stop of limits no decision has stopped. */
export function finishClock(clock: CaseClock, on: LocalDate): CaseClock {
  const text = { zh: '办结', en: 'Finished' };
  return withLine({ ...clock, stoppedOn: clock.stoppedOn ?? on }, { on, kind: 'finished', text });
}

function start(
  clock: CaseClock,
  on: LocalDate,
  text: Bilingual,
  basis: Citation,
  calendars: readonly Calendar[],
): CaseClock {
  let next = withLine({ ...clock, startedOn: on }, { on, kind: 'started', text, basis });
  for (const which of ['statutory', 'promised'] as const) {
    const limit = next[which];
    if (limit === undefined) continue;
    const { date, unknownYears } = dueDate(on, limit, calendars);
    next = {
      ...next,
      [which]: { ...limit, dueOn: date },
      unknownYears: union(next.unknownYears, unknownYears),
    };
    const line = holidayLine(which, on, { ...limit, dueOn: date });
    if (line !== undefined) next = withLine(next, line);
  }
  return next;
}

/** Days off inside a limit, so that the due date can be checked by hand. */
function holidayLine(
  which: 'statutory' | 'promised',
  on: LocalDate,
  limit: LimitState & { dueOn: LocalDate },
): ClockLine | undefined {
  if (limit.unit !== 'working-day') return undefined;
  const off = daysBetween(on, limit.dueOn) - Math.ceil(limit.days);
  if (off <= 0) return undefined;
  const name = which === 'statutory' ? { zh: '法定', en: 'Statutory' } : { zh: '承诺', en: 'Promised' };
  return {
    on,
    kind: 'holidays',
    text: {
      zh: `${name.zh}时限内有休息日、节假日 ${off} 天不计，${limit.dueOn} 届满`,
      en: `${name.en} limit: ${off} days off are not counted; ends ${limit.dueOn}`,
    },
    basis: ARTICLES.workingDays,
  };
}

function limitState(limit: { days: number; unit: LimitState['unit'] }): LimitState {
  return { days: limit.days, unit: limit.unit };
}

function withLine(clock: CaseClock, line: ClockLine): CaseClock {
  return { ...clock, lines: [...clock.lines, line] };
}

function union(left: readonly number[], right: readonly number[]): number[] {
  return [...new Set([...left, ...right])].toSorted((a, b) => a - b);
}
