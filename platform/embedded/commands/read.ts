/** find, getMore, killCursors, count, distinct. */
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { encodeDoc } from '../bson/encode.ts';
import { toNumber, typeName, type Value } from '../bson/value.ts';
import { compareValues } from '../bson-order.ts';
import type { Collection } from '../catalog.ts';
import type { DocumentStream } from '../cursors.ts';
import { EmbeddedError, typeMismatch, unsupported } from '../errors.ts';
import { countMatches } from '../covered-count.ts';
import { hitsOf } from '../find.ts';
import { encodeKey } from '../key-encoder.ts';
import { valuesAt } from '../matcher/path.ts';
import { compileProjection, type Projection } from '../projection.ts';
import { Finder, type Query } from '../scan.ts';
import {
  checkCollation,
  collectionOf,
  countArgument,
  cursorReply,
  docArgument,
  namespaceOf,
  ok,
  variablesOf,
  type Command,
  type CommandContext,
} from './context.ts';

/** The query a find, count or distinct asks for. */
export function queryOf(ctx: CommandContext, filterName: string): Query {
  const { body } = ctx;
  checkCollation(body);
  const limit = body.get('limit');
  return {
    filter: docArgument(body, filterName) ?? new Doc(),
    sort: docArgument(body, 'sort'),
    skip: countArgument(body, 'skip') ?? 0,
    // An old client asks for one batch with a negative limit.
    limit: limit === undefined || limit === null ? 0 : Math.abs(toNumber(limit)),
    hint: body.get('hint') ?? undefined,
    options: { vars: variablesOf(body) },
  };
}

async function* project(
  finder: Finder,
  ctx: CommandContext,
  projection: Projection | undefined,
  query: Query,
): DocumentStream {
  const vars = query.options?.vars ?? new Map();
  for await (const hits of hitsOf(finder, ctx.op)) {
    yield hits.map(({ bytes }) => (projection ? encodeDoc(projection(new Doc(bytes), vars)) : bytes));
  }
}

async function* nothing(): DocumentStream {}

const find: Command = async (ctx) => {
  const { body } = ctx;
  const ns = namespaceOf(ctx);
  if (body.get('tailable') === true) throw unsupported('tailable cursors');
  for (const option of ['min', 'max', 'returnKey'])
    if (body.get(option)) throw unsupported(`'${option}' in find`);
  const query = queryOf(ctx, 'filter');
  const limit = body.get('limit');
  if (limit !== undefined && limit !== null && toNumber(limit) < 0)
    throw new EmbeddedError(
      51024,
      `BSON field 'limit' value must be >= 0, actual value '${toNumber(limit)}'`,
    );
  // Compiled even where the collection does not exist: a wrong query is refused all the same.
  const finder = new Finder(ctx.store, ctx.catalog.get(ns) ?? emptyCollection(ns), query);
  const projection = compileProjection(docArgument(body, 'projection'), finder.filter);
  const stream = ctx.catalog.get(ns) ? project(finder, ctx, projection, query) : nothing();
  const batch = await ctx.cursors.start(ns, stream, ctx.op, {
    batchSize: countArgument(body, 'batchSize'),
    single: body.get('singleBatch') === true,
    session: ctx.session,
  });
  return cursorReply(batch, 'firstBatch');
};

/** Stands in for a collection that does not exist, so that a query can still be checked. */
export function emptyCollection(ns: string): Collection {
  return {
    ns,
    db: '',
    name: '',
    id: 0,
    uuid: Buffer.alloc(16),
    options: new Doc(),
    indexes: [],
    cutIds: false,
  };
}

const getMore: Command = async (ctx) => {
  const id = ctx.body.get('getMore');
  const collection = ctx.body.get('collection');
  if (typeof collection !== 'string')
    throw typeMismatch(
      `BSON field 'getMore.collection' is the wrong type '${typeName(collection)}', expected type 'string'`,
    );
  const batch = await ctx.cursors.more(
    BigInt(id as bigint),
    `${ctx.db}.${collection}`,
    countArgument(ctx.body, 'batchSize'),
  );
  return cursorReply(batch, 'nextBatch');
};

const killCursors: Command = async (ctx) => {
  const ids = ctx.body.get('cursors');
  if (!Array.isArray(ids)) throw typeMismatch("BSON field 'killCursors.cursors' must be an array");
  const killed: Value[] = [];
  const missing: Value[] = [];
  for (const id of ids) ((await ctx.cursors.kill(BigInt(id as bigint))) ? killed : missing).push(id);
  return ok({ cursorsKilled: killed, cursorsNotFound: missing, cursorsAlive: [], cursorsUnknown: [] });
};

const count: Command = async (ctx) => {
  const query = queryOf(ctx, 'query');
  const c = collectionOf(ctx);
  // Compiled even where the collection does not exist: a wrong query is refused all the same.
  if (!c) new Finder(ctx.store, emptyCollection(namespaceOf(ctx)), { ...query, sort: undefined });
  return ok({ n: countValue(c ? await countMatches(ctx.store, c, query, ctx.op) : 0) });
};

const distinct: Command = async (ctx) => {
  const key = ctx.body.get('key');
  if (typeof key !== 'string')
    throw typeMismatch(
      `BSON field 'distinct.key' is the wrong type '${typeName(key)}', expected type 'string'`,
    );
  const query = queryOf(ctx, 'query');
  const c = collectionOf(ctx);
  const finder = new Finder(ctx.store, c ?? emptyCollection(namespaceOf(ctx)), query);
  const values = new Map<string, Value>();
  if (c) {
    for await (const hits of hitsOf(finder, ctx.op)) {
      for (const hit of hits) {
        for (const value of valuesAt(new Doc(hit.bytes), key)) {
          const text = encodeKey(value).toString('latin1');
          if (!values.has(text)) values.set(text, value);
        }
      }
    }
  }
  return ok({ values: [...values.values()].sort(compareValues) });
};

export const readCommands: Record<string, Command> = { find, getMore, killCursors, count, distinct };
