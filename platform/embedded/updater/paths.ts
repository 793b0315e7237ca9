/** Finding and changing the places an update path names. */
import { Doc } from '../bson/doc.ts';
import { show } from '../bson/show.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { EmbeddedError, badValue, codes } from '../errors.ts';
import { arrayIndex } from '../matcher/path.ts';

/** Returned by a change to take the field away. */
export const UNSET = Symbol('unset');
/** Returned by a change to leave everything as it is. */
export const KEEP = Symbol('keep');
export type Change = (old: Maybe) => Value | typeof UNSET | typeof KEEP;

const MAX_PADDING = 1_500_000;

type Container = Doc | Value[];

function child(container: Container, part: string): Maybe {
  if (container instanceof Doc) return container.own(part);
  const index = arrayIndex(part);
  return index === undefined ? undefined : container[index];
}

function put(container: Container, part: string, value: Value, parents: string[]): void {
  if (container instanceof Doc) {
    container.set(part, value);
    return;
  }
  const index = arrayIndex(part);
  if (index === undefined) throw notViable(part, parents, container);
  if (index > container.length + MAX_PADDING) {
    throw badValue(`can't backfill more than ${MAX_PADDING} elements`);
  }
  while (container.length < index) container.push(null);
  container[index] = value;
}

function notViable(part: string, parents: string[], element: Value): EmbeddedError {
  return new EmbeddedError(
    codes.PathNotViable,
    `Cannot create field '${part}' in element {${parents.at(-1) ?? ''}: ${show(element)}}`,
  );
}

/** Applies `change` at a concrete path; with `create`, missing parents come into being. */
export function changeAt(root: Doc, parts: readonly string[], create: boolean, change: Change) {
  let container: Container = root;
  for (let i = 0; i < parts.length - 1; i++) {
    const part = parts[i] as string;
    const next = child(container, part);
    if (next instanceof Doc || Array.isArray(next)) {
      container = next;
      continue;
    }
    if (!create) return;
    if (next !== undefined) throw notViable(parts[i + 1] as string, parts.slice(0, i + 1), next);
    // Work out the value first: nothing may be created for a change that keeps things as they are.
    const value = change(undefined);
    if (value === KEEP || value === UNSET) return;
    let built: Value = value;
    for (let k = parts.length - 1; k > i; k--) built = Doc.of([[parts[k] as string, built]]);
    return put(container, part, built, parts.slice(0, i));
  }
  const last = parts[parts.length - 1] as string;
  const old = child(container, last);
  if (old === undefined && !create) return;
  const value = change(old);
  if (value === KEEP) return;
  if (value !== UNSET) return put(container, last, value, parts.slice(0, -1));
  if (container instanceof Doc) container.delete(last);
  else if (old !== undefined) put(container, last, null, []);
}

/** What a path with `$`, `$[]` or `$[name]` needs to know. */
export interface Positions {
  /** The element the filter matched, for `$`. */
  matched: number | undefined;
  filters: ReadonlyMap<string, (element: Value) => boolean>;
}

/** The concrete paths a path stands for in this document. */
export function expandPath(root: Doc, path: string, positions: Positions): string[][] {
  const parts = path.split('.');
  if (!parts.some((part) => part === '$' || part.startsWith('$['))) return [parts];
  let found: { parts: string[]; at: Maybe }[] = [{ parts: [], at: root }];
  for (const part of parts) {
    found = found.flatMap(({ parts: sofar, at }) => {
      const down = (key: string) => ({
        parts: [...sofar, key],
        at: at instanceof Doc || Array.isArray(at) ? child(at, key) : undefined,
      });
      if (part === '$') {
        if (positions.matched === undefined) {
          throw badValue('The positional operator did not find the match needed from the query.');
        }
        return [down(String(positions.matched))];
      }
      const name = /^\$\[(.*)\]$/.exec(part)?.[1];
      if (name === undefined) return [down(part)];
      const where = sofar.join('.');
      if (at === undefined)
        throw badValue(`The path '${where}' must exist in the document in order to apply array updates.`);
      if (!Array.isArray(at))
        throw badValue(`Cannot apply array updates to non-array element ${sofar.at(-1)}: ${show(at)}`);
      const test = name === '' ? undefined : positions.filters.get(name);
      if (name !== '' && !test)
        throw badValue(`No array filter found for identifier '${name}' in path '${path}'`);
      return at.flatMap((element, i) => (!test || test(element) ? [down(String(i))] : []));
    });
  }
  return found.map(({ parts: concrete }) => concrete);
}
