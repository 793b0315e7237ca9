import assert from 'node:assert/strict';
import { once } from 'node:events';
import { BSON, Decimal128, Double, Long, ObjectId } from 'bson';
import { after, before, beforeEach, describe, it } from 'mocha';
import type { Collection, Db, Document } from 'mongodb';
import { type Fixture, GridFSBucket, refused, startFixture } from './support.ts';

describe('the embedded database through the driver', () => {
  let f: Fixture;
  let db: Db;
  let c: Collection<Document>;
  let serial = 0;

  before(async () => {
    f = await startFixture();
    db = f.client.db('test') as unknown as Db;
  });
  after(() => f.stop());
  beforeEach(() => {
    c = db.collection(`c${serial++}`);
  });
  const fill = (...docs: Document[]): Promise<unknown> => c.insertMany(docs);
  const ids = async (cursor: { toArray(): Promise<Document[]> }): Promise<unknown[]> =>
    (await cursor.toArray()).map((d) => d['_id']);

  describe('reading', () => {
    it('returns the very types that were stored', async () => {
      const bytes = BSON.serialize({
        _id: 1,
        i: 1,
        d: new Double(1),
        l: Long.fromInt(1),
        m: Decimal128.fromString('1.0'),
        s: '办',
        n: null,
        a: [new Double(2)],
      });
      await c.insertOne(BSON.deserialize(bytes, { promoteValues: false }));
      const back = await c.findOne({}, { promoteValues: false });
      assert.deepEqual(Buffer.from(BSON.serialize(back as Document)), Buffer.from(bytes));
    });

    const projections: [string, Document, Document][] = [
      ['inclusion', { a: 1 }, { _id: 1, a: 1 }],
      ['inclusion without _id', { a: 1, _id: 0 }, { a: 1 }],
      [
        'exclusion',
        { a: 0, o: 0 },
        {
          _id: 1,
          l: [1, 2, 3],
          d: [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
        },
      ],
      ['only _id', { _id: 1 }, { _id: 1 }],
      ['nested inclusion', { 'o.p': 1, 'd.x': 1 }, { _id: 1, o: { p: 1 }, d: [{ x: 1 }, { x: 2 }] }],
      ['nested inclusion as a document', { o: { q: 1 } }, { _id: 1, o: { q: 2 } }],
      ['nested exclusion', { 'd.x': 0, a: 0, l: 0, o: 0 }, { _id: 1, d: [{ y: 1 }, { y: 2 }] }],
      ['$slice', { l: { $slice: -2 }, d: 0, o: 0 }, { _id: 1, a: 1, l: [2, 3] }],
      ['$slice with inclusion', { l: { $slice: [1, 1] }, a: 1 }, { _id: 1, a: 1, l: [2] }],
      ['$elemMatch', { d: { $elemMatch: { x: 2 } } }, { _id: 1, d: [{ x: 2, y: 2 }] }],
      ['the position that matched', { 'd.$': 1 }, { _id: 1, d: [{ x: 2, y: 2 }] }],
      ['an expression', { twice: { $multiply: ['$a', 2] } }, { _id: 1, twice: 2 }],
      ['a field of another name', { b: '$o.p', _id: 0 }, { b: 1 }],
    ];
    for (const [name, projection, expected] of projections) {
      it(`projects: ${name}`, async () => {
        await fill({
          _id: 1,
          a: 1,
          o: { p: 1, q: 2 },
          l: [1, 2, 3],
          d: [
            { x: 1, y: 1 },
            { x: 2, y: 2 },
          ],
        });
        assert.deepEqual(await c.findOne({ 'd.x': 2 }, { projection }), expected);
      });
    }

    it('refuses to mix inclusion and exclusion', () =>
      refused(c.findOne({}, { projection: { a: 1, b: 0 } }), 31254));
    it('refuses a path and its parent in a projection', () =>
      refused(c.findOne({}, { projection: { a: 1, 'a.b': 1 } }), 31249));

    it('sorts, skips and limits', async () => {
      await fill(...[5, 3, 9, 1, 7].map((n) => ({ _id: n, half: n % 2 })));
      assert.deepEqual(await ids(c.find().sort({ _id: -1 }).skip(1).limit(3)), [7, 5, 3]);
      assert.deepEqual(await ids(c.find().sort({ half: 1, _id: -1 }).limit(2)), [9, 7]);
    });

    it('sorts arrays by their least element, or their greatest when descending', async () => {
      await fill(
        { _id: 1, a: [5, 1] },
        { _id: 2, a: 3 },
        { _id: 3, a: [2, 9] },
        { _id: 4, a: [] },
        { _id: 5 },
      );
      assert.deepEqual(await ids(c.find().sort({ a: 1 })), [4, 5, 1, 3, 2]);
      assert.deepEqual(await ids(c.find().sort({ a: -1 })), [3, 1, 2, 5, 4]);
    });

    it('streams a large result in batches', async () => {
      await fill(...Array.from({ length: 2500 }, (_, i) => ({ _id: i, pad: 'x'.repeat(100) })));
      const cursor = c.find().batchSize(100);
      let n = 0;
      for await (const d of cursor) assert.equal(d['_id'], n++);
      assert.equal(n, 2500);
    });

    it('keeps a batch below 16 MB', async () => {
      for (let i = 0; i < 5; i++) await c.insertOne({ _id: i as never, pad: 'x'.repeat(5_000_000) });
      assert.equal((await c.find().toArray()).length, 5);
    });

    it('forgets a cursor that is killed', async () => {
      await fill(...Array.from({ length: 10 }, (_, i) => ({ _id: i })));
      const { cursor } = await db.command({ find: c.collectionName, batchSize: 2 });
      const killed = await db.command({ killCursors: c.collectionName, cursors: [cursor.id] });
      assert.deepEqual(killed['cursorsKilled'].map(String), [String(cursor.id)]);
      await refused(db.command({ getMore: cursor.id, collection: c.collectionName }), 43);
    });

    it('does not give a cursor of one collection to another', async () => {
      await fill(...Array.from({ length: 10 }, (_, i) => ({ _id: i })));
      const { cursor } = await db.command({ find: c.collectionName, batchSize: 2 });
      await refused(db.command({ getMore: cursor.id, collection: 'other' }), 13);
    });

    it('counts and lists different values', async () => {
      await fill({ a: 1 }, { a: [1, 2] }, { a: 'x' }, {});
      assert.equal(await c.countDocuments({ a: 1 }), 2);
      assert.equal(await c.estimatedDocumentCount(), 4);
      assert.deepEqual(await c.distinct('a'), [1, 2, 'x']);
    });

    it('ends a scan that is out of time', async () => {
      await fill(...Array.from({ length: 3000 }, (_, i) => ({ _id: i, s: `${'a'.repeat(200)}b` })));
      await refused(
        c
          .find({ s: { $regex: '^(a|aa)+$' } })
          .maxTimeMS(1)
          .toArray(),
        50,
      );
    });

    it('does not count the time a client takes between batches', async () => {
      await fill(...Array.from({ length: 300 }, (_, i) => ({ _id: i })));
      const cursor = c.find().maxTimeMS(1500).batchSize(100);
      for (let i = 0; i < 100; i++) await cursor.next();
      await new Promise((resolve) => setTimeout(resolve, 1600));
      assert.equal((await cursor.toArray()).length, 200);
    });

    it('serves others while a long scan runs', async () => {
      await fill(...Array.from({ length: 4000 }, (_, i) => ({ _id: i, s: `${'a'.repeat(100)}b` })));
      const order: string[] = [];
      const scan = c
        .find({ s: { $regex: '(a|aa)+c' } })
        .toArray()
        .then(() => order.push('scan'));
      await db.command({ ping: 1 });
      order.push('ping');
      await scan;
      assert.deepEqual(order, ['ping', 'scan']);
    });
  });

  describe('writing', () => {
    it('gives an _id and puts it first', async () => {
      await db.command({ insert: c.collectionName, documents: [{ a: 1 }] });
      const d = (await c.findOne()) as Document;
      assert.deepEqual(Object.keys(d), ['_id', 'a']);
      assert.ok(d['_id'] instanceof ObjectId);
    });

    it('goes on after a duplicate where the batch is not ordered', async () => {
      const many = c.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }] as Document[], { ordered: false });
      await assert.rejects(many, { code: 11000 });
      assert.equal(await c.countDocuments(), 2);
    });

    it('stops at a duplicate where it is', async () => {
      await assert.rejects(c.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }] as Document[]), { code: 11000 });
      assert.equal(await c.countDocuments(), 1);
    });

    it('describes a duplicate as MongoDB does', async () => {
      await c.createIndex({ a: 1, 'b.c': -1 }, { unique: true });
      await c.insertOne({ a: 'x', b: { c: 1 } });
      await assert.rejects(c.insertOne({ a: 'x', b: { c: 1 } }), (error: Document) => {
        assert.equal(error['code'], 11000);
        assert.equal(
          error['message'],
          `E11000 duplicate key error collection: test.${c.collectionName} index: a_1_b.c_-1 dup key: { a: "x", b.c: 1 }`,
        );
        assert.deepEqual(error['keyPattern'], { a: 1, 'b.c': -1 });
        assert.deepEqual(error['keyValue'], { a: 'x', 'b.c': 1 });
        return true;
      });
    });

    it('counts what it matched and what it changed', async () => {
      await fill({ a: 1, b: 1 }, { a: 1, b: 2 }, { a: 2 });
      const result = await c.updateMany({ a: 1 }, { $set: { b: 2 } });
      assert.deepEqual([result.matchedCount, result.modifiedCount], [2, 1]);
    });

    it('updates every match once, even where the update moves it ahead of the scan', async () => {
      await fill(...Array.from({ length: 1200 }, (_, i) => ({ _id: i, n: i })));
      await c.createIndex({ n: 1 });
      const result = await c.updateMany({ n: { $gte: 0 } }, { $inc: { n: 100_000 } });
      assert.equal(result.modifiedCount, 1200);
      assert.equal(await c.countDocuments({ n: { $gte: 200_000 } }), 0);
    });

    it('upserts', async () => {
      const first = await c.updateOne(
        { k: 'x' },
        { $set: { n: 1 }, $setOnInsert: { made: true } },
        { upsert: true },
      );
      assert.equal(first.upsertedCount, 1);
      const second = await c.updateOne(
        { k: 'x' },
        { $set: { n: 2 }, $setOnInsert: { made: false } },
        { upsert: true },
      );
      assert.deepEqual([second.matchedCount, second.upsertedCount], [1, 0]);
      const d = await c.findOne({ k: 'x' });
      assert.deepEqual([d?.['n'], d?.['made']], [2, true]);
      assert.ok(first.upsertedId?.equals(d?.['_id'] as ObjectId));
    });

    it('replaces and deletes', async () => {
      await fill({ _id: 1, a: 1 }, { _id: 2, a: 1 }, { _id: 3, a: 2 });
      await c.replaceOne({ _id: 1 as never }, { z: 1 });
      assert.deepEqual(await c.findOne({ _id: 1 as never }), { _id: 1, z: 1 });
      assert.equal((await c.deleteMany({ a: { $in: [1, 2] } })).deletedCount, 2);
      assert.equal((await c.deleteOne({})).deletedCount, 1);
    });

    it('applies array filters and positions', async () => {
      await fill({
        _id: 1,
        items: [
          { k: 'a', n: 1 },
          { k: 'b', n: 2 },
        ],
      });
      await c.updateOne({ 'items.k': 'b' }, { $inc: { 'items.$.n': 10 } });
      await c.updateOne({}, { $set: { 'items.$[e].seen': true } }, { arrayFilters: [{ 'e.n': { $gt: 5 } }] });
      assert.deepEqual((await c.findOne())?.['items'], [
        { k: 'a', n: 1 },
        { k: 'b', n: 12, seen: true },
      ]);
    });

    it('finds and modifies', async () => {
      await fill({ _id: 1, n: 1 }, { _id: 2, n: 5 });
      assert.deepEqual(await c.findOneAndUpdate({}, { $inc: { n: 1 } }, { sort: { n: -1 } }), {
        _id: 2,
        n: 5,
      });
      assert.deepEqual(
        await c.findOneAndUpdate(
          { _id: 1 as never },
          { $inc: { n: 1 } },
          { returnDocument: 'after', projection: { n: 1, _id: 0 } },
        ),
        { n: 2 },
      );
      assert.deepEqual(
        await c.findOneAndReplace({ _id: 1 as never }, { z: 1 }, { returnDocument: 'after' }),
        { _id: 1, z: 1 },
      );
      assert.deepEqual(await c.findOneAndDelete({ _id: 1 as never }), { _id: 1, z: 1 });
      assert.equal(await c.findOneAndUpdate({ _id: 9 as never }, { $set: { a: 1 } }), null);
      assert.deepEqual(
        await c.findOneAndUpdate(
          { _id: 9 as never },
          { $set: { a: 1 } },
          { upsert: true, returnDocument: 'after' },
        ),
        { _id: 9, a: 1 },
      );
    });

    it('lets exactly one of many callers win a compare-and-set', async () => {
      for (const indexed of [true, false]) {
        const _id = indexed ? 'indexed' : 'scanned';
        await c.insertOne({ _id: _id as never, state: 'open', tag: _id });
        const filter = indexed ? { _id: _id as never, state: 'open' } : { tag: _id, state: 'open' };
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, i) => c.updateOne(filter, { $set: { state: `taken by ${i}` } })),
        );
        assert.equal(results.filter((r) => r.modifiedCount === 1).length, 1);
      }
    });

    it('lets one of many callers win where the search is too long for a transaction', async () => {
      await fill(
        ...Array.from({ length: 3000 }, (_, i) => ({ _id: i, n: i, state: i === 2999 ? 'open' : 'shut' })),
      );
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          c.findOneAndUpdate({ state: 'open' }, { $set: { state: `taken by ${i}` } }),
        ),
      );
      assert.equal(results.filter((r) => r !== null).length, 1);
    });

    it('loses no increment', async () => {
      await c.insertOne({ _id: 1 as never, n: 0 });
      await Promise.all(
        Array.from({ length: 200 }, () => c.updateOne({ _id: 1 as never }, { $inc: { n: 1 } })),
      );
      assert.equal((await c.findOne())?.['n'], 200);
    });

    it('inserts one document for many upserts of the same', async () => {
      await c.createIndex({ k: 1 }, { unique: true });
      await Promise.all(
        Array.from({ length: 30 }, () => c.updateOne({ k: 'x' }, { $inc: { n: 1 } }, { upsert: true })),
      );
      assert.deepEqual(
        (await c.find().toArray()).map((d) => d['n']),
        [30],
      );
    });

    it('writes in bulk', async () => {
      const result = await c.bulkWrite([
        { insertOne: { document: { _id: 1 as never, a: 1 } } },
        { updateOne: { filter: { _id: 1 as never }, update: { $set: { a: 2 } } } },
        { updateOne: { filter: { _id: 2 as never }, update: { $set: { a: 2 } }, upsert: true } },
        { deleteOne: { filter: { _id: 1 as never } } },
      ]);
      assert.deepEqual(
        [result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount],
        [1, 1, 1, 1],
      );
    });

    it('takes an update by a pipeline with constants', async () => {
      await fill({ _id: 1, a: 2 });
      await c.updateOne({}, [{ $set: { b: { $add: ['$a', '$$plus'] } } }], { let: { plus: 5 } });
      assert.equal((await c.findOne())?.['b'], 7);
    });

    it('refuses what is larger than 16 MB', async () => {
      await c.insertOne({ _id: 1 as never, s: 'x'.repeat(16_000_000) });
      await refused(c.updateOne({}, [{ $set: { t: '$s' } }]), 17419);
      assert.equal((await c.findOne())?.['t'], undefined);
    });

    it('takes writes that nobody waits for', async () => {
      for (let i = 0; i < 20; i++) await c.insertOne({ _id: i as never }, { writeConcern: { w: 0 } });
      // On one connection what was sent before is done before.
      await c.updateOne({ _id: 0 as never }, { $set: { last: true } }, { upsert: true });
      let n = await c.countDocuments();
      while (n < 20) n = await c.countDocuments();
      assert.equal(n, 20);
    });

    it('takes names of any kind', async () => {
      const d = JSON.parse(
        '{"_id":1,"__proto__":{"a":1},"constructor":2,"1":3,"0":4,"名":5,"":6}',
      ) as Document;
      await c.insertOne(d as never);
      assert.deepEqual(JSON.stringify(await c.findOne({ 名: 5 })), JSON.stringify(d));
      assert.equal(await c.countDocuments({ '__proto__.a': 1 }), 1);
    });
  });

  describe('indexes', () => {
    const unique: [string, Document, Document, Document[], Document][] = [
      ['one field', { a: 1 }, {}, [{ a: 1 }, { a: 2 }], { a: new Double(1) }],
      ['a missing field counts as null', { a: 1 }, {}, [{ b: 1 }], { a: null }],
      [
        'compound',
        { a: 1, b: 1 },
        {},
        [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
        { a: 1, b: 2 },
      ],
      ['descending', { a: -1 }, {}, [{ a: 'x' }], { a: 'x' }],
      ['multikey', { a: 1 }, {}, [{ a: [1, 2] }, { a: [3, 3] }], { a: [9, 2] }],
      ['inside documents of an array', { 'a.b': 1 }, {}, [{ a: [{ b: 1 }, { b: 2 }] }], { a: { b: 2 } }],
      ['sparse', { a: 1 }, { sparse: true }, [{}, {}, { a: 1 }], { a: 1 }],
      [
        'partial',
        { a: 1 },
        { partialFilterExpression: { live: true } },
        [
          { a: 1, live: false },
          { a: 1, live: false },
          { a: 1, live: true },
        ],
        { a: 1, live: true },
      ],
      [
        'values too long for a key',
        { a: 1 },
        {},
        [{ a: `${'x'.repeat(4000)}1` }, { a: `${'x'.repeat(4000)}2` }],
        { a: `${'x'.repeat(4000)}1` },
      ],
    ];
    for (const [name, key, options, allowed, clash] of unique) {
      it(`enforces a unique index: ${name}`, async () => {
        await c.createIndex(key as never, { ...options, unique: true });
        for (const d of allowed) await c.insertOne({ ...d });
        await refused(c.insertOne({ ...clash }), 11000);
        const free = await c.insertOne({ a: 'free', b: 'free' });
        await refused(c.replaceOne({ _id: free.insertedId }, { ...clash }), 11000);
        assert.equal(await c.countDocuments(), allowed.length + 1);
        // What is gone is free again.
        await c.deleteMany({});
        await c.insertOne({ ...clash });
      });
    }

    it('lets a document keep its own unique value', async () => {
      await c.createIndex({ a: 1 }, { unique: true });
      await c.insertOne({ a: 1, n: 0 });
      assert.equal((await c.updateOne({ a: 1 }, { $set: { a: 1, n: 1 } })).modifiedCount, 1);
    });

    it('lets a document enter and leave a partial unique index', async () => {
      await c.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { live: true } });
      await fill({ _id: 1, a: 1, live: true }, { _id: 2, a: 1, live: false });
      await refused(c.updateOne({ _id: 2 as never }, { $set: { live: true } }), 11000);
      await c.updateOne({ _id: 1 as never }, { $set: { live: false } });
      await c.updateOne({ _id: 2 as never }, { $set: { live: true } });
    });

    it('refuses to make a unique index over duplicates, and leaves nothing of it', async () => {
      await fill({ a: 1 }, { a: 1 });
      await refused(c.createIndex({ a: 1 }, { unique: true }), 11000);
      assert.deepEqual(
        (await c.indexes()).map((i) => i.name),
        ['_id_'],
      );
    });

    it('builds an index over documents that are there', async () => {
      await fill(...Array.from({ length: 1000 }, (_, i) => ({ _id: i, n: 999 - i })));
      await c.createIndex({ n: 1 });
      const plan = await c.find({ n: { $gte: 10, $lt: 13 } }).explain('executionStats');
      assert.equal(plan['executionStats'].totalDocsExamined, 3 + 1);
      assert.deepEqual(await ids(c.find({ n: { $gte: 10, $lt: 13 } })), [989, 988, 987]);
    });

    it('refuses two arrays in one compound index', async () => {
      await c.createIndex({ a: 1, b: 1 });
      await refused(c.insertOne({ a: [1], b: [1] }), 171);
    });

    it('treats the same definition as done and another one as a conflict', async () => {
      await c.createIndex({ a: 1 });
      assert.equal(await c.createIndex({ a: 1 }), 'a_1');
      await refused(c.createIndex({ a: 1 }, { unique: true }), 86);
      await refused(c.createIndex({ a: 1 }, { name: 'other' }), 85);
      await refused(c.createIndex({ b: 1 }, { name: 'a_1' }), 86);
    });

    it('drops indexes', async () => {
      await c.createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }, { key: { d: 1 } }]);
      await c.dropIndex('a_1');
      await refused(c.dropIndex('a_1'), 27);
      await refused(c.dropIndex('_id_'), 72);
      await c.dropIndexes();
      assert.deepEqual(
        (await c.indexes()).map((i) => i.name),
        ['_id_'],
      );
    });

    const kinds: [string, Document, Document, number][] = [
      ['text', { a: 'text' }, {}, 238],
      ['geo', { a: '2dsphere' }, {}, 238],
      ['wildcard', { '$**': 1 }, {}, 238],
      ['hashed', { a: 'hashed' }, {}, 238],
      ['another collation', { a: 1 }, { collation: { locale: 'de' } }, 238],
      ['a direction of 0', { a: 0 }, {}, 67],
      ['partial and sparse', { a: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }, 67],
      [
        'a partial condition nobody can reason about',
        { a: 1 },
        { partialFilterExpression: { a: { $ne: 1 } } },
        67,
      ],
      ['a compound lifetime', { a: 1, b: 1 }, { expireAfterSeconds: 1 }, 67],
      ['an unknown option', { a: 1 }, { foo: 1 }, 197],
    ];
    for (const [name, key, options, code] of kinds) {
      it(`refuses: ${name}`, () =>
        refused(
          db.command({ createIndexes: c.collectionName, indexes: [{ key, name: 'x', ...options }] }),
          code,
        ));
    }

    it('changes the lifetime of an index', async () => {
      await c.createIndex({ at: 1 }, { expireAfterSeconds: 100 });
      await db.command({
        collMod: c.collectionName,
        index: { keyPattern: { at: 1 }, expireAfterSeconds: 50 },
      });
      assert.equal((await c.indexes())[1]?.['expireAfterSeconds'], 50);
    });
  });

  describe('collections and databases', () => {
    it('creates, lists, renames and drops', async () => {
      const own = f.client.db('catalog') as unknown as Db;
      await own.createCollection('one');
      await refused(own.createCollection('one'), 48);
      await own.collection('two').insertOne({ _id: 1 as never });
      assert.deepEqual((await own.listCollections().toArray()).map((i) => i.name).sort(), ['one', 'two']);
      assert.deepEqual(
        (await own.listCollections({ name: 'two' }, { nameOnly: true }).toArray()).map((i) => i.name),
        ['two'],
      );
      await refused(own.renameCollection('two', 'one'), 48);
      await own.renameCollection('two', 'one', { dropTarget: true });
      assert.equal(await own.collection('one').countDocuments(), 1);
      const { databases } = await own.admin().listDatabases();
      assert.ok(databases.some((d) => d.name === 'catalog'));
      await own.dropDatabase();
      assert.deepEqual(await own.listCollections().toArray(), []);
      assert.equal(await own.collection('one').countDocuments(), 0);
    });

    it('starts a dropped collection anew', async () => {
      await c.createIndex({ a: 1 }, { unique: true });
      await c.insertOne({ a: 1 });
      await c.drop();
      await fill({ a: 1 }, { a: 1 });
      assert.equal(await c.countDocuments({ a: 1 }), 2);
    });

    it('reports sizes', async () => {
      await fill({ _id: 1 }, { _id: 2 });
      const stats = await db.command({ collStats: c.collectionName });
      assert.deepEqual([stats['count'], stats['size'], stats['nindexes']], [2, 28, 1]);
      assert.ok((await db.stats())['objects'] >= 2);
    });
  });

  describe('what it does not do', () => {
    const commands: [string, () => Document, number][] = [
      ['an unknown command', () => ({ foo: 1 }), 59],
      ['capped collections', () => ({ create: 'x', capped: true, size: 1000 }), 238],
      ['views', () => ({ create: 'x', viewOn: 'y', pipeline: [] }), 238],
      ['time series', () => ({ create: 'x', timeseries: { timeField: 't' } }), 238],
      ['validators', () => ({ create: 'x', validator: { a: 1 } }), 238],
      ['map-reduce', () => ({ mapReduce: 'x', map: 'f', reduce: 'f', out: 'y' }), 115],
      ['users', () => ({ createUser: 'x', pwd: 'y', roles: [] }), 115],
      ['authentication', () => ({ saslStart: 1, mechanism: 'PLAIN', payload: '' }), 18],
      [
        'a write concern of several servers',
        () => ({ insert: 'x', documents: [{}], writeConcern: { w: 3 } }),
        2,
      ],
      ['another collation', () => ({ find: 'x', collation: { locale: 'de' } }), 238],
      ['tailable cursors', () => ({ find: 'x', tailable: true }), 238],
      ['snapshot reads', () => ({ find: 'x', readConcern: { level: 'snapshot' } }), 246],
      [
        'transaction numbers',
        () => ({ insert: 'x', documents: [{}], txnNumber: Long.fromInt(1), lsid: { id: new BSON.UUID() } }),
        20,
      ],
      ['change streams', () => ({ aggregate: 'x', pipeline: [{ $changeStream: {} }], cursor: {} }), 40573],
      ['unknown stages', () => ({ aggregate: 'x', pipeline: [{ $foo: {} }], cursor: {} }), 40324],
      ['window functions', () => ({ aggregate: 'x', pipeline: [{ $setWindowFields: {} }], cursor: {} }), 238],
      [
        'JavaScript in expressions',
        () => ({ aggregate: 'x', pipeline: [{ $project: { a: { $function: {} } } }], cursor: {} }),
        168,
      ],
      ['$where', () => ({ find: 'x', filter: { $where: '1' } }), 2],
      ['an invalid collection name', () => ({ insert: 'a$b', documents: [{}] }), 73],
      ['an empty batch', () => ({ insert: 'x', documents: [] }), 16],
      [
        'a multi update by replacement',
        () => ({ update: 'x', updates: [{ q: {}, u: { a: 1 }, multi: true }] }),
        9,
      ],
    ];
    for (const [name, command, code] of commands) {
      it(`refuses ${name}`, async () => {
        const reply = (await db.command(command()).catch((error: unknown) => error)) as Document;
        const inner = (reply['writeErrors'] as Document[] | undefined)?.[0];
        assert.equal(inner ? inner['code'] : reply['code'], code, String(reply['message']));
      });
    }

    it('refuses transactions, and leaves nothing of one', async () => {
      const session = f.client.startSession();
      try {
        session.startTransaction();
        await refused(c.insertOne({ a: 1 }, { session: session as never }) as Promise<unknown>, 263);
        await session.abortTransaction().catch(() => {});
      } finally {
        await session.endSession();
      }
      assert.equal(await c.countDocuments(), 0);
    });
  });

  describe('GridFS', () => {
    it('stores, finds, reads in part and deletes a file', async () => {
      const bucket = new GridFSBucket(db as never, { bucketName: `files${serial}`, chunkSizeBytes: 1000 });
      const content = Buffer.from(Array.from({ length: 5500 }, (_, i) => i % 251));
      const upload = bucket.openUploadStream('a.bin', { metadata: { kind: 'test' } });
      upload.end(content);
      await once(upload, 'finish');
      const [file] = await bucket.find({ 'metadata.kind': 'test' }).toArray();
      assert.equal(file?.length, 5500);
      const read = async (options?: { start: number; end: number }): Promise<Buffer> => {
        const parts: Buffer[] = [];
        for await (const part of bucket.openDownloadStream(upload.id, options)) parts.push(part as Buffer);
        return Buffer.concat(parts);
      };
      assert.deepEqual(await read(), content);
      assert.deepEqual(await read({ start: 1500, end: 3100 }), content.subarray(1500, 3100));
      await bucket.rename(upload.id, 'b.bin');
      assert.equal((await bucket.find({ filename: 'b.bin' }).toArray()).length, 1);
      await bucket.delete(upload.id);
      assert.equal(await db.collection(`files${serial}.chunks`).countDocuments(), 0);
      await assert.rejects(read(), /FileNotFound/);
    });

    it('takes many uploads at once', async () => {
      const bucket = new GridFSBucket(db as never, { bucketName: `many${serial}` });
      const uploads = await Promise.all(
        Array.from({ length: 10 }, async (_, i) => {
          const upload = bucket.openUploadStream(`f${i}`);
          upload.end(Buffer.alloc(300_000, i));
          await once(upload, 'finish');
          return upload.id;
        }),
      );
      for (const [i, id] of uploads.entries()) {
        let n = 0;
        for await (const part of bucket.openDownloadStream(id))
          for (const byte of part as Buffer) n += byte === i ? 1 : 0;
        assert.equal(n, 300_000);
      }
    });
  });
});
