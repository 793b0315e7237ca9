/** Following a dotted path through documents and arrays, as queries do. */
import { Doc } from '../bson/doc.ts';
import type { Maybe, Value } from '../bson/value.ts';

/** What a match leaves behind for the positional operator `$`. */
export interface MatchContext {
  index?: number;
}

/** `'12'` as 12; undefined for anything that is not an array index. */
export function arrayIndex(part: string): number | undefined {
  return /^(0|[1-9]\d{0,9})$/.test(part) ? Number(part) : undefined;
}

export type Visit = (value: Maybe) => boolean;

/**
 * Offers every value a query path reaches to `visit` until one is accepted. A missing field is offered as
 * `undefined`. With `expand`, an array at the end offers its elements first and then itself.
 */
export function walkPath(
  value: Maybe,
  parts: readonly string[],
  i: number,
  expand: boolean,
  visit: Visit,
  ctx?: MatchContext,
): boolean {
  if (i === parts.length) {
    if (expand && Array.isArray(value)) {
      for (let k = 0; k < value.length; k++) {
        if (!visit(value[k])) continue;
        if (ctx) ctx.index = k;
        return true;
      }
    }
    return visit(value);
  }
  const part = parts[i] as string;
  if (value instanceof Doc) return walkPath(value.get(part), parts, i + 1, expand, visit, ctx);
  if (!Array.isArray(value)) return visit(undefined);
  const index = arrayIndex(part);
  if (index !== undefined && index < value.length) {
    if (walkPath(value[index], parts, i + 1, expand, visit, ctx)) return true;
  }
  for (let k = 0; k < value.length; k++) {
    const element = value[k];
    if (!(element instanceof Doc) || !walkPath(element, parts, i, expand, visit, ctx)) continue;
    if (ctx) ctx.index = k;
    return true;
  }
  return false;
}

/** Every value at a path, arrays expanded: what `distinct` and `$lookup` see. */
export function valuesAt(doc: Doc, path: string, expand = true): Value[] {
  const found: Value[] = [];
  const parts = path.split('.');
  walkPath(doc, parts, 0, false, (value) => {
    if (expand && Array.isArray(value)) found.push(...value);
    else if (value !== undefined) found.push(value);
    return false;
  });
  return found;
}
