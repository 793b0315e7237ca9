import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Instant } from '../../runtime/case.ts';

export type ItemStatus = 'draft' | 'published' | 'changing' | 'retired';

/** Bookkeeping of a published version; its bundle is kept apart and never changes. */
export interface PublishedVersion {
  version: number;
  /** Revision of the draft that was published: names the stored bundle. */
  revision: number;
  publishedAt: Instant;
  publishedBy: string;
}

/** An item: one document that decides which versions exist, so publishing is one guarded update. */
export interface StoredItem {
  key: string;
  revision: number;
  status: ItemStatus;
  retired: boolean;
  draft: { version: number; bundle: ItemBundle } | null;
  versions: PublishedVersion[];
  /** Of the draft, else of the newest version: what the list shows, sorts and filters by. */
  facts: ItemFacts;
  errorCount: number;
  warningCount: number;
  completeness: number;
  createdAt: Instant;
  updatedAt: Instant;
  updatedBy: string;
}
export interface ItemFacts {
  name: string;
  department: string;
  type: string;
  themes: string[];
  caseKind: string;
  implementationCode?: string;
  statutoryDays: number | null;
  promisedDays: number;
}

export interface ItemQuery {
  status?: ItemStatus;
  department?: string;
  type?: string;
  theme?: string;
  q?: string;
  sort?: string;
  page: number;
  size: number;
}
export type ItemSummary = Omit<StoredItem, 'draft'> & { draftVersion: number | null };

export interface ItemStore {
  /** False when the key is taken. */
  insert(workspace: string, item: StoredItem): Promise<boolean>;
  read(workspace: string, key: string): Promise<StoredItem | null>;
  /** The same without the draft's bundle, which can be large. */
  summary(workspace: string, key: string): Promise<ItemSummary | null>;
  /** False when the stored revision is not `revision`. */
  replace(workspace: string, item: StoredItem, revision: number): Promise<boolean>;
  remove(workspace: string, key: string, revision: number): Promise<boolean>;
  page(
    workspace: string,
    query: ItemQuery,
  ): Promise<{ rows: ItemSummary[]; total: number; counts: Record<string, number> }>;
  summaries(workspace: string): Promise<ItemSummary[]>;
  /** Keeps the bundle of a version. Written before the item refers to it; repeating it changes nothing. */
  keepBundle(
    workspace: string,
    key: string,
    version: number,
    revision: number,
    bundle: ItemBundle,
  ): Promise<void>;
  readBundle(workspace: string, key: string, version: number, revision: number): Promise<ItemBundle | null>;
}
