import { z } from 'zod';
import { pointer } from '../definition/pointer.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Deeper data than any form has; also what keeps hashing and copying within the stack. */
const DEEPEST = 32;
const MOST_VALUES = 200_000;

/** JSON Pointer of the first thing a schema found wrong, below `base`. */
export function pathOf(error: z.ZodError, base = ''): string {
  const issue = error.issues[0];
  if (issue === undefined) return base;
  const extra = issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [issue.keys[0]] : [];
  return base + pointer([...issue.path, ...extra]);
}

/** Checks what somebody handed in: plain bounded JSON first, then the schema. */
export function checkPayload<T>(
  schema: z.ZodType<T>,
  input: unknown,
  base: string,
): { ok: true; value: T } | Refusal {
  if (!isPlainJson(input)) {
    return refuse('payload.invalid', base, { zh: '不是有效的 JSON 数据', en: 'not plain JSON' });
  }
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const path = pathOf(parsed.error, base);
  return refuse('payload.invalid', path, { ...reason(parsed.error.issues[0]) });
}

const en = z.locales.en().localeError;
const zh = z.locales.zhCN().localeError;

/** zod's own sentence in both languages. */
function reason(issue: z.core.$ZodIssue | undefined): { zh: string; en: string } {
  if (issue === undefined) return { zh: '数据无效', en: 'invalid data' };
  const text = (said: string | { message: string } | undefined | null) =>
    (typeof said === 'string' ? said : said?.message) ?? issue.message;
  return { zh: text(zh(issue as z.core.$ZodRawIssue)), en: text(en(issue as z.core.$ZodRawIssue)) };
}

/**
 * True for bounded plain JSON: no cycles, functions, dates, exotic numbers, nor a key that would reach a prototype
 * once copied or not be stored as it is. Iterative, so that a hostile depth cannot overflow the stack.
 */
export function isPlainJson(root: unknown): boolean {
  const pending: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  let seen = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, depth } = next;
    seen += 1;
    if (seen > MOST_VALUES || depth > DEEPEST) return false;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') continue;
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    const children = childrenOf(value);
    if (children === undefined) return false;
    for (const child of children) pending.push({ value: child, depth: depth + 1 });
  }
  return true;
}

/** Names of every object. One of them with data below it does not come through the database's driver whole. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
/** Names that reach a prototype, or that the driver takes for a type of its own; the ones with `$` are its operators. */
const REACHING: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype', '_bsontype']);

function isUnsafe(name: string, child: unknown): boolean {
  if (REACHING.has(name) || name.startsWith('$')) return true;
  return INHERITED.has(name) && typeof child === 'object' && child !== null;
}

function childrenOf(value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return Array.from(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  if (Object.entries(value).some(([name, child]) => isUnsafe(name, child))) return undefined;
  // A key left undefined is the same as an absent one once the row is written.
  return Object.values(value).filter((child) => child !== undefined);
}
