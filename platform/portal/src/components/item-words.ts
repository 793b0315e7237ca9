import type { ItemCard } from '../../../contract/hall.ts';
import { formatDays } from '../../../render/format/time-left.ts';
import type { Language } from '../../../render/language.ts';
import type { Texts } from '../i18n/index.ts';

/** 承诺 8 个工作日 · 当场办结 */
export function promisedWords(
  item: Pick<ItemCard, 'promisedDays' | 'promisedUnit'>,
  language: Language,
  home: Texts['home'],
): string {
  if (item.promisedDays === 0) return language === 'zh' ? `${home.onTheSpot}${home.closes}` : home.onTheSpot;
  return home.promisedIn(formatDays(item.promisedDays, item.promisedUnit, language));
}
