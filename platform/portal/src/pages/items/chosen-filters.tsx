import type { Catalogue } from '../../../../contract/hall.ts';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { Icon } from '../../components/icon.tsx';
import { useText } from '../../i18n/index.ts';
import { facetOptions } from './facet-options.ts';
import { FACETS, type Filters } from './use-filters.ts';

/** What the list is narrowed by, each removable. */
export function ChosenFilters({
  catalogue,
  filters,
}: {
  catalogue: Catalogue | undefined;
  filters: Filters;
}) {
  const text = useText();
  const language = useLanguage();
  const { chosen } = filters;
  const chips = FACETS.flatMap((facet) => {
    const value = chosen[facet];
    if (!value) return [];
    const option =
      catalogue && facetOptions(facet, catalogue, chosen, text).find((row) => row.value === value);
    return [{ facet, name: option ? nameOf(option, language) : value }];
  });
  const all = chosen.q ? [{ facet: 'q' as const, name: text.items.words(chosen.q) }, ...chips] : chips;
  if (all.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none
    <div className="chips" role="group" aria-label={text.items.chosen}>
      {all.map(({ facet, name }) => (
        <button
          key={facet}
          type="button"
          aria-label={text.items.remove(name)}
          onClick={() => filters.set({ [facet]: undefined })}
        >
          {name}
          <Icon name="close" size="s" />
        </button>
      ))}
      {all.length > 1 && (
        <button type="button" className="plain" onClick={filters.clear}>
          {text.items.clearAll}
        </button>
      )}
    </div>
  );
}
