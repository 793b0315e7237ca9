import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { Decimal128, Double, Long } from 'bson';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import type { Document } from 'mongodb';
import { Doc } from '../../platform/embedded/bson/doc.ts';
import { Catalog, type Collection } from '../../platform/embedded/catalog.ts';
import { Documents } from '../../platform/embedded/documents.ts';
import { makeIndex } from '../../platform/embedded/indexes.ts';
import { compileFilter } from '../../platform/embedded/matcher/matcher.ts';
import { compareBy, Finder, parseSort, sortValue, type Query } from '../../platform/embedded/scan.ts';
import { Store } from '../../platform/embedded/store.ts';
import { doc, temporaryDirectory } from './support.ts';

/** Few different values, so that documents and queries meet. */
const scalar = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom<unknown>(
    null,
    'a',
    'ab',
    'b',
    '',
    1.5,
    Number.POSITIVE_INFINITY,
    new Double(2),
    Long.fromInt(3),
    Decimal128.fromString('1.5'),
    Number.NaN,
    true,
    new Date(0),
    /a/,
  ),
);
const storable = fc.oneof(
  { weight: 5, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ c: scalar }),
  fc.array(fc.oneof(fc.record({ c: scalar }), fc.record({}), scalar), { maxLength: 3 }),
);
const documents = fc.array(fc.record({ a: storable, b: storable, d: scalar }, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 12,
});

const path = fc.constantFrom('a', 'b', 'd', 'a.c', 'b.c', '_id');
const condition = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc
    .tuple(
      fc.constantFrom('$gt', '$gte', '$lt', '$lte'),
      scalar.filter((v) => !(v instanceof RegExp)),
    )
    .map(([op, v]) => ({ [op]: v })),
  fc
    .tuple(scalar, scalar)
    .filter(([x, y]) => !(x instanceof RegExp) && !(y instanceof RegExp))
    .map(([x, y]) => ({ $gte: x, $lt: y })),
  fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })),
  fc.array(scalar, { maxLength: 2 }).map((list) => ({ $nin: list })),
  fc.boolean().map((v) => ({ $exists: v })),
  fc.constantFrom({ $regex: '^a' }, { $regex: '^a', $options: 'i' }, { $regex: 'b$' }),
  scalar.filter((v) => !(v instanceof RegExp)).map((v) => ({ $ne: v })),
  fc.record({ $elemMatch: fc.record({ c: scalar }) }),
  scalar.filter((v) => !(v instanceof RegExp)).map((v) => ({ $elemMatch: { $gte: v } })),
  scalar.filter((v) => !(v instanceof RegExp)).map((v) => ({ $not: { $gt: v } })),
  fc.array(scalar, { minLength: 1, maxLength: 2 }).map((list) => ({ $all: list })),
);
const simple = fc
  .uniqueArray(fc.tuple(path, condition), { minLength: 0, maxLength: 3, selector: ([p]) => p })
  .map((pairs) => Object.fromEntries(pairs) as Document);
const filters = fc.oneof(
  { weight: 3, arbitrary: simple },
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })),
  fc
    .tuple(simple, fc.array(simple, { minLength: 1, maxLength: 2 }))
    .map(([own, branches]) => ({ ...own, $or: branches })),
  fc.array(simple, { minLength: 1, maxLength: 2 }).map((all) => ({ $and: all })),
);
const sorts = fc.option(
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'd', 'a.c', '_id'), fc.constantFrom(1, -1)), {
      minLength: 1,
      maxLength: 3,
      selector: ([p]) => p,
    })
    .map((pairs) => Object.fromEntries(pairs) as Document),
  { nil: undefined },
);

const INDEXES: Document[] = [
  { key: { a: 1 }, name: 'a_1' },
  { key: { b: -1, d: 1 }, name: 'b_-1_d_1' },
  { key: { d: 1, a: -1 }, name: 'd_1_a_-1' },
  { key: { 'a.c': 1 }, name: 'a.c_1' },
  { key: { 'a.c': 1, d: -1 }, name: 'a.c_1_d_-1' },
  { key: { b: 1 }, name: 'b_sparse', sparse: true },
  { key: { d: 1 }, name: 'd_partial', partialFilterExpression: { d: { $gte: 2 } } },
  { key: { a: 1, d: 1 }, name: 'a_partial', partialFilterExpression: { d: { $exists: true } } },
];

describe('the planner', () => {
  const dir = temporaryDirectory();
  let store: Store;
  let catalog: Catalog;
  let documentsOf: Documents;

  before(() => {
    store = new Store(dir);
    catalog = new Catalog(store);
    documentsOf = new Documents(store, catalog);
  });
  after(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  let serial = 0;
  const fill = (docs: Document[], indexes: Document[]): Promise<Collection> =>
    store.transaction(() => {
      const c = catalog.ensure(`t.c${serial++}`);
      c.indexes = indexes.map((spec) => makeIndex(catalog.allocate(), doc(spec)));
      docs.forEach((d, i) => {
        try {
          documentsOf.insert(c, doc({ _id: i % 3 === 0 ? `s${i}` : i, ...d }));
        } catch (error) {
          // Two arrays in one compound index: MongoDB refuses the document too.
          assert.equal((error as { code?: number }).code, 171);
        }
      });
      return c;
    });

  const run = (c: Collection, query: Query): { docs: Doc[]; finder: Finder } => {
    const finder = new Finder(store, c, query);
    const docs: Doc[] = [];
    for (let hits = finder.next(3); hits; hits = finder.next(3))
      docs.push(...hits.map((hit) => new Doc(hit.bytes)));
    return { docs, finder };
  };
  const ids = (docs: Doc[]): string[] => docs.map((d) => String(d.get('_id')));

  const everything = (c: Collection): Doc[] =>
    store
      .rows(store.docs, Buffer.from([0, 0, 0, 0]), Buffer.from([255, 255, 255, 255]), 1e6)
      .filter(({ key }) => key.readUInt32BE(0) === c.id)
      .map(({ value }) => new Doc(value));

  it('finds with any index what a full scan finds, in the order asked for', async () => {
    const used = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        documents,
        fc.subarray(INDEXES),
        fc.array(fc.tuple(filters, sorts), { minLength: 5, maxLength: 10 }),
        async (docs, indexes, queries) => {
          const c = await fill(docs, indexes);
          for (const [filter, sort] of queries) {
            const compiled = compileFilter(doc(filter));
            const expected = everything(c).filter((d) => compiled.matches(d));
            const { docs: found, finder } = run(c, { filter: doc(filter), sort: sort && doc(sort) });
            const plan = finder.plan;
            const name =
              plan.kind === 'range' ? (plan.index?.name ?? (plan.sorted ? '_id order' : 'scan')) : plan.kind;
            used.set(name, (used.get(name) ?? 0) + 1);
            assert.deepEqual(ids(found).sort(), ids(expected).sort(), `plan ${name}`);
            const spec = parseSort(sort && doc(sort));
            if (!spec) continue;
            const compare = compareBy(spec);
            const keys = found.map((d) => spec.map((s) => sortValue(d, s.path, s.descending)));
            for (let i = 1; i < keys.length; i++) {
              assert.ok(compare(keys[i - 1] as never, keys[i] as never) <= 0, `plan ${name} is out of order`);
            }
          }
          await store.transaction(() => catalog.drop(c));
        },
      ),
      { numRuns: 250 },
    );
    // The comparison says something only if the indexes really were used.
    for (const { name } of INDEXES)
      assert.ok(
        (used.get(String(name)) ?? 0) > 0,
        `${String(name)} was used ${used.get(String(name))} times`,
      );
    assert.ok((used.get('union') ?? 0) > 10);
    assert.ok((used.get('ids') ?? 0) > 10);
  });

  it('keeps indexes true through updates and deletes', async () => {
    await fc.assert(
      fc.asyncProperty(
        documents,
        documents,
        fc.array(filters, { minLength: 3, maxLength: 6 }),
        async (docs, changes, queries) => {
          const c = await fill(docs, INDEXES.slice(0, 5));
          const all = everything(c);
          await store.transaction(() => {
            all.forEach((d, i) => {
              const change = changes[i];
              const hit = run(c, { filter: Doc.of({ _id: d.get('_id') }) });
              const bytes = hit.docs[0]?.raw as Buffer;
              const key = store
                .rows(store.docs, Buffer.from([0, 0, 0, 0]), Buffer.from([255, 255, 255, 255]), 1e6)
                .find((row) => row.key.readUInt32BE(0) === c.id && row.value.equals(bytes))
                ?.key.subarray(4) as Buffer;
              try {
                if (change)
                  documentsOf.replace(c, key, bytes, Doc.of([['_id', d.get('_id')], ...doc(change)]));
                else documentsOf.remove(c, key, bytes);
              } catch (error) {
                assert.equal((error as { code?: number }).code, 171);
              }
            });
          });
          for (const filter of queries) {
            const compiled = compileFilter(doc(filter));
            const expected = everything(c).filter((d) => compiled.matches(d));
            assert.deepEqual(ids(run(c, { filter: doc(filter) }).docs).sort(), ids(expected).sort());
          }
          // Nothing may be left behind either.
          await store.transaction(() => {
            for (const d of everything(c)) {
              const row = store
                .rows(store.docs, Buffer.from([0, 0, 0, 0]), Buffer.from([255, 255, 255, 255]), 1e6)
                .find(({ key, value }) => key.readUInt32BE(0) === c.id && value.equals(d.raw as Buffer));
              documentsOf.remove(c, row?.key.subarray(4) as Buffer, row?.value as Buffer);
            }
          });
          for (const index of c.indexes)
            assert.equal(store.count(store.idx, index.id), 0, `${index.name} is empty`);
          await store.transaction(() => catalog.drop(c));
        },
      ),
      { numRuns: 60 },
    );
  });

  const shapes: [
    name: string,
    filter: Document,
    sort: Document | undefined,
    index: string,
    sorted?: boolean,
  ][] = [
    ['equality', { a: 1 }, undefined, 'a_1'],
    ['a range', { b: { $gt: 1 } }, undefined, 'b_-1_d_1'],
    ['equality and then a range', { d: 1, a: { $lt: 5 } }, undefined, 'd_1_a_-1'],
    ['a pattern with a fixed start', { a: /^x/ }, undefined, 'a_1'],
    ['a sort', {}, { b: -1, d: 1 }, 'b_-1_d_1', true],
    ['a sort backwards', {}, { b: 1, d: -1 }, 'b_-1_d_1', true],
    ['equality, and the rest as the order', { d: 3 }, { a: 1 }, 'd_1_a_-1', true],
    ['$in on the field that is sorted by', { a: { $in: [1, 2] } }, { a: 1 }, 'a_1', true],
    ['the condition of a partial index', { d: { $gt: 3 }, x: 1 }, undefined, 'd_1_a_-1'],
  ];
  for (const [name, filter, sort, index, sorted] of shapes) {
    it(`uses an index for ${name}`, async () => {
      const c = await fill([{ a: 1, b: 1, d: 3 }], INDEXES.slice(0, 3));
      const { plan } = new Finder(store, c, { filter: doc(filter), sort: sort && doc(sort) });
      assert.ok(plan.kind === 'range');
      assert.equal(plan.index?.name, index);
      if (sorted !== undefined) assert.equal(plan.sorted, sorted);
    });
  }

  it('looks up _id directly', async () => {
    const c = await fill([{ a: 1 }], []);
    assert.equal(new Finder(store, c, { filter: doc({ _id: 1 }) }).plan.kind, 'ids');
  });

  it('reads only as many keys as the limit needs', async () => {
    const c = await fill(
      Array.from({ length: 500 }, (_, i) => ({ a: i })),
      INDEXES.slice(0, 1),
    );
    const { finder, docs } = run(c, { filter: doc({}), sort: doc({ a: -1 }), limit: 5 });
    assert.deepEqual(
      docs.map((d) => d.get('a')),
      [499, 498, 497, 496, 495],
    );
    assert.ok(finder.stats.keys <= 10, `read ${finder.stats.keys} keys`);
  });

  it('still answers where keys are too long to be kept whole', async () => {
    const long = 'x'.repeat(3000);
    const c = await fill(
      [{ a: `${long}b` }, { a: `${long}a` }, { a: `${long}c` }, { a: 'w' }],
      INDEXES.slice(0, 1),
    );
    const values = (query: Query): unknown[] => run(c, query).docs.map((d) => String(d.get('a')).slice(-1));
    assert.deepEqual(values({ filter: doc({ a: `${long}b` }) }), ['b']);
    assert.deepEqual(values({ filter: doc({ a: { $gt: `${long}a` } }), sort: doc({ a: 1 }) }), ['b', 'c']);
    assert.deepEqual(values({ filter: doc({}), sort: doc({ a: 1 }) }), ['w', 'a', 'b', 'c']);
  });
});
