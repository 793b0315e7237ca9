/** Running a plan: candidates a piece at a time, so that a long scan can make room for other clients. */
import { Doc } from './bson/doc.ts';
import { compareValues } from './bson-order.ts';
import type { Collection } from './catalog.ts';
import { EmbeddedError, codes } from './errors.ts';
import { type Interval, successor } from './key-encoder.ts';
import type { Filter, FilterOptions } from './matcher/matcher.ts';
import { compileFilter } from './matcher/matcher.ts';
import { walkPath } from './matcher/path.ts';
import { makePlan, type Plan, type SortSpec } from './planner.ts';
import { keyOf, type Store } from './store.ts';
import { RawValue, T, type Maybe, type Value } from './bson/value.ts';

/** A stored document and its key. */
export interface Hit {
  idKey: Buffer;
  bytes: Buffer;
}

/** How much a scan looked at, for explain. */
export interface ScanStats {
  keys: number;
  docs: number;
}

/** A source of candidates. `undefined` means the end; an empty list means only that this piece had none. */
export interface Scan {
  next(max: number): Hit[] | undefined;
}

function rangeScan(
  store: Store,
  c: Collection,
  plan: Extract<Plan, { kind: 'range' }>,
  stats: ScanStats,
): Scan {
  const { index, reverse } = plan;
  const table = index ? store.idx : store.docs;
  const owner = index ? index.id : c.id;
  const ranges = reverse ? [...plan.ranges].reverse() : plan.ranges;
  // Only several keys of one document can bring it up twice.
  const seen = index?.multikey ? new Set<string>() : undefined;
  let at = 0;
  let after: Buffer | undefined;
  return {
    next(max) {
      const range = ranges[at] as Interval | undefined;
      if (!range) return undefined;
      const end = successor(keyOf(owner, range.high)) as Buffer;
      const rows = store.rows(table, keyOf(owner, range.low), end, max, reverse, after);
      if (rows.length < max) {
        at++;
        after = undefined;
      } else after = rows[rows.length - 1]?.key;
      const hits: Hit[] = [];
      for (const { key, value } of rows) {
        if (!index) {
          hits.push({ idKey: key.subarray(4), bytes: value });
          continue;
        }
        stats.keys++;
        if (seen) {
          const text = value.toString('latin1');
          if (seen.has(text)) continue;
          seen.add(text);
        }
        const bytes = store.docs.getBinary(keyOf(c.id, value));
        if (bytes) hits.push({ idKey: value, bytes });
      }
      stats.docs += hits.length;
      return hits;
    },
  };
}

function idScan(store: Store, c: Collection, ids: Buffer[], stats: ScanStats): Scan {
  let at = 0;
  return {
    next(max) {
      if (at >= ids.length) return undefined;
      const hits: Hit[] = [];
      for (const idKey of ids.slice(at, at + max)) {
        const bytes = store.docs.getBinary(keyOf(c.id, idKey));
        if (bytes) hits.push({ idKey, bytes });
      }
      at += max;
      stats.keys += hits.length;
      stats.docs += hits.length;
      return hits;
    },
  };
}

function unionScan(store: Store, c: Collection, plans: Plan[], stats: ScanStats): Scan {
  const scans = plans.map((plan) => openScan(store, c, plan, stats));
  const seen = new Set<string>();
  return {
    next(max) {
      const hits = scans[0]?.next(max);
      if (hits === undefined) {
        if (scans.shift() === undefined) return undefined;
        return [];
      }
      return hits.filter(({ idKey }) => {
        const text = idKey.toString('latin1');
        if (seen.has(text)) return false;
        seen.add(text);
        return true;
      });
    },
  };
}

export function openScan(store: Store, c: Collection, plan: Plan, stats: ScanStats): Scan {
  if (plan.kind === 'ids') return idScan(store, c, plan.ids, stats);
  if (plan.kind === 'union') return unionScan(store, c, plan.plans, stats);
  return rangeScan(store, c, plan, stats);
}

/** A question to a collection. */
export interface Query {
  filter: Doc;
  sort?: Doc | undefined;
  skip?: number;
  limit?: number;
  hint?: Value | undefined;
  options?: FilterOptions;
}

export function parseSort(sort: Doc | undefined): SortSpec | undefined {
  if (!sort || sort.size === 0) return undefined;
  const spec: SortSpec = [];
  for (const [path, direction] of sort) {
    if (path === '$natural') continue;
    if (direction instanceof Doc) throw new EmbeddedError(17312, '$meta is not supported in a sort');
    const n = Number(direction);
    if (n !== 1 && n !== -1)
      throw new EmbeddedError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    if (path === '' || path.split('.').includes(''))
      throw new EmbeddedError(15998, 'FieldPath field names may not be empty strings.');
    spec.push({ path, descending: n < 0 });
  }
  return spec.length ? spec : undefined;
}

const EMPTY_ARRAY = new RawValue(T.undefined, Buffer.alloc(0));

/** The value a document sorts by: of an array its least element, or its greatest when descending. */
export function sortValue(doc: Doc, path: string, descending: boolean): Maybe {
  let best: Maybe;
  let found = false;
  const take = (v: Maybe): void => {
    if (!found) best = v;
    else {
      const order = compareValues(v, best);
      if (descending ? order > 0 : order < 0) best = v;
    }
    found = true;
  };
  walkPath(doc, path.split('.'), 0, false, (v) => {
    if (!Array.isArray(v)) take(v);
    else if (v.length === 0) take(EMPTY_ARRAY);
    else v.forEach(take);
    return false;
  });
  return best;
}

export function compareBy(spec: SortSpec): (a: Maybe[], b: Maybe[]) => number {
  return (a, b) => {
    for (let i = 0; i < spec.length; i++) {
      const order = compareValues(a[i], b[i]);
      if (order) return spec[i]?.descending ? -order : order;
    }
    return 0;
  };
}

const SORT_LIMIT_BYTES = 100 * 1024 * 1024;

/**
 * The documents that answer a query, in order, a piece at a time. `next` does a bounded amount of work and
 * may return an empty list before the end.
 */
export class Finder {
  readonly plan: Plan;
  readonly filter: Filter;
  readonly stats: ScanStats = { keys: 0, docs: 0 };
  private readonly scan: Scan;
  private readonly sort: SortSpec | undefined;
  private readonly blocking: boolean;
  private sorted: Hit[] | undefined;
  private position = 0;
  private collected: { hit: Hit; key: Maybe[] }[] = [];
  private bytes = 0;
  private skip: number;
  private left: number;

  constructor(store: Store, c: Collection, query: Query) {
    this.filter = compileFilter(query.filter, query.options);
    this.sort = parseSort(query.sort);
    this.plan = makePlan(c, this.filter, this.sort, query.hint);
    this.scan = openScan(store, c, this.plan, this.stats);
    this.blocking = this.sort !== undefined && !(this.plan.kind === 'range' && this.plan.sorted);
    this.skip = query.skip ?? 0;
    this.left = query.limit || Number.POSITIVE_INFINITY;
  }

  /** Whether the documents must all be read before the first can be returned. */
  get sortsInMemory(): boolean {
    return this.blocking;
  }

  next(max: number): Hit[] | undefined {
    if (this.left <= 0) return undefined;
    const piece = this.blocking
      ? this.nextSorted(max)
      : this.nextMatches(this.filter.all ? Math.min(max, this.skip + this.left) : max);
    if (!piece) return undefined;
    let hits = piece;
    if (this.skip > 0) {
      const skipped = Math.min(this.skip, hits.length);
      this.skip -= skipped;
      hits = hits.slice(skipped);
    }
    if (hits.length > this.left) hits = hits.slice(0, this.left);
    this.left -= hits.length;
    return hits;
  }

  private nextMatches(max: number): Hit[] | undefined {
    const hits = this.scan.next(max);
    if (!hits || this.filter.all) return hits;
    return hits.filter((hit) => this.filter.matches(new Doc(hit.bytes)));
  }

  private nextSorted(max: number): Hit[] | undefined {
    if (this.sorted) {
      const piece = this.sorted.slice(this.position, this.position + max);
      this.position += piece.length;
      return piece.length ? piece : undefined;
    }
    const spec = this.sort as SortSpec;
    const hits = this.nextMatches(max);
    if (hits) {
      for (const hit of hits) {
        const doc = new Doc(hit.bytes);
        this.collected.push({
          hit,
          key: spec.map(({ path, descending }) => sortValue(doc, path, descending)),
        });
        this.bytes += hit.bytes.length;
      }
      this.trim();
      return [];
    }
    const compare = compareBy(spec);
    this.sorted = this.collected.sort((a, b) => compare(a.key, b.key)).map(({ hit }) => hit);
    this.collected = [];
    return [];
  }

  /** Keeps only what the limit can still let through, and refuses to hold more than MongoDB would. */
  private trim(): void {
    const keep = this.skip + this.left;
    const compare = compareBy(this.sort as SortSpec);
    if (Number.isFinite(keep) && this.collected.length > 2 * keep + 1000) {
      this.collected.sort((a, b) => compare(a.key, b.key));
      this.collected.length = keep;
      this.bytes = this.collected.reduce((sum, { hit }) => sum + hit.bytes.length, 0);
    }
    if (this.bytes > SORT_LIMIT_BYTES) {
      throw new EmbeddedError(
        codes.QueryExceededMemoryLimit,
        'Sort exceeded memory limit of 104857600 bytes; an index on the sort fields avoids this',
      );
    }
  }
}
