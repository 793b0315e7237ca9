/** Running a pipeline: stages that read other collections, and the start that can use indexes. */
import { count } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isNumeric, toNumber, typeName, type Maybe, type Value } from '../bson/value.ts';
import type { Catalog } from '../catalog.ts';
import { EmbeddedError, codes, failedToParse, unsupported } from '../errors.ts';
import { countMatches } from '../covered-count.ts';
import { find } from '../find.ts';
import { encodeKey } from '../key-encoder.ts';
import { valuesAt } from '../matcher/path.ts';
import type { Operation } from '../operation.ts';
import type { Query } from '../scan.ts';
import type { Store } from '../store.ts';
import { compileExpression, follow, NO_VARIABLES, type Variables } from './expression.ts';
import { isObjectId, pipelineOf, STAGES, type Stage, type Stream } from './stages.ts';

/** Where a pipeline reads from. */
export interface Source {
  store: Store;
  catalog: Catalog;
  db: string;
}

const REFUSED: Record<string, () => EmbeddedError> = {
  $setWindowFields: () => unsupported('$setWindowFields'),
  $densify: () => unsupported('$densify'),
  $fill: () => unsupported('$fill'),
  $indexStats: () => unsupported('$indexStats'),
  $collStats: () => unsupported('$collStats'),
  $currentOp: () => unsupported('$currentOp'),
  $listSessions: () => unsupported('$listSessions'),
  $listLocalSessions: () => unsupported('$listLocalSessions'),
  $changeStream: () => new EmbeddedError(40573, 'The $changeStream stage is only supported on replica sets'),
  $geoNear: () => new EmbeddedError(codes.IndexNotFound, '$geoNear requires a geospatial index'),
  $search: () => unsupported('$search'),
  $searchMeta: () => unsupported('$searchMeta'),
  $vectorSearch: () => unsupported('$vectorSearch'),
};

/** The name and operand of a stage. */
function parts(stage: Doc): [name: string, spec: Value] {
  const name = stage.firstKey();
  if (name === undefined || stage.size !== 1) {
    throw new EmbeddedError(40323, 'A pipeline stage specification object must contain exactly one field.');
  }
  return [name, stage.get(name) as Value];
}

/** What the first stages ask for, as a query an index can answer; and the stages that are left. */
export function pushDown(stages: Doc[]): { query: Query; rest: Doc[] } {
  const matches: Doc[] = [];
  const query: Query = { filter: new Doc() };
  let i = 0;
  for (; i < stages.length; i++) {
    const [name, spec] = parts(stages[i] as Doc);
    if (name === '$match' && query.skip === undefined && query.limit === undefined && spec instanceof Doc)
      matches.push(spec);
    else if (
      name === '$sort' &&
      query.sort === undefined &&
      query.skip === undefined &&
      query.limit === undefined &&
      spec instanceof Doc &&
      spec.size > 0
    ) {
      query.sort = spec;
    } else if (
      name === '$skip' &&
      query.skip === undefined &&
      query.limit === undefined &&
      isNumeric(spec) &&
      toNumber(spec) >= 0
    ) {
      query.skip = toNumber(spec);
    } else if (name === '$limit' && query.limit === undefined && isNumeric(spec) && toNumber(spec) > 0) {
      query.limit = toNumber(spec);
    } else break;
  }
  query.filter =
    matches.length === 1 ? (matches[0] as Doc) : matches.length ? Doc.of({ $and: matches }) : new Doc();
  return { query, rest: stages.slice(i) };
}

/** Compiles the stages of a pipeline. */
export function compileStages(stages: Doc[], source: Source, vars: Variables): Stage[] {
  return stages.map((stage) => {
    const [name, spec] = parts(stage);
    const simple = STAGES[name];
    if (simple) return simple(spec, vars);
    const joining = JOINING[name];
    if (joining) return joining(spec, source, vars);
    const refused = REFUSED[name];
    throw refused
      ? refused()
      : new EmbeddedError(codes.UnrecognizedStage, `Unrecognized pipeline stage name: '${name}'`);
  });
}

/** Runs a pipeline on a collection (or, with no name, on the documents its first stage makes). */
export function runPipeline(
  source: Source,
  collection: string | undefined,
  stages: Doc[],
  op: Operation,
  vars: Variables = NO_VARIABLES,
  hint?: Value,
): Stream {
  const { query, rest } = pushDown(stages);
  const compiled = compileStages(rest, source, vars);
  const full: Query = { ...query, options: { vars }, hint };
  if (collection !== undefined && hint === undefined && isCount(rest))
    return counted(source, collection, full, op);
  let stream = collection === undefined ? single() : read(source, collection, full, op);
  for (const stage of compiled) stream = stage(stream, op);
  return stream;
}

async function* single(): Stream {
  yield [new Doc()];
}

async function* read(source: Source, collection: string, query: Query, op: Operation): Stream {
  const c = source.catalog.get(`${source.db}.${collection}`);
  for await (const hits of find(source.store, c, query, op)) yield hits.map((hit) => new Doc(hit.bytes));
}

const COUNT = encodeKey(Doc.of({ _id: 1, n: Doc.of({ $sum: 1 }) }));

/** What a driver makes of `countDocuments`. */
function isCount(stages: Doc[]): boolean {
  const [stage] = stages;
  const spec = stages.length === 1 && stage?.firstKey() === '$group' ? stage.get('$group') : undefined;
  return spec instanceof Doc && encodeKey(spec).equals(COUNT);
}

async function* counted(source: Source, collection: string, query: Query, op: Operation): Stream {
  const c = source.catalog.get(`${source.db}.${collection}`);
  const n = c ? await countMatches(source.store, c, query, op) : 0;
  if (n > 0) yield [Doc.of({ _id: 1, n: count(n) })];
}

type JoiningStage = (spec: Value, source: Source, vars: Variables) => Stage;

function fields(spec: Value, name: string, known: string[]): Doc {
  if (!(spec instanceof Doc))
    throw failedToParse(`the ${name} specification must be an Object, but found ${typeName(spec)}`);
  for (const key of spec.keys())
    if (!known.includes(key)) throw failedToParse(`unknown argument to ${name}: ${key}`);
  return spec;
}

function text(v: Maybe, name: string, field: string): string {
  if (typeof v !== 'string')
    throw failedToParse(`${name} argument '${field}' must be a string, found ${typeName(v)}`);
  return v;
}

async function all(stream: Stream): Promise<Doc[]> {
  const out: Doc[] = [];
  for await (const docs of stream) out.push(...docs);
  return out;
}

const lookup: JoiningStage = (spec, source, vars) => {
  const options = fields(spec, '$lookup', ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']);
  const as = text(options.get('as'), '$lookup', 'as');
  const local = options.get('localField');
  const foreign = options.get('foreignField');
  const pipeline = options.get('pipeline');
  if ((local === undefined) !== (foreign === undefined))
    throw failedToParse(
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  if (local === undefined && pipeline === undefined)
    throw failedToParse(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  const stages = pipeline === undefined ? [] : pipelineOf(pipeline, '$lookup pipeline');
  const from =
    options.get('from') === undefined && stages[0]?.has('$documents')
      ? undefined
      : text(options.get('from'), '$lookup', 'from');
  const bindings = [...((options.get('let') as Doc | undefined) ?? new Doc())].map(
    ([key, value]) => [key, compileExpression(value)] as const,
  );
  // Compiled once here only to refuse a bad pipeline before the first document.
  compileStages(
    stages.filter((stage) => !stage.has('$match')),
    source,
    vars,
  );
  const put = STAGES['$addFields'] as (spec: Value, vars: Variables) => Stage;
  return async function* (input, op) {
    for await (const docs of input) {
      const out: Doc[] = [];
      const cache = new Map<string, Doc[]>();
      for (const root of docs) {
        const inner: Variables = bindings.length
          ? new Map([...vars, ...bindings.map(([key, run]) => [key, run({ root, vars })] as const)])
          : vars;
        let matching: Doc[] = [];
        let key: string | undefined;
        if (typeof local === 'string') {
          const values = valuesAt(root, local);
          const empty = values.length === 0 && Array.isArray(follow(root, local.split('.'), 0));
          // A missing field joins with null; an empty array joins with nothing.
          const wanted: Value[] = values.length || empty ? values : [null];
          // Patterns must be compared, not applied: $eq does that and $in does not.
          const filter = Doc.of({
            $or: wanted.map((v) => Doc.of({ [String(foreign)]: Doc.of({ $eq: v }) })),
          });
          const simple =
            wanted.length !== 1 &&
            wanted.every((v) => typeof v === 'string' || typeof v === 'number' || isObjectId(v));
          matching = [
            Doc.of({
              $match: simple
                ? Doc.of({ [String(foreign)]: Doc.of({ $in: wanted }) })
                : wanted.length === 1
                  ? Doc.of({ [String(foreign)]: Doc.of({ $eq: wanted[0] }) })
                  : filter,
            }),
          ];
          if (bindings.length === 0) key = encodeKey(wanted).toString('latin1');
        }
        let found = key === undefined ? undefined : cache.get(key);
        if (!found) {
          found = await all(runPipeline(source, from, [...matching, ...stages], op, inner));
          if (key !== undefined) cache.set(key, found);
        }
        const result: Value[] = found;
        for await (const one of put(Doc.of({ [as]: Doc.of({ $literal: result }) }), vars)(just(root), op))
          out.push(...one);
      }
      yield out;
    }
  };
};

async function* just(doc: Doc): Stream {
  yield [doc];
}

async function* list(docs: Doc[]): Stream {
  for (let i = 0; i < docs.length; i += 512) yield docs.slice(i, i + 512);
}

const facet: JoiningStage = (spec, source, vars) => {
  if (!(spec instanceof Doc) || spec.size === 0)
    throw new EmbeddedError(40169, 'the $facet specification must be a non-empty object');
  const branches = [...spec].map(([name, value]) => {
    const stages = pipelineOf(value, `arguments to $facet: ${name}`);
    for (const stage of stages) {
      const forbidden = [
        '$out',
        '$merge',
        '$facet',
        '$collStats',
        '$indexStats',
        '$geoNear',
        '$documents',
      ].find((key) => stage.has(key));
      if (forbidden)
        throw new EmbeddedError(40600, `${forbidden} is not allowed to be used within a $facet stage`);
    }
    return [name, compileStages(stages, source, vars)] as const;
  });
  return async function* (input, op) {
    const docs = await all(input);
    const out = new Doc();
    for (const [name, stages] of branches) {
      let stream = list(docs);
      for (const stage of stages) stream = stage(stream, op);
      out.set(name, await all(stream));
    }
    yield [out];
  };
};

const unionWith: JoiningStage = (spec, source, vars) => {
  const from =
    typeof spec === 'string'
      ? spec
      : text(fields(spec, '$unionWith', ['coll', 'pipeline']).get('coll'), '$unionWith', 'coll');
  const stages =
    spec instanceof Doc && spec.has('pipeline')
      ? pipelineOf(spec.get('pipeline'), '$unionWith pipeline')
      : [];
  compileStages(stages, source, vars);
  return async function* (input, op) {
    yield* input;
    yield* runPipeline(source, from, stages, op, vars);
  };
};

const graphLookup: JoiningStage = (spec, source, vars) => {
  const o = fields(spec, '$graphLookup', [
    'from',
    'startWith',
    'connectFromField',
    'connectToField',
    'as',
    'maxDepth',
    'depthField',
    'restrictSearchWithMatch',
  ]);
  const from = text(o.get('from'), '$graphLookup', 'from');
  const connectFrom = text(o.get('connectFromField'), '$graphLookup', 'connectFromField');
  const connectTo = text(o.get('connectToField'), '$graphLookup', 'connectToField');
  const as = text(o.get('as'), '$graphLookup', 'as');
  const start = compileExpression(o.get('startWith') ?? null);
  const maxDepth = o.has('maxDepth') ? toNumber(o.get('maxDepth')) : Number.POSITIVE_INFINITY;
  const depthField = o.get('depthField');
  const restrict = o.get('restrictSearchWithMatch');
  const put = STAGES['$addFields'] as (spec: Value, vars: Variables) => Stage;
  return async function* (input, op) {
    for await (const docs of input) {
      for (const root of docs) {
        const found = new Map<string, Doc>();
        const first = start({ root, vars });
        let frontier: Value[] = Array.isArray(first) ? first : [first ?? null];
        for (let depth = 0; frontier.length > 0 && depth <= maxDepth; depth++) {
          const match = Doc.of({ [connectTo]: Doc.of({ $in: frontier }) });
          const filter = restrict instanceof Doc ? Doc.of({ $and: [match, restrict] }) : match;
          const next: Value[] = [];
          for (const doc of await all(runPipeline(source, from, [Doc.of({ $match: filter })], op, vars))) {
            const key = encodeKey(doc.get('_id')).toString('latin1');
            if (found.has(key)) continue;
            found.set(key, typeof depthField === 'string' ? doc.clone().set(depthField, BigInt(depth)) : doc);
            next.push(...valuesAt(doc, connectFrom));
          }
          frontier = next;
        }
        const literal = Doc.of({ [as]: Doc.of({ $literal: [...found.values()] }) });
        yield* put(literal, vars)(just(root), op);
      }
    }
  };
};

const JOINING: Record<string, JoiningStage> = {
  $lookup: lookup,
  $facet: facet,
  $unionWith: unionWith,
  $graphLookup: graphLookup,
};
