import type { Catalogue, HallHome } from '../../contract/hall.ts';
import { later, localDate } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import { startOf } from '../inbox/inbox.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { ItemSearchStore, SearchEntry } from '../ports/item-search.ts';
import { daysTaken, onTimePercent } from './durations.ts';
import { remember } from './remember.ts';
import { itemCard } from './search.ts';

const FRESH_MS = 5000;
/** Counting what is asked for most reads a quarter's cases. */
const POPULAR_FRESH_MS = 10 * 60_000;
const FIGURES_FRESH_MS = 60_000;
const POPULAR = 8;
const POPULAR_SINCE_MS = 90 * 24 * 3600_000;
const LOOKED_AT = 5000;

export interface HallNeeds {
  search: ItemSearchStore;
  catalog: DefinitionCatalog;
  cases: CaseStore;
  centre: string;
}
export interface Hall {
  home(context: Pick<CallContext, 'workspace' | 'now'>): Promise<HallHome>;
}

/** The first page of the hall: what there is, what is asked for most, how quickly it is done. */
export function createHall(needs: HallNeeds): Hall {
  const popularOf = remember(POPULAR_FRESH_MS, (workspace: string, now: string) =>
    needs.cases.popular(workspace, later(now, -POPULAR_SINCE_MS), POPULAR),
  );
  const figuresOfMonth = remember(FIGURES_FRESH_MS, (workspace: string, now: string) =>
    figuresOf(needs, workspace, now),
  );
  const made = remember(FRESH_MS, async (workspace: string, now: string) => {
    const [entries, figures, popular] = await Promise.all([
      needs.search.all(workspace),
      figuresOfMonth(workspace, now),
      popularOf(workspace, now),
    ]);
    const lists = await needs.catalog.lists(workspace);
    return {
      centre: needs.centre,
      catalogue: catalogueOf(entries, lists),
      popular: mostAsked(entries, popular).map((entry) => itemCard(entry, lists)),
      figures: { items: entries.length, ...figures },
    };
  });
  return {
    home: ({ workspace, now }) => made(workspace, now),
  };
}

async function figuresOf({ cases, catalog }: HallNeeds, workspace: string, now: string) {
  const since = startOf(`${localDate(now).slice(0, 7)}-01`);
  const closed = await cases.closed(workspace, { since, limit: LOOKED_AT });
  const calendars = await catalog.calendars(workspace);
  const days = closed.map((one) => daysTaken(one, calendars)).filter((one) => one !== null);
  const sum = days.reduce((total, one) => total + one, 0);
  return {
    closedThisMonth: closed.length,
    averageDays: days.length > 0 ? Math.round((sum / days.length) * 10) / 10 : null,
    onTimePercent: onTimePercent(closed),
  };
}

/** The most applied for; the list is filled up in the office's own order. */
function mostAsked(entries: readonly SearchEntry[], popular: readonly { item: string }[]): SearchEntry[] {
  const asked = popular.flatMap(({ item }) => entries.find((entry) => entry.key === item) ?? []);
  const others = entries.filter((entry) => !asked.includes(entry));
  return [...asked, ...others].slice(0, POPULAR);
}

function catalogueOf(
  entries: readonly SearchEntry[],
  lists: Awaited<ReturnType<DefinitionCatalog['lists']>>,
): Catalogue {
  const counted = (keysOf: (entry: SearchEntry) => readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of entries.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const themes = counted((entry) => entry.themes);
  const objects = counted((entry) => entry.objects);
  const types = counted((entry) => [entry.type]);
  const departments = counted((entry) => [entry.department]);
  return {
    themes: lists.theme.map(({ key, name, nameEn, group }) => ({
      ...{ key, name, nameEn, group },
      count: themes.get(key) ?? 0,
    })),
    objects: lists['service-object'].map(({ key, name, nameEn, audience }) => ({
      ...{ key, name, nameEn, audience },
      count: objects.get(key) ?? 0,
    })),
    types: lists['service-type'].map(({ key, name, nameEn }) => ({
      key,
      name,
      nameEn,
      count: types.get(key) ?? 0,
    })),
    departments: lists.department.map(({ key, name, nameEn }) => ({
      ...{ key, name, nameEn },
      count: departments.get(key) ?? 0,
    })),
  };
}
