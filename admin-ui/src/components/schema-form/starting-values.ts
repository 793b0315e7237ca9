import type { FieldDescription } from './field-description.ts';
import { freshKey } from './fresh-key.ts';
import type { Values } from './json-schema.ts';

/** What a new entry begins with: defaults, a fresh key, and the first choice where one has to be made. */
export function startingValues(fields: readonly FieldDescription[], keyPrefix: string): Values {
  const values: Values = {};
  for (const field of fields) {
    if (field.name === 'key' && field.control === 'text') values['key'] = freshKey(keyPrefix);
    else if (field.initial !== undefined) values[field.name] = structuredClone(field.initial);
    else if (!field.required) continue;
    else if (field.control === 'choice') values[field.name] = field.choices[0]?.value ?? '';
    else if (field.control === 'text') values[field.name] = '';
    else if (field.control === 'group') values[field.name] = startingValues(field.fields, field.name);
    else if (field.control === 'switch') values[field.name] = false;
    else if (['refs', 'choices', 'dates', 'texts', 'rows'].includes(field.control)) values[field.name] = [];
  }
  return values;
}
