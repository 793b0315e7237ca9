/** MongoDB's order of BSON values, across types. */
import type { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import type { Doc } from './bson/doc.ts';
import { compareDecimal } from './bson/decimal.ts';
import { type RawValue, T, typeOf, type Maybe, type Value } from './bson/value.ts';

/** Values compare by this rank first. A missing field sorts as null. */
const RANK: Record<number, number> = {
  [T.minKey]: 1,
  [T.undefined]: 3,
  [T.null]: 5,
  [T.double]: 10,
  [T.int]: 10,
  [T.long]: 10,
  [T.decimal]: 10,
  [T.string]: 15,
  [T.symbol]: 15,
  [T.object]: 20,
  [T.array]: 25,
  [T.binData]: 30,
  [T.objectId]: 35,
  [T.bool]: 40,
  [T.date]: 45,
  [T.timestamp]: 47,
  [T.regex]: 50,
  [T.dbPointer]: 55,
  [T.javascript]: 60,
  [T.javascriptWithScope]: 65,
  [T.maxKey]: 127,
};

/** The rank of a value's type; numbers of all kinds share one. */
export function rankOf(v: Maybe): number {
  return v === undefined ? 5 : (RANK[typeOf(v)] ?? 20);
}

/** Strings compare by their UTF-8 bytes, which is by code point, not by UTF-16 unit. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    let x = a.charCodeAt(i);
    let y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      // Surrogates stand for code points above every other unit.
      x += x >= 0xe000 ? -0x800 : 0x2000;
      y += y >= 0xe000 ? -0x800 : 0x2000;
    }
    return x < y ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

function comparePlain(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: 5n and 5 are the same number, compared exactly
  if (a == b) return 0;
  // Only NaN is left, and it comes before every number.
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

export function compareNumbers(a: Value, b: Value): number {
  const x = typeof a === 'object' && (a as Double)._bsontype === 'Double' ? (a as Double).value : a;
  const y = typeof b === 'object' && (b as Double)._bsontype === 'Double' ? (b as Double).value : b;
  if (typeof x === 'object' || typeof y === 'object') {
    return compareDecimal(x as number | bigint | Decimal128, y as number | bigint | Decimal128);
  }
  return comparePlain(x as number | bigint, y as number | bigint);
}

function compareDocs(a: Doc, b: Doc): number {
  const right = b.entries();
  for (const [key, value] of a.entries()) {
    const other = right.next();
    if (other.done) return 1;
    const [otherKey, otherValue] = other.value;
    const order =
      rankOf(value) - rankOf(otherValue) || compareStrings(key, otherKey) || compareValues(value, otherValue);
    if (order) return order;
  }
  return right.next().done ? 0 : -1;
}

function compareArrays(a: Value[], b: Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i]);
    if (order) return order;
  }
  return a.length - b.length;
}

const text = (v: Value): string =>
  typeof v === 'string' ? v : (v as RawValue).bytes.toString('utf8', 4, -1);

/** Orders two values as MongoDB sorts them: negative, zero or positive. */
export function compareValues(a: Maybe, b: Maybe): number {
  const rank = rankOf(a);
  const difference = rank - rankOf(b);
  if (difference || a === undefined || b === undefined) return difference;
  switch (rank) {
    case 10:
      return compareNumbers(a, b);
    case 15:
      return typeof a === 'string' && typeof b === 'string'
        ? compareStrings(a, b)
        : compareStrings(text(a), text(b));
    case 20:
      return compareDocs(a as Doc, b as Doc);
    case 25:
      return compareArrays(a as Value[], b as Value[]);
    case 30: {
      const x = a as Binary;
      const y = b as Binary;
      return (
        x.position - y.position ||
        x.sub_type - y.sub_type ||
        Buffer.compare(x.buffer.subarray(0, x.position), y.buffer.subarray(0, y.position))
      );
    }
    case 35:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case 40:
      return Number(a) - Number(b);
    case 45:
      return comparePlain(dateMillis(a), dateMillis(b));
    case 47:
      return comparePlain(
        BigInt.asUintN(64, (a as Timestamp).toBigInt()),
        BigInt.asUintN(64, (b as Timestamp).toBigInt()),
      );
    case 50: {
      const x = a as BSONRegExp;
      const y = b as BSONRegExp;
      return compareStrings(x.pattern, y.pattern) || compareStrings(x.options, y.options);
    }
    case 55:
    case 60:
    case 65:
      return Buffer.compare((a as RawValue).bytes, (b as RawValue).bytes);
    default:
      return 0;
  }
}

/** Milliseconds of a date, which may lie outside what JavaScript's Date can hold. */
export function dateMillis(v: Value): number | bigint {
  return v instanceof Date ? v.getTime() : (v as RawValue).bytes.readBigInt64LE(0);
}

export function equalValues(a: Maybe, b: Maybe): boolean {
  return (a === undefined) === (b === undefined) && compareValues(a, b) === 0;
}
