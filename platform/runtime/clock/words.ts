import type { Bilingual } from '../../definition/finding.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';
import type { LimitName, LimitState } from '../case.ts';
import { citationWords } from './articles.ts';

/** The limits of a clock: the two that run side by side, and those of delivery and of the preliminary review. */
export type ClockLimit = LimitName | 'delivery' | 'preliminary';
export const LIMIT_NAMES: readonly LimitName[] = ['statutory', 'promised'];

export const LIMIT_WORDS: Readonly<Record<ClockLimit, Bilingual>> = {
  statutory: { zh: '法定时限', en: 'statutory limit' },
  promised: { zh: '承诺时限', en: 'promised limit' },
  delivery: { zh: '送达时限', en: 'limit for delivery' },
  preliminary: { zh: '初审上报时限', en: 'limit for the preliminary review' },
};

/** 10 个工作日 · 10 working days */
export function daysWords(days: number, unit: LimitState['unit']): Bilingual {
  const [zh, en] = unit === 'working-day' ? ['个工作日', 'working day'] : ['日', 'calendar day'];
  return { zh: `${days} ${zh}`, en: `${days} ${en}${days === 1 ? '' : 's'}` };
}

/** 法定时限、承诺时限 */
export function limitsWords(limits: readonly LimitName[]): Bilingual {
  return {
    zh: limits.map((one) => LIMIT_WORDS[one].zh).join('、'),
    en: limits.map((one) => LIMIT_WORDS[one].en).join(' and '),
  };
}

/** （《行政许可法》第四十五条）, nothing without a basis. */
export function basisWords(basis: Citation | undefined): Bilingual {
  if (basis === undefined) return { zh: '', en: '' };
  const { zh, en } = citationWords(basis);
  return { zh: `（${zh}）`, en: ` (${en})` };
}

/** Clauses of one paragraph. */
export function paragraph(clauses: readonly Bilingual[]): Bilingual {
  return {
    zh: `${clauses.map((one) => one.zh).join('；')}。`,
    en: `${clauses.map((one) => one.en).join('; ')}.`,
  };
}

/** Years without a calendar, said wherever a date depends on them. */
export function unknownWords(years: readonly number[] | undefined): Bilingual | undefined {
  if (years === undefined || years.length === 0) return undefined;
  return {
    zh: `${years.join('、')} 年尚无工作日历，暂按周末规则推算，公布后重新计算`,
    en: `there is no calendar of ${years.join(', ')} yet: counted by weekends only, to be counted again`,
  };
}
