import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { CaseClock, ClockLine, LimitState, LocalDate, Person } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { entry, withLine } from './ledger-lines.ts';
import { workingDaysBetween } from './working-calendar.ts';

/** The ledger of a case handed in on `on`; it runs at once where the item's law counts from receipt. */
export function openClock(item: Item, on: LocalDate, calendars: readonly Calendar[]): CaseClock {
  const { statutoryLimit, promisedLimit } = item;
  const clock: CaseClock = {
    receivedOn: on,
    ...(statutoryLimit === undefined ? {} : { statutory: limitState(statutoryLimit) }),
    promised: limitState(promisedLimit),
    suspensions: [],
    extensions: [],
    lines: [{ on, kind: 'received', text: { zh: '收到申请材料', en: 'Application received' } }],
    unknownYears: [],
  };
  return item.limitStart === 'receipt' ? startFromReceipt(clock, item, on, calendars) : clock;
}

export interface Acceptance {
  /** Nobody answered in time: accepted by law (art. 32(1)(4)). */
  deemed?: boolean;
  /** The applicant was told in time what to correct. */
  correctionAsked: boolean;
  by?: Person;
}

/**
 * Acceptance. The limits start on the day of acceptance (day 0). Where nobody told in time what to correct, the case
 * counts as accepted when the materials arrived, so they start there (art. 32(1)(4)). A clock that already runs from
 * receipt is only noted upon.
 */
export function acceptClock(
  clock: CaseClock,
  item: Item,
  on: LocalDate,
  how: Acceptance,
  calendars: readonly Calendar[],
): CaseClock {
  if (clock.startedOn !== undefined) return noteAcceptance(clock, item, on, how, calendars);
  const by = how.by === undefined ? {} : { by: how.by };
  const waited = workingDaysBetween(clock.receivedOn, on, calendars).days;
  if (how.deemed === true || (waited > item.noticeDays && !how.correctionAsked)) {
    const { basis, text } = silence(item);
    const line = { on, kind: 'started' as const, text, basis, ...by };
    return start(clock, item, clock.receivedOn, line, calendars);
  }
  const text = { zh: '受理，时限自次一工作日起算', en: 'Accepted; limits count from the next working day' };
  const line = { on, kind: 'started' as const, text, basis: limitBasis(item), ...by };
  return start(clock, item, on, line, calendars);
}

function silence({ noticeDays }: Item): { text: Bilingual; basis: Citation } {
  return {
    basis: ARTICLES.correction,
    text: {
      zh: `收到材料后 ${noticeDays} 个工作日内未告知补正，自收到材料之日起即为受理，时限起算`,
      en: `No correction was asked for within ${noticeDays} working days: accepted as of receipt, limits start`,
    },
  };
}

function noteAcceptance(
  clock: CaseClock,
  item: Item,
  on: LocalDate,
  { deemed, by }: Acceptance,
  calendars: readonly Calendar[],
): CaseClock {
  const text = deemed
    ? {
        zh: '逾期未告知补正，视为受理；时限已自收到材料之日起算',
        en: 'Deemed accepted; limits run from receipt',
      }
    : { zh: '受理；时限已自收到申请材料之日起算', en: 'Accepted; limits already run from receipt' };
  const basis = deemed ? ARTICLES.correction : ARTICLES.acceptance;
  const line: ClockLine = { on, kind: 'noted', text, basis, ...(by === undefined ? {} : { by }) };
  return entry(withPreliminary(clock, item), line, calendars);
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
  return start(clock, item, on, { on, kind: 'started', text, basis: limitBasis(item) }, calendars);
}

/** The line stands on the day of the act; the limits may start earlier (deemed acceptance). */
function start(
  clock: CaseClock,
  item: Item,
  startedOn: LocalDate,
  line: ClockLine,
  calendars: readonly Calendar[],
): CaseClock {
  const started = entry(withPreliminary({ ...clock, startedOn }, item), line, calendars);
  if (started.preliminary === undefined) return started;
  const { days, dueOn } = started.preliminary;
  const text = {
    zh: `由上级机关决定：初审应于 ${days} 个工作日内完毕并上报，${dueOn} 届满`,
    en: `Decided by the superior organ: to be reviewed and reported up within ${days} working days, by ${dueOn}`,
  };
  return withLine(started, { on: line.on, kind: 'noted', text, basis: ARTICLES.preliminary });
}

/** 上报件: the lower organ has 20 days for its preliminary review (art. 43). */
function withPreliminary(clock: CaseClock, item: Item): CaseClock {
  if (item.caseKind !== 'report-up' || clock.preliminary !== undefined) return clock;
  return { ...clock, preliminary: { days: item.preliminaryDays, unit: 'working-day' } };
}

function limitBasis({ statutoryLimit }: Item): Citation {
  return statutoryLimit?.basis ?? ARTICLES.limit;
}

function limitState(limit: { days: number; unit: LimitState['unit'] }): LimitState {
  return { days: limit.days, unit: limit.unit };
}
