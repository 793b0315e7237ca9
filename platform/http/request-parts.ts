import type { Request } from 'express';
import type { z } from 'zod';
import type { RouteShape } from '../contract/route.ts';
import type { Finding } from '../definition/finding.ts';
import { issueFindings } from '../definition/parse/issue-findings.ts';
import { type Plain, plainCopy } from '../definition/parse/plain-copy.ts';
import { pointer } from '../definition/pointer.ts';
import { Rejected } from '../errors/rejected.ts';

export interface RequestParts {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** What a route declared, checked; every finding of every part at once, with JSON Pointers into that part. */
export function parseParts(route: RouteShape, request: Request): RequestParts {
  const findings: Finding[] = [];
  const part = (schema: z.ZodType | undefined, value: unknown, where: string): unknown => {
    if (!schema) return undefined;
    const copy = plainCopy(value);
    if (!copy.ok) {
      findings.push(...copy.findings);
      return undefined;
    }
    const inherited = inheritedName(copy.value, '');
    if (inherited) {
      findings.push({ ...inherited, path: `${where}${inherited.path}` });
      return undefined;
    }
    const result = schema.safeParse(copy.value);
    if (result.success) return result.data;
    const own = issueFindings(result.error.issues, schema, copy.value);
    findings.push(...own.map((finding) => ({ ...finding, path: `${where}${finding.path}` })));
    return undefined;
  };
  const parts = {
    params: part(route.params, request.params, '/params'),
    query: part(route.query, request.query, '/query'),
    // A body left out is an empty one: the schema says what is missing.
    body: part(route.body, request.body ?? {}, ''),
  };
  const [first] = findings;
  if (first) throw new Rejected('request.invalid', { path: first.path, findings: findings.slice(0, 100) });
  return parts;
}

/**
 * The first property that bears the name of something every object has (`toString`, `hasOwnProperty`): whoever turns
 * such a value into text, or looks a name up in a table, would call what a stranger sent.
 */
function inheritedName(value: Plain, path: string): Finding | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const here = `${path}${pointer([name])}`;
    if (name in Object.prototype) return reservedName(name, here);
    const deeper = inheritedName(inner, here);
    if (deeper) return deeper;
  }
  return undefined;
}

const reservedName = (name: string, path: string): Finding => ({
  code: 'unsafe-identifier',
  severity: 'error',
  path,
  message: {
    zh: `名称“${name}”为系统保留，不能使用，请改名`,
    en: `The name "${name}" is reserved by the system; rename it`,
  },
});
