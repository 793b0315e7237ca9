import type { ServiceObject } from '../../definition/kinds/service-object.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { PublishedItem, PublishedItems } from '../items/published.ts';
import type { ItemSearchStore, SearchEntry } from '../ports/item-search.ts';
import { audiencesOf } from './audiences.ts';
import { tokensOf } from './search-words.ts';

export interface SearchIndex {
  /** Told when an item was published or retired. */
  changed(workspace: string, key: string): Promise<void>;
  /** Brings the index in line with what is published; repeating it changes nothing. */
  sync(workspace: string): Promise<void>;
}

/** Keeps the hall's search in step with the published items. */
export function createSearchIndex(needs: {
  search: ItemSearchStore;
  published: PublishedItems;
  catalog: DefinitionCatalog;
}): SearchIndex {
  const { search, published, catalog } = needs;
  const put = async (workspace: string, item: PublishedItem): Promise<void> => {
    const lists = await catalog.lists(workspace);
    const department = lists.department.find((one) => one.key === item.bundle.item.department)?.name ?? '';
    await search.put(workspace, await entryOf(item, department, lists['service-object']));
  };
  return {
    async changed(workspace, key) {
      const current = await published.current(workspace, key);
      if (current && isOpen(current)) await put(workspace, current);
      else await search.remove(workspace, key);
    },
    async sync(workspace) {
      const [all, entries] = await Promise.all([published.all(workspace), search.all(workspace)]);
      const items = all.filter(isOpen);
      const indexed = new Map(entries.map((entry) => [entry.key, entry.version]));
      for (const item of items) {
        if (indexed.get(item.key) !== item.version) await put(workspace, item);
        indexed.delete(item.key);
      }
      for (const gone of indexed.keys()) await search.remove(workspace, gone);
    },
  };
}

/** Some way leads to it for applicants; what only the office begins (依职权) is not offered to them. */
function isOpen({ bundle }: PublishedItem): boolean {
  return bundle.item.channels.some((channel) => channel !== '9');
}

async function entryOf(
  { key, version, bundle }: PublishedItem,
  departmentName: string,
  objects: readonly ServiceObject[],
): Promise<SearchEntry> {
  const { item, fees } = bundle;
  const nameTokens = await tokensOf(item.name);
  const more = [...item.keywords, item.nameEn ?? '', item.result?.name ?? '', departmentName];
  const tokens = new Set([...nameTokens, ...(await tokensOf(...more))]);
  return {
    key,
    version,
    card: {
      key,
      name: item.name,
      ...(item.nameEn && { nameEn: item.nameEn }),
      caseKind: item.caseKind,
      promisedDays: item.promisedLimit.days,
      promisedUnit: item.promisedLimit.unit,
      visits: item.visits,
      charged: fees.length > 0,
    },
    themes: item.themes,
    objects: item.objects,
    audiences: audiencesOf(item.objects, objects),
    type: item.type,
    department: item.department,
    order: item.order,
    keywords: item.keywords,
    tokens: [...tokens],
    nameTokens,
  };
}
