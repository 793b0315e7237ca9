import type { z } from 'zod';
import type { Finding } from '../finding.ts';
import { type DefinitionOf, KINDS, type KindName } from '../kinds/index.ts';
import { type ItemBundle, itemBundle } from '../kinds/item-bundle.ts';
import { foreignShapes } from './foreign-shape.ts';
import { issueFindings } from './issue-findings.ts';
import { plainCopy } from './plain-copy.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; findings: Finding[] };

/** Findings shown for one input; more would only hide the first ones. */
const MAX_FINDINGS = 200;

function parse<S extends z.ZodType>(
  schema: S,
  input: unknown,
  kind: 'item-bundle' | 'step-chain' | 'other',
): Parsed<z.output<S>> {
  const copy = plainCopy(input);
  if (!copy.ok) return copy;
  const foreign = foreignShapes(kind, copy.value);
  const result = schema.safeParse(copy.value);
  if (result.success && foreign.length === 0) return { ok: true, value: result.data };
  const issues = result.success ? [] : issueFindings(result.error.issues, schema, copy.value);
  // Where the foreign shape was recognised, what the schema says about the same place only repeats it worse.
  const own = issues.filter(
    (issue) => !foreign.some((known) => issue.path === known.path || issue.path.startsWith(`${known.path}/`)),
  );
  return { ok: false, findings: [...foreign, ...own].slice(0, MAX_FINDINGS) };
}

/** Checks one definition of a kind against its schema. Never throws, whatever comes in. */
export function parseDefinition<K extends KindName>(kind: K, input: unknown): Parsed<DefinitionOf<K>> {
  const schema: z.ZodType = KINDS[kind].schema;
  return parse(schema, input, kind === 'step-chain' ? 'step-chain' : 'other') as Parsed<DefinitionOf<K>>;
}

/** Checks a whole item bundle against its schema. Never throws, whatever comes in. */
export function parseBundle(input: unknown): Parsed<ItemBundle> {
  return parse(itemBundle, input, 'item-bundle');
}
