import type { DefinitionOf, ListKind } from './kinds/index.ts';
import type { Catalog } from './lint/extensions.ts';

/** Every list definition of a workspace, by kind. */
export type ListDefinitions = { [K in ListKind]: DefinitionOf<K>[] };

export const EMPTY_LISTS: Readonly<ListDefinitions> = {
  theme: [],
  'service-object': [],
  'service-type': [],
  region: [],
  department: [],
  calendar: [],
};

/** Code of 行政许可 among the kinds of power (GB/T 39046 A.1). */
const LICENCE_CODE = '01';

/** What the checks of a bundle need to know of the lists, and of the items where they are known. */
export function catalogOf(lists: Omit<ListDefinitions, 'calendar'>, items?: Iterable<string>): Catalog {
  const keys = (kind: 'theme' | 'service-object' | 'service-type' | 'region'): Set<string> =>
    new Set(lists[kind].map((definition) => definition.key));
  return {
    themes: keys('theme'),
    serviceObjects: keys('service-object'),
    serviceTypes: keys('service-type'),
    regions: keys('region'),
    departments: new Map(lists.department.map((department) => [department.key, department])),
    licenceTypes: new Set(
      lists['service-type'].filter((type) => type.code === LICENCE_CODE).map((type) => type.key),
    ),
    ...(items && { items: new Set(items) }),
  };
}
