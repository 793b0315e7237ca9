import type { Definition } from '../../runtime/index.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { PublishedItems } from '../items/published.ts';

export interface CaseDefinitions {
  /** What a case is decided against: the version it began with and the calendars of today. */
  of(workspace: string, item: { key: string; version: number }): Promise<Definition>;
}

/** Definitions as cases need them. */
export function createCaseDefinitions(
  published: PublishedItems,
  catalog: DefinitionCatalog,
): CaseDefinitions {
  return {
    async of(workspace, { key, version }) {
      const [item, calendars] = await Promise.all([
        published.version(workspace, key, version),
        catalog.calendars(workspace),
      ]);
      if (!item) throw new Error(`Version ${version} of item ${key} is gone, though a case depends on it`);
      return { bundle: item.bundle, version, calendars };
    },
  };
}
