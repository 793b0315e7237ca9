/**
 * How BSON values look inside the server.
 *
 * Numbers keep their BSON type without a wrapper in the common case: a plain `number` that is a 32-bit
 * integer is an int32, any other plain `number` is a double, and `Double` is needed only for a double that
 * happens to hold an int32 value (`2.0`). An int64 is a `bigint`, so comparing it with a number is exact.
 */
import type { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import type { Doc } from './doc.ts';

/** A rare BSON type (undefined, DBPointer, code, symbol) carried as its bytes. */
export class RawValue {
  readonly type: number;
  readonly bytes: Buffer;
  constructor(type: number, bytes: Buffer) {
    this.type = type;
    this.bytes = bytes;
  }
}

export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | Doc
  | Value[]
  | ObjectId
  | Binary
  | Double
  | Decimal128
  | BSONRegExp
  | Timestamp
  | MinKey
  | MaxKey
  | RawValue;

/** A value, or nothing where a field does not exist. */
export type Maybe = Value | undefined;

export const T = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binData: 5,
  undefined: 6,
  objectId: 7,
  bool: 8,
  date: 9,
  null: 10,
  regex: 11,
  dbPointer: 12,
  javascript: 13,
  symbol: 14,
  javascriptWithScope: 15,
  int: 16,
  timestamp: 17,
  long: 18,
  decimal: 19,
  minKey: 255,
  maxKey: 127,
} as const;

/** The names `$type` accepts and reports. */
export const TYPE_NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(T).map(([name, code]) => [code, name]),
);
export const TYPE_CODES: ReadonlyMap<string, number> = new Map(Object.entries(T));

const BY_BSONTYPE: Record<string, number> = {
  Double: T.double,
  Binary: T.binData,
  ObjectId: T.objectId,
  BSONRegExp: T.regex,
  Timestamp: T.timestamp,
  Decimal128: T.decimal,
  MinKey: T.minKey,
  MaxKey: T.maxKey,
};

export function isInt32(n: number): boolean {
  return (n | 0) === n && !Object.is(n, -0);
}

/** The BSON type code of a value. */
export function typeOf(v: Value): number {
  switch (typeof v) {
    case 'string':
      return T.string;
    case 'number':
      return isInt32(v) ? T.int : T.double;
    case 'bigint':
      return T.long;
    case 'boolean':
      return T.bool;
  }
  if (v === null) return T.null;
  if (Array.isArray(v)) return T.array;
  if (v instanceof Date) return T.date;
  if (v instanceof RawValue) return v.type;
  const tag = (v as { _bsontype?: string })._bsontype;
  return tag === undefined ? T.object : (BY_BSONTYPE[tag] ?? T.object);
}

export function typeName(v: Maybe): string {
  return v === undefined ? 'missing' : (TYPE_NAMES.get(typeOf(v)) ?? 'unknown');
}

export function isNumeric(v: Maybe): v is number | bigint | Double | Decimal128 {
  if (typeof v === 'number' || typeof v === 'bigint') return true;
  if (typeof v !== 'object' || v === null) return false;
  const tag = (v as { _bsontype?: string })._bsontype;
  return tag === 'Double' || tag === 'Decimal128';
}

/** The value as a JavaScript number; precision may be lost. NaN where it is not numeric. */
export function toNumber(v: Maybe): number {
  if (typeof v === 'number') return v;
  if (typeof v === 'bigint') return Number(v);
  if (!isNumeric(v)) return Number.NaN;
  return Number(v.toString());
}

/** MongoDB's truth: everything except false, null, undefined and zero. */
export function isTruthy(v: Maybe): boolean {
  if (v === undefined || v === null || v === false) return false;
  if (isNumeric(v)) return toNumber(v) !== 0;
  return !(v instanceof RawValue && v.type === T.undefined);
}
