import { LIST_KINDS, type ListKind } from '../../../../platform/definition/kinds/index.ts';
import type { Choice, FieldDescription } from './field-description.ts';
import type { JsonSchema } from './json-schema.ts';

/** Texts longer than this get a box of several lines. */
const LONG = 300;

const isDate = (schema: JsonSchema): boolean =>
  schema.format === 'date' || (schema.type === 'string' && (schema.pattern ?? '').includes('02-29'));

/** 预警规则 has a table of its own: four levels side by side, for the case and for each step. */
const isWarningRule = (schema: JsonSchema): boolean =>
  Boolean(schema.properties?.['case']?.properties?.['reminder'] && schema.properties['step']);

const listKind = (ref: string | undefined): ListKind | undefined => LIST_KINDS.find((kind) => kind === ref);

function choicesOf(schema: JsonSchema): Choice[] {
  return (schema.enum ?? []).map((value) => ({
    value: String(value),
    label: schema.labels?.[value] ?? { zh: String(value), en: String(value) },
  }));
}

function described(name: string, schema: JsonSchema, required: boolean) {
  const zh = schema.title ?? name;
  const hint =
    typeof schema.format === 'object' ? schema.format : { zh: schema.description, en: schema.descriptionEn };
  return {
    name,
    title: { zh, en: schema.titleEn ?? zh },
    required: required && schema.default === undefined,
    ...((hint.zh || hint.en) && !schema.ref && { hint }),
    ...(schema.default !== undefined && { initial: schema.default }),
  };
}

function describeList(base: ReturnType<typeof described>, schema: JsonSchema): FieldDescription | undefined {
  const items = schema.items ?? {};
  const to = listKind(schema.ref ?? items.ref);
  if (to) return { ...base, control: 'refs', to };
  if (items.enum) return { ...base, control: 'choices', choices: choicesOf(items) };
  if (items.properties) return { ...base, control: 'rows', fields: describeFields(items) };
  if (isDate(items)) return { ...base, control: 'dates' };
  if (items.type === 'string')
    return { ...base, control: 'texts', maxLength: items.maxLength, long: (items.maxLength ?? 0) > LONG };
  return undefined;
}

/** The control a property needs; nothing for shapes that have an editor of their own (conditions, files). */
export function describeField(
  name: string,
  schema: JsonSchema,
  required: boolean,
): FieldDescription | undefined {
  const base = described(name, schema, required);
  if (schema.enum) return { ...base, hint: undefined, control: 'choice', choices: choicesOf(schema) };
  if (schema.type === 'array') return describeList(base, schema);
  if (isWarningRule(schema)) return { ...base, control: 'warnings' };
  if (schema.type === 'object' && schema.properties)
    return { ...base, control: 'group', fields: describeFields(schema) };
  const to = listKind(schema.ref);
  if (to) return { ...base, control: 'ref', to };
  if (isDate(schema)) return { ...base, control: 'date' };
  if (schema.type === 'boolean')
    return { ...base, control: 'switch', ...(schema.const === true && { onlyTrue: true }) };
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum, maximum } = schema;
    const step = schema.multipleOf ?? (schema.type === 'integer' ? 1 : 0.01);
    return { ...base, control: 'number', minimum, maximum, step };
  }
  if (schema.type === 'string')
    return { ...base, control: 'text', maxLength: schema.maxLength, long: (schema.maxLength ?? 0) > LONG };
  return undefined;
}

/** The fields of an object schema in its own order. */
export function describeFields(schema: JsonSchema): FieldDescription[] {
  return Object.entries(schema.properties ?? {}).flatMap(
    ([name, property]) => describeField(name, property, schema.required?.includes(name) ?? false) ?? [],
  );
}
