import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { ItemStore } from '../ports/items.ts';
import type { PublishedItems } from './published.ts';

export interface CurrentBundles {
  /** Every bundle in use or in work: drafts, and what is published now. Do not change what you get. */
  all(workspace: string): Promise<ItemBundle[]>;
}

/**
 * Bundles to look for uses of a definition in. Drafts are remembered by the revision of their item, so that counting
 * uses for a list does not read every draft again.
 */
export function createCurrentBundles(items: ItemStore, published: PublishedItems): CurrentBundles {
  const remembered = new Map<string, { revision: number; bundle: ItemBundle }>();

  const draftOf = async (workspace: string, key: string, revision: number): Promise<ItemBundle | null> => {
    const address = `${workspace}:${key}`;
    const known = remembered.get(address);
    if (known?.revision === revision) return known.bundle;
    const item = await items.read(workspace, key);
    if (!item?.draft) return null;
    remembered.set(address, { revision: item.revision, bundle: item.draft.bundle });
    return item.draft.bundle;
  };

  return {
    async all(workspace) {
      const summaries = await items.summaries(workspace);
      const drafted = summaries.filter((item) => item.draftVersion !== null);
      const [drafts, current] = await Promise.all([
        Promise.all(drafted.map((item) => draftOf(workspace, item.key, item.revision))),
        published.all(workspace),
      ]);
      return [...drafts.filter((bundle) => bundle !== null), ...current.map(({ bundle }) => bundle)];
    },
  };
}
