import type { ItemCard } from '../../contract/hall.ts';

/** A published item as the hall finds it. Written at publishing, rebuilt from the items at any time. */
export interface SearchEntry {
  key: string;
  version: number;
  /** The names of department and type are looked up when it is shown. */
  card: Omit<ItemCard, 'matched' | 'department' | 'type'>;
  themes: string[];
  objects: string[];
  audiences: string[];
  type: string;
  department: string;
  order: number;
  keywords: string[];
  /** Words, pinyin, initials. */
  tokens: string[];
  /** Tokens of the name alone: a match there ranks first. */
  nameTokens: string[];
}

export interface SearchFilter {
  theme?: string;
  object?: string;
  type?: string;
  department?: string;
  audience?: string;
}

export interface ItemSearchStore {
  put(workspace: string, entry: SearchEntry): Promise<void>;
  remove(workspace: string, key: string): Promise<void>;
  /** Entries with every group of tokens (any token of a group, as a prefix), bounded. */
  find(
    workspace: string,
    groups: readonly (readonly string[])[],
    filter: SearchFilter,
  ): Promise<SearchEntry[]>;
  all(workspace: string): Promise<SearchEntry[]>;
  read(workspace: string, key: string): Promise<SearchEntry | null>;
}
