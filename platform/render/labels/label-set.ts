import type { z } from 'zod';
import type { Bilingual } from '../../definition/finding.ts';
import type { Language } from '../language.ts';

export type LabelSet<K extends string = string> = Readonly<Record<K, Bilingual>>;

/** Value → [Chinese, English]. */
export function labelSet<K extends string>(names: Record<K, readonly [zh: string, en: string]>): LabelSet<K> {
  const set: Partial<Record<K, Bilingual>> = {};
  for (const key of Object.keys(names) as K[]) set[key] = { zh: names[key][0], en: names[key][1] };
  return set as LabelSet<K>;
}

/** The labels a definition kind gives its own enumeration (`.meta({ labels })`), so that they are written once. */
export function schemaLabels(schema: z.ZodType): LabelSet {
  return (schema.meta()?.['labels'] ?? {}) as LabelSet;
}

/** Word for a value; a value nobody has named yet is shown as it is. */
export function label(set: LabelSet, value: string | number | null | undefined, language: Language): string {
  if (value === null || value === undefined) return '';
  const found = Object.hasOwn(set, value) ? set[String(value)] : undefined;
  return found ? found[language] : String(value);
}
