import { useState } from 'react';
import type { Catalogue } from '../../../../contract/hall.ts';
import { Icon } from '../../components/icon.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../i18n/index.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetOptions } from './facet-options.ts';
import { FACETS, type Filters } from './use-filters.ts';

/** Facets beside the list; on a phone behind one button. */
export function FacetPanel({ catalogue, filters }: { catalogue: Catalogue | undefined; filters: Filters }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const count = FACETS.filter((facet) => filters.chosen[facet]).length;
  return (
    <aside className="facets" aria-label={text.items.filters}>
      <button
        type="button"
        className="btn full only-narrow"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" />
        {text.items.showFilters(count)}
      </button>
      <div className={open ? 'card facet-body open' : 'card facet-body'}>
        {catalogue ? (
          FACETS.map((facet) => (
            <FacetGroup
              key={facet}
              facet={facet}
              options={facetOptions(facet, catalogue, filters.chosen, text)}
              value={filters.chosen[facet]}
              onChange={(value) =>
                filters.set({
                  [facet]: value,
                  ...(facet === 'audience' && { theme: undefined, object: undefined }),
                })
              }
            />
          ))
        ) : (
          <Skeleton lines={8} />
        )}
      </div>
    </aside>
  );
}
