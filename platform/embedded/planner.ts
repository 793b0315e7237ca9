/**
 * Choosing how to find documents. A plan only narrows down where to look: the filter is applied to every
 * document it yields, so bounds may be generous but must never leave out a match.
 */
import type { BSONRegExp } from 'bson';
import { Doc } from './bson/doc.ts';
import { T, toNumber, isNumeric, typeOf, type Value } from './bson/value.ts';
import { compareValues, equalValues, rankOf } from './bson-order.ts';
import type { Collection } from './catalog.ts';
import { badValue } from './errors.ts';
import type { Index } from './indexes.ts';
import {
  compareEnds,
  CUT_ID_BYTES,
  cutInterval,
  encodeKey,
  EVERYTHING,
  idKeyOf,
  invertInterval,
  isEmptyInterval,
  MAX_FIELD_BYTES,
  prefixInterval,
  stringPrefix,
  type Interval,
} from './key-encoder.ts';
import { arrayIndex } from './matcher/path.ts';
import type { Filter, Node } from './matcher/matcher.ts';
import { literalPrefix } from './matcher/regex.ts';

/** Sort keys: path and whether it descends. */
export type SortSpec = { path: string; descending: boolean }[];

/** How documents will be found. */
export type Plan =
  | { kind: 'ids'; ids: Buffer[] }
  | { kind: 'range'; index: Index | undefined; ranges: Interval[]; reverse: boolean; sorted: boolean }
  | { kind: 'union'; plans: Plan[] };

const MAX_RANGES = 400;

type FieldNode = Extract<Node, { kind: 'field' }>;

/** Conditions that every matching document fulfils, by path. */
function conditions(node: Node, prefix = '', out: FieldNode[] = []): FieldNode[] {
  if (node.kind === 'and') for (const child of node.children) conditions(child, prefix, out);
  else if (node.kind === 'field') out.push(prefix ? { ...node, path: prefix + node.path } : node);
  else if (node.kind === 'elemMatch' && node.inner) conditions(node.inner, `${prefix}${node.path}.`, out);
  return out;
}

/** The keys of an index on this path that a condition can match; undefined if it says nothing. */
function intervalsOf(node: FieldNode): Interval[] | undefined {
  const { op, operand } = node;
  switch (op) {
    case '$eq':
      return equalityIntervals(operand, node.pattern === true);
    case '$in': {
      const all: Interval[] = [];
      for (const item of operand as Value[]) {
        const some = equalityIntervals(item, true);
        if (!some) return undefined;
        all.push(...some);
      }
      return mergeIntervals(all);
    }
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return orderIntervals(op, operand);
    case '$regex': {
      const [pattern, options] = operand as [string, string];
      return regexIntervals(pattern, options);
    }
    default:
      return undefined;
  }
}

function regexIntervals(pattern: string, options: string): Interval[] | undefined {
  const prefix = literalPrefix(pattern, options);
  if (!prefix) return undefined;
  // A stored regular expression with the same text matches too.
  return [prefixInterval(stringPrefix(prefix)), prefixInterval(Buffer.from([50]))];
}

function equalityIntervals(operand: Value, pattern: boolean): Interval[] | undefined {
  const type = typeOf(operand);
  // An array is found by its elements in an index, and a NaN or an undefined is not worth the trouble.
  if (type === T.array || type === T.undefined) return undefined;
  if (type === T.regex && pattern) {
    const { pattern: source, options } = operand as BSONRegExp;
    return regexIntervals(source, options);
  }
  return [point(operand)];
}

/** The keys of exactly one value. */
function point(value: Value): Interval {
  return { ...prefixInterval(encodeKey(value)), point: true };
}

function orderIntervals(op: string, operand: Value): Interval[] | undefined {
  const type = typeOf(operand);
  if (type === T.minKey || type === T.maxKey || type === T.array || type === T.object) return undefined;
  if (operand === null) return op === '$gte' || op === '$lte' ? [point(null)] : [];
  if (isNumeric(operand) && Number.isNaN(toNumber(operand))) return undefined;
  const whole = prefixInterval(Buffer.from([rankOf(operand)]));
  const bound = prefixInterval(encodeKey(operand));
  return [op.startsWith('$g') ? { low: bound.low, high: whole.high } : { low: whole.low, high: bound.high }];
}

function mergeIntervals(intervals: Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => Buffer.compare(a.low, b.low));
  const out: Interval[] = [];
  for (const next of sorted) {
    const last = out.at(-1);
    if (last && !isEmptyInterval({ low: next.low, high: last.high })) {
      if (!next.low.equals(last.low) || !next.high.equals(last.high)) last.point = false;
      if (compareEnds(next, last) > 0) last.high = next.high;
    } else out.push({ ...next });
  }
  return out;
}

function intersect(a: Interval[], b: Interval[]): Interval[] {
  const out: Interval[] = [];
  for (const x of a) {
    for (const y of b) {
      const both: Interval = {
        low: Buffer.compare(x.low, y.low) > 0 ? x.low : y.low,
        high: compareEnds(x, y) < 0 ? x.high : y.high,
        point: x.point === true || y.point === true,
      };
      if (!isEmptyInterval(both)) out.push(both);
    }
  }
  return mergeIntervals(out);
}

const isPoint = (i: Interval): boolean => i.point === true;

interface Bounds {
  intervals: Interval[];
  points: boolean;
  /** Some condition on the path excludes documents without the field. */
  present: boolean;
}

/** Everything the conditions say about one path. */
function boundsFor(path: string, all: FieldNode[], multikey: boolean): Bounds | undefined {
  let best: Interval[] | undefined;
  let present = false;
  for (const node of all) {
    if (node.path !== path) continue;
    const intervals = intervalsOf(node);
    if (!intervals) continue;
    if (!node.test(undefined)) present = true;
    if (!best) best = intervals;
    // Different elements of an array may fulfil different conditions, so only one can be used.
    else if (multikey) best = intervals.every(isPoint) && !best.every(isPoint) ? intervals : best;
    else best = intersect(best, intervals);
  }
  return best && { intervals: best, points: best.every(isPoint), present };
}

/** Whether every document the filter matches fulfils the partial index's condition. */
function implies(all: FieldNode[], partial: Node): boolean {
  if (partial.kind === 'and') return partial.children.every((child) => implies(all, child));
  if (partial.kind === 'or') return partial.children.some((child) => implies(all, child));
  if (partial.kind !== 'field') return false;
  return all.some((node) => node.path === partial.path && conditionImplies(node, partial));
}

/** What a value fulfils if an equal value does; `$type`, for one, tells equal numbers apart. */
const COMPARISONS = new Set(['$eq', '$in', '$gt', '$gte', '$lt', '$lte']);

function conditionImplies(have: FieldNode, need: FieldNode): boolean {
  if (need.op === '$exists')
    return have.op === '$exists' || (intervalsOf(have) !== undefined && !have.test(undefined));
  if (have.op === need.op && !have.pattern && equalValues(have.operand, need.operand)) return true;
  const values =
    have.op === '$eq' ? [have.operand] : have.op === '$in' ? (have.operand as Value[]) : undefined;
  if (values && !have.pattern && COMPARISONS.has(need.op)) {
    // An array operand could match through its elements, which proves nothing about the whole.
    return values.every((v) => !Array.isArray(v) && typeOf(v) !== T.regex && v !== null && need.test(v));
  }
  if (!/^\$[gl]te?$/.test(have.op) || !/^\$[gl]te?$/.test(need.op)) return false;
  if (have.op[1] !== need.op[1] || rankOf(have.operand) !== rankOf(need.operand)) return false;
  const order = compareValues(have.operand, need.operand) * (need.op[1] === 'g' ? 1 : -1);
  return order > 0 || (order === 0 && (need.op.endsWith('e') || !have.op.endsWith('e')));
}

interface Candidate {
  plan: Extract<Plan, { kind: 'range' }>;
  score: number;
}

/** The part of the index key the conditions fix, as ranges, and whether the rest is in the wanted order. */
function candidate(index: IndexView, all: FieldNode[], sort: SortSpec | undefined): Candidate {
  let ranges: Interval[] = [];
  // The bytes of the fields fixed so far: one prefix per combination of values.
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let score = 0;
  let single = 0;
  let open = true;
  let present = false;
  const fixed = new Set<string>();
  for (let i = 0; i < index.paths.length && open; i++) {
    const path = index.paths[i] as string;
    // A numeric part may name a field or a position, and the index knows only one of them.
    const bounds = path.split('.').some((p) => arrayIndex(p) !== undefined)
      ? undefined
      : boundsFor(path, all, index.multikey);
    if (!bounds || prefixes.length * bounds.intervals.length > MAX_RANGES) break;
    present ||= bounds.present;
    score += bounds.points ? (bounds.intervals.length === 1 ? 12 : 10) : 6;
    if (bounds.points && bounds.intervals.length === 1) {
      fixed.add(path);
      single++;
    }
    const own = index.descending[i] ? bounds.intervals.map(invertInterval).reverse() : bounds.intervals;
    ranges = prefixes.flatMap((prefix) =>
      own.map(({ low, high }) => ({
        low: Buffer.concat([prefix, low]),
        high: Buffer.concat([prefix, high]),
      })),
    );
    open = bounds.points;
    prefixes = ranges.map((range) => range.high);
  }
  const bounded = score > 0;
  ranges = bounded ? ranges.map((range) => cutInterval(range, index.limit)) : [EVERYTHING];
  if (index.unique && single === index.paths.length) score += 100;
  const order = sort && !index.multikey && !index.cut ? sortDirection(index, sort, fixed) : undefined;
  if (order) score += bounded ? 5 : 3;
  const usable = (!index.sparse || present) && (!index.partial || implies(all, index.partial.root));
  return {
    plan: {
      kind: 'range',
      index: index.index,
      ranges,
      reverse: order === 'reverse',
      sorted: order !== undefined,
    },
    score: usable ? score : 0,
  };
}

/** Which way to read the index to get the wanted order; undefined if it cannot give it. */
function sortDirection(
  index: IndexView,
  sort: SortSpec,
  fixed: Set<string>,
): 'forward' | 'reverse' | undefined {
  const wanted = sort.filter((key) => !fixed.has(key.path));
  const have = index.paths
    .map((path, i) => ({ path, descending: index.descending[i] === true }))
    .filter((k) => !fixed.has(k.path));
  let flip: boolean | undefined;
  for (let i = 0; i < wanted.length; i++) {
    const want = wanted[i] as SortSpec[number];
    const key = have[i];
    if (key?.path !== want.path) return undefined;
    const different = key.descending !== want.descending;
    if (flip === undefined) flip = different;
    else if (flip !== different) return undefined;
  }
  return flip ? 'reverse' : 'forward';
}

/** An index or the `_id` order of the documents, seen the same way. */
interface IndexView {
  index: Index | undefined;
  paths: string[];
  descending: boolean[];
  unique: boolean;
  sparse: boolean;
  partial: Filter | undefined;
  multikey: boolean;
  cut: boolean;
  /** Where keys are cut. */
  limit: number;
}

function idView(c: Collection): IndexView {
  return {
    index: undefined,
    paths: ['_id'],
    descending: [false],
    unique: true,
    sparse: false,
    partial: undefined,
    multikey: false,
    cut: c.cutIds,
    limit: CUT_ID_BYTES,
  };
}

/** Point lookups by `_id`, the commonest question of all. */
function idLookup(all: FieldNode[]): Buffer[] | undefined {
  for (const node of all) {
    if (node.path !== '_id' || (node.op !== '$eq' && node.op !== '$in') || node.pattern) continue;
    const values = node.op === '$eq' ? [node.operand] : (node.operand as Value[]);
    // An `_id` is never an array or a pattern, but a pattern in a list still matches strings.
    if (values.some((v) => typeOf(v) === T.regex || v === null)) continue;
    const unique = new Map(values.map((v) => [idKeyOf(v).toString('latin1'), idKeyOf(v)]));
    return [...unique.values()].sort(Buffer.compare);
  }
  return undefined;
}

/** Plans a query. `hint` names an index or gives its key pattern. */
export function makePlan(c: Collection, filter: Filter, sort?: SortSpec, hint?: Value): Plan {
  const all = conditions(filter.root);
  const hinted = hint === undefined ? undefined : resolveHint(c, hint);
  if (!hinted) {
    const ids = idLookup(all);
    if (ids) return { kind: 'ids', ids };
  }
  const views: IndexView[] = [
    idView(c),
    ...c.indexes
      .filter((i) => i.ready && !i.hidden)
      .map((index) => ({ ...index, index, limit: MAX_FIELD_BYTES })),
  ];
  const allowed = hinted ? views.filter((v) => v.index === hinted.index) : views;
  let best: Candidate | undefined;
  for (const view of allowed) {
    const next = candidate(view, all, sort);
    if (next.score > 0 && next.score > (best?.score ?? 0)) best = next;
  }
  if (best && best.score >= 6) return best.plan;
  // A hint is followed even where no condition bounds it: the caller may want the index's order.
  const whole = hinted?.index && !hinted.index.sparse && !hinted.index.partial && !sort;
  if (whole)
    return { kind: 'range', index: hinted.index, ranges: [EVERYTHING], reverse: false, sorted: false };
  const union = hinted ? undefined : unionPlan(c, filter.root);
  if (union) return union;
  return (
    best?.plan ?? { kind: 'range', index: undefined, ranges: [EVERYTHING], reverse: false, sorted: false }
  );
}

/** `$or`, when every branch can use an index. */
function unionPlan(c: Collection, root: Node): Plan | undefined {
  const or =
    root.kind === 'or'
      ? root
      : root.kind === 'and'
        ? root.children.find((child) => child.kind === 'or')
        : undefined;
  if (or?.kind !== 'or' || or.children.length === 0) return undefined;
  const plans: Plan[] = [];
  for (const child of or.children) {
    const plan = makePlan(c, { root: child, all: false, matches: () => true });
    const whole = plan.kind === 'range' && plan.ranges.some((r) => r.high.length === 0);
    if (whole) return undefined;
    plans.push(plan);
  }
  return { kind: 'union', plans };
}

function resolveHint(c: Collection, hint: Value): { index: Index | undefined } | undefined {
  if (hint instanceof Doc && hint.has('$natural')) return { index: undefined };
  const byId = hint === '_id_' || (hint instanceof Doc && hint.size === 1 && hint.firstKey() === '_id');
  if (byId) return { index: undefined };
  const index = c.indexes.find((i) =>
    typeof hint === 'string' ? i.name === hint : equalValues(i.spec.get('key'), hint),
  );
  if (!index) throw badValue('hint provided does not correspond to an existing index');
  return { index };
}
