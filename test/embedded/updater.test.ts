import assert from 'node:assert/strict';
import { BSON, Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { describe, it } from 'mocha';
import type { Document } from 'mongodb';
import { encodeDoc } from '../../platform/embedded/bson/encode.ts';
import { EmbeddedError } from '../../platform/embedded/errors.ts';
import { compileFilter } from '../../platform/embedded/matcher/matcher.ts';
import { compileUpdate, upsertSeed, withGeneratedId } from '../../platform/embedded/updater/updater.ts';
import { doc, value } from './support.ts';

interface Options {
  arrayFilters?: Document[];
  matched?: number;
  inserting?: boolean;
}

function apply(before: Document, update: Document | Document[], options: Options = {}): Document {
  const compiled = compileUpdate(
    value(update),
    options.arrayFilters ? { arrayFilters: options.arrayFilters.map(doc) } : {},
  );
  const after = compiled.apply(doc(before), options.matched, options.inserting ?? false);
  return BSON.deserialize(encodeDoc(after), { promoteValues: false });
}

/** What the driver would read back from these bytes, number types included. */
const typed = (d: Document): Document => BSON.deserialize(BSON.serialize(d), { promoteValues: false });

const rows: [string, Document, Document | Document[], Document, Options?][] = [
  ['$set creates parents', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set in an array', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set beyond the end of an array', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  ['$set applies in the order of names', {}, { $set: { c: 1, a: 1, b: 1 } }, { a: 1, b: 1, c: 1 }],
  ['$set keeps the place of a field', { a: 1, b: 2, c: 3 }, { $set: { b: 9 } }, { a: 1, b: 9, c: 3 }],
  [
    '$set of a document with another key order',
    { a: { x: 1, y: 2 } },
    { $set: { a: { y: 2, x: 1 } } },
    { a: { y: 2, x: 1 } },
  ],
  ['$set keeps number types', { a: 1 }, { $set: { a: new Double(1) } }, { a: new Double(1) }],
  ['$unset', { a: 1, b: { c: 1, d: 1 } }, { $unset: { a: '', 'b.c': '', 'x.y': '' } }, { b: { d: 1 } }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$setOnInsert on an update', { a: 1 }, { $setOnInsert: { b: 1 }, $set: { a: 2 } }, { a: 2 }],
  ['$setOnInsert on an insert', {}, { $setOnInsert: { b: 1 } }, { b: 1 }, { inserting: true }],
  ['$inc of a missing field', {}, { $inc: { a: 2 } }, { a: 2 }],
  ['$inc keeps long', { a: Long.fromInt(5) }, { $inc: { a: 1 } }, { a: Long.fromInt(6) }],
  [
    '$inc of an int overflows into long',
    { a: 2147483647 },
    { $inc: { a: 1 } },
    { a: Long.fromNumber(2147483648) },
  ],
  ['$inc of a double stays double', { a: new Double(1) }, { $inc: { a: 1 } }, { a: new Double(2) }],
  [
    '$inc of decimal',
    { a: Decimal128.fromString('0.1') },
    { $inc: { a: Decimal128.fromString('0.2') } },
    { a: Decimal128.fromString('0.3') },
  ],
  [
    '$inc of int by decimal',
    { a: 1 },
    { $inc: { a: Decimal128.fromString('1.50') } },
    { a: Decimal128.fromString('2.50') },
  ],
  ['$mul of a missing field', {}, { $mul: { a: Long.fromInt(3) } }, { a: Long.fromInt(0) }],
  ['$mul', { a: 3 }, { $mul: { a: 1.5 } }, { a: 4.5 }],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 3 } }, { a: 3, b: 5 }],
  ['$min across types', { a: 'x' }, { $min: { a: 3 } }, { a: 3 }],
  ['$min of a missing field', {}, { $min: { a: 3 } }, { a: 3 }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d' } }, { b: 2, c: { d: 1 } }],
  ['$rename of a missing field', { b: 2 }, { $rename: { a: 'b' } }, { b: 2 }],
  ['$push', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['$push of a missing field', {}, { $push: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  [
    '$push $each with $slice on a missing field',
    {},
    { $push: { a: { $each: [1, 2, 3], $slice: -2 } } },
    { a: [2, 3] },
  ],
  [
    '$push $each with two sort keys',
    { a: [{ x: 1, y: 1 }] },
    {
      $push: {
        a: {
          $each: [
            { x: 1, y: 0 },
            { x: 0, y: 5 },
          ],
          $sort: { x: 1, y: 1 },
        },
      },
    },
    {
      a: [
        { x: 0, y: 5 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
      ],
    },
  ],
  ['$push $position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
  [
    '$push $sort of plain values',
    { a: [3, 1] },
    { $push: { a: { $each: [2], $sort: -1 } } },
    { a: [3, 2, 1] },
  ],
  ['$addToSet', { a: [1, 2] }, { $addToSet: { a: Long.fromInt(2) } }, { a: [1, 2] }],
  ['$addToSet $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    '$addToSet tells key orders apart',
    { a: [{ x: 1, y: 1 }] },
    { $addToSet: { a: { y: 1, x: 1 } } },
    {
      a: [
        { x: 1, y: 1 },
        { y: 1, x: 1 },
      ],
    },
  ],
  ['$pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
  ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull with operators', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull with a query', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  [
    '$pull with $or',
    { a: [{ x: 1 }, { y: 1 }, { z: 1 }] },
    { $pull: { a: { $or: [{ x: 1 }, { y: 1 }] } } },
    { a: [{ z: 1 }] },
  ],
  ['$pull with $in', { a: ['x', 'y', 'z'] }, { $pull: { a: { $in: ['x', 'z'] } } }, { a: ['y'] }],
  [
    '$pull of an id',
    { a: [new ObjectId('0'.repeat(24)), 1] },
    { $pull: { a: new ObjectId('0'.repeat(24)) } },
    { a: [1] },
  ],
  ['$pullAll', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
  ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
  ['$bit of long', { a: Long.fromInt(1) }, { $bit: { a: { or: 6 } } }, { a: Long.fromInt(7) }],
  ['the positional operator', { a: [1, 2, 3] }, { $set: { 'a.$': 9 } }, { a: [1, 9, 3] }, { matched: 1 }],
  [
    'the positional operator inside documents',
    { a: [{ b: 1 }, { b: 2 }] },
    { $inc: { 'a.$.b': 5 } },
    { a: [{ b: 1 }, { b: 7 }] },
    { matched: 1 },
  ],
  ['all positions', { a: [{ b: 1 }, { b: 2 }] }, { $inc: { 'a.$[].b': 1 } }, { a: [{ b: 2 }, { b: 3 }] }],
  [
    'array filters',
    { a: [1, 5, 9] },
    { $set: { 'a.$[big]': 0 } },
    { a: [1, 0, 0] },
    { arrayFilters: [{ big: { $gte: 5 } }] },
  ],
  [
    'array filters on fields, with $or',
    { a: [{ x: 1 }, { x: 2 }, { x: 3 }] },
    { $set: { 'a.$[e].y': 1 } },
    { a: [{ x: 1, y: 1 }, { x: 2 }, { x: 3, y: 1 }] },
    { arrayFilters: [{ $or: [{ 'e.x': 1 }, { 'e.x': 3 }] }] },
  ],
  [
    'nested array filters',
    { a: [{ b: [1, 2] }, { b: [2, 3] }] },
    { $inc: { 'a.$[].b.$[two]': 10 } },
    { a: [{ b: [1, 12] }, { b: [12, 3] }] },
    { arrayFilters: [{ two: 2 }] },
  ],
  ['a replacement keeps _id', { _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
  ['dollar names further down', { a: { $b: 1 } }, { $set: { 'a.$b': 2 } }, { a: { $b: 2 } }],
  ['dollar names in a new document', {}, { $set: { $a: 2 } }, { $a: 2 }, { inserting: true }],
  ['a pipeline', { a: 1, b: 2 }, [{ $set: { c: { $add: ['$a', '$b'] } } }, { $unset: 'a' }], { b: 2, c: 3 }],
  ['a pipeline with $$REMOVE', { a: 1, b: 2 }, [{ $set: { a: '$$REMOVE' } }], { b: 2 }],
  [
    'untouched fields keep their bytes',
    { l: Long.fromInt(1), d: new Double(2), n: { m: new Double(3) }, a: 1 },
    { $set: { a: 2 } },
    { l: Long.fromInt(1), d: new Double(2), n: { m: new Double(3) }, a: new Int32(2) },
  ],
  [
    'a sibling inside a changed document keeps its type',
    { n: { m: new Double(3), k: 1 } },
    { $set: { 'n.k': 2 } },
    { n: { m: new Double(3), k: 2 } },
  ],
  [
    'a document inside a changed array keeps its types',
    { a: [{ m: new Double(3), l: Long.fromInt(4) }] },
    { $push: { a: 1 } },
    { a: [{ m: new Double(3), l: Long.fromInt(4) }, 1] },
  ],
];

describe('the updater', () => {
  for (const [name, before, update, after, options] of rows) {
    it(name, () => {
      const result = apply(before, update, options);
      assert.deepEqual(result, typed(after));
      assert.deepEqual(Object.keys(result), Object.keys(after), 'the order of fields');
    });
  }

  const wrong: [string, Document, Document | Document[], number, Options?][] = [
    ['$inc of a string', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$inc by a string', {}, { $inc: { a: 'x' } }, 14],
    ['$inc beyond 64 bits', { a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
    ['$push to something that is no array', { a: 1 }, { $push: { a: 1 } }, 2],
    ['$addToSet to something that is no array', { a: 1 }, { $addToSet: { a: 1 } }, 2],
    ['$pull from something that is no array', { a: 1 }, { $pull: { a: 1 } }, 2],
    ['$pop by 2', { a: [] }, { $pop: { a: 2 } }, 2],
    ['a field inside a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['a named field inside an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
    ['conflicting paths', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['a path and its parent', {}, { $set: { a: 1, 'a.b': 1 } }, 40],
    ['a change of _id', { _id: 1 }, { $set: { _id: 2 } }, 66],
    ['a change of the type of _id', { _id: 1 }, { $set: { _id: new Double(1) } }, 66],
    ['another _id in a replacement', { _id: 1 }, { _id: 2 }, 66],
    ['unknown modifiers', {}, { $foo: { a: 1 } }, 9],
    ['a field among modifiers', {}, { $set: { a: 1 }, b: 1 }, 9],
    ['an empty path', {}, { $set: { '': 1 } }, 56],
    ['an empty part of a path', {}, { $set: { 'a..b': 1 } }, 56],
    ['a dollar field', {}, { $set: { $a: 1 } }, 52],
    ['a positional operator without a match', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
    ['an unknown array filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    ['an unused array filter', { a: [1] }, { $set: { a: 1 } }, 9, { arrayFilters: [{ x: 1 }] }],
    ['all positions of a missing array', {}, { $set: { 'a.$[]': 1 } }, 2],
    ['an unknown clause of $push', {}, { $push: { a: { $each: [], $foo: 1 } } }, 2],
    ['a stage that is no transformation', {}, [{ $match: {} }], 72],
    ['$rename to a number', { a: 1 }, { $rename: { a: 1 } }, 2],
  ];
  for (const [name, before, update, code, options] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => apply(before, update, options),
        (error: unknown) => {
          assert.ok(error instanceof EmbeddedError, String(error));
          assert.equal(error.code, code, error.message);
          return true;
        },
      );
    });
  }

  it('leaves the original document alone', () => {
    const before = doc({ a: { b: [1] } });
    compileUpdate(doc({ $push: { 'a.b': 2 } })).apply(before, undefined, false);
    assert.deepEqual(BSON.deserialize(encodeDoc(before)), { a: { b: [1] } });
  });

  it('does not let two documents share what an update puts into them', () => {
    const update = compileUpdate(doc({ $set: { a: { b: 1 } } }));
    const more = compileUpdate(doc({ $set: { 'a.b': 2 } }));
    const first = update.apply(doc({}), undefined, false);
    const second = update.apply(doc({}), undefined, false);
    more.apply(first, undefined, false);
    assert.deepEqual(BSON.deserialize(encodeDoc(second)), { a: { b: 1 } });
  });

  const seeds: [string, Document, Document, Document][] = [
    ['equalities', { a: 1, 'b.c': 2, d: { $gt: 5 } }, { $set: { e: 1 } }, { a: 1, b: { c: 2 }, e: 1 }],
    ['$eq and $and', { $and: [{ a: { $eq: 1 } }, { b: 2 }] }, { $inc: { n: 1 } }, { a: 1, b: 2, n: 1 }],
    [
      'nothing from $in, $or and patterns',
      { a: { $in: [1, 2] }, $or: [{ b: 1 }, { c: 1 }], d: /x/ },
      { $set: { e: 1 } },
      { e: 1 },
    ],
    ['only _id for a replacement', { _id: 7, a: 1 }, { b: 1 }, { _id: 7, b: 1 }],
  ];
  for (const [name, filter, update, expected] of seeds) {
    it(`an upsert takes over ${name}`, () => {
      const compiled = compileUpdate(doc(update));
      const seed = upsertSeed(compileFilter(doc(filter)), compiled);
      const after = BSON.deserialize(encodeDoc(withGeneratedId(compiled.apply(seed, undefined, true))));
      assert.ok(Object.keys(after)[0] === '_id' && after['_id'] !== undefined);
      if (expected['_id'] === undefined) delete after['_id'];
      assert.deepEqual(after, expected);
    });
  }
});
