import { z } from 'zod';
import type { Bilingual } from './finding.ts';
import type { PathPart } from './pointer.ts';

/** What a kind's `.meta` says of a field; the source of every title shown to people. */
export interface FieldMeta {
  title?: string;
  titleEn?: string;
  description?: string;
  /** How a value must look, for fields with a pattern. */
  format?: Bilingual;
  /** Names of the values of an enumeration. */
  labels?: Record<string, Bilingual>;
  ref?: string;
  id?: string;
}

type AnySchema = z.core.$ZodType;
type Shape = Readonly<Record<string, AnySchema>>;

/** A schema without its optional, default, nullable and lazy wrappings, and the meta of all the layers, outermost first. */
export function unwrap(schema: AnySchema): Unwrapped {
  const known = unwrapped.get(schema);
  if (known) return known;
  const result = peel(schema);
  unwrapped.set(schema, result);
  return result;
}

interface Unwrapped {
  core: z.core.$ZodTypes;
  meta: FieldMeta;
}
/** Schemas never change, and walking a bundle asks for the same few hundred of them thousands of times. */
const unwrapped = new WeakMap<AnySchema, Unwrapped>();

function peel(schema: AnySchema): Unwrapped {
  let meta: FieldMeta = {};
  let current = schema as z.core.$ZodTypes;
  for (;;) {
    meta = { ...(z.globalRegistry.get(current) as FieldMeta | undefined), ...meta };
    const def = current._zod.def;
    if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable') {
      current = def.innerType as z.core.$ZodTypes;
    } else if (def.type === 'lazy') {
      current = def.getter() as z.core.$ZodTypes;
    } else {
      return { core: current, meta };
    }
  }
}

/** Fields of an object schema in the order they are written; nothing for other schemas. */
export function shapeOf(schema: AnySchema): Shape | undefined {
  const def = unwrap(schema).core._zod.def;
  return def.type === 'object' ? def.shape : undefined;
}

function optionFor(options: readonly AnySchema[], value: unknown): AnySchema | undefined {
  if (Array.isArray(value)) return options.find((option) => unwrap(option).core._zod.def.type === 'array');
  if (value === null || typeof value !== 'object') return undefined;
  const keys = Object.keys(value);
  const likeness = (option: AnySchema): number => {
    const shape = shapeOf(option);
    if (!shape) return -1;
    const type = shape['type'] && unwrap(shape['type']).core._zod.def;
    if (type?.type === 'literal' && 'type' in value && !type.values.includes(value.type as string)) return -1;
    return keys.filter((key) => key in shape).length;
  };
  return [...options].sort((a, b) => likeness(b) - likeness(a)).find((option) => likeness(option) >= 0);
}

/** The schema a value has inside a union: the option that knows most of its keys (and its `type`). */
export function resolve(schema: AnySchema, value: unknown): Unwrapped {
  const here = unwrap(schema);
  const def = here.core._zod.def;
  if (def.type !== 'union') return here;
  const option = optionFor(def.options, value);
  if (!option) return here;
  const inner = resolve(option, value);
  return { core: inner.core, meta: { ...inner.meta, ...here.meta } };
}

/** The schema of one step down a path, where the kind describes it. */
export function childSchema(schema: AnySchema, part: PathPart, value: unknown): AnySchema | undefined {
  const def = resolve(schema, value).core._zod.def;
  if (def.type === 'object') {
    return Object.hasOwn(def.shape, part) ? (def.shape as Shape)[part] : undefined;
  }
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  return undefined;
}

/** One level of a path: the part, the value there, and what the kind says of it. */
export interface Level {
  part: PathPart;
  value: unknown;
  meta: FieldMeta;
  schema?: z.core.$ZodTypes;
}

/** What lies along a path into a value, from the outermost field inwards. */
export function levels(schema: AnySchema, value: unknown, path: readonly PathPart[]): Level[] {
  const result: Level[] = [];
  let current: AnySchema | undefined = schema;
  let here = value;
  for (const part of path) {
    current = current && childSchema(current, part, here);
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, part)
        ? (here as Record<PathPart, unknown>)[part]
        : undefined;
    const resolved = current && resolve(current, here);
    result.push({
      part,
      value: here,
      meta: resolved?.meta ?? {},
      ...(resolved && { schema: resolved.core }),
    });
  }
  return result;
}
