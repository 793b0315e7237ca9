import assert from 'node:assert/strict';
import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from 'bson';
import { describe, it } from 'mocha';
import type { Document } from 'mongodb';
import { EmbeddedError } from '../../platform/embedded/errors.ts';
import { compileFilter } from '../../platform/embedded/matcher/matcher.ts';
import { literalPrefix, regexTest } from '../../platform/embedded/matcher/regex.ts';
import { doc } from './support.ts';

function matches(filter: Document, document: Document): boolean {
  return compileFilter(doc(filter)).matches(doc(document));
}

const id = new ObjectId();

/** Filter, then documents that match it, then documents that do not. */
const rows: [string, Document, Document[], Document[]][] = [
  [
    'equality across number types',
    { a: Long.fromInt(5) },
    [{ a: 5 }, { a: new Double(5) }, { a: Decimal128.fromString('5.0') }],
    [{ a: 6 }, { a: '5' }],
  ],
  [
    'decimal order',
    { a: { $gt: Decimal128.fromString('9') } },
    [{ a: Decimal128.fromString('10') }, { a: 10 }],
    [{ a: Decimal128.fromString('8') }, { a: '91' }],
  ],
  [
    'binary subtypes',
    { a: new Binary(Buffer.from('x'), 0) },
    [{ a: new Binary(Buffer.from('x'), 0) }],
    [{ a: new Binary(Buffer.from('x'), 5) }],
  ],
  [
    'key order of embedded documents',
    { a: { x: 1, y: 2 } },
    [{ a: { x: 1, y: 2 } }],
    [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }],
  ],
  ['order of arrays', { a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }]],
  [
    'null inside arrays of documents',
    { 'a.b': null },
    [{ a: [{ b: 1 }, {}] }, { a: [{ b: null }] }, {}, { a: null }, { a: 4 }, { a: {} }],
    [{ a: [{ b: 1 }] }, { a: { b: 1 } }, { a: [] }, { a: [1, 2] }],
  ],
  ['$ne null inside arrays', { 'a.b': { $ne: null } }, [{ a: [{ b: 1 }] }], [{ a: [{ b: 1 }, {}] }, {}]],
  ['$type by name', { a: { $type: 'string' } }, [{ a: 'x' }, { a: [1, 'x'] }], [{ a: 1 }, {}]],
  [
    '$type number',
    { a: { $type: 'number' } },
    [{ a: 1 }, { a: 1.5 }, { a: Long.fromInt(1) }, { a: Decimal128.fromString('1') }],
    [{ a: '1' }],
  ],
  ['$type by code and list', { a: { $type: [2, 'bool'] } }, [{ a: 'x' }, { a: true }], [{ a: 1 }]],
  ['$type array', { a: { $type: 'array' } }, [{ a: [] }, { a: [1] }], [{ a: 1 }]],
  ['$type int is not double', { a: { $type: 'int' } }, [{ a: 1 }], [{ a: new Double(1) }]],
  [
    '$elemMatch does not look into nested arrays',
    { a: { $elemMatch: { $gt: 5 } } },
    [{ a: [1, 6] }],
    [{ a: [[6]] }, { a: 6 }],
  ],
  [
    '$elemMatch needs one element for all conditions',
    { a: { $elemMatch: { x: 1, y: 2 } } },
    [{ a: [{ x: 1, y: 2 }] }],
    [{ a: [{ x: 1 }, { y: 2 }] }, { a: { x: 1, y: 2 } }],
  ],
  [
    'dotted conditions may meet in different elements',
    { 'a.x': 1, 'a.y': 2 },
    [{ a: [{ x: 1 }, { y: 2 }] }],
    [{ a: [{ x: 1 }] }],
  ],
  [
    '$elemMatch with $or',
    { a: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } },
    [{ a: [{ y: 1 }] }],
    [{ a: [{ z: 1 }] }],
  ],
  [
    'range conditions on an array may meet in different elements',
    { a: { $gt: 5, $lt: 3 } },
    [{ a: [1, 9] }],
    [{ a: [4] }, { a: 4 }],
  ],
  ['array positions', { 'a.1': 'y' }, [{ a: ['x', 'y'] }, { a: { 1: 'y' } }], [{ a: ['y'] }]],
  ['positions then fields', { 'a.0.b': 1 }, [{ a: [{ b: 1 }] }], [{ a: [{ b: 2 }, { b: 1 }] }]],
  [
    '$exists',
    { 'a.b': { $exists: true } },
    [{ a: { b: null } }, { a: [{ b: 1 }] }],
    [{ a: 1 }, {}, { a: [] }],
  ],
  ['$exists false', { a: { $exists: false } }, [{}], [{ a: null }]],
  [
    'comparison stays within the type',
    { a: { $lt: 5 } },
    [{ a: 4 }],
    [{ a: 'a' }, { a: null }, {}, { a: new Date(0) }],
  ],
  ['$gte null', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }]],
  ['NaN is in no range', { a: { $lte: 5 } }, [{ a: 5 }], [{ a: Number.NaN }]],
  ['NaN equals NaN', { a: Number.NaN }, [{ a: Number.NaN }], [{ a: 0 }]],
  [
    'MinKey and MaxKey bound everything',
    { a: { $gt: new MinKey(), $lt: new MaxKey() } },
    [{ a: 1 }, { a: 'x' }, { a: null }],
    [{}, { a: new MinKey() }],
  ],
  ['$in with patterns', { a: { $in: [/^x/, 5] } }, [{ a: 'xy' }, { a: [5] }], [{ a: 'yx' }]],
  ['$in with null', { a: { $in: [null, 1] } }, [{}, { a: null }, { a: 1 }], [{ a: 2 }]],
  ['$in with ids', { a: { $in: [id] } }, [{ a: id }, { a: [id] }], [{ a: String(id) }]],
  ['$nin', { a: { $nin: [1, 2] } }, [{ a: 3 }, {}], [{ a: [3, 1] }]],
  ['$ne on arrays', { a: { $ne: 1 } }, [{ a: [2] }, {}], [{ a: [2, 1] }]],
  ['$not', { a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }, { a: [1, 6] }]],
  ['$not with a pattern', { a: { $not: /^x/ } }, [{ a: 'y' }, {}], [{ a: 'x' }]],
  ['$all', { a: { $all: [1, 2] } }, [{ a: [2, 1, 3] }], [{ a: [1] }, { a: 1 }]],
  [
    '$all with $elemMatch',
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    [{ a: [{ x: 2 }, { x: 1 }] }],
    [{ a: [{ x: 1 }] }],
  ],
  ['empty $all matches nothing', { a: { $all: [] } }, [], [{ a: [] }, {}]],
  ['$size', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: [[1, 2]] }, { a: 2 }]],
  ['$mod', { a: { $mod: [4, 1] } }, [{ a: 5 }, { a: Long.fromInt(9) }, { a: 5.9 }], [{ a: 4 }, { a: '5' }]],
  ['$mod of negatives', { a: { $mod: [4, -1] } }, [{ a: -5 }], [{ a: 5 }]],
  ['$bitsAllSet', { a: { $bitsAllSet: [1, 3] } }, [{ a: 10 }, { a: Long.fromInt(11) }], [{ a: 2 }]],
  ['$bitsAnyClear', { a: { $bitsAnyClear: 3 } }, [{ a: 1 }], [{ a: 7 }]],
  [
    '$regex with options',
    { a: { $regex: 'AB', $options: 'i' } },
    [{ a: 'xaby' }, { a: ['ab'] }],
    [{ a: 'ba' }],
  ],
  [
    'a pattern stored as a value',
    { a: /x/ },
    [{ a: new BSONRegExp('x', '') }, { a: 'axb' }],
    [{ a: new BSONRegExp('y', '') }],
  ],
  [
    '$eq with a pattern is not a search',
    { a: { $eq: new BSONRegExp('x', '') } },
    [{ a: new BSONRegExp('x', '') }],
    [{ a: 'x' }],
  ],
  [
    '$and, $or, $nor',
    { $and: [{ $or: [{ a: 1 }, { b: 1 }] }, { $nor: [{ c: 1 }] }] },
    [{ a: 1 }, { b: 1, c: 2 }],
    [{ a: 1, c: 1 }, { c: 2 }],
  ],
  ['$expr between fields', { $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }, { a: 1 }], [{ a: 1, b: 2 }]],
  ['$comment', { a: { $gt: 1, $comment: 'why' }, $comment: 'x' }, [{ a: 2 }], [{ a: 1 }]],
  [
    'DBRef fields are a literal',
    { a: { $ref: 'c', $id: 1 } },
    [{ a: { $ref: 'c', $id: 1 } }],
    [{ a: { $ref: 'c', $id: 2 } }],
  ],
  ['the empty document', { a: {} }, [{ a: {} }], [{ a: { b: 1 } }, {}]],
  ['$expr with a missing field below null', { $expr: { $eq: ['$a', null] } }, [{ a: null }], [{}, { a: 1 }]],
  [
    'fields called like prototype members',
    { constructor: null, __proto__x: null },
    [{}],
    [{ constructor: 1 }],
  ],
];

describe('the matcher', () => {
  for (const [name, filter, yes, no] of rows) {
    it(name, () => {
      for (const d of yes) assert.ok(matches(filter, d), `should match ${JSON.stringify(d)}`);
      for (const d of no) assert.ok(!matches(filter, d), `should not match ${JSON.stringify(d)}`);
    });
  }

  const wrong: [string, Document, number][] = [
    ['unknown operators', { a: { $foo: 1 } }, 2],
    ['unknown operators at the top', { $foo: 1 }, 2],
    ['a field among operators', { a: { $gt: 1, b: 2 } }, 2],
    ['$in without a list', { a: { $in: 1 } }, 2],
    ['operators inside $in', { a: { $in: [{ $gt: 1 }] } }, 2],
    ['an empty $or', { $or: [] }, 2],
    ['$where', { $where: 'true' }, 2],
    ['$text', { $text: { $search: 'x' } }, 27],
    ['$near', { a: { $near: [0, 0] } }, 291],
    ['$geoWithin', { a: { $geoWithin: {} } }, 238],
    ['$jsonSchema', { $jsonSchema: {} }, 238],
    ['an invalid pattern', { a: { $regex: '(' } }, 51091],
    ['an invalid option', { a: { $regex: 'a', $options: 'q' } }, 51108],
    ['$mod by zero', { a: { $mod: [0, 1] } }, 2],
    ['an unknown type name', { a: { $type: 'strin' } }, 2],
    ['a negative $size', { a: { $size: -1 } }, 9],
    ['$not without operators', { a: { $not: 5 } }, 2],
    ['an unknown expression', { $expr: { $foo: 1 } }, 168],
  ];
  for (const [name, filter, code] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => compileFilter(doc(filter)),
        (error: unknown) => error instanceof EmbeddedError && error.code === code,
      );
    });
  }

  it('tells which element of an array matched', () => {
    const at = (filter: Document, d: Document): number | undefined => {
      const ctx: { index?: number } = {};
      assert.ok(compileFilter(doc(filter)).matches(doc(d), ctx));
      return ctx.index;
    };
    assert.equal(at({ a: 2 }, { a: [1, 2, 3] }), 1);
    assert.equal(at({ 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }), 1);
    assert.equal(at({ a: { $elemMatch: { b: 3 } } }, { a: [{ b: 1 }, { b: 2 }, { b: 3 }] }), 2);
    assert.equal(at({ $and: [{ x: 1 }, { a: 3 }] }, { x: 1, a: [1, 2, 3] }), 2);
    assert.equal(at({ a: 1 }, { a: 1 }), undefined);
  });
});

describe('regular expressions', () => {
  const cases: [pattern: string, options: string, text: string, expected: boolean][] = [
    ['^办事', '', '办事大厅', true],
    ['a.c', '', 'a\nc', false],
    ['a.c', 's', 'a\nc', true],
    ['^b', 'm', 'a\nb', true],
    ['a$', '', 'a\n', true],
    ['a$', '', 'a\nb', false],
    ['a # remark\n b', 'x', 'ab', true],
    ['(?=b)b', '', 'ab', true],
    ['(a)\\1', '', 'aa', true],
    ['(a)\\1', '', 'ab', false],
    ['^.$', '', '\u{1F600}', true],
    ['a\\-b', '', 'a-b', true],
    ['[\\u4e00-\\u9fff]', '', '中', true],
    ['', '', '', true],
  ];
  for (const [pattern, options, text, expected] of cases) {
    it(`/${pattern}/${options} on ${JSON.stringify(text)}`, () =>
      assert.equal(regexTest(pattern, options)(text), expected));
  }

  it('runs a pattern that backtracks without bound in linear time', () => {
    const before = performance.now();
    assert.equal(regexTest('^(a+)+$', '')(`${'a'.repeat(5000)}b`), false);
    assert.ok(performance.now() - before < 2000);
  });

  it('ends a pattern that only a backtracking engine can run', () => {
    assert.throws(() => regexTest('^(?=(a+)+$)\\w*$', '')(`${'a'.repeat(60)}!`), { code: 51091 });
  });

  const prefixes: [string, string, string][] = [
    ['^abc', '', 'abc'],
    ['^abc.*d', '', 'abc'],
    ['^abc?', '', 'ab'],
    ['^a\\.b', '', 'a.b'],
    ['^abc|d', '', ''],
    ['^abc', 'i', ''],
    ['abc', '', ''],
    ['^ab{0,1}c', '', 'a'],
    ['^a|b', '', ''],
    ['^(ab)', '', ''],
    ['^abc', 'm', ''],
  ];
  for (const [pattern, options, prefix] of prefixes) {
    it(`/${pattern}/${options} starts with ${JSON.stringify(prefix)}`, () =>
      assert.equal(literalPrefix(pattern, options), prefix));
  }
});
