import type { ItemCard } from '../../contract/hall.ts';
import type { ListDefinitions } from '../../definition/index.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { ItemSearchStore, SearchEntry, SearchFilter } from '../ports/item-search.ts';
import { matchedIn, type QueryWords, queryWords } from './search-words.ts';

export interface ItemQuery extends SearchFilter {
  q?: string;
  sort?: string;
  page: number;
  size: number;
}
export interface ItemPage {
  rows: ItemCard[];
  total: number;
  page: number;
  size: number;
}

export interface ItemSearch {
  find(query: ItemQuery, context: Pick<CallContext, 'workspace'>): Promise<ItemPage>;
}

/** 找事项: by words, pinyin or initials, within the chosen classes; the best match first. */
export function createItemSearch({
  search,
  catalog,
}: {
  search: ItemSearchStore;
  catalog: DefinitionCatalog;
}): ItemSearch {
  return {
    async find({ q, page, size, sort, ...filter }, { workspace }) {
      const asked = q ? await queryWords(q) : { typed: [], pieces: [] };
      const [{ found, words }, lists] = await Promise.all([
        candidates(search, workspace, asked, filter),
        catalog.lists(workspace),
      ]);
      const sorted = q ? ranked(found, words, q) : ordered(found, sort);
      const shown = sorted.slice((page - 1) * size, page * size);
      const rows = await Promise.all(
        shown.map(async (entry) => ({
          ...itemCard(entry, lists),
          matched: await matchedWords(entry, words),
        })),
      );
      return { rows, total: sorted.length, page, size };
    },
  };
}

/** Items with every word as typed, else with every word of the dictionary, else with any of them. */
async function candidates(
  search: ItemSearchStore,
  workspace: string,
  { typed, pieces }: QueryWords,
  filter: SearchFilter,
): Promise<{ found: SearchEntry[]; words: string[] }> {
  const tries = [
    { words: typed, groups: typed.map((word) => [word]) },
    { words: pieces, groups: pieces.map((word) => [word]) },
    { words: pieces, groups: [pieces] },
  ];
  for (const { words, groups } of tries) {
    const found = await search.find(workspace, groups, filter);
    if (found.length > 0 || words.length === 0) return { found, words };
  }
  return { found: [], words: typed };
}

function ranked(entries: readonly SearchEntry[], words: readonly string[], q: string): SearchEntry[] {
  const typed = q.trim().toLowerCase();
  const score = (entry: SearchEntry): number => {
    const exact = entry.card.name.toLowerCase().includes(typed) ? 100 : 0;
    return words.reduce((sum, word) => sum + weight(entry, word), exact);
  };
  return entries
    .map((entry) => ({ entry, points: score(entry) }))
    .toSorted((a, b) => b.points - a.points || a.entry.order - b.entry.order)
    .map(({ entry }) => entry);
}

/** A whole word tells more than the beginning of one, the name more than a keyword. */
function weight({ tokens, nameTokens }: SearchEntry, word: string): number {
  if (nameTokens.includes(word)) return 20;
  if (tokens.includes(word)) return 15;
  if (nameTokens.some((token) => token.startsWith(word))) return 10;
  return tokens.some((token) => token.startsWith(word)) ? 5 : 0;
}

function ordered(entries: readonly SearchEntry[], sort: string | undefined): SearchEntry[] {
  const field = sort?.replace(/^-/, '');
  const direction = sort?.startsWith('-') ? -1 : 1;
  if (field === 'name') {
    return entries.toSorted((a, b) => direction * a.card.name.localeCompare(b.card.name, 'zh-CN'));
  }
  if (field === 'promisedDays') {
    return entries.toSorted((a, b) => direction * (a.card.promisedDays - b.card.promisedDays));
  }
  return [...entries];
}

async function matchedWords({ card, keywords }: SearchEntry, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const found = await matchedIn([card.name], words);
  return found.length > 0 ? found : matchedIn(keywords, words);
}

/** A card with today's names of department and type: renaming one needs no new version of its items. */
export function itemCard(entry: SearchEntry, lists: ListDefinitions): ItemCard {
  return {
    ...entry.card,
    department: named(lists.department, entry.department),
    type: named(lists['service-type'], entry.type),
    matched: [],
  };
}

export function named(
  definitions: readonly { key: string; name: string; nameEn?: string }[],
  key: string,
): { key: string; name: string; nameEn?: string } {
  const found = definitions.find((definition) => definition.key === key);
  return { key, name: found?.name ?? key, ...(found?.nameEn && { nameEn: found.nameEn }) };
}
