/** Changing documents: the parts that insert, update, delete, findAndModify and `$merge` share. */
import { Doc } from '../bson/doc.ts';
import type { Collection } from '../catalog.ts';
import { EmbeddedError, codes } from '../errors.ts';
import { hitsOf } from '../find.ts';
import type { MatchContext } from '../matcher/path.ts';
import { Finder, type Hit, type Query } from '../scan.ts';
import { upsertSeed, withGeneratedId, type Update } from '../updater/updater.ts';
import type { CommandContext } from './context.ts';

/** How many documents may be looked at inside a write transaction, where nobody else gets a turn. */
const SEARCH_IN_TRANSACTION = 400;
const CHUNK_DOCS = 500;
const CHUNK_BYTES = 4 * 1024 * 1024;
const MULTI_CHUNK = 100;

/** What became of one document. */
export interface Modified {
  before: Doc | undefined;
  after: Doc | undefined;
  changed: boolean;
  upserted: boolean;
}

const NOTHING: Modified = { before: undefined, after: undefined, changed: false, upserted: false };

/** Looks for the first hit within a budget. */
function searchNow(finder: Finder): Hit | undefined | 'budget' {
  for (let size = 4; ; size = Math.min(size * 2, 100)) {
    const hits = finder.next(size);
    if (!hits) return undefined;
    if (hits[0]) return hits[0];
    if (finder.stats.docs + finder.stats.keys > SEARCH_IN_TRANSACTION) return 'budget';
  }
}

/**
 * Finds one document and changes it in the same write transaction, so that of many callers with the same
 * condition exactly one succeeds. A search too long for a transaction runs before it; what it found is
 * looked at again inside, and the search starts over if the document no longer matches.
 */
async function findAndChange<R>(
  ctx: CommandContext,
  ns: string,
  query: Query,
  change: (c: Collection, hit: Hit, finder: Finder) => R,
  absent: (c: Collection | undefined, finder: Finder | undefined) => R,
): Promise<R> {
  const inside = await ctx.store.transaction(() => {
    const c = ctx.catalog.get(ns);
    if (!c) return { done: absent(undefined, undefined) };
    const finder = new Finder(ctx.store, c, { ...query, limit: 1 });
    const hit = searchNow(finder);
    if (hit === 'budget') return undefined;
    return { done: hit ? change(c, hit, finder) : absent(c, finder) };
  });
  if (inside) return inside.done;
  for (let attempt = 0; ; attempt++) {
    const c = ctx.catalog.get(ns);
    const finder = c && new Finder(ctx.store, c, { ...query, limit: 1 });
    let hit: Hit | undefined;
    if (finder) {
      for await (const hits of hitsOf(finder, ctx.op)) {
        hit = hits[0];
        break;
      }
    }
    try {
      const result = await ctx.store.transaction(() => {
        const now = ctx.catalog.get(ns);
        if (!hit || !now || !finder) return { done: absent(now, finder) };
        const bytes = now.id === c?.id ? ctx.documents.read(now, hit.idKey) : undefined;
        if (!bytes || !finder.filter.matches(new Doc(bytes))) return undefined;
        return { done: change(now, { idKey: hit.idKey, bytes }, finder) };
      });
      if (result) return result.done;
    } catch (error) {
      // Another client inserted what this one was about to: look again.
      const lost =
        error instanceof EmbeddedError && error.code === codes.DuplicateKey && !hit && attempt < 10;
      if (!lost) throw error;
    }
    await ctx.op.breathe();
  }
}

export interface UpdateOne {
  query: Query;
  update: Update;
  upsert: boolean;
}

/** Updates the first match, or inserts where `upsert` asks for it. */
export function updateOne(
  ctx: CommandContext,
  ns: string,
  { query, update, upsert }: UpdateOne,
): Promise<Modified> {
  return findAndChange<Modified>(
    ctx,
    ns,
    query,
    (c, hit, finder) => {
      const before = new Doc(hit.bytes);
      const match: MatchContext = {};
      finder.filter.matches(before, match);
      const after = update.apply(new Doc(hit.bytes), match.index, false);
      const changed = ctx.documents.replace(c, hit.idKey, hit.bytes, after);
      return { before, after, changed, upserted: false };
    },
    (existing, known) => {
      if (!upsert) return NOTHING;
      const c = existing ?? ctx.catalog.ensure(ns);
      const finder = known ?? new Finder(ctx.store, c, query);
      const seed = upsertSeed(finder.filter, update);
      const after = withGeneratedId(update.apply(seed, undefined, true));
      ctx.documents.insert(c, after);
      return { before: undefined, after, changed: true, upserted: true };
    },
  );
}

/** Deletes the first match and returns it. */
export function removeOne(ctx: CommandContext, ns: string, query: Query): Promise<Doc | undefined> {
  return findAndChange<Doc | undefined>(
    ctx,
    ns,
    query,
    (c, hit) => {
      ctx.documents.remove(c, hit.idKey, hit.bytes);
      return new Doc(hit.bytes);
    },
    () => undefined,
  );
}

/** Runs `change` on every match: found first, then checked and changed in short transactions. */
async function changeAll(
  ctx: CommandContext,
  c: Collection,
  query: Query,
  change: (hit: Hit, match: MatchContext) => void,
): Promise<void> {
  const finder = new Finder(ctx.store, c, query);
  // An update can move a document to where the scan has not been yet.
  const done = new Set<string>();
  for await (const hits of hitsOf(finder, ctx.op)) {
    for (let i = 0; i < hits.length; i += MULTI_CHUNK) {
      const chunk = hits.slice(i, i + MULTI_CHUNK);
      await ctx.store.transaction(() => {
        if (ctx.catalog.get(c.ns) !== c) return;
        for (const { idKey } of chunk) {
          const name = idKey.toString('latin1');
          if (done.has(name)) continue;
          const bytes = ctx.documents.read(c, idKey);
          const match: MatchContext = {};
          if (!bytes || !finder.filter.matches(new Doc(bytes), match)) continue;
          done.add(name);
          change({ idKey, bytes }, match);
        }
      });
    }
  }
}

/** Updates every match. `counts` is kept up to date even if a document fails in the middle. */
export async function updateAll(
  ctx: CommandContext,
  c: Collection,
  query: Query,
  update: Update,
  counts: { matched: number; modified: number },
): Promise<void> {
  await changeAll(ctx, c, query, (hit, match) => {
    const after = update.apply(new Doc(hit.bytes), match.index, false);
    const changed = ctx.documents.replace(c, hit.idKey, hit.bytes, after);
    counts.matched++;
    if (changed) counts.modified++;
  });
}

/** Deletes every match and returns how many there were. */
export async function removeAll(ctx: CommandContext, c: Collection, query: Query): Promise<number> {
  let n = 0;
  await changeAll(ctx, c, query, (hit) => {
    ctx.documents.remove(c, hit.idKey, hit.bytes);
    n++;
  });
  return n;
}

/** Inserts documents in transactions short enough for others; `onError` decides whether to go on. */
export async function insertAll(
  ctx: CommandContext,
  c: Collection,
  docs: Doc[],
  onError?: (index: number, error: EmbeddedError) => boolean,
): Promise<number> {
  let inserted = 0;
  let at = 0;
  let stopped = false;
  while (at < docs.length && !stopped) {
    const from = at;
    await ctx.store.transaction(() => {
      let bytes = 0;
      for (; at < docs.length && at - from < CHUNK_DOCS && bytes < CHUNK_BYTES; at++) {
        try {
          const doc = withGeneratedId(docs[at] as Doc);
          bytes += doc.raw?.length ?? 0;
          ctx.documents.insert(c, doc);
          inserted++;
        } catch (error) {
          if (!(error instanceof EmbeddedError) || !onError) throw error;
          if (onError(at, error)) continue;
          stopped = true;
          return;
        }
      }
    });
    await ctx.op.breathe();
  }
  return inserted;
}
