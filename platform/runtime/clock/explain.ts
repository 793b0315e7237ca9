import type { Bilingual } from '../../definition/finding.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Item } from '../../definition/kinds/item.ts';
import type { CaseClock, LimitState, LocalDate } from '../case.ts';
import { ARTICLES } from './articles.ts';
import {
  correctionClauses,
  daysOffClause,
  extensionClause,
  type Stretch,
  suspensionClauses,
} from './explain-parts.ts';
import { startOf, suspensionsOf } from './limits.ts';
import { basisWords, type ClockLimit, daysWords, LIMIT_WORDS, paragraph, unknownWords } from './words.ts';

export interface ExplainSubject {
  which: ClockLimit | 'step';
  clock: CaseClock;
  item?: Item;
  step?: { name: string; openedOn: LocalDate; limitDays: number; dueOn: LocalDate; unknownYears?: number[] };
}

/** One paragraph that answers "why this date": start, limit, what was taken out or added, days off, and the end. */
export function explainDue(subject: ExplainSubject, calendars: readonly Calendar[]): Bilingual {
  const { which, clock, step } = subject;
  if (which === 'step') return step === undefined ? none('step') : explainStep(clock, step, calendars);
  const limit = clock[which];
  if (limit === undefined) return none(which);
  const start = startOf(clock, which);
  if (start === undefined || limit.dueOn === undefined) {
    return paragraph([
      ...startClauses(clock),
      lengthClause(which, limit, subject.item),
      ...correctionClauses(clock),
    ]);
  }
  const stretch = { start, dueOn: limit.dueOn, unit: limit.unit };
  const twoLimits = which === 'statutory' || which === 'promised';
  return paragraph([
    ...(which === 'delivery' ? [deliveryStart(start)] : startClauses(clock)),
    ...(twoLimits ? correctionClauses(clock) : []),
    lengthClause(which, limit, subject.item),
    ...suspensionClauses(suspensionsOf(clock, which), stretch, calendars),
    ...(twoLimits ? clock.extensions.map(extensionClause) : []),
    ...ending(stretch, limit.unknownYears, calendars),
    ...(twoLimits ? outcome(clock) : reported(clock, which)),
  ]);
}

/** Why the limits start where they do, or why they have not begun. */
export function explainStart(clock: CaseClock): Bilingual {
  return paragraph([...startClauses(clock), ...correctionClauses(clock)]);
}

function startClauses(clock: CaseClock): Bilingual[] {
  const line = clock.lines.find((one) => one.kind === 'started');
  if (clock.startedOn === undefined || line === undefined) {
    return clock.stoppedOn === undefined
      ? [{ zh: '尚未受理，时限未起算', en: 'Not accepted yet, so no limit runs' }]
      : [
          {
            zh: '未经受理即已办结，时限未起算',
            en: 'It ended without having been accepted, so no limit ran',
          },
        ];
  }
  const law = basisWords(line.basis);
  return [
    {
      zh: `自 ${clock.startedOn} 起算，当日不计：${line.text.zh}${law.zh}`,
      en: `It starts on ${clock.startedOn}, which itself is not counted: ${line.text.en}${law.en}`,
    },
  ];
}

function deliveryStart(on: LocalDate): Bilingual {
  const law = basisWords(ARTICLES.delivery);
  return {
    zh: `自 ${on} 作出决定之日起算，当日不计${law.zh}`,
    en: `It starts with the decision on ${on}, which itself is not counted${law.en}`,
  };
}

function lengthClause(which: ClockLimit, { days, unit }: LimitState, item?: Item): Bilingual {
  const { zh, en } = LIMIT_WORDS[which];
  const law = basisWords(lengthBasis(which, item));
  if (days === 0) return { zh: `${zh}为当场办结${law.zh}`, en: `the ${en} is the same day${law.en}` };
  const amount = daysWords(days, unit);
  return { zh: `${zh} ${amount.zh}${law.zh}`, en: `the ${en} is ${amount.en}${law.en}` };
}

function lengthBasis(which: ClockLimit, item: Item | undefined) {
  if (which === 'statutory') return item?.statutoryLimit?.basis;
  if (which === 'promised') return item?.promisedLimit.basis;
  return which === 'preliminary' ? ARTICLES.preliminary : undefined;
}

/** Days off, years without a calendar, and the date it all comes to. */
function ending(
  stretch: Stretch,
  years: readonly number[] | undefined,
  calendars: readonly Calendar[],
): Bilingual[] {
  const off = daysOffClause(stretch, calendars);
  const unknown = unknownWords(years);
  return [
    ...(off === undefined ? [] : [off]),
    ...(unknown === undefined ? [] : [unknown]),
    { zh: `故 ${stretch.dueOn} 届满`, en: `so it ends on ${stretch.dueOn}` },
  ];
}

function outcome({ stoppedOn, lines }: CaseClock): Bilingual[] {
  if (stoppedOn === undefined) return [];
  const decided = lines.some((line) => line.kind === 'decided');
  return [
    decided
      ? { zh: `${stoppedOn} 作出决定，停止计时`, en: `the decision of ${stoppedOn} stopped it` }
      : { zh: `${stoppedOn} 办结，停止计时`, en: `the case ended on ${stoppedOn}, which stopped it` },
  ];
}

function reported({ lines }: CaseClock, which: ClockLimit): Bilingual[] {
  const on = lines.find((line) => line.kind === 'reported-up')?.on;
  return which === 'preliminary' && on !== undefined
    ? [{ zh: `${on} 已上报`, en: `reported up on ${on}` }]
    : [];
}

function explainStep(
  clock: CaseClock,
  step: NonNullable<ExplainSubject['step']>,
  calendars: readonly Calendar[],
): Bilingual {
  const { name, openedOn, limitDays, dueOn, unknownYears } = step;
  const amount = daysWords(limitDays, 'working-day');
  const stretch: Stretch = { start: openedOn, dueOn, unit: 'working-day' };
  const stops = suspensionsOf(clock, 'promised').filter((one) => one.to === undefined || one.to > openedOn);
  return paragraph([
    {
      zh: `环节“${name}”自 ${openedOn} 起算，当日不计`,
      en: `The step “${name}” starts on ${openedOn}, which itself is not counted`,
    },
    limitDays === 0
      ? { zh: '环节时限为当日办结', en: 'its limit is the same day' }
      : { zh: `环节时限 ${amount.zh}`, en: `its limit is ${amount.en}` },
    ...suspensionClauses(stops, stretch, calendars),
    ...ending(stretch, unknownYears, calendars),
  ]);
}

function none(which: ClockLimit | 'step'): Bilingual {
  const words = which === 'step' ? { zh: '环节时限', en: 'limit of the step' } : LIMIT_WORDS[which];
  return { zh: `未设定${words.zh}。`, en: `There is no ${words.en}.` };
}
