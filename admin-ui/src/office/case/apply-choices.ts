import type { JsonSchema } from '../../components/schema-form/json-schema.ts';

interface Offered {
  value: string;
  label: string;
}

/** The payload's schema with the values that may be taken now (`x-choices`) written into its fields. */
export function applyChoices(payload: unknown): JsonSchema {
  const { 'x-choices': choices, ...schema } = (payload ?? {}) as JsonSchema & {
    'x-choices'?: Record<string, Offered[]>;
  };
  const copy = structuredClone(schema) as JsonSchema;
  for (const [path, offered] of Object.entries(choices ?? {})) {
    const field = path
      .split('/')
      .slice(1)
      .reduce<JsonSchema | undefined>(
        (at, part) => (part === '*' ? at?.items : at?.properties?.[part]),
        copy,
      );
    if (!field) continue;
    field.enum = offered.map((choice) => choice.value);
    field.labels = Object.fromEntries(
      offered.map((choice) => [choice.value, { zh: choice.label, en: choice.label }]),
    );
    delete field.ref;
  }
  return copy;
}
