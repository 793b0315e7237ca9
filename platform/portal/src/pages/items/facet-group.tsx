import { useId } from 'react';
import { useLanguage } from '../../../../render/i18n/language-provider.tsx';
import { nameOf } from '../../../../render/language.ts';
import { useText } from '../../i18n/index.ts';
import type { FacetOption } from './facet-options.ts';
import type { Facet } from './use-filters.ts';

interface FacetGroupProps {
  facet: Facet;
  options: FacetOption[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export function FacetGroup({ facet, options, value, onChange }: FacetGroupProps) {
  const { items } = useText();
  const language = useLanguage();
  const name = useId();
  if (options.length === 0) return null;
  const rows: FacetOption[] = [{ value: '', name: items.all }, ...options];
  return (
    <fieldset className="facet">
      <legend>{items[facet]}</legend>
      {rows.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={(value ?? '') === option.value}
            onChange={() => onChange(option.value || undefined)}
          />
          <span>{nameOf(option, language)}</span>
          {option.count !== undefined && <small>{option.count}</small>}
        </label>
      ))}
    </fieldset>
  );
}
