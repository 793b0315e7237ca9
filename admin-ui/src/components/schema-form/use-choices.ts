import { useMemo } from 'react';
import type { ListKind } from '../../../../platform/definition/kinds/index.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { useCall } from '../../data/use-call.ts';
import { useLanguage } from '../../i18n/texts.ts';
import type { Option } from '../select-input.tsx';

/** Every definition of a list kind as choices, named in the reader's language. */
export function useChoices(kind: ListKind): {
  options: Option[];
  loading: boolean;
  nameOf(key: string): string;
} {
  const language = useLanguage();
  const { data, loading } = useCall('listDefinitions', { params: { kind }, query: { size: 1000 } });
  const options = useMemo(
    () =>
      (data?.rows ?? []).map((row) => ({
        value: row.key,
        label: nameOf(row.body as { name: string; nameEn?: string }, language),
      })),
    [data, language],
  );
  const names = useMemo(() => new Map(options.map(({ value, label }) => [value, label])), [options]);
  return { options, loading, nameOf: (key) => names.get(key) ?? key };
}
