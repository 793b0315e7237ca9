/** The stages of a pipeline that work on documents alone: one row each. */
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isNumeric, T, toNumber, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { compareValues } from '../bson-order.ts';
import { badValue, EmbeddedError, unsupported } from '../errors.ts';
import { encodeKey } from '../key-encoder.ts';
import { compileFilter } from '../matcher/matcher.ts';
import type { Operation } from '../operation.ts';
import { compareBy, parseSort, sortValue } from '../scan.ts';
import { compileAccumulator, type Accumulator } from './accumulators.ts';
import { compileExpression, follow, type Variables } from './expression.ts';
import { TRANSFORMS } from './transforms.ts';

/** Documents on their way through a pipeline, a piece at a time. */
export type Stream = AsyncGenerator<Doc[], void, void>;
/** A stage ready to run. */
export type Stage = (input: Stream, op: Operation) => Stream;
export type StageCompiler = (spec: Value, vars: Variables) => Stage;

const MEMORY_LIMIT_DOCS = 2_000_000;

/** Everything a stream has, for stages that need it all at once. */
export async function collect(input: Stream): Promise<Doc[]> {
  const all: Doc[] = [];
  for await (const docs of input) {
    for (const doc of docs) all.push(doc);
    if (all.length > MEMORY_LIMIT_DOCS)
      throw new EmbeddedError(292, `a pipeline stage holds more than ${MEMORY_LIMIT_DOCS} documents`);
  }
  return all;
}

/** A stage that turns each piece into another. */
function each(run: (docs: Doc[]) => Doc[]): Stage {
  return async function* (input, op) {
    for await (const docs of input) {
      const out = run(docs);
      await op.breathe();
      if (out.length) yield out;
    }
  };
}

function integer(v: Value, name: string, code: number, min: number): number {
  const n = isNumeric(v) ? toNumber(v) : Number.NaN;
  if (!Number.isInteger(n) || n < min)
    throw new EmbeddedError(
      code,
      `invalid argument to ${name} stage: Expected ${min ? 'a positive' : 'a non-negative'} number in: ${name}: ${String(v)}`,
    );
  return n;
}

const limit: StageCompiler = (spec) => {
  const max = integer(spec, '$limit', 15958, 1);
  return async function* (input) {
    let left = max;
    for await (const docs of input) {
      yield docs.length > left ? docs.slice(0, left) : docs;
      left -= docs.length;
      if (left <= 0) return;
    }
  };
};

const skip: StageCompiler = (spec) => {
  let left = integer(spec, '$skip', 5107200, 0);
  return each((docs) => {
    const dropped = Math.min(left, docs.length);
    left -= dropped;
    return dropped ? docs.slice(dropped) : docs;
  });
};

/** Sorts documents that are already in memory. */
export function sortDocs(docs: Doc[], sort: Doc): Doc[] {
  const spec = parseSort(sort);
  if (!spec) throw new EmbeddedError(15976, '$sort stage must have at least one sort key');
  const compare = compareBy(spec);
  return docs
    .map((doc) => ({ doc, key: spec.map(({ path, descending }) => sortValue(doc, path, descending)) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ doc }) => doc);
}

function document(spec: Value, name: string): Doc {
  if (!(spec instanceof Doc))
    throw new EmbeddedError(15973, `the ${name} key specification must be an object, not ${typeName(spec)}`);
  return spec;
}

/** Sends all documents through `run` once the last has come. */
export function whole(run: (docs: Doc[]) => Doc[]): Stage {
  return async function* (input) {
    const out = run(await collect(input));
    for (let i = 0; i < out.length; i += 512) yield out.slice(i, i + 512);
  };
}

interface Group {
  id: Maybe;
  fields: Accumulator[];
}

/** Groups by a key; equal values of different number types belong together. */
function grouping(spec: Doc, vars: Variables, idOf: (root: Doc) => Maybe, skipId: string): Stage {
  const fields = [...spec]
    .filter(([key]) => key !== skipId)
    .map(([key, value]) => [key, compileAccumulator(key, value)] as const);
  return async function* (input, op) {
    const groups = new Map<string, Group>();
    for await (const docs of input) {
      for (const root of docs) {
        const id = idOf(root);
        const key = encodeKey(id).toString('latin1');
        let group = groups.get(key);
        if (!group) {
          group = { id, fields: fields.map(([, f]) => f.make()) };
          groups.set(key, group);
        }
        const env = { root, vars };
        for (let i = 0; i < fields.length; i++) {
          (group.fields[i] as Accumulator).add(fields[i]?.[1].input(env), env);
        }
      }
      await op.breathe();
    }
    const all = [...groups.values()];
    for (let i = 0; i < all.length; i += 512) {
      yield all
        .slice(i, i + 512)
        .map((group) =>
          Doc.of([
            ['_id', group.id ?? null],
            ...fields.map(([key], k) => [key, group.fields[k]?.result()] as const),
          ]),
        );
      await op.breathe();
    }
  };
}

const group: StageCompiler = (spec, vars) => {
  if (!(spec instanceof Doc))
    throw new EmbeddedError(15947, "a group's fields must be specified in an object");
  const id = spec.get('_id');
  if (id === undefined) throw new EmbeddedError(15955, 'a group specification must include an _id');
  const run = compileExpression(id);
  return grouping(spec, vars, (root) => run({ root, vars }), '_id');
};

const sortByCount: StageCompiler = (spec, vars) => {
  const ok =
    (typeof spec === 'string' && spec.startsWith('$')) ||
    (spec instanceof Doc && spec.firstKey()?.startsWith('$'));
  if (!ok)
    throw new EmbeddedError(
      40148,
      'the sortByCount field must be defined as a $-prefixed path or an expression',
    );
  const grouped = group(Doc.of({ _id: spec, count: Doc.of({ $sum: 1 }) }), vars);
  const sorted = whole((docs) => sortDocs(docs, Doc.of({ count: -1 })));
  return (input, op) => sorted(grouped(input, op), op);
};

const count: StageCompiler = (spec) => {
  if (typeof spec !== 'string' || spec === '')
    throw new EmbeddedError(40156, 'the count field must be a non-empty string');
  if (spec.startsWith('$') || spec.includes('.'))
    throw new EmbeddedError(40158, "the count field cannot be a $-prefixed path or contain '.'");
  return async function* (input) {
    let n = 0;
    for await (const docs of input) n += docs.length;
    if (n > 0) yield [Doc.of({ [spec]: countValue(n) })];
  };
};

/** A copy of `doc` with another value at a path, for `$unwind`. */
function replaced(doc: Doc, parts: string[], value: Maybe): Doc {
  const out = doc.clone();
  const key = parts[0] as string;
  const child = out.get(key);
  const next =
    parts.length === 1 ? value : child instanceof Doc ? replaced(child, parts.slice(1), value) : child;
  if (next === undefined) out.delete(key);
  else out.set(key, next);
  return out;
}

const unwind: StageCompiler = (spec) => {
  const options = spec instanceof Doc ? spec : Doc.of({ path: spec });
  const path = options.get('path');
  if (typeof path !== 'string')
    throw new EmbeddedError(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$'))
    throw new EmbeddedError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const keep = options.get('preserveNullAndEmptyArrays') === true;
  const indexField = options.get('includeArrayIndex');
  const parts = path.slice(1).split('.');
  const withIndex = (doc: Doc, index: Value): Doc =>
    typeof indexField === 'string' ? replaced(doc, indexField.split('.'), index) : doc;
  return each((docs) =>
    docs.flatMap((doc) => {
      const value = follow(doc, parts, 0);
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item, i) => withIndex(replaced(doc, parts, item), BigInt(i)));
      }
      const nothing = value === undefined || value === null || Array.isArray(value);
      if (nothing && !keep) return [];
      return [withIndex(Array.isArray(value) ? replaced(doc, parts, undefined) : doc, null)];
    }),
  );
};

const bucket: StageCompiler = (spec, vars) => {
  if (!(spec instanceof Doc)) throw new EmbeddedError(40201, 'Argument to $bucket stage must be an object');
  const boundaries = spec.get('boundaries');
  const groupBy = spec.get('groupBy');
  if (groupBy === undefined || !Array.isArray(boundaries))
    throw new EmbeddedError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (boundaries.length < 2)
    throw new EmbeddedError(40192, "The $bucket 'boundaries' field must have at least 2 values");
  for (let i = 1; i < boundaries.length; i++) {
    if (compareValues(boundaries[i - 1], boundaries[i]) >= 0)
      throw new EmbeddedError(40194, "The 'boundaries' option to $bucket must be sorted");
  }
  const otherwise = spec.get('default');
  const by = compileExpression(groupBy);
  const output = (spec.get('output') as Doc | undefined) ?? Doc.of({ count: Doc.of({ $sum: 1 }) });
  const idOf = (root: Doc): Maybe => {
    const value = by({ root, vars });
    for (let i = boundaries.length - 2; i >= 0; i--) {
      if (compareValues(value, boundaries[i]) >= 0 && compareValues(value, boundaries[i + 1]) < 0)
        return boundaries[i];
    }
    if (otherwise === undefined)
      throw new EmbeddedError(
        40066,
        '$switch could not find a matching branch for an input, and no default was specified.',
      );
    return otherwise;
  };
  const grouped = grouping(output, vars, idOf, '');
  const sorted = whole((docs) => sortDocs(docs, Doc.of({ _id: 1 })));
  return (input, op) => sorted(grouped(input, op), op);
};

/** Buckets of about the same size, never with equal values in two of them. */
const bucketAuto: StageCompiler = (spec, vars) => {
  if (!(spec instanceof Doc))
    throw new EmbeddedError(40240, 'Argument to $bucketAuto stage must be an object');
  if (spec.has('granularity')) throw unsupported("'granularity' in $bucketAuto");
  const buckets = integer(spec.get('buckets') ?? null, '$bucketAuto', 40241, 1);
  const by = compileExpression(spec.get('groupBy') ?? null);
  const output = (spec.get('output') as Doc | undefined) ?? Doc.of({ count: Doc.of({ $sum: 1 }) });
  const fields = [...output].map(([key, value]) => [key, compileAccumulator(key, value)] as const);
  return whole((docs) => {
    const sorted = docs.map((root) => ({ root, value: by({ root, vars }) ?? null }));
    sorted.sort((a, b) => compareValues(a.value, b.value));
    const size = Math.max(1, Math.round(sorted.length / buckets));
    const out: Doc[] = [];
    for (let from = 0; from < sorted.length; ) {
      let to = out.length === buckets - 1 ? sorted.length : Math.min(sorted.length, from + size);
      while (to < sorted.length && compareValues(sorted[to]?.value, sorted[to - 1]?.value) === 0) to++;
      const accumulators = fields.map(([, f]) => f.make());
      for (const { root } of sorted.slice(from, to)) {
        fields.forEach(([, f], i) => {
          accumulators[i]?.add(f.input({ root, vars }), { root, vars });
        });
      }
      const max = sorted[Math.min(to, sorted.length - 1)]?.value;
      const id = Doc.of({ min: sorted[from]?.value, max });
      out.push(Doc.of([['_id', id], ...fields.map(([key], i) => [key, accumulators[i]?.result()] as const)]));
      from = to;
    }
    return out;
  });
};

const sample: StageCompiler = (spec) => {
  const size = integer((spec instanceof Doc ? spec.get('size') : undefined) ?? null, '$sample', 28747, 1);
  return whole((docs) => {
    // A partial Fisher-Yates shuffle: as many draws as documents are wanted.
    for (let i = 0; i < size && i < docs.length; i++) {
      const j = i + Math.floor(Math.random() * (docs.length - i));
      [docs[i], docs[j]] = [docs[j] as Doc, docs[i] as Doc];
    }
    return docs.slice(0, size);
  });
};

const redact: StageCompiler = (spec, vars) => {
  const run = compileExpression(spec);
  const visit = (root: Doc): Doc | undefined => {
    const verdict = run({ root, vars });
    if (verdict === '$$KEEP') return root;
    if (verdict === '$$PRUNE') return undefined;
    if (verdict !== '$$DESCEND')
      throw new EmbeddedError(17053, '$redact must evaluate to one of $$DESCEND, $$PRUNE or $$KEEP');
    const inside = (v: Value): Maybe => {
      if (v instanceof Doc) return visit(v);
      return Array.isArray(v) ? v.map(inside).filter((item) => item !== undefined) : v;
    };
    return Doc.of([...root].map(([key, v]) => [key, inside(v)] as const));
  };
  return each((docs) => docs.map(visit).filter((doc) => doc !== undefined));
};

const documents: StageCompiler = (spec, vars) => {
  const list = compileExpression(spec)({ root: new Doc(), vars });
  if (!Array.isArray(list) || !list.every((d) => d instanceof Doc))
    throw new EmbeddedError(5858203, 'an array is expected as the argument to $documents');
  return async function* () {
    yield list as Doc[];
  };
};

export const STAGES: Record<string, StageCompiler> = {
  $match: (spec, vars) => {
    const filter = compileFilter(document(spec, '$match'), { vars });
    return each((docs) => docs.filter((doc) => filter.matches(doc)));
  },
  $sort: (spec) => {
    const by = document(spec, '$sort');
    if (!parseSort(by)) throw new EmbeddedError(15976, '$sort stage must have at least one sort key');
    return whole((docs) => sortDocs(docs, by));
  },
  $limit: limit,
  $skip: skip,
  $group: group,
  $sortByCount: sortByCount,
  $count: count,
  $unwind: unwind,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $sample: sample,
  $redact: redact,
  $documents: documents,
};

for (const [name, make] of Object.entries(TRANSFORMS)) {
  STAGES[name] = (spec, vars) => {
    const run = make(spec, name);
    return each((docs) => docs.map((doc) => run(doc, vars)));
  };
}

/** Whether a value is an object id, for places that treat ids specially. */
export function isObjectId(v: Maybe): boolean {
  return v !== undefined && typeOf(v) === T.objectId;
}

export function pipelineOf(value: Maybe, what: string): Doc[] {
  if (!Array.isArray(value) || !value.every((stage) => stage instanceof Doc))
    throw badValue(`${what} must be an array of stages`);
  return value as Doc[];
}
