import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import type { Document } from 'mongodb';
import { Catalog, type Collection } from '../../platform/embedded/catalog.ts';
import { countEntries, exactRange } from '../../platform/embedded/covered-count.ts';
import { Documents } from '../../platform/embedded/documents.ts';
import { makeIndex } from '../../platform/embedded/indexes.ts';
import { compileFilter } from '../../platform/embedded/matcher/matcher.ts';
import { Operation } from '../../platform/embedded/operation.ts';
import { Store } from '../../platform/embedded/store.ts';
import { doc, type Fixture, startFixture, temporaryDirectory } from './support.ts';

/** Few different values, and some of other kinds, so that documents and questions meet. */
const text = fc.constantFrom('', 'a', 'a\0', 'ab', 'b', '办', '\u{10ffff}');
const known = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom<unknown>(true, false, null, 1, { c: 'a' }),
);
const documents = fc.array(fc.record({ a: known, b: known, d: known }, { requiredKeys: [] }), {
  maxLength: 20,
});

const order = fc.constantFrom('$gt', '$gte', '$lt', '$lte');
const condition = fc.oneof<fc.Arbitrary<unknown>[]>(
  text,
  fc.boolean(),
  fc.tuple(order, text).map(([op, value]) => ({ [op]: value })),
  fc.tuple(order, text, order, text).map(([one, x, other, y]) => ({ [one]: x, [other]: y })),
);
const filters = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'd', 'a.c'), condition), {
    ...{ minLength: 1, maxLength: 3 },
    selector: ([path]) => path,
  })
  .map((pairs) => Object.fromEntries(pairs) as Document);

const INDEXES: Document[] = [
  { key: { a: 1, b: 1, d: 1 }, name: 'abd' },
  { key: { b: 1, d: -1 }, name: 'bd' },
  { key: { d: 1 }, name: 'd' },
  { key: { 'a.c': 1, d: 1 }, name: 'acd' },
  { key: { b: 1 }, name: 'sparse', sparse: true },
  { key: { d: 1, a: 1 }, name: 'partial', partialFilterExpression: { a: { $exists: true } } },
];

describe('counting by index alone', () => {
  const dir = temporaryDirectory();
  let store: Store;
  let catalog: Catalog;
  let own: Documents;
  before(() => {
    store = new Store(dir);
    catalog = new Catalog(store);
    own = new Documents(store, catalog);
  });
  after(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  let serial = 0;
  const fill = (rows: readonly Document[]): Promise<Collection> =>
    store.transaction(() => {
      const c = catalog.ensure(`t.c${serial++}`);
      c.indexes = INDEXES.map((spec) => makeIndex(catalog.allocate(), doc(spec)));
      for (const [n, row] of rows.entries()) own.insert(c, doc({ _id: n, ...row }));
      return c;
    });

  it('gives the number of documents that match, wherever it answers', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(documents, fc.array(filters, { minLength: 4, maxLength: 8 }), async (rows, asked) => {
        const c = await fill(rows);
        for (const one of asked) {
          const filter = compileFilter(doc(one));
          const range = exactRange(c, filter);
          if (!range) continue;
          answered += 1;
          const matching = rows.filter((row, n) => filter.matches(doc({ _id: n, ...row }))).length;
          const count = (most: number) => countEntries(store, range, most, new Operation());
          assert.equal(await count(Number.POSITIVE_INFINITY), matching, JSON.stringify(one));
          assert.equal(await count(2), Math.min(2, matching));
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(answered > 100, `${answered} answered`);
  });

  it('leaves alone what keys do not tell: arrays, and conditions of other kinds', async () => {
    const c = await fill([{ a: ['a', 'b'], d: 'x' }]);
    for (const one of [
      { a: 'a' },
      { a: null },
      { d: 1 },
      { d: { $ne: 'x' } },
      { $or: [{ d: 'x' }] },
      { d: /x/ },
      {},
    ])
      assert.equal(exactRange(c, compileFilter(doc(one))), undefined, JSON.stringify(one));
    assert.ok(exactRange(c, compileFilter(doc({ d: 'x' }))));
  });
});

describe('count with many entries', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await startFixture();
  });
  after(() => fixture.stop());

  it('goes on from piece to piece, and keeps to skip and limit', async () => {
    const rows = fixture.client.db('t').collection<{ _id: number; day: string }>('rows');
    await rows.createIndex({ day: 1 });
    const day = (n: number): string => `2026-${String(n % 50).padStart(2, '0')}`;
    await rows.insertMany(Array.from({ length: 50_000 }, (_, n) => ({ _id: n, day: day(n) })));
    const count = (options = {}) => rows.countDocuments({ day: { $gte: '2026-05' } }, options);
    assert.equal(await count(), 45_000);
    assert.equal(await count({ limit: 10_000 }), 10_000);
    assert.equal(await count({ skip: 44_000 }), 1000);
    assert.equal(await count({ skip: 50_000 }), 0);
  });
});
