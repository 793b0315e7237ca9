import assert from 'node:assert/strict';
import { Decimal128, Double, Int32, Long, ObjectId } from 'bson';
import { after, before, describe, it } from 'mocha';
import type { Db, Document } from 'mongodb';
import { compileExpression } from '../../platform/embedded/aggregate/expression.ts';
import { type Fixture, doc, plain, refused, startFixture, value } from './support.ts';
import { Doc } from '../../platform/embedded/bson/doc.ts';
import type { Value } from '../../platform/embedded/bson/value.ts';

/** The value of an expression, number types kept. */
function evaluate(expression: unknown, root: Document = {}): unknown {
  const result = compileExpression(value(expression))({ root: doc(root), vars: new Map() });
  return result === undefined ? undefined : plain(Doc.of({ v: result as Value }))['v'];
}

const date = new Date('2024-02-29T23:30:15.123Z');
const id = new ObjectId('65e0a1b2c3d4e5f601234567');
const D = (s: string): Decimal128 => Decimal128.fromString(s);
const I = (n: number): Int32 => new Int32(n);
const F = (n: number): Double => new Double(n);

const rows: [string, unknown, unknown, Document?][] = [
  ['$add of ints', { $add: [1, 2] }, I(3)],
  ['$add of int and double', { $add: [1, F(2)] }, F(3)],
  ['$add of longs', { $add: [Long.fromInt(1), 2] }, Long.fromInt(3)],
  ['$add overflowing an int', { $add: [2147483647, 1] }, Long.fromNumber(2147483648)],
  ['$add of decimals', { $add: [D('0.1'), D('0.2')] }, D('0.3')],
  ['$add of a date', { $add: [date, 1000] }, new Date(date.getTime() + 1000)],
  ['$add with null', { $add: [1, null] }, null],
  ['$add of a missing field', { $add: [1, '$x'] }, null],
  ['$subtract of dates', { $subtract: [date, new Date(date.getTime() - 5)] }, Long.fromInt(5)],
  ['$multiply', { $multiply: [3, F(1.5)] }, F(4.5)],
  ['$divide gives a double', { $divide: [6, 3] }, F(2)],
  ['$divide of decimals', { $divide: [D('1'), D('3')] }, D('0.3333333333333333333333333333333333')],
  ['$mod', { $mod: [-7, 3] }, I(-1)],
  ['$round half to even', { $round: [2.5] }, F(2)],
  ['$round to places', { $round: [1.005, 2] }, F(1)],
  ['$round 2.345', { $round: [2.675, 2] }, F(2.68)],
  ['$round of an int to tens', { $round: [1234, -2] }, I(1200)],
  ['$trunc', { $trunc: [-1.7] }, F(-1)],
  ['$floor and $ceil', [{ $floor: -1.5 }, { $ceil: -1.5 }], [F(-2), F(-1)]],
  ['$ceil of a decimal', { $ceil: D('1.1') }, D('2')],
  ['$abs', { $abs: -5 }, I(5)],
  ['$pow stays whole', { $pow: [2, 10] }, I(1024)],
  ['$sqrt', { $sqrt: 16 }, F(4)],
  ['$cmp across types', { $cmp: ['a', 5] }, I(1)],
  ['$eq of int and decimal', { $eq: [1, D('1.0')] }, true],
  ['$gt of decimals', { $gt: [D('10'), D('9')] }, true],
  ['a missing field is less than null', { $lt: ['$x', null] }, true],
  ['$and stops early', { $and: [false, { $divide: [1, 0] }] }, false],
  ['$cond', { $cond: [{ $gt: ['$a', 1] }, 'big', 'small'] }, 'big', { a: 2 }],
  [
    '$switch',
    // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's
    { $switch: { branches: [{ case: { $eq: ['$a', 1] }, then: 'one' }], default: 'other' } },
    'other',
    { a: 2 },
  ],
  ['$ifNull', { $ifNull: ['$x', '$y', 'none'] }, 'none'],
  ['$let', { $let: { vars: { x: 2, y: '$a' }, in: { $multiply: ['$$x', '$$y'] } } }, I(6), { a: 3 }],
  ['$literal', { $literal: { $add: [1, 2] } }, { $add: [I(1), I(2)] }],
  ['a path through an array', '$a.b', [I(1), I(2)], { a: [{ b: 1 }, {}, { b: 2 }] }],
  ['an object', { x: '$a', y: '$none' }, { x: I(1) }, { a: 1 }],
  ['$map', { $map: { input: '$a', as: 'n', in: { $add: ['$$n', 1] } } }, [I(2), I(3)], { a: [1, 2] }],
  [
    '$filter',
    { $filter: { input: '$a', as: 'n', cond: { $gte: ['$$n', 2] } } },
    [I(2), I(3)],
    { a: [1, 2, 3] },
  ],
  ['$filter with a limit', { $filter: { input: [1, 2, 3], cond: true, limit: 1 } }, [I(1)]],
  ['$reduce', { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, I(6)],
  ['$arrayElemAt from the end', { $arrayElemAt: [[1, 2, 3], -1] }, I(3)],
  ['$arrayElemAt beyond the end', { $type: { $arrayElemAt: [[1], 5] } }, 'missing'],
  ['$slice', { $slice: [[1, 2, 3, 4], 1, 2] }, [I(2), I(3)]],
  ['$concatArrays', { $concatArrays: [[1], [2, 3]] }, [I(1), I(2), I(3)]],
  ['$in', { $in: [Long.fromInt(2), [1, 2]] }, true],
  ['$size', { $size: [[1, 2]] }, I(2)],
  ['$range', { $range: [0, 10, 4] }, [I(0), I(4), I(8)]],
  ['$reverseArray', { $reverseArray: [[1, 2]] }, [I(2), I(1)]],
  ['$indexOfArray', { $indexOfArray: [['a', 'b'], 'b'] }, I(1)],
  [
    '$sortArray',
    { $sortArray: { input: [{ a: 2 }, { a: 1 }], sortBy: { a: 1 } } },
    [{ a: I(1) }, { a: I(2) }],
  ],
  ['$zip', { $zip: { inputs: [[1, 2], ['a']] } }, [[I(1), 'a']]],
  [
    '$setUnion',
    {
      $setUnion: [
        [2, 1],
        [2, 3],
      ],
    },
    [I(1), I(2), I(3)],
  ],
  ['$setDifference', { $setDifference: [[1, 2, 3], [2]] }, [I(1), I(3)]],
  ['$setIsSubset', { $setIsSubset: [[1], [1, 2]] }, true],
  [
    '$arrayToObject',
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: I(1), b: I(2) },
  ],
  ['$objectToArray', { $objectToArray: { a: 1 } }, [{ k: 'a', v: I(1) }]],
  ['$mergeObjects', { $mergeObjects: [{ a: 1 }, { b: 2, a: 3 }] }, { a: I(3), b: I(2) }],
  ['$sum of long and decimal', { $sum: [Long.fromInt(1), D('0.5')] }, D('1.5')],
  ['$avg', { $avg: [[1, 2, 'x']] }, F(1.5)],
  ['$max over decimals', { $max: [D('9'), D('10')] }, D('10')],
  ['$getField with dots', { $getField: { field: 'a.b', input: '$$ROOT' } }, I(7), { 'a.b': 7 }],
  ['$setField', { $setField: { field: 'x', input: '$$ROOT', value: 1 } }, { a: I(1), x: I(1) }, { a: 1 }],
  ['$concat', { $concat: ['办', '事'] }, '办事'],
  ['$toUpper leaves other letters alone', { $toUpper: 'aé' }, 'Aé'],
  ['$substrCP', { $substrCP: ['办事大厅', 1, 2] }, '事大'],
  ['$strLenCP and bytes', [{ $strLenCP: '办\u{1F600}' }, { $strLenBytes: '办' }], [I(2), I(3)]],
  ['$split', { $split: ['a-b', '-'] }, ['a', 'b']],
  ['$trim', { $trim: { input: '  x ' } }, 'x'],
  ['$indexOfCP', { $indexOfCP: ['\u{1F600}ab', 'b'] }, I(2)],
  ['$replaceAll', { $replaceAll: { input: 'aXbX', find: 'X', replacement: { $literal: '$&' } } }, 'a$&b$&'],
  ['$regexMatch', { $regexMatch: { input: 'ABC', regex: 'b', options: 'i' } }, true],
  [
    '$regexFind',
    { $regexFind: { input: 'x12', regex: '(\\d)(\\d)' } },
    { match: '12', idx: I(1), captures: ['1', '2'] },
  ],
  [
    '$regexFindAll',
    { $regexFindAll: { input: 'a1b2', regex: '\\d' } },
    [
      { match: '1', idx: I(1), captures: [] },
      { match: '2', idx: I(3), captures: [] },
    ],
  ],
  ['$type', { $type: '$a' }, 'objectId', { a: id }],
  ['$toString of an id', { $toString: id }, '65e0a1b2c3d4e5f601234567'],
  ['$toObjectId', { $toObjectId: '65e0a1b2c3d4e5f601234567' }, id],
  ['$toInt', { $toInt: '42' }, I(42)],
  ['$toLong of a date', { $toLong: new Date(5) }, Long.fromInt(5)],
  ['$toDecimal', { $toDecimal: '1.10' }, D('1.10')],
  ['$toDate', { $toDate: '2024-02-29' }, new Date('2024-02-29T00:00:00Z')],
  ['$convert with onError', { $convert: { input: 'x', to: 'int', onError: 'bad' } }, 'bad'],
  ['$convert with onNull', { $convert: { input: '$x', to: 'int', onNull: 0 } }, I(0)],
  ['$year in a zone', { $year: { date: '$d', timezone: 'Asia/Shanghai' } }, I(2024), { d: date }],
  ['$dayOfMonth in a zone', { $dayOfMonth: { date: '$d', timezone: 'Asia/Shanghai' } }, I(1), { d: date }],
  ['$dayOfWeek', { $dayOfWeek: '$d' }, I(5), { d: date }],
  ['$isoWeek', { $isoWeek: new Date('2021-01-03T00:00:00Z') }, I(53)],
  ['$isoWeekYear', { $isoWeekYear: new Date('2021-01-03T00:00:00Z') }, I(2020)],
  ['$week', { $week: new Date('2024-01-07T00:00:00Z') }, I(1)],
  [
    '$dateToString',
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L', timezone: '+08:00' } },
    '2024-03-01 07:30:15.123',
    { d: date },
  ],
  ['$dateToString of null', { $dateToString: { date: null, onNull: 'none' } }, 'none'],
  ['$dateToString in ISO', { $dateToString: { date: '$d' } }, '2024-02-29T23:30:15.123Z', { d: date }],
  [
    '$dateFromString',
    { $dateFromString: { dateString: '2024-03-01T07:30:00', timezone: 'Asia/Shanghai' } },
    new Date('2024-02-29T23:30:00Z'),
  ],
  [
    '$dateFromParts with a month too many',
    { $dateFromParts: { year: 2023, month: 14 } },
    new Date('2024-02-01T00:00:00Z'),
  ],
  [
    '$dateAdd of a month ends on its last day',
    { $dateAdd: { startDate: new Date('2024-01-31T00:00:00Z'), unit: 'month', amount: 1 } },
    new Date('2024-02-29T00:00:00Z'),
  ],
  [
    '$dateAdd of a day over a change of clocks',
    {
      $dateAdd: {
        startDate: new Date('2024-03-30T12:00:00Z'),
        unit: 'day',
        amount: 1,
        timezone: 'Europe/Berlin',
      },
    },
    new Date('2024-03-31T11:00:00Z'),
  ],
  [
    '$dateDiff counts boundaries',
    {
      $dateDiff: {
        startDate: new Date('2023-12-31T23:59:00Z'),
        endDate: new Date('2024-01-01T00:01:00Z'),
        unit: 'year',
      },
    },
    Long.fromInt(1),
  ],
  [
    '$dateDiff in weeks',
    {
      $dateDiff: {
        startDate: new Date('2024-01-05T00:00:00Z'),
        endDate: new Date('2024-01-08T00:00:00Z'),
        unit: 'week',
        startOfWeek: 'monday',
      },
    },
    Long.fromInt(1),
  ],
  [
    '$dateTrunc to a month in a zone',
    { $dateTrunc: { date: '$d', unit: 'month', timezone: 'Asia/Shanghai' } },
    new Date('2024-02-29T16:00:00Z'),
    { d: date },
  ],
  [
    '$dateTrunc to a week',
    { $dateTrunc: { date: new Date('2024-01-10T05:00:00Z'), unit: 'week', startOfWeek: 'monday' } },
    new Date('2024-01-08T00:00:00Z'),
  ],
  [
    '$dateTrunc to bins of hours',
    { $dateTrunc: { date: new Date('2024-01-10T05:00:00Z'), unit: 'hour', binSize: 4 } },
    new Date('2024-01-10T04:00:00Z'),
  ],
];

describe('aggregation expressions', () => {
  for (const [name, expression, expected, root] of rows) {
    it(name, () => assert.deepEqual(evaluate(expression, root), expected));
  }

  const wrong: [string, unknown, number][] = [
    ['unknown operators', { $foo: 1 }, 168],
    ['two operators in one', { $add: [1], $subtract: [1, 2] }, 15983],
    ['adding a string', { $add: [1, 'x'] }, 14],
    ['dividing by zero', { $divide: [1, 0] }, 2],
    ['an unknown variable', '$$foo', 17276],
    ['the size of no array', { $size: 5 }, 17124],
    ['too few operands', { $subtract: [1] }, 16020],
    ['text that is no number', { $toInt: 'x' }, 241],
    ['an unknown zone', { $year: { date, timezone: 'Mars/Base' } }, 40485],
    ['concatenating numbers', { $concat: ['a', 1] }, 16702],
  ];
  for (const [name, expression, code] of wrong) {
    it(`refuses ${name}`, () => assert.throws(() => evaluate(expression), { code }));
  }
});

describe('aggregation', () => {
  let f: Fixture;
  let db: Db;
  before(async () => {
    f = await startFixture();
    db = f.client.db('agg') as unknown as Db;
    await db.collection('orders').insertMany([
      { _id: 1, who: 'a', n: 5, tags: ['x', 'y'], item: 10 },
      { _id: 2, who: 'b', n: 3, tags: ['x'], item: 11 },
      { _id: 3, who: 'a', n: 7, tags: [], item: [10, 11] },
      { _id: 4, who: 'c', n: new Decimal128('1.5') },
    ] as Document[]);
    await db.collection('items').insertMany([
      { _id: 10, name: 'pen', price: 2 },
      { _id: 11, name: 'ink', price: 9 },
    ] as Document[]);
    await db
      .collection('tree')
      .insertMany([{ _id: 'a' }, { _id: 'b', up: 'a' }, { _id: 'c', up: 'b' }] as unknown as Document[]);
  });
  after(() => f.stop());

  const pipelines: [string, string, Document[], Document[]][] = [
    [
      '$match, $sort, $limit',
      'orders',
      [{ $match: { n: { $gt: 2 } } }, { $sort: { n: -1 } }, { $limit: 2 }, { $project: { n: 1 } }],
      [
        { _id: 3, n: 7 },
        { _id: 1, n: 5 },
      ],
    ],
    [
      '$limit before $sort',
      'orders',
      [{ $limit: 2 }, { $sort: { n: 1 } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 1 }],
    ],
    [
      '$skip and then $limit, twice',
      'orders',
      [{ $skip: 1 }, { $limit: 3 }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }],
      [{ _id: 3 }],
    ],
    [
      '$group',
      'orders',
      [
        { $match: { who: { $ne: 'c' } } },
        {
          $group: {
            _id: '$who',
            sum: { $sum: '$n' },
            avg: { $avg: '$n' },
            all: { $push: '$n' },
            first: { $first: '$_id' },
          },
        },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'a', sum: 12, avg: 6, all: [5, 7], first: 1 },
        { _id: 'b', sum: 3, avg: 3, all: [3], first: 2 },
      ],
    ],
    [
      '$group by nothing',
      'orders',
      [{ $group: { _id: null, n: { $sum: 1 }, most: { $max: '$n' } } }],
      [{ _id: null, n: 4, most: 7 }],
    ],
    [
      '$group by a document',
      'orders',
      [{ $group: { _id: { w: '$who', t: { $size: { $ifNull: ['$tags', []] } } } } }, { $count: 'n' }],
      [{ n: 4 }],
    ],
    [
      '$unwind',
      'orders',
      [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
      [
        { _id: 'x', count: 2 },
        { _id: 'y', count: 1 },
      ],
    ],
    [
      '$unwind that keeps empty ones',
      'orders',
      [
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $project: { tags: 1, i: 1 } },
      ],
      [
        { _id: 1, tags: 'x', i: 0 },
        { _id: 1, tags: 'y', i: 1 },
        { _id: 2, tags: 'x', i: 0 },
        { _id: 3, i: null },
        { _id: 4, i: null },
      ],
    ],
    [
      '$addFields and $unset',
      'items',
      [{ $addFields: { 'more.twice': { $multiply: ['$price', 2] } } }, { $unset: ['price', 'name'] }],
      [
        { _id: 10, more: { twice: 4 } },
        { _id: 11, more: { twice: 18 } },
      ],
    ],
    ['$replaceRoot', 'items', [{ $replaceRoot: { newRoot: { n: '$name' } } }], [{ n: 'pen' }, { n: 'ink' }]],
    [
      '$project without fields',
      'items',
      [{ $project: { price: 0 } }],
      [
        { _id: 10, name: 'pen' },
        { _id: 11, name: 'ink' },
      ],
    ],
    [
      '$lookup by a field',
      'orders',
      [
        { $lookup: { from: 'items', localField: 'item', foreignField: '_id', as: 'i' } },
        { $project: { i: '$i.name' } },
      ],
      [
        { _id: 1, i: ['pen'] },
        { _id: 2, i: ['ink'] },
        { _id: 3, i: ['pen', 'ink'] },
        { _id: 4, i: [] },
      ],
    ],
    [
      '$lookup with a pipeline and variables',
      'items',
      [
        {
          $lookup: {
            from: 'orders',
            let: { id: '$_id' },
            pipeline: [{ $match: { $expr: { $eq: ['$item', '$$id'] } } }, { $project: { _id: 1 } }],
            as: 'o',
          },
        },
        { $project: { o: 1 } },
      ],
      [
        { _id: 10, o: [{ _id: 1 }] },
        { _id: 11, o: [{ _id: 2 }] },
      ],
    ],
    [
      '$lookup by a field and a pipeline',
      'items',
      [
        {
          $lookup: {
            from: 'orders',
            localField: '_id',
            foreignField: 'item',
            pipeline: [{ $match: { who: 'a' } }, { $sort: { _id: -1 } }, { $project: { _id: 1 } }],
            as: 'o',
          },
        },
        { $project: { o: 1 } },
      ],
      [
        { _id: 10, o: [{ _id: 3 }, { _id: 1 }] },
        { _id: 11, o: [{ _id: 3 }] },
      ],
    ],
    [
      '$facet',
      'orders',
      [{ $facet: { n: [{ $count: 'n' }], a: [{ $match: { who: 'a' } }, { $project: { _id: 1 } }] } }],
      [{ n: [{ n: 4 }], a: [{ _id: 1 }, { _id: 3 }] }],
    ],
    [
      '$bucket',
      'orders',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 4, 8], output: { ids: { $push: '$_id' } } } }],
      [
        { _id: 0, ids: [2, 4] },
        { _id: 4, ids: [1, 3] },
      ],
    ],
    [
      '$bucketAuto',
      'items',
      [{ $bucketAuto: { groupBy: '$price', buckets: 2 } }],
      [
        { _id: { min: 2, max: 9 }, count: 1 },
        { _id: { min: 9, max: 9 }, count: 1 },
      ],
    ],
    [
      '$unionWith',
      'items',
      [{ $project: { _id: 1 } }, { $unionWith: { coll: 'tree', pipeline: [{ $match: { up: 'a' } }] } }],
      [{ _id: 10 }, { _id: 11 }, { _id: 'b', up: 'a' }],
    ],
    [
      '$graphLookup',
      'tree',
      [
        { $match: { _id: 'c' } },
        {
          $graphLookup: {
            from: 'tree',
            startWith: '$up',
            connectFromField: 'up',
            connectToField: '_id',
            as: 'all',
            depthField: 'd',
          },
        },
        { $project: { all: { $sortArray: { input: '$all', sortBy: { d: 1 } } } } },
      ],
      [
        {
          _id: 'c',
          all: [
            { _id: 'b', up: 'a', d: 0 },
            { _id: 'a', d: 1 },
          ],
        },
      ],
    ],
    [
      '$redact',
      'items',
      [{ $redact: { $cond: [{ $gt: ['$price', 5] }, '$$KEEP', '$$PRUNE'] } }, { $project: { _id: 1 } }],
      [{ _id: 11 }],
    ],
    ['$count of nothing', 'orders', [{ $match: { n: 99 } }, { $count: 'n' }], []],
    [
      'accumulators that pick',
      'orders',
      [
        { $match: { _id: { $lt: 4 } } },
        {
          $group: {
            _id: null,
            top: { $top: { sortBy: { n: -1 }, output: '$_id' } },
            two: { $firstN: { input: '$_id', n: 2 } },
          },
        },
      ],
      [{ _id: null, top: 3, two: [1, 2] }],
    ],
    ['a collection that does not exist', 'none', [{ $match: {} }], []],
  ];
  for (const [name, collection, pipeline, expected] of pipelines) {
    it(name, async () =>
      assert.deepEqual(await db.collection(collection).aggregate(pipeline).toArray(), expected),
    );
  }

  it('adds up decimals and longs exactly', async () => {
    const [r] = await db
      .collection('orders')
      .aggregate([{ $group: { _id: null, n: { $sum: '$n' } } }])
      .toArray();
    assert.equal(String(r?.['n']), '16.5');
  });

  it('uses an index for the stages in front', async () => {
    await db.collection('orders').createIndex({ who: 1, n: -1 });
    const plan = await db
      .collection('orders')
      .aggregate([{ $match: { who: 'a' } }, { $sort: { n: -1 } }, { $group: { _id: 1 } }])
      .explain();
    const winner = plan['stages'][0].$cursor.queryPlanner.winningPlan;
    assert.equal(winner.stage, 'FETCH');
    assert.equal(winner.inputStage.indexName, 'who_1_n_-1');
  });

  it('samples without repetition', async () => {
    const ids = (
      await db
        .collection('orders')
        .aggregate([{ $sample: { size: 3 } }])
        .toArray()
    ).map((d) => d['_id']);
    assert.equal(new Set(ids).size, 3);
  });

  it('writes to a collection with $out, which keeps its indexes', async () => {
    await db.collection('out').createIndex({ who: 1 });
    await db.collection('out').insertOne({ _id: 99 as never });
    await db
      .collection('orders')
      .aggregate([{ $match: { who: 'a' } }, { $out: 'out' }])
      .toArray();
    assert.deepEqual(
      (await db.collection('out').find().toArray()).map((d) => d['_id']),
      [1, 3],
    );
    assert.equal((await db.collection('out').indexes()).length, 2);
    assert.equal(await db.collection('out').countDocuments({ who: 'a' }), 2);
  });

  it('merges into a collection with $merge', async () => {
    await db.collection<Document>('merged').insertOne({ _id: 1 as never, kept: true, n: 0 });
    await db
      .collection('orders')
      .aggregate([{ $match: { who: 'a' } }, { $project: { n: 1 } }, { $merge: { into: 'merged' } }])
      .toArray();
    assert.deepEqual(await db.collection('merged').find().toArray(), [
      { _id: 1, kept: true, n: 5 },
      { _id: 3, n: 7 },
    ]);
  });

  it('pages through a large result', async () => {
    await db.collection('many').insertMany(Array.from({ length: 1500 }, (_, i) => ({ i })));
    let n = 0;
    for await (const d of db
      .collection('many')
      .aggregate([{ $sort: { i: 1 } }, { $set: { j: '$i' } }], { batchSize: 100 }))
      assert.equal(d['j'], n++);
    assert.equal(n, 1500);
  });

  const wrong: [string, Document[], number][] = [
    ['an unknown stage', [{ $foo: 1 }], 40324],
    ['two stages in one', [{ $match: {}, $sort: { a: 1 } }], 40323],
    ['an unknown accumulator', [{ $group: { _id: 1, a: { $foo: 1 } } }], 15952],
    ['$group without _id', [{ $group: { a: { $sum: 1 } } }], 15955],
    ['a negative $limit', [{ $limit: -1 }], 15958],
    ['$out that is not last', [{ $out: 'x' }, { $match: {} }], 40601],
    ['a mixed $project', [{ $project: { a: 1, b: 0 } }], 31254],
    ['$lookup with an unknown argument', [{ $lookup: { from: 'x', foo: 1, as: 'y' } }], 9],
    ['$out inside $facet', [{ $facet: { a: [{ $out: 'x' }] } }], 40600],
  ];
  for (const [name, pipeline, code] of wrong) {
    it(`refuses ${name}`, () => refused(db.collection('orders').aggregate(pipeline).toArray(), code));
  }
});
