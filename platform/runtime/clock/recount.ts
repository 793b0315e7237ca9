import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, LocalDate, Person } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { count, growth, withLine } from './ledger-lines.ts';
import { type ClockLimit, LIMIT_WORDS, unknownWords } from './words.ts';

const LIMITS: readonly ClockLimit[] = ['statutory', 'promised', 'preliminary', 'delivery'];

/** The same facts counted with other calendars; the same object where no date, day off or unknown year changed. */
export function recountClock(clock: CaseClock, calendars: readonly Calendar[]): CaseClock {
  const counted = count(clock, calendars);
  return fingerprint(counted) === fingerprint(clock) ? clock : counted;
}

function fingerprint(clock: CaseClock): string {
  const dates = LIMITS.map((which) => [clock[which]?.dueOn, clock[which]?.unknownYears]);
  const holidays = clock.lines.filter((line) => line.kind === 'holidays').map((line) => line.text.zh);
  return JSON.stringify([dates, holidays]);
}

/** Dates that moved from one count of a clock to the other. */
export function movedDates(
  before: CaseClock,
  after: CaseClock,
): { which: ClockLimit; from: LocalDate; to: LocalDate }[] {
  return LIMITS.flatMap((which) => {
    const [from, to] = [before[which]?.dueOn, after[which]?.dueOn];
    return from === undefined || to === undefined || from === to ? [] : [{ which, from, to }];
  });
}

/** Notes a changed calendar with every date that moved. With calendars the line carries the suspended days it changed. */
export function calendarMoved(
  before: CaseClock,
  after: CaseClock,
  on: LocalDate,
  calendars?: readonly Calendar[],
  by?: Person,
): CaseClock {
  const days = calendars === undefined ? {} : growth(after, calendars);
  return withLine(after, {
    on,
    kind: 'calendar-changed',
    text: movedWords(before, after),
    basis: ARTICLES.workingDays,
    ...(by === undefined ? {} : { by }),
    ...(Object.keys(days).length > 0 ? { days } : {}),
  });
}

function movedWords(before: CaseClock, after: CaseClock): Bilingual {
  const moved = movedDates(before, after).map(({ which, from, to }) => ({
    zh: `${LIMIT_WORDS[which].zh}届满日由 ${from} 变更为 ${to}`,
    en: `the ${LIMIT_WORDS[which].en} moves from ${from} to ${to}`,
  }));
  const same = { zh: '届满日不变', en: 'no date moves' };
  const unknown = unknownWords(after.unknownYears);
  const parts = [...(moved.length > 0 ? moved : [same]), ...(unknown === undefined ? [] : [unknown])];
  return {
    zh: `工作日历调整，时限重新计算：${parts.map((one) => one.zh).join('，')}`,
    en: `The working calendar changed and the limits were counted again: ${parts.map((one) => one.en).join(', ')}`,
  };
}
