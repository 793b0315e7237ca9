import type { ItemGuide } from '../../contract/hall.ts';
import type { Handling } from '../../definition/kinds/item.ts';
import type { PublishedItems } from '../items/published.ts';

/** In the order of a certificate's life. Revocation is for the office alone (行政许可法 第六十九条). */
const APPLIED_FOR: readonly Handling[] = ['change', 'renewal', 'reissue', 'cancellation'];

/** What may be applied for about the certificates of an item. */
export async function certificateActsOf(
  published: PublishedItems,
  workspace: string,
  item: string,
): Promise<ItemGuide['certificateActs']> {
  const all = await published.all(workspace);
  const acts = all
    .map(({ bundle }) => bundle.item)
    .filter(({ certificateOf, handling }) => certificateOf === item && APPLIED_FOR.includes(handling));
  return acts
    .sort((a, b) => APPLIED_FOR.indexOf(a.handling) - APPLIED_FOR.indexOf(b.handling) || a.order - b.order)
    .map(({ key, name, nameEn, handling }) => ({ key, name, nameEn, handling }));
}
