import type { Bilingual } from '../../../../platform/definition/finding.ts';
import type { FieldDescription } from './field-description.ts';
import type { Faults } from './field-faults.ts';
import type { Json, Values } from './json-schema.ts';

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const sentence = (title: Bilingual): Bilingual => ({
  zh: `请填写“${title.zh}”`,
  en: `Fill in “${title.en}”`,
});

/** Required fields left empty, before anything is sent. A group nobody has begun is not missing. */
export function missingFields(fields: readonly FieldDescription[], values: Values, path = ''): Faults {
  const faults = new Map<string, Bilingual>();
  for (const field of fields) {
    const here = `${path}/${field.name}`;
    const value = values[field.name];
    if (field.control === 'group') {
      const begun = value !== undefined || field.required;
      if (begun)
        for (const [at, fault] of missingFields(field.fields, (value ?? {}) as Values, here))
          faults.set(at, fault);
    } else if (field.required && field.control !== 'switch' && isEmpty(value)) {
      faults.set(here, sentence(field.title));
    }
  }
  return faults;
}
