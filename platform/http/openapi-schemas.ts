import { z } from 'zod';
import * as adminShapes from '../contract/admin.ts';
import * as caseShapes from '../contract/case-view.ts';
import * as hallShapes from '../contract/hall.ts';
import * as officeShapes from '../contract/office.ts';
import * as problemShapes from '../contract/problem.ts';
import * as sessionShapes from '../contract/session.ts';
import * as findingShapes from '../definition/finding.ts';
import * as bundleShapes from '../definition/kinds/item-bundle.ts';

export type JsonSchema = Record<string, unknown>;

/** Shapes with a name of their own, so that the description says `CaseView` instead of repeating it. */
function namedShapes(): Map<unknown, string> {
  const modules: object[] = [findingShapes, problemShapes, bundleShapes, sessionShapes];
  modules.push(caseShapes, hallShapes, officeShapes, adminShapes);
  const names = new Map<unknown, string>();
  for (const [name, value] of modules.flatMap((exported) => Object.entries(exported))) {
    const isShape = value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion;
    if (isShape && !names.has(value)) names.set(value, name.charAt(0).toUpperCase() + name.slice(1));
  }
  return names;
}

/** Our meta as JSON Schema may carry it: `format` belongs to the specification, so ours goes under `x-`. */
function publicMeta(meta: Record<string, unknown>, name: string | undefined): Record<string, unknown> {
  const { titleEn, format, labels, ref, ...known } = meta;
  const extra = { 'x-title-en': titleEn, 'x-format': format, 'x-labels': labels, 'x-ref': ref };
  const given = Object.entries(extra).filter(([, value]) => value !== undefined);
  return { ...known, ...Object.fromEntries(given), ...(name !== undefined && { id: name }) };
}

export interface SchemaWriter {
  /** The schema as JSON Schema; named parts become references into `components`. */
  write(schema: z.ZodType, side: 'input' | 'output'): JsonSchema;
  components: Record<string, JsonSchema>;
}

/** Writes zod schemas into one OpenAPI document. */
export function createSchemaWriter(): SchemaWriter {
  const names = namedShapes();
  const components: Record<string, JsonSchema> = {};
  // Only `get` is asked of a registry of metadata.
  const metadata = {
    get: (schema: z.core.$ZodType) =>
      publicMeta((z.globalRegistry.get(schema) ?? {}) as Record<string, unknown>, names.get(schema)),
  } as unknown as z.core.$ZodRegistry<Record<string, unknown>>;

  /** Recursive parts without a name (`z.json()`) get one of their own; the same part gets the same. */
  const nameless = new Map<string, string>();
  const addressIn = (definitions: Record<string, unknown>, side: 'input' | 'output') => (name: string) => {
    // What is sent may leave defaults out, what is answered may not: the same name would mean two things.
    if (!/^__schema\d+$/.test(name)) return side === 'input' ? `${name}Input` : name;
    const content = JSON.stringify(definitions[name]).replaceAll(`#/$defs/${name}"`, '#"');
    const known = nameless.get(content) ?? `Recursive${nameless.size + 1}`;
    nameless.set(content, known);
    return known;
  };

  return {
    components,
    write(schema, side) {
      const wrapped = z.toJSONSchema(z.object({ value: schema }), {
        ...{ io: side, target: 'draft-2020-12', unrepresentable: 'any', metadata },
      }) as JsonSchema;
      const address = addressIn((wrapped['$defs'] ?? {}) as Record<string, unknown>, side);
      const { $defs = {}, properties } = relink(wrapped, address) as {
        $defs?: Record<string, JsonSchema>;
        properties: { value: JsonSchema };
      };
      for (const [name, definition] of Object.entries($defs)) components[address(name)] ??= definition;
      return properties.value;
    },
  };
}

/** Points references at `components`. */
function relink(value: unknown, address: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => relink(entry, address));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (key === '$ref' && typeof inner === 'string') {
      return [
        key,
        inner.replace(/^#\/\$defs\/(.+)$/, (_, name: string) => `#/components/schemas/${address(name)}`),
      ];
    }
    return [key, relink(inner, address)];
  });
  return Object.fromEntries(entries);
}
