import { z } from 'zod';
import { itemBundle } from './kinds/item-bundle.ts';
import { KINDS, type KindName } from './kinds/index.ts';

export type JSONSchema = z.core.JSONSchema.BaseSchema;

/** What people send: fields with a default may be left out. Meta (title, titleEn, labels, ref …) comes along. */
const toJson = (schema: z.ZodType): JSONSchema =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });

type KindSchemas = Record<KindName | 'item-bundle', JSONSchema>;
let made: KindSchemas | undefined;

/**
 * JSON Schema of every kind and of the whole bundle: admin forms, OpenAPI and the reference page come from these.
 * Made once, since the kinds never change; do not change what you get.
 */
export function kindSchemas(): KindSchemas {
  made ??= Object.fromEntries([
    ...Object.entries(KINDS).map(([name, { schema }]) => [name, toJson(schema)] as const),
    ['item-bundle', toJson(itemBundle)],
  ]) as KindSchemas;
  return made;
}
