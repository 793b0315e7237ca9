/** aggregate, with the stages that write. */
import { runPipeline, type Source } from '../aggregate/pipeline.ts';
import { collect, pipelineOf, type Stream } from '../aggregate/stages.ts';
import { Doc } from '../bson/doc.ts';
import { encodeDoc } from '../bson/encode.ts';
import type { Variables } from '../aggregate/expression.ts';
import { checkNamespace } from '../catalog.ts';
import type { DocumentStream } from '../cursors.ts';
import { EmbeddedError, failedToParse, typeMismatch, unsupported } from '../errors.ts';
import { compileUpdate, withGeneratedId } from '../updater/updater.ts';
import {
  checkCollation,
  countArgument,
  cursorReply,
  docArgument,
  variablesOf,
  type Command,
  type CommandContext,
} from './context.ts';
import { explainAggregate } from './explain.ts';
import { insertAll, updateOne } from './modify.ts';

async function* encoded(stream: Stream): DocumentStream {
  for await (const docs of stream) yield docs.map(encodeDoc);
}

/** `$out`: builds a new collection beside the old one and takes its place at once. */
async function writeOut(ctx: CommandContext, spec: Doc | string, stream: Stream): Promise<void> {
  const target =
    typeof spec === 'string' ? `${ctx.db}.${spec}` : `${String(spec.get('db'))}.${String(spec.get('coll'))}`;
  checkNamespace(target);
  const docs = (await collect(stream)).map(withGeneratedId);
  const old = ctx.catalog.get(target);
  const temporary = `${target}.tmp.agg_out.${Date.now()}`;
  const fresh = await ctx.store.transaction(() => {
    const c = ctx.catalog.ensure(temporary, old?.options);
    c.indexes = (old?.indexes ?? []).map((index) => ({
      ...index,
      id: ctx.catalog.allocate(),
      multikey: false,
      cut: false,
    }));
    ctx.catalog.save(c);
    return c;
  });
  try {
    await insertAll(ctx, fresh, docs);
  } catch (error) {
    await ctx.store.transaction(() => ctx.catalog.drop(fresh));
    throw error;
  }
  await ctx.store.transaction(() => {
    const replaced = ctx.catalog.get(target);
    if (replaced) ctx.catalog.drop(replaced);
    ctx.catalog.rename(fresh, target);
  });
  await ctx.catalog.sweep();
}

/** `$merge` on `_id` or other unique fields. */
async function writeMerge(
  ctx: CommandContext,
  spec: Doc | string,
  stream: Stream,
  vars: Variables,
): Promise<void> {
  const options = typeof spec === 'string' ? Doc.of({ into: spec }) : spec;
  const into = options.get('into');
  const target =
    into instanceof Doc
      ? `${String(into.get('db'))}.${String(into.get('coll'))}`
      : `${ctx.db}.${String(into)}`;
  checkNamespace(target);
  const on = options.get('on') ?? '_id';
  const fields = (Array.isArray(on) ? on : [on]).map(String);
  const whenMatched = options.get('whenMatched') ?? 'merge';
  const whenNotMatched = options.get('whenNotMatched') ?? 'insert';
  const docs = await collect(stream);
  for (const source of docs) {
    const doc = withGeneratedId(source);
    const filter = Doc.of(fields.map((field) => [field, Doc.of({ $eq: doc.get(field) ?? null })] as const));
    const body = Doc.of([...doc].filter(([key]) => key !== '_id' || fields.includes('_id')));
    let update: Doc | import('../bson/value.ts').Value[];
    if (Array.isArray(whenMatched)) update = whenMatched;
    else if (whenMatched === 'replace') update = body;
    else if (whenMatched === 'merge')
      update = Doc.of({
        $set: Doc.of([...body].filter(([key]) => !fields.includes(key))),
        $setOnInsert: Doc.of({}),
      });
    else if (whenMatched === 'keepExisting')
      update = Doc.of({ $setOnInsert: Doc.of([...body].filter(([key]) => !fields.includes(key))) });
    else if (whenMatched === 'fail') {
      const c = await ctx.store.transaction(() => ctx.catalog.ensure(target));
      await insertAll(ctx, c, [doc]);
      continue;
    } else throw failedToParse(`unknown whenMatched: ${String(whenMatched)}`);
    const inner = new Map([...vars, ['new', doc] as const]);
    const result = await updateOne(ctx, target, {
      query: { filter },
      update: compileUpdate(update, { vars: inner }),
      // A pipeline changes what is there; what is not there is inserted as it came.
      upsert: whenNotMatched === 'insert' && !Array.isArray(whenMatched),
    });
    if (!result.before && !result.after) {
      if (whenNotMatched === 'fail')
        throw new EmbeddedError(13113, '$merge could not find a matching document in the target collection');
      if (whenNotMatched === 'insert') {
        const c = await ctx.store.transaction(() => ctx.catalog.ensure(target));
        await insertAll(ctx, c, [doc]);
      }
    }
    await ctx.op.breathe();
  }
}

export const aggregate: Command = async (ctx) => {
  const { body } = ctx;
  checkCollation(body);
  const target = body.get('aggregate');
  const collection = typeof target === 'string' ? target : undefined;
  if (collection === undefined && Number(target) !== 1)
    throw failedToParse("Invalid command format: the 'aggregate' field must specify a collection name or 1");
  const ns = `${ctx.db}.${collection ?? '$cmd.aggregate'}`;
  if (collection !== undefined) checkNamespace(ns);
  const stages = pipelineOf(body.get('pipeline'), "'pipeline' option");
  const explain = body.get('explain') === true;
  const options = docArgument(body, 'cursor');
  if (!options && !explain)
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  if (explain) return explainAggregate(ctx, collection, stages);
  if (
    collection === undefined &&
    !['$documents', '$currentOp', '$listLocalSessions'].includes(stages[0]?.firstKey() ?? '')
  ) {
    const first = stages[0]?.firstKey();
    if (first === '$changeStream')
      throw new EmbeddedError(40573, 'The $changeStream stage is only supported on replica sets');
    throw new EmbeddedError(
      73,
      `{aggregate: 1} is not valid for '${String(first)}'; a collection is required.`,
    );
  }
  const vars = variablesOf(body);
  const source: Source = { store: ctx.store, catalog: ctx.catalog, db: ctx.db };
  const last = stages.at(-1);
  const writes = last?.firstKey() === '$out' || last?.firstKey() === '$merge' ? last : undefined;
  for (const stage of stages) {
    if (stage !== writes && (stage.has('$out') || stage.has('$merge')))
      throw new EmbeddedError(40601, `${stage.firstKey()} can only be the final stage in the pipeline`);
  }
  const stream = runPipeline(
    source,
    collection,
    writes ? stages.slice(0, -1) : stages,
    ctx.op,
    vars,
    body.get('hint') ?? undefined,
  );
  if (writes) {
    const name = writes.firstKey() as string;
    const spec = writes.get(name);
    if (typeof spec !== 'string' && !(spec instanceof Doc))
      throw typeMismatch(`${name} needs a string or a document`);
    if (spec instanceof Doc && spec.has('timeseries')) throw unsupported('time-series collections');
    await (name === '$out' ? writeOut(ctx, spec, stream) : writeMerge(ctx, spec, stream, vars));
  }
  const batch = await ctx.cursors.start(ns, writes ? encoded(none()) : encoded(stream), ctx.op, {
    batchSize: options ? countArgument(options, 'batchSize') : undefined,
    session: ctx.session,
  });
  return cursorReply(batch, 'firstBatch');
};

async function* none(): Stream {}
