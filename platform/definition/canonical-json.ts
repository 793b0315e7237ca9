import type { z } from 'zod';
import { itemBundle } from './kinds/item-bundle.ts';
import { KINDS, type KindName } from './kinds/index.ts';
import { childSchema, resolve } from './schema-walk.ts';

/** Kinds that have a schema order of their own; `item-bundle` is the whole bundle. */
export type CanonicalKind = KindName | 'item-bundle';

/** Form.io containers last, so that a component's own properties stand together at its head. */
const FORM_LAST = ['components', 'columns', 'rows'];
const FORM_FIRST = ['type', 'key', 'label', 'title'];

function orderedKeys(value: object, schema: z.core.$ZodType | undefined): string[] {
  const present = Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined);
  const resolved = schema && resolve(schema, value);
  const def = resolved?.core._zod.def;
  const known = def?.type === 'object' ? Object.keys(def.shape) : [];
  const isComponent = resolved?.meta.id === 'FormComponent';
  const first = isComponent ? FORM_FIRST : known;
  const last = isComponent ? FORM_LAST : [];
  const middle = present.filter((key) => !first.includes(key) && !last.includes(key)).sort();
  return [...first, ...middle, ...last].filter((key) => present.includes(key));
}

function ordered(value: unknown, schema: z.core.$ZodType | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map((entry, index) => ordered(entry, schema && childSchema(schema, index, value)));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    orderedKeys(value, schema).map((key) => [
      key,
      ordered((value as Record<string, unknown>)[key], schema && childSchema(schema, key, value)),
    ]),
  );
}

/**
 * The one serialisation of definitions, on disk, in exports and under hashes: two spaces, keys in the order of the
 * kind's schema (keys the schema leaves open in code-unit order), absent values left out, one newline at the end.
 * The same content gives the same bytes whatever order it arrived in.
 */
export function canonicalJson(value: unknown, kind?: CanonicalKind): string {
  const schema = kind && (kind === 'item-bundle' ? itemBundle : KINDS[kind].schema);
  return `${JSON.stringify(ordered(value, schema), null, 2)}\n`;
}
