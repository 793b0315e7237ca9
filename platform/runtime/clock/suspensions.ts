import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { CaseClock, ClockLine, ClockSuspension, LimitName, LocalDate, Person } from '../case.ts';
import { count, entry, growth, withLine } from './ledger-lines.ts';
import { daysWords, LIMIT_NAMES, LIMIT_WORDS, limitsWords } from './words.ts';

export interface NewSuspension {
  id: string;
  kind: ClockSuspension['kind'];
  name: Bilingual;
  /** Day it begins: the last one that still counts. */
  on: LocalDate;
  limits: readonly LimitName[];
  basis?: Citation;
  by?: Person;
  /** Instead of the usual words. */
  text?: Bilingual;
}

/** Stops some limits from the day after `on` (特别程序, 暂停). Once the limits have ended there is nothing to stop. */
export function suspendClock(
  clock: CaseClock,
  wanted: NewSuspension,
  calendars: readonly Calendar[],
): CaseClock {
  const { id, text = suspendedWords(clock, wanted), ...facts } = wanted;
  if (clock.suspensions.some((one) => one.id === id)) return clock;
  const suspended = addSuspension(clock, wanted);
  return entry(suspended, { on: facts.on, kind: 'suspended', text, ...marks(facts) }, calendars);
}

/** The fact alone, without its line. */
export function addSuspension(clock: CaseClock, wanted: NewSuspension): CaseClock {
  const { id, kind, name, on, limits } = wanted;
  const suspension: ClockSuspension = {
    id,
    kind,
    name,
    from: on,
    limits: clock.stoppedOn === undefined ? [...limits] : [],
    ...marks(wanted),
  };
  return { ...clock, suspensions: [...clock.suspensions, suspension] };
}

/**
 * Ends a suspension: the limits count on from the next working day. The line says how many days it really added:
 * where it overlaps another, each day counts once.
 */
export function resumeClock(
  clock: CaseClock,
  id: string,
  on: LocalDate,
  by: Person | undefined,
  calendars: readonly Calendar[],
): CaseClock {
  const open = clock.suspensions.find((one) => one.id === id && one.to === undefined);
  if (open === undefined) return clock;
  const line = { on, kind: 'resumed' as const, ...(by === undefined ? {} : { by }) };
  return closeOne(clock, open, line, calendars);
}

/** The case ends or is decided: whatever is still open ends with it. Without calendars no date is counted again. */
export function closeSuspensions(
  clock: CaseClock,
  on: LocalDate,
  calendars: readonly Calendar[] | undefined,
): CaseClock {
  const open = clock.suspensions.filter((one) => one.to === undefined);
  const line = { on, kind: 'resumed' as const, caseEnded: true };
  return open.reduce((left, one) => closeOne(left, one, line, calendars), clock);
}

export function closeOne(
  clock: CaseClock,
  open: ClockSuspension,
  line: Pick<ClockLine, 'on' | 'kind' | 'by'> & { caseEnded?: boolean },
  calendars: readonly Calendar[] | undefined,
): CaseClock {
  const { on, kind, by } = line;
  const closed = {
    ...clock,
    suspensions: clock.suspensions.map((one) => (one.id === open.id ? { ...one, to: on } : one)),
  };
  const counted = calendars === undefined ? closed : count(closed, calendars);
  const days = calendars === undefined ? {} : growth(counted, calendars);
  return withLine(counted, {
    on,
    kind,
    text: resumedWords(counted, { ...open, to: on }, days, endWords(open, line)),
    ...marks({ basis: open.basis, by }),
    ...(Object.keys(days).length > 0 ? { days } : {}),
  });
}

function marks({ basis, by }: { basis?: Citation; by?: Person }): Pick<ClockLine, 'basis' | 'by'> {
  return { ...(basis === undefined ? {} : { basis }), ...(by === undefined ? {} : { by }) };
}

function suspendedWords(clock: CaseClock, { name, limits }: NewSuspension): Bilingual {
  const present = LIMIT_NAMES.filter((one) => clock[one] !== undefined);
  const stopped = clock.stoppedOn === undefined ? present.filter((one) => limits.includes(one)) : [];
  if (stopped.length === 0) return { zh: `${name.zh}开始，计入时限`, en: `${name.en}: the limits run on` };
  const running = present.filter((one) => !limits.includes(one));
  const [held, on] = [limitsWords(stopped), limitsWords(running)];
  return {
    zh: `${name.zh}：自次日起不计入${held.zh}${running.length > 0 ? `，${on.zh}继续计算` : ''}`,
    en: `${name.en}: from the next day not counted towards the ${held.en}${running.length > 0 ? `; the ${on.en} runs on` : ''}`,
  };
}

/** What ended a suspension: its result, the corrected materials, or the case itself. */
function endWords(
  { name, limits }: ClockSuspension,
  { kind, caseEnded }: Pick<ClockLine, 'kind'> & { caseEnded?: boolean },
): Bilingual {
  if (caseEnded) return { zh: `${name.zh}随办件结束`, en: `${name.en} ends with the case` };
  const isCorrection = kind === 'correction-received';
  const zh = isCorrection ? '收到补正材料' : `${name.zh}结束`;
  const en = isCorrection ? 'Corrected materials received' : `${name.en} ended`;
  if (limits.length === 0) return { zh, en };
  return {
    zh: `${zh}，自次一工作日起继续计时`,
    en: `${en}; counting goes on from the next working day`,
  };
}

function resumedWords(
  clock: CaseClock,
  { from, to, limits }: ClockSuspension,
  days: NonNullable<ClockLine['days']>,
  end: Bilingual,
): Bilingual {
  if (limits.length === 0) return end;
  const moved = LIMIT_NAMES.flatMap((which) => {
    const added = days[which];
    const limit = clock[which];
    if (added === undefined || limit === undefined) return [];
    const [words, amount] = [LIMIT_WORDS[which], daysWords(added, limit.unit)];
    return [
      {
        zh: `${words.zh}顺延 ${amount.zh}至 ${limit.dueOn}`,
        en: `the ${words.en} moves by ${amount.en} to ${limit.dueOn}`,
      },
    ];
  });
  const none = { zh: '期间无应扣除的日子，届满日不变', en: 'no day of it is taken out, no date moves' };
  const effects = moved.length > 0 ? moved : [none];
  return {
    zh: `${end.zh}；${from}（不含）至 ${to} 不计入，${effects.map((one) => one.zh).join('，')}`,
    en: `${end.en}. Days after ${from} up to ${to} are taken out: ${effects.map((one) => one.en).join(', ')}`,
  };
}
