import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { CaseClock, ClockExtension, ClockLine, LocalDate, Person } from '../case.ts';
import { ARTICLES } from './articles.ts';
import { count, dueWords, growth, withLine } from './ledger-lines.ts';
import { LIMIT_NAMES } from './words.ts';

/** A line that moves nothing: a procedure that counts, e.g. 现场勘查. */
export function noteClock(clock: CaseClock, line: ClockLine): CaseClock {
  return withLine(clock, line);
}

/** 延期: added to both limits, once approved; the applicant is told why (art. 42 unless the item has its own basis). */
export function extendClock(
  clock: CaseClock,
  extension: ClockExtension,
  calendars: readonly Calendar[],
): CaseClock {
  const { days, on, reason, basis = ARTICLES.limit, by } = extension;
  const mark = { basis, ...(by === undefined ? {} : { by }) };
  const entered = { days, on, reason, ...mark };
  const extended = count({ ...clock, extensions: [...clock.extensions, entered] }, calendars);
  const grown = growth(extended, calendars);
  // Days a suspension took out past the old due date come to count as soon as the limit reaches them.
  const more = LIMIT_NAMES.some((which) => (grown[which] ?? days) > days);
  const now = dueWords(extended);
  return withLine(extended, {
    on,
    kind: 'extended',
    text: {
      zh: `经批准延长 ${days} 日（理由：${reason}）${more ? '，连同原届满日之后依法扣除的日子' : ''}${now.zh ? `，${now.zh}` : ''}`,
      en: `Extended by ${days} days (reason: ${reason})${more ? ', with the days taken out after the old end' : ''}${now.en ? `; ${now.en}` : ''}`,
    },
    ...mark,
    days: grown,
  });
}

/** 上报: ends the lower organ's preliminary review; opinion and materials go up directly (art. 35, 43). */
export function reportedUp(clock: CaseClock, on: LocalDate, to: string, by?: Person): CaseClock {
  const dueOn = clock.preliminary?.dueOn;
  const late = dueOn !== undefined && on > dueOn;
  return withLine(clock, {
    on,
    kind: 'reported-up',
    text: {
      zh: `初审完毕，上报${to}${late ? `，已超过初审上报期限 ${dueOn}` : ''}`,
      en: `Preliminary review done, reported up to ${to}${late ? `, later than ${dueOn}` : ''}`,
    },
    basis: ARTICLES.preliminary,
    ...(by === undefined ? {} : { by }),
  });
}

/** The superior organ's answer comes back into the same case. */
export function reportAnswered(clock: CaseClock, on: LocalDate, by?: Person): CaseClock {
  return withLine(clock, {
    on,
    kind: 'report-answered',
    text: { zh: '收到上级机关审查意见', en: 'Answer of the superior organ received' },
    basis: ARTICLES.reporting,
    ...(by === undefined ? {} : { by }),
  });
}
