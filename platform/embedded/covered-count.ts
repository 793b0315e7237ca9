/** Counting by the entries of an index alone, where they say exactly which documents a filter matches. */
import type { Value } from './bson/value.ts';
import { rankOf } from './bson-order.ts';
import type { Collection } from './catalog.ts';
import type { Index } from './indexes.ts';
import { AFTER, encodeKey, successor } from './key-encoder.ts';
import type { Filter, Node } from './matcher/matcher.ts';
import { arrayIndex } from './matcher/path.ts';
import { hitsOf } from './find.ts';
import type { Operation } from './operation.ts';
import { Finder, type Query } from './scan.ts';
import { keyOf, type Store } from './store.ts';

/** Entries from `start` up to, but without, `end`. */
export interface ExactRange {
  start: Buffer;
  end: Buffer;
}

/** Entries counted before others get a turn. */
const PIECE = 20_000;

type Condition = Extract<Node, { kind: 'field' }>;
type ByPath = ReadonlyMap<string, Condition[]>;

/** The entries that stand for the matches of a filter, one each; undefined where no index has exactly those. */
export function exactRange(c: Collection, filter: Filter): ExactRange | undefined {
  const asked = conditionsOf(filter.root);
  if (!asked) return undefined;
  for (const index of c.indexes) {
    const range = isPlain(index) ? rangeOf(index, asked) : undefined;
    if (range) return range;
  }
  return undefined;
}

/** Several entries of a document, missing ones and shortened ones would be counted wrongly. */
function isPlain({ ready, hidden, multikey, cut, sparse, partial }: Index): boolean {
  return ready && !hidden && !multikey && !cut && !sparse && !partial;
}

function conditionsOf(root: Node): ByPath | undefined {
  const nodes = root.kind === 'and' ? root.children : [root];
  const found = new Map<string, Condition[]>();
  for (const node of nodes) {
    if (node.kind !== 'field' || !isExact(node)) return undefined;
    found.set(node.path, [...(found.get(node.path) ?? []), node]);
  }
  return found.size > 0 ? found : undefined;
}

const ORDERS = new Set(['$gt', '$gte', '$lt', '$lte']);

/** Texts and truth values: what a condition on them matches is one run of keys, to the byte. */
function isExact({ op, operand, parts }: Condition): boolean {
  if (parts.some((part) => arrayIndex(part) !== undefined)) return false;
  if (op === '$eq') return typeof operand === 'string' || typeof operand === 'boolean';
  return ORDERS.has(op) && typeof operand === 'string';
}

/** The first fields of the index are those asked about, all but the last of them for one value. */
function rangeOf({ id, paths, descending }: Index, asked: ByPath): ExactRange | undefined {
  let prefix = keyOf(id, Buffer.alloc(0));
  for (const [at, path] of paths.slice(0, asked.size).entries()) {
    const conditions = asked.get(path);
    if (!conditions || descending[at]) return undefined;
    const [only] = conditions;
    if (conditions.length === 1 && only?.op === '$eq') {
      prefix = Buffer.concat([prefix, encodeKey(only.operand)]);
      continue;
    }
    return at === asked.size - 1 ? between(prefix, conditions) : undefined;
  }
  const end = successor(prefix);
  return end && asked.size <= paths.length ? { start: prefix, end } : undefined;
}

function between(prefix: Buffer, conditions: readonly Condition[]): ExactRange | undefined {
  if (conditions.some(({ op }) => op === '$eq')) return undefined;
  const [first] = conditions;
  const kind = Buffer.concat([prefix, Buffer.from([rankOf(first?.operand as Value)])]);
  let start = kind;
  let end = successor(kind);
  if (!end) return undefined;
  for (const { op, operand } of conditions) {
    const key = Buffer.concat([prefix, encodeKey(operand)]);
    // Behind every entry with this very value, whatever its further fields are.
    const behind = Buffer.concat([key, AFTER]);
    const bound = op === '$gt' || op === '$lte' ? behind : key;
    if (op.startsWith('$g')) start = Buffer.compare(bound, start) > 0 ? bound : start;
    else end = Buffer.compare(bound, end) < 0 ? bound : end;
  }
  return { start, end };
}

/** How many documents a query finds, its skip and limit considered. */
export async function countMatches(
  store: Store,
  c: Collection,
  query: Query,
  op: Operation,
): Promise<number> {
  // The order makes no difference, and sorting would need room.
  const finder = new Finder(store, c, { ...query, sort: undefined });
  const { skip = 0, limit } = query;
  const most = limit ? skip + limit : Number.POSITIVE_INFINITY;
  if (finder.filter.all) return Math.max(0, Math.min(most, store.count(store.docs, c.id)) - skip);
  const range = exactRange(c, finder.filter);
  if (range) return Math.max(0, (await countEntries(store, range, most, op)) - skip);
  let found = 0;
  for await (const hits of hitsOf(finder, op)) found += hits.length;
  return found;
}

/** How many entries a range has, `most` at most. */
export async function countEntries(
  store: Store,
  { start, end }: ExactRange,
  most: number,
  op: Operation,
): Promise<number> {
  let from = start;
  for (let counted = 0; ; counted += PIECE) {
    if (counted >= most || Buffer.compare(from, end) >= 0) return Math.min(counted, most);
    const [next] = [...store.idx.getKeys({ start: from, end, offset: PIECE, limit: 1 })];
    if (!next) return Math.min(most, counted + store.idx.getKeysCount({ start: from, end }));
    from = Buffer.from(next);
    await op.breathe();
  }
}
