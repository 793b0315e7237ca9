/** createIndexes, listIndexes, dropIndexes. */
import { Doc } from '../bson/doc.ts';
import { show } from '../bson/show.ts';
import { isNumeric, isTruthy, toNumber, typeName, type Maybe, type Value } from '../bson/value.ts';
import { equalValues } from '../bson-order.ts';
import type { Collection } from '../catalog.ts';
import { EmbeddedError, codes, typeMismatch, unsupported } from '../errors.ts';
import { makeIndex, type Index } from '../indexes.ts';
import { AFTER } from '../key-encoder.ts';
import { compileFilter, type Node } from '../matcher/matcher.ts';
import { keyOf } from '../store.ts';
import {
  checkCollation,
  countArgument,
  cursorReply,
  docArgument,
  docsArgument,
  existingCollection,
  namespaceOf,
  ok,
  type Command,
  type CommandContext,
} from './context.ts';
import { encodeDoc } from '../bson/encode.ts';

const BUILD_CHUNK = 300;
const MAX_INDEXES = 64;
const KNOWN_OPTIONS = new Set([
  'key',
  'name',
  'v',
  'ns',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'hidden',
  'collation',
  'storageEngine',
  'dropDups',
]);

function cannotCreate(message: string): EmbeddedError {
  return new EmbeddedError(codes.CannotCreateIndex, message);
}

/** Reads one requested definition and refuses what could not be enforced. */
function definition(request: Doc): Doc {
  const key = request.get('key');
  if (!(key instanceof Doc))
    throw new EmbeddedError(
      codes.FailedToParse,
      "The 'key' field is a required property of an index specification",
    );
  if (key.size === 0) throw cannotCreate('Index keys cannot be an empty object.');
  for (const [path, direction] of key) {
    if (direction === 'hashed') throw unsupported('hashed indexes');
    if (direction === 'text') throw unsupported('text indexes');
    if (typeof direction === 'string') throw unsupported(`'${direction}' indexes`);
    if (path.includes('$**')) throw unsupported('wildcard indexes');
    if (!isNumeric(direction) || toNumber(direction) === 0 || Number.isNaN(toNumber(direction))) {
      throw cannotCreate(
        `Values in v:2 index key pattern cannot be of type ${typeName(direction)} or zero. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    }
    if (path === '' || path.split('.').includes(''))
      throw cannotCreate('Index keys cannot contain an empty field.');
    if (path.split('.').some((part) => part.startsWith('$') && !/^\$(ref|id|db)$/.test(part)))
      throw cannotCreate(`Index key contains an illegal field name: field name starts with '$'.`);
  }
  for (const option of request.keys()) {
    if (!KNOWN_OPTIONS.has(option))
      throw new EmbeddedError(
        codes.InvalidIndexSpecificationOption,
        `The field '${option}' is not valid for an index specification. Specification: ${show(request)}`,
      );
  }
  checkCollation(request);
  const ttl = request.get('expireAfterSeconds');
  if (ttl !== undefined) {
    if (!isNumeric(ttl) || toNumber(ttl) < 0 || toNumber(ttl) > 2147483647)
      throw cannotCreate(
        "TTL index 'expireAfterSeconds' option must be within an acceptable range, 0 to 2147483647",
      );
    if (key.size > 1)
      throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL.');
    if (key.has('_id'))
      throw new EmbeddedError(
        codes.InvalidIndexSpecificationOption,
        "The field 'expireAfterSeconds' is not valid for an _id index specification.",
      );
  }
  const partial = request.get('partialFilterExpression');
  if (partial !== undefined) {
    if (!(partial instanceof Doc))
      throw typeMismatch("The field 'partialFilterExpression' must be an object");
    if (isTruthy(request.get('sparse')))
      throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(compileFilter(partial).root);
  }
  const given = request.get('name');
  const name =
    given === undefined
      ? [...key].map(([path, direction]) => `${path}_${String(direction)}`).join('_')
      : given;
  if (typeof name !== 'string' || name === '' || name === '*')
    throw cannotCreate('The index name must be a non-empty string other than *');
  const kept = [...request].filter(
    ([option, v]) =>
      !['key', 'name', 'v', 'ns', 'background', 'dropDups', 'collation'].includes(option) &&
      !(isFlag(option) && !isTruthy(v)),
  );
  return Doc.of([
    ['v', 2],
    ['key', key],
    ['name', name],
    ...kept.map(([option, v]): [string, Value] => [option, isFlag(option) ? true : v]),
  ]);
}

const isFlag = (option: string): boolean => option === 'unique' || option === 'sparse' || option === 'hidden';

/** MongoDB allows only conditions it can reason about. */
function checkPartial(node: Node) {
  if (node.kind === 'and' || node.kind === 'or') return node.children.forEach(checkPartial);
  if (
    node.kind === 'field' &&
    ['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists', '$type'].includes(node.op) &&
    !node.pattern
  )
    return;
  throw cannotCreate('unsupported expression in partial index');
}

/** What makes two definitions the same index under different names. */
function sameIndex(a: Doc, b: Doc): boolean {
  return (
    equalValues(a.get('key'), b.get('key')) &&
    equalValues(a.get('partialFilterExpression'), b.get('partialFilterExpression'))
  );
}

function sameOptions(a: Doc, b: Doc): boolean {
  return ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression'].every((option) =>
    equalValues(a.get(option), b.get(option)),
  );
}

/** Returns true if the index is already there; refuses a clash of names or options. */
function alreadyThere(c: Collection, spec: Doc): boolean {
  if (isIdIndex(spec)) return true;
  const name = spec.get('name');
  for (const index of c.indexes) {
    if (index.name === name) {
      if (sameIndex(index.spec, spec) && sameOptions(index.spec, spec)) return true;
      throw new EmbeddedError(
        codes.IndexKeySpecsConflict,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${show(spec)}, existing index: ${show(index.spec)}`,
      );
    }
    if (sameIndex(index.spec, spec)) {
      if (sameOptions(index.spec, spec))
        throw new EmbeddedError(
          codes.IndexOptionsConflict,
          `Index already exists with a different name: ${index.name}`,
        );
      throw new EmbeddedError(
        codes.IndexOptionsConflict,
        `An equivalent index already exists with the same name but different options. Requested index: ${show(spec)}, existing index: ${show(index.spec)}`,
      );
    }
  }
  return false;
}

function isIdIndex(spec: Doc): boolean {
  const key = spec.get('key') as Doc;
  return key.size === 1 && key.has('_id') && toNumber(key.get('_id')) > 0;
}

/** Adds existing documents to a new index, in turns with other writers. */
async function build(ctx: CommandContext, c: Collection, index: Index): Promise<void> {
  const start = keyOf(c.id, Buffer.alloc(0));
  const end = keyOf(c.id, AFTER);
  let after: Buffer | undefined;
  for (;;) {
    const from = after;
    const last = await ctx.store.transaction(() => {
      const rows = ctx.store.rows(ctx.store.docs, start, end, BUILD_CHUNK, false, from);
      for (const { key, value } of rows) ctx.documents.addToIndex(c, index, key.subarray(4), new Doc(value));
      return rows.length === BUILD_CHUNK ? rows[rows.length - 1]?.key : undefined;
    });
    if (!last) return;
    after = last;
    await ctx.op.breathe();
  }
}

const createIndexes: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const specs = docsArgument(ctx.body, 'indexes').map(definition);
  if (specs.length === 0)
    throw new EmbeddedError(codes.BadValue, 'Must specify at least one index to create');
  const created = !ctx.catalog.get(ns);
  const c = await ctx.store.transaction(() => ctx.catalog.ensure(ns));
  const before = c.indexes.length + 1;
  for (const spec of specs) {
    const index = await ctx.store.transaction(() => {
      if (alreadyThere(c, spec)) return undefined;
      if (c.indexes.length + 1 >= MAX_INDEXES)
        throw cannotCreate(`add index fails, too many indexes for ${ns}`);
      const fresh = makeIndex(ctx.catalog.allocate(), spec, { ready: false });
      c.indexes = [...c.indexes, fresh];
      ctx.catalog.save(c);
      return fresh;
    });
    if (!index) continue;
    try {
      await build(ctx, c, index);
    } catch (error) {
      await ctx.store.transaction(() => ctx.catalog.dropIndex(c, index));
      await ctx.catalog.sweep();
      throw error;
    }
    await ctx.store.transaction(() => {
      index.ready = true;
      ctx.catalog.save(c);
    });
  }
  const now = c.indexes.length + 1;
  return ok({
    numIndexesBefore: before,
    numIndexesAfter: now,
    createdCollectionAutomatically: created,
    note: now === before ? 'all indexes already exist' : undefined,
  });
};

export const ID_INDEX = (): Doc => Doc.of({ v: 2, key: Doc.of({ _id: 1 }), name: '_id_' });

const listIndexes: Command = async (ctx) => {
  const c = existingCollection(ctx);
  const docs = [ID_INDEX(), ...c.indexes.filter((index) => index.ready).map((index) => index.spec)].map(
    encodeDoc,
  );
  const options = docArgument(ctx.body, 'cursor');
  const stream = (async function* () {
    yield docs;
  })();
  const batch = await ctx.cursors.start(c.ns, stream, ctx.op, {
    batchSize: (options && countArgument(options, 'batchSize')) ?? docs.length + 1,
    session: ctx.session,
  });
  return cursorReply(batch, 'firstBatch');
};

function chosen(c: Collection, which: Maybe): Index[] {
  if (which === '*') return c.indexes;
  if (Array.isArray(which)) return which.flatMap((one) => chosen(c, one));
  if (which === '_id_' || (which instanceof Doc && which.size === 1 && which.firstKey() === '_id')) {
    throw new EmbeddedError(codes.InvalidOptions, 'cannot drop _id index');
  }
  const found = c.indexes.filter((index) =>
    typeof which === 'string' ? index.name === which : equalValues(index.spec.get('key'), which),
  );
  if (found.length === 0) {
    throw new EmbeddedError(
      codes.IndexNotFound,
      typeof which === 'string'
        ? `index not found with name [${which}]`
        : `can't find index with key: ${show(which)}`,
    );
  }
  return found;
}

const dropIndexes: Command = async (ctx) => {
  const c = existingCollection(ctx);
  const before = c.indexes.length + 1;
  await ctx.store.transaction(() => {
    for (const index of chosen(c, ctx.body.get('index'))) ctx.catalog.dropIndex(c, index);
  });
  await ctx.catalog.sweep();
  return ok({ nIndexesWas: before });
};

export const indexCommands: Record<string, Command> = {
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
};
