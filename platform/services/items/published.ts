import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Instant } from '../../runtime/case.ts';
import type { ItemStore, ItemSummary, PublishedVersion } from '../ports/items.ts';

/** A published version with its definition. Shared: do not change what you get. */
export interface PublishedItem {
  key: string;
  version: number;
  publishedAt: Instant;
  /** No new applications; open cases go on. */
  retired: boolean;
  bundle: ItemBundle;
}

export interface PublishedItems {
  /** What can be applied for now; null when there is no such item, none is published, or it is retired. */
  current(workspace: string, key: string): Promise<PublishedItem | null>;
  /** A version a case began with, retired or not. */
  version(workspace: string, key: string, version: number): Promise<PublishedItem | null>;
  /** Everything that can be applied for now. */
  all(workspace: string): Promise<PublishedItem[]>;
}

/** Bundles kept in memory; a version never changes, so they are never stale. */
const KEPT = 300;

/** Published items as the hall and the cases read them. */
export function createPublishedItems(items: ItemStore): PublishedItems {
  const kept = new Map<string, ItemBundle>();

  const bundleOf = async (
    workspace: string,
    key: string,
    { version, revision }: PublishedVersion,
  ): Promise<ItemBundle> => {
    const address = `${workspace}:${key}:${version}:${revision}`;
    const known = kept.get(address);
    if (known) return known;
    const bundle = await items.readBundle(workspace, key, version, revision);
    if (!bundle) throw new Error(`The bundle of ${key} version ${version} is missing from the database`);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(address, bundle);
    return bundle;
  };
  const open = async (
    workspace: string,
    { key, retired }: ItemSummary,
    version: PublishedVersion | undefined,
  ): Promise<PublishedItem | null> =>
    version
      ? {
          key,
          retired,
          version: version.version,
          publishedAt: version.publishedAt,
          bundle: await bundleOf(workspace, key, version),
        }
      : null;

  return {
    async current(workspace, key) {
      const item = await items.summary(workspace, key);
      return item && !item.retired ? open(workspace, item, item.versions.at(-1)) : null;
    },
    async version(workspace, key, number) {
      const item = await items.summary(workspace, key);
      return (
        item &&
        open(
          workspace,
          item,
          item.versions.find(({ version }) => version === number),
        )
      );
    },
    async all(workspace) {
      const current = (await items.summaries(workspace)).filter((item) => !item.retired);
      const opened = await Promise.all(current.map((item) => open(workspace, item, item.versions.at(-1))));
      return opened.filter((item) => item !== null);
    },
  };
}
