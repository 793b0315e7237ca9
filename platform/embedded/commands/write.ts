/** insert, update, delete, findAndModify. */
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isTruthy, toNumber, typeName, type Value } from '../bson/value.ts';
import { EmbeddedError, codes, failedToParse, typeMismatch } from '../errors.ts';
import { compileProjection } from '../projection.ts';
import { Finder, type Query } from '../scan.ts';
import { compileUpdate } from '../updater/updater.ts';
import {
  checkCollation,
  docArgument,
  docsArgument,
  namespaceOf,
  ok,
  variablesOf,
  type Command,
  type CommandContext,
} from './context.ts';
import { insertAll, removeAll, removeOne, updateAll, updateOne } from './modify.ts';
import { emptyCollection } from './read.ts';

const MAX_BATCH = 100_000;

function batchOf(ctx: CommandContext, name: string): Doc[] {
  const list = docsArgument(ctx.body, name);
  if (list.length === 0 || list.length > MAX_BATCH) {
    throw new EmbeddedError(
      codes.InvalidLength,
      `Write batch sizes must be between 1 and ${MAX_BATCH}. Got ${list.length} operations.`,
    );
  }
  return list;
}

/** One entry of writeErrors. */
function writeError(index: number, error: EmbeddedError): Doc {
  const doc = Doc.of({ index, code: error.code, errmsg: error.message });
  for (const [key, value] of error.info ?? []) doc.set(key, value);
  return doc;
}

function reply(n: number, errors: Doc[], more: Record<string, Value | undefined> = {}): Doc {
  return ok({ n: countValue(n), ...more, writeErrors: errors.length ? errors : undefined });
}

const insert: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const docs = batchOf(ctx, 'documents');
  const ordered = ctx.body.get('ordered') !== false;
  const errors: Doc[] = [];
  const c = ctx.catalog.get(ns) ?? (await ctx.store.transaction(() => ctx.catalog.ensure(ns)));
  const n = await insertAll(ctx, c, docs, (index, error) => {
    errors.push(writeError(index, error));
    return !ordered;
  });
  return reply(n, errors);
};

/** Runs the statements of a batch one after another and gathers what fails. */
async function eachStatement(
  ctx: CommandContext,
  statements: Doc[],
  run: (statement: Doc, index: number) => Promise<void>,
): Promise<Doc[]> {
  const ordered = ctx.body.get('ordered') !== false;
  const errors: Doc[] = [];
  for (let i = 0; i < statements.length; i++) {
    try {
      await run(statements[i] as Doc, i);
    } catch (error) {
      if (!(error instanceof EmbeddedError)) throw error;
      errors.push(writeError(i, error));
      if (ordered) break;
    }
    if (statements.length > 1) await ctx.op.breathe();
  }
  return errors;
}

function statementQuery(ctx: CommandContext, statement: Doc): Query {
  checkCollation(statement);
  const q = statement.get('q');
  if (!(q instanceof Doc))
    throw typeMismatch(`BSON field 'q' is the wrong type '${typeName(q)}', expected type 'object'`);
  return {
    filter: q,
    sort: docArgument(statement, 'sort'),
    hint: statement.get('hint') ?? undefined,
    options: { vars: variablesOf(ctx.body) },
  };
}

function arrayFilters(body: Doc): Doc[] | undefined {
  return body.get('arrayFilters') === undefined || body.get('arrayFilters') === null
    ? undefined
    : docsArgument(body, 'arrayFilters');
}

const update: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const statements = batchOf(ctx, 'updates');
  const counts = { matched: 0, modified: 0 };
  const upserted: Doc[] = [];
  const errors = await eachStatement(ctx, statements, async (statement, index) => {
    const query = statementQuery(ctx, statement);
    const filters = arrayFilters(statement);
    const constants = docArgument(statement, 'c');
    const vars = new Map([...(query.options?.vars ?? []), ...(constants ?? [])]);
    const compiled = compileUpdate(statement.get('u'), { ...(filters && { arrayFilters: filters }), vars });
    const multi = isTruthy(statement.get('multi'));
    const upsert = isTruthy(statement.get('upsert'));
    if (multi && compiled.replacement)
      throw failedToParse('multi update is not supported for replacement-style update');
    const c = ctx.catalog.get(ns);
    if (!c) new Finder(ctx.store, emptyCollection(ns), query);
    if (multi) {
      const before = counts.matched;
      if (c) await updateAll(ctx, c, query, compiled, counts);
      if (counts.matched > before || !upsert) return;
    }
    const result = await updateOne(ctx, ns, { query, update: compiled, upsert });
    if (result.before || result.upserted) counts.matched++;
    if (result.upserted) upserted.push(Doc.of({ index, _id: result.after?.get('_id') }));
    else if (result.changed) counts.modified++;
  });
  return reply(counts.matched, errors, {
    nModified: countValue(counts.modified),
    upserted: upserted.length ? upserted : undefined,
  });
};

const remove: Command = async (ctx) => {
  const ns = namespaceOf(ctx);
  const statements = batchOf(ctx, 'deletes');
  let n = 0;
  const errors = await eachStatement(ctx, statements, async (statement) => {
    const query = statementQuery(ctx, statement);
    const limit = toNumber(statement.get('limit'));
    if (limit !== 0 && limit !== 1)
      throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
    const c = ctx.catalog.get(ns);
    if (!c) new Finder(ctx.store, emptyCollection(ns), query);
    else if (limit === 0) n += await removeAll(ctx, c, query);
    else if (await removeOne(ctx, ns, query)) n++;
  });
  return reply(n, errors);
};

const findAndModify: Command = async (ctx) => {
  const { body } = ctx;
  const ns = namespaceOf(ctx);
  checkCollation(body);
  const vars = variablesOf(body);
  const query: Query = {
    filter: docArgument(body, 'query') ?? new Doc(),
    sort: docArgument(body, 'sort'),
    hint: body.get('hint') ?? undefined,
    options: { vars },
  };
  const removes = isTruthy(body.get('remove'));
  const returnsNew = isTruthy(body.get('new'));
  const upsert = isTruthy(body.get('upsert'));
  const change = body.get('update');
  if (removes && (change !== undefined || upsert || returnsNew)) {
    throw failedToParse(
      `Cannot specify both ${change !== undefined ? 'an update' : upsert ? "'upsert'" : "'new'"} and remove=true`,
    );
  }
  if (!removes && change === undefined)
    throw failedToParse('Either an update or remove=true must be specified');
  // Checks the query even where the collection does not exist yet.
  const checked = new Finder(ctx.store, ctx.catalog.get(ns) ?? emptyCollection(ns), query);
  const projection = compileProjection(docArgument(body, 'fields'), checked.filter);
  const shown = (doc: Doc | undefined): Value => (doc ? (projection ? projection(doc, vars) : doc) : null);
  if (removes) {
    const removed = await removeOne(ctx, ns, query);
    return ok({ lastErrorObject: Doc.of({ n: removed ? 1 : 0 }), value: shown(removed) });
  }
  const filters = arrayFilters(body);
  const compiled = compileUpdate(change, { ...(filters && { arrayFilters: filters }), vars });
  const result = await updateOne(ctx, ns, { query, update: compiled, upsert });
  const found = result.before !== undefined;
  return ok({
    lastErrorObject: Doc.of({
      n: found || result.upserted ? 1 : 0,
      updatedExisting: found,
      upserted: result.upserted ? result.after?.get('_id') : undefined,
    }),
    value: shown(returnsNew ? result.after : result.before),
  });
};

export const writeCommands: Record<string, Command> = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
};
