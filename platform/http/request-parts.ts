import type { Request } from 'express';
import type { z } from 'zod';
import type { RouteShape } from '../contract/route.ts';
import type { Finding } from '../definition/finding.ts';
import { issueFindings } from '../definition/parse/issue-findings.ts';
import { plainCopy } from '../definition/parse/plain-copy.ts';
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
