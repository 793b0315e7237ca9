/** Commands about collections and databases. */
import { Binary } from 'bson';
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { encodeDoc } from '../bson/encode.ts';
import { isNumeric, isTruthy, toNumber, type Value } from '../bson/value.ts';
import { equalValues } from '../bson-order.ts';
import { checkNamespace, type Collection } from '../catalog.ts';
import { EmbeddedError, codes, unsupported } from '../errors.ts';
import { makeIndex } from '../indexes.ts';
import { AFTER } from '../key-encoder.ts';
import { compileFilter } from '../matcher/matcher.ts';
import { keyOf } from '../store.ts';
import {
  checkCollation,
  countArgument,
  cursorReply,
  docArgument,
  existingCollection,
  namespaceOf,
  ok,
  type Command,
  type CommandContext,
} from './context.ts';
import { ID_INDEX } from './indexes.ts';

const UNSUPPORTED_OPTIONS = [
  'capped',
  'timeseries',
  'viewOn',
  'validator',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
];

/** Options that would change what the collection does and that nobody here would honour. */
function checkOptions(body: Doc): void {
  for (const option of UNSUPPORTED_OPTIONS) {
    const v = body.get(option);
    if (isTruthy(v) && !(v instanceof Doc && v.size === 0))
      throw unsupported(`the collection option '${option}'`);
  }
  checkCollation(body);
}

const create: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  checkOptions(ctx.body);
  await ctx.store.transaction(() => {
    if (ctx.catalog.get(ns))
      throw new EmbeddedError(codes.NamespaceExists, `Collection ${ns} already exists.`);
    ctx.catalog.ensure(ns);
  });
  return ok();
};

const drop: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const c = ctx.catalog.get(ns);
  // Since MongoDB 7 dropping what is not there succeeds.
  if (!c) return ok();
  await ctx.store.transaction(() => {
    if (ctx.catalog.get(ns) === c) ctx.catalog.drop(c);
  });
  await ctx.catalog.sweep();
  return ok({ nIndexesWas: c.indexes.length + 1, ns });
};

const dropDatabase: Command = async (ctx) => {
  const collections = ctx.catalog.inDatabase(ctx.db);
  await ctx.store.transaction(() => {
    for (const c of collections) if (ctx.catalog.get(c.ns) === c) ctx.catalog.drop(c);
  });
  await ctx.catalog.sweep();
  return ok({ dropped: collections.length ? ctx.db : undefined });
};

const renameCollection: Command = async (ctx) => {
  const from = String(ctx.body.get('renameCollection'));
  const to = String(ctx.body.get('to'));
  if (ctx.db !== 'admin')
    throw new EmbeddedError(
      codes.Unauthorized,
      'renameCollection may only be run against the admin database.',
    );
  checkNamespace(from);
  checkNamespace(to);
  await ctx.store.transaction(() => {
    const c = ctx.catalog.get(from);
    if (!c) throw new EmbeddedError(codes.NamespaceNotFound, `Source collection ${from} does not exist`);
    if (from === to) throw new EmbeddedError(codes.IllegalOperation, "Can't rename a collection to itself");
    const target = ctx.catalog.get(to);
    if (target && !isTruthy(ctx.body.get('dropTarget')))
      throw new EmbeddedError(codes.NamespaceExists, 'target namespace exists');
    if (target) ctx.catalog.drop(target);
    ctx.catalog.rename(c, to);
  });
  await ctx.catalog.sweep();
  return ok();
};

function listed(docs: Doc[], filter: Doc | undefined): Doc[] {
  if (!filter) return docs;
  const compiled = compileFilter(filter);
  return docs.filter((doc) => compiled.matches(doc));
}

const listCollections: Command = async (ctx) => {
  const nameOnly = isTruthy(ctx.body.get('nameOnly'));
  const all = ctx.catalog.inDatabase(ctx.db).map((c) => {
    const info = Doc.of({ readOnly: false, uuid: new Binary(c.uuid, 4) });
    return Doc.of({ name: c.name, type: 'collection', options: c.options, info, idIndex: ID_INDEX() });
  });
  const chosen = listed(all, docArgument(ctx.body, 'filter'));
  const docs = chosen.map((doc) =>
    encodeDoc(nameOnly ? Doc.of({ name: doc.get('name'), type: 'collection' }) : doc),
  );
  const options = docArgument(ctx.body, 'cursor');
  const stream = (async function* () {
    yield docs;
  })();
  const batch = await ctx.cursors.start(`${ctx.db}.$cmd.listCollections`, stream, ctx.op, {
    batchSize: (options && countArgument(options, 'batchSize')) ?? docs.length + 1,
    session: ctx.session,
  });
  return cursorReply(batch, 'firstBatch');
};

/** Bytes and number of a collection's documents. */
async function sizeOf(ctx: CommandContext, c: Collection): Promise<{ count: number; bytes: number }> {
  let count = 0;
  let bytes = 0;
  let after: Buffer | undefined;
  for (;;) {
    const rows = ctx.store.rows(
      ctx.store.docs,
      keyOf(c.id, Buffer.alloc(0)),
      keyOf(c.id, AFTER),
      500,
      false,
      after,
    );
    for (const row of rows) bytes += row.value.length;
    count += rows.length;
    if (rows.length < 500) return { count, bytes };
    after = rows[rows.length - 1]?.key;
    await ctx.op.breathe();
  }
}

const listDatabases: Command = async (ctx) => {
  const docs: Doc[] = [];
  let total = 0;
  for (const name of ctx.catalog.databases()) {
    let bytes = 0;
    if (!isTruthy(ctx.body.get('nameOnly'))) {
      for (const c of ctx.catalog.inDatabase(name)) bytes += (await sizeOf(ctx, c)).bytes;
    }
    total += bytes;
    docs.push(Doc.of({ name, sizeOnDisk: countValue(bytes), empty: false }));
  }
  return ok({ databases: listed(docs, docArgument(ctx.body, 'filter')), totalSize: countValue(total) });
};

const collStats: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const c = ctx.catalog.get(ns);
  const { count, bytes } = c ? await sizeOf(ctx, c) : { count: 0, bytes: 0 };
  const indexSizes = Doc.of((c?.indexes ?? []).map((index) => [index.name, 0] as const));
  return ok({
    ns,
    count: countValue(count),
    size: countValue(bytes),
    avgObjSize: count ? Math.round(bytes / count) : 0,
    storageSize: countValue(bytes),
    nindexes: c ? c.indexes.length + 1 : 0,
    indexSizes,
    totalIndexSize: 0,
    capped: false,
  });
};

const dbStats: Command = async (ctx) => {
  const collections = ctx.catalog.inDatabase(ctx.db);
  let objects = 0;
  let bytes = 0;
  for (const c of collections) {
    const size = await sizeOf(ctx, c);
    objects += size.count;
    bytes += size.bytes;
  }
  return ok({
    db: ctx.db,
    collections: collections.length,
    views: 0,
    objects: countValue(objects),
    avgObjSize: objects ? bytes / objects : 0,
    dataSize: countValue(bytes),
    storageSize: countValue(bytes),
    indexes: collections.reduce((n, c) => n + c.indexes.length + 1, 0),
    indexSize: 0,
    scaleFactor: 1,
  });
};

/** Changing an index's lifetime or visibility is all of collMod that is here. */
const collMod: Command = async (ctx) => {
  const c = existingCollection(ctx);
  const change = docArgument(ctx.body, 'index');
  for (const key of ctx.body.keys()) {
    if (
      [
        'validator',
        'viewOn',
        'pipeline',
        'validationLevel',
        'validationAction',
        'timeseries',
        'changeStreamPreAndPostImages',
      ].includes(key)
    )
      throw unsupported(`'${key}' in collMod`);
  }
  if (!change) return ok();
  const index = c.indexes.find((i) =>
    change.has('name')
      ? i.name === change.get('name')
      : equalValues(i.spec.get('key'), change.get('keyPattern')),
  );
  if (!index) throw new EmbeddedError(codes.IndexNotFound, 'cannot find index for collMod');
  const old: Record<string, Value | undefined> = {};
  const spec = index.spec.clone();
  const seconds = change.get('expireAfterSeconds');
  if (isNumeric(seconds)) {
    if (index.parts.length > 1)
      throw new EmbeddedError(
        codes.InvalidOptions,
        'TTL indexes are single-field indexes, compound indexes do not support TTL.',
      );
    old['expireAfterSeconds_old'] = spec.get('expireAfterSeconds') as Value | undefined;
    old['expireAfterSeconds_new'] = countValue(toNumber(seconds));
    spec.set('expireAfterSeconds', seconds);
  }
  const hidden = change.get('hidden');
  if (typeof hidden === 'boolean') {
    old['hidden_old'] = index.hidden;
    old['hidden_new'] = hidden;
    if (hidden) spec.set('hidden', true);
    else spec.delete('hidden');
  }
  if (isTruthy(change.get('unique')) || isTruthy(change.get('prepareUnique')))
    throw unsupported('making an index unique with collMod');
  await ctx.store.transaction(() => {
    Object.assign(index, makeIndex(index.id, spec, index));
    ctx.catalog.save(c);
  });
  return ok(old);
};

export const catalogCommands: Record<string, Command> = {
  create,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
  collMod,
};
