import assert from 'node:assert/strict';
import {
  Binary,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  BSONRegExp,
} from 'bson';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Doc } from '../../platform/embedded/bson/doc.ts';
import { encodeDoc } from '../../platform/embedded/bson/encode.ts';
import { compareValues } from '../../platform/embedded/bson-order.ts';
import { encodeCompound, encodeKey, idKeyOf } from '../../platform/embedded/key-encoder.ts';
import { doc, value } from './support.ts';

/** Any BSON value, with the awkward ones more often than chance would bring them. */
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((n) => new Int32(n)),
  fc.integer().map((n) => new Int32(n)),
  fc.double().map((n) => new Double(n)),
  fc.integer({ min: -3, max: 3 }).map((n) => new Double(n)),
  fc
    .constantFrom(
      0.1,
      -0.1,
      5e-324,
      -5e-324,
      1.7976931348623157e308,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      -0,
    )
    .map((n) => new Double(n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromBigInt(n)),
  fc.integer({ min: -3, max: 3 }).map((n) => Long.fromInt(n)),
  fc
    .constantFrom(2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n)
    .map((n) => Long.fromBigInt(n)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -60, max: 60 }))
    .map(([c, e]) => Decimal128.fromString(`${c}E${e}`)),
  fc
    .constantFrom(
      '0',
      '1',
      '1.0',
      '0.1',
      '-0.1',
      '1E400',
      '-1E400',
      '1E-400',
      '-1E-400',
      '9007199254740993',
      '1E6144',
      'NaN',
      'Infinity',
      '-Infinity',
      '2.5',
    )
    .map((s) => Decimal128.fromString(s)),
);
const leaf = fc.oneof(
  { weight: 4, arbitrary: numbers },
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', 'b', '\u{1F600}', '\uFFFD', '\uE000', '办'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((b) => new ObjectId(b)),
  fc.tuple(fc.uint8Array({ maxLength: 3 }), fc.constantFrom(0, 4, 128)).map(([b, t]) => new Binary(b, t)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey(), new BSONRegExp('a', 'i'), new BSONRegExp('b', '')),
);
const key = fc.constantFrom('a', 'b', '1', '0', 'aa', '__proto__');
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: leaf },
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector: ([k]) => k })
      .map((pairs) => new Map(pairs)),
  ),
})).value;

describe('the order of values', () => {
  it('is the order of their keys', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const [x, y] = [value(a), value(b)];
        assert.equal(Buffer.compare(encodeKey(x), encodeKey(y)), Math.sign(compareValues(x, y)));
      }),
      { numRuns: 6000 },
    );
  });

  it('is the order of numbers of every type, exactly', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [value(a), value(b)];
        assert.equal(Buffer.compare(encodeKey(x), encodeKey(y)), Math.sign(compareValues(x, y)));
      }),
      { numRuns: 8000 },
    );
  });

  it('holds for compound keys with descending parts, and no key is the start of another', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyValue, anyValue),
        fc.tuple(anyValue, anyValue),
        fc.tuple(fc.boolean(), fc.boolean()),
        (a, b, descending) => {
          const x = a.map(value);
          const y = b.map(value);
          const first = compareValues(x[0], y[0]) * (descending[0] ? -1 : 1);
          const second = compareValues(x[1], y[1]) * (descending[1] ? -1 : 1);
          const [p, q] = [encodeCompound(x, descending).key, encodeCompound(y, descending).key];
          assert.equal(Buffer.compare(p, q), Math.sign(first || second) || 0);
          if (first || second) assert.ok(!p.subarray(0, q.length).equals(q), 'one key starts with the other');
        },
      ),
      { numRuns: 3000 },
    );
  });

  const ascending: [string, unknown, unknown][] = [
    ['MinKey before null', new MinKey(), null],
    ['null before numbers', null, -1e308],
    ['NaN before every number', Number.NaN, Number.NEGATIVE_INFINITY],
    ['decimal 9 before 10', Decimal128.fromString('9'), Decimal128.fromString('10')],
    ['a long beyond 2^53 after the double below it', 2 ** 53, Long.fromBigInt(2n ** 53n + 1n)],
    ['decimal 0.1 before double 0.1', Decimal128.fromString('0.1'), new Double(0.1)],
    ['numbers before strings', 1e308, ''],
    ['strings by UTF-8 and not by UTF-16', '\uFFFD', '\u{1F600}'],
    ['strings before documents', 'z', {}],
    ['documents before arrays', { a: 1 }, []],
    ['shorter binaries first', new Binary(Buffer.from([9])), new Binary(Buffer.from([1, 1]))],
    ['binary subtypes', new Binary(Buffer.from([1]), 0), new Binary(Buffer.from([1]), 4)],
    ['key order of documents', { a: 1, b: 1 }, { b: 1, a: 1 }],
    ['type before name in documents', { b: 1 }, { a: 'x' }],
    ['ids by their bytes', new ObjectId('0'.repeat(24)), new ObjectId('f'.repeat(24))],
    ['false before true', false, true],
    ['dates before 1970', new Date(-1), new Date(0)],
    ['dates before timestamps', new Date(8e15), new Timestamp({ t: 0, i: 0 })],
    ['regular expressions before MaxKey', new BSONRegExp('z', ''), new MaxKey()],
  ];
  for (const [name, low, high] of ascending) {
    it(name, () => {
      assert.ok(compareValues(value(low), value(high)) < 0);
      assert.ok(compareValues(value(high), value(low)) > 0);
      assert.equal(Buffer.compare(encodeKey(value(low)), encodeKey(value(high))), -1);
    });
  }

  const equal: [string, unknown, unknown][] = [
    ['int and long', new Int32(5), Long.fromInt(5)],
    ['int and double', new Int32(5), new Double(5)],
    ['double and decimal', new Double(2.5), Decimal128.fromString('2.50')],
    ['zero and minus zero', new Double(0), new Double(-0)],
  ];
  for (const [name, a, b] of equal) {
    it(`${name} of one value are equal`, () => {
      assert.equal(compareValues(value(a), value(b)), 0);
      assert.deepEqual(encodeKey(value(a)), encodeKey(value(b)));
    });
  }
});

describe('BSON bytes', () => {
  it('survive being opened and written again', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, anyValue), { maxLength: 5, selector: ([k]) => k }),
        (pairs) => {
          const bytes = encodeDoc(doc(new Map(pairs) as never));
          const opened = new Doc(bytes);
          for (const [, v] of opened) void v;
          assert.equal(opened.raw, undefined, 'the document was opened');
          assert.deepEqual(encodeDoc(opened), Buffer.from(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of a document that was only read come back unchanged and uncopied', () => {
    const bytes = encodeDoc(doc({ a: { b: 1 }, c: [1, 2] }));
    const d = new Doc(bytes);
    assert.ok(Array.isArray(d.get('c')));
    assert.equal(encodeDoc(d).buffer, bytes.buffer);
  });

  it('keep the order of keys that look like numbers', () => {
    const d = doc(
      new Map<string, unknown>([
        ['b', 1],
        ['1', 2],
        ['0', 3],
      ]) as never,
    );
    assert.deepEqual([...new Doc(encodeDoc(d.set('z', 1))).keys()], ['b', '1', '0', 'z']);
  });
});

describe('the key of an _id', () => {
  it('stays short and tells long ids apart by their last character', () => {
    const [a, b] = ['a', 'b'].map((last) => idKeyOf('x'.repeat(5000) + last)) as [Buffer, Buffer];
    assert.ok(a.length <= 300);
    assert.notDeepEqual(a, b);
  });
});
