import type { Bilingual } from '../../definition/finding.ts';
import type { Citation } from '../../definition/kinds/shared-fields.ts';

const licensingLaw = (article: string): Citation => ({ law: '中华人民共和国行政许可法', article });

/** Articles of 行政许可法 (2019) the engine itself goes by; an item's own basis comes first. */
export const ARTICLES = {
  notRequired: licensingLaw('第三十二条第一款第（一）项'),
  notCompetent: licensingLaw('第三十二条第一款第（二）项'),
  correction: licensingLaw('第三十二条第一款第（四）项'),
  acceptance: licensingLaw('第三十二条第一款第（五）项'),
  intake: licensingLaw('第三十二条'),
  reporting: licensingLaw('第三十五条'),
  decision: licensingLaw('第三十八条'),
  limit: licensingLaw('第四十二条'),
  preliminary: licensingLaw('第四十三条'),
  delivery: licensingLaw('第四十四条'),
  excluded: licensingLaw('第四十五条'),
  change: licensingLaw('第四十九条'),
  renewal: licensingLaw('第五十条'),
  revocation: licensingLaw('第六十九条'),
  cancellation: licensingLaw('第七十条'),
  workingDays: licensingLaw('第八十二条'),
} as const;

/** 《中华人民共和国行政许可法》第四十二条 */
export function citationWords({ law, article }: Citation): Bilingual {
  return {
    zh: `《${law}》${article ?? ''}`,
    en: article === undefined ? `“${law}”` : `“${law}” ${article}`,
  };
}
