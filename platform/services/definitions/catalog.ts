import { catalogOf, EMPTY_LISTS, type ListDefinitions } from '../../definition/index.ts';
import type { Calendar } from '../../definition/kinds/calendar.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { Catalog } from '../../definition/lint/extensions.ts';
import type { DefinitionStore } from '../ports/definitions.ts';

/** How long another process's change may go unseen. Changes made here are seen at once. */
const FRESH = 3000;

export interface DefinitionCatalog {
  /** Every list definition, by kind, in their own order. Do not change what you get. */
  lists(workspace: string): Promise<ListDefinitions>;
  /** The same as the checks of a bundle want it. */
  catalog(workspace: string): Promise<Catalog>;
  calendars(workspace: string): Promise<Calendar[]>;
  department(workspace: string, key: string | undefined): Promise<Department | undefined>;
  /** Forgets what is remembered: something was written. */
  changed(workspace: string): void;
}

interface Remembered {
  lists: Promise<ListDefinitions>;
  until: number;
}

/** List definitions are read at nearly every request and change a few times a year, so they are remembered. */
export function createDefinitionCatalog(store: DefinitionStore): DefinitionCatalog {
  const remembered = new Map<string, Remembered>();

  const load = async (workspace: string): Promise<ListDefinitions> => {
    const lists = structuredClone(EMPTY_LISTS) as { [kind: string]: unknown[] };
    for (const { kind, body } of await store.all(workspace)) lists[kind]?.push(body);
    // Only what parseDefinition accepted is ever stored.
    return lists as unknown as ListDefinitions;
  };
  const lists = (workspace: string): Promise<ListDefinitions> => {
    const known = remembered.get(workspace);
    if (known && known.until > performance.now()) return known.lists;
    const fresh = { lists: load(workspace), until: performance.now() + FRESH };
    remembered.set(workspace, fresh);
    fresh.lists.catch(() => remembered.delete(workspace));
    return fresh.lists;
  };

  return {
    lists,
    changed: (workspace) => remembered.delete(workspace),
    catalog: async (workspace) => catalogOf(await lists(workspace)),
    calendars: async (workspace) => (await lists(workspace)).calendar,
    async department(workspace, key) {
      if (!key) return undefined;
      return (await lists(workspace)).department.find((department) => department.key === key);
    },
  };
}
