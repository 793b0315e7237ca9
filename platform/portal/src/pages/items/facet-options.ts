import type { Catalogue } from '../../../../contract/hall.ts';
import type { Texts } from '../../i18n/index.ts';
import type { Chosen, Facet } from './use-filters.ts';

export interface FacetOption {
  value: string;
  name: string;
  nameEn?: string;
  count?: number;
}

const asOption = (row: { key: string; name: string; nameEn?: string; count: number }): FacetOption => ({
  value: row.key,
  name: row.name,
  nameEn: row.nameEn,
  count: row.count,
});

/** What can be chosen: values without items are left out, unless chosen. */
export function facetOptions(facet: Facet, catalogue: Catalogue, chosen: Chosen, text: Texts): FacetOption[] {
  const { audience } = chosen;
  const useful = (row: { key: string; count: number }): boolean => row.count > 0 || chosen[facet] === row.key;
  switch (facet) {
    case 'audience':
      return [
        { value: 'person', name: text.shell.person },
        { value: 'enterprise', name: text.shell.enterprise },
      ];
    case 'theme':
      return catalogue.themes
        .filter((theme) => useful(theme) && (!audience || theme.group.endsWith(audience)))
        .map(asOption);
    case 'object':
      return catalogue.objects
        .filter((object) => useful(object) && (!audience || object.audience === audience))
        .map(asOption);
    case 'type':
      return catalogue.types.filter(useful).map(asOption);
    case 'department':
      return catalogue.departments.filter(useful).map(asOption);
  }
}
