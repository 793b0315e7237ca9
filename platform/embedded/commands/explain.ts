/** explain: which plan a query gets and how much it looks at. */
import { pushDown } from '../aggregate/pipeline.ts';
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import type { Value } from '../bson/value.ts';
import { EmbeddedError, codes } from '../errors.ts';
import { hitsOf } from '../find.ts';
import type { Plan } from '../planner.ts';
import { Finder, type Query } from '../scan.ts';
import { docsArgument, ok, type Command, type CommandContext } from './context.ts';
import { emptyCollection, queryOf } from './read.ts';

function planDoc(plan: Plan): Doc {
  if (plan.kind === 'ids') return Doc.of({ stage: 'IDHACK' });
  if (plan.kind === 'union') return Doc.of({ stage: 'OR', inputStages: plan.plans.map(planDoc) });
  const direction = plan.reverse ? 'backward' : 'forward';
  if (!plan.index) {
    const bounded = plan.ranges.length !== 1 || (plan.ranges[0]?.high.length ?? 0) > 0;
    // Documents are kept in `_id` order, so a range of ids is a piece of the collection.
    return bounded || plan.sorted
      ? Doc.of({ stage: 'CLUSTERED_IXSCAN', keyPattern: Doc.of({ _id: 1 }), indexName: '_id_', direction })
      : Doc.of({ stage: 'COLLSCAN', direction });
  }
  return Doc.of({
    stage: 'FETCH',
    inputStage: Doc.of({
      stage: 'IXSCAN',
      keyPattern: plan.index.spec.get('key'),
      indexName: plan.index.name,
      isMultiKey: plan.index.multikey,
      isUnique: plan.index.unique,
      isSparse: plan.index.sparse,
      isPartial: plan.index.partial !== undefined,
      direction,
      ranges: plan.ranges.length,
    }),
  });
}

async function explainQuery(ctx: CommandContext, ns: string, query: Query): Promise<Doc> {
  const finder = new Finder(ctx.store, ctx.catalog.get(ns) ?? emptyCollection(ns), query);
  const winner = finder.sortsInMemory
    ? Doc.of({ stage: 'SORT', sortPattern: query.sort, inputStage: planDoc(finder.plan) })
    : planDoc(finder.plan);
  const planner = Doc.of({
    namespace: ns,
    parsedQuery: query.filter,
    winningPlan: winner,
    rejectedPlans: [],
  });
  if (ctx.body.get('verbosity') === 'queryPlanner') return Doc.of({ queryPlanner: planner });
  const from = performance.now();
  let n = 0;
  if (ctx.catalog.get(ns)) for await (const hits of hitsOf(finder, ctx.op)) n += hits.length;
  return Doc.of({
    queryPlanner: planner,
    executionStats: Doc.of({
      executionSuccess: true,
      nReturned: countValue(n),
      executionTimeMillis: Math.round(performance.now() - from),
      totalKeysExamined: countValue(finder.stats.keys),
      totalDocsExamined: countValue(finder.stats.docs),
    }),
  });
}

/** The explain form of aggregate. */
export async function explainAggregate(
  ctx: CommandContext,
  collection: string | undefined,
  stages: Doc[],
): Promise<Doc> {
  const { query, rest } = pushDown(stages);
  const cursor = await explainQuery(ctx, `${ctx.db}.${collection ?? '$cmd.aggregate'}`, query);
  const shown: Value[] = [Doc.of({ $cursor: cursor }), ...rest];
  return ok({ stages: shown });
}

const QUERY_OF: Record<string, string> = {
  find: 'filter',
  count: 'query',
  distinct: 'query',
  findAndModify: 'query',
};

export const explain: Command = async (ctx) => {
  const inner = ctx.body.get('explain');
  if (!(inner instanceof Doc))
    throw new EmbeddedError(codes.TypeMismatch, 'explain command requires a nested object');
  const name = inner.firstKey() ?? '';
  const ns = `${ctx.db}.${String(inner.get(name))}`;
  const nested: CommandContext = { ...ctx, body: inner };
  if (name === 'aggregate')
    return explainAggregate(ctx, String(inner.get(name)), docsArgument(inner, 'pipeline'));
  if (name === 'update' || name === 'delete') {
    const statement = docsArgument(inner, name === 'update' ? 'updates' : 'deletes')[0];
    return ok(
      Object.fromEntries(
        await explainQuery(ctx, ns, { filter: (statement?.get('q') as Doc | undefined) ?? new Doc() }),
      ),
    );
  }
  const filterName = QUERY_OF[name];
  if (!filterName)
    throw new EmbeddedError(codes.CommandNotFound, `Explain failed due to unknown command: ${name}`);
  return ok(Object.fromEntries(await explainQuery(ctx, ns, queryOf(nested, filterName))));
};
