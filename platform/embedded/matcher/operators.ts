/** The query operators that test one value: one row each. */
import type { Binary, BSONRegExp } from 'bson';
import { Doc } from '../bson/doc.ts';
import { isNumeric, T, toNumber, TYPE_CODES, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { compareValues, rankOf } from '../bson-order.ts';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { regexTest } from './regex.ts';

export type Test = (value: Maybe) => boolean;

function equality(operand: Value): Test {
  if (typeof operand === 'string' || typeof operand === 'boolean') return (v) => v === operand;
  if (operand === null) return (v) => v === null || v === undefined;
  if (typeOf(operand) === T.regex) {
    const { pattern, options } = operand as BSONRegExp;
    const test = regexTest(pattern, options);
    return (v) => (typeof v === 'string' ? test(v) : v !== undefined && compareValues(v, operand) === 0);
  }
  const rank = rankOf(operand);
  return (v) => v !== undefined && rankOf(v) === rank && compareValues(v, operand) === 0;
}

function isNaNValue(v: Maybe): boolean {
  return isNumeric(v) && Number.isNaN(toNumber(v));
}

/** Comparison within one type; MinKey and MaxKey compare with everything. */
function ordering(operand: Value, accept: (order: number) => boolean, name: string): Test {
  const type = typeOf(operand);
  if (type === T.regex) throw badValue(`Can't have RegEx as arg to predicate over field with ${name}`);
  if (type === T.minKey || type === T.maxKey)
    return (v) => v !== undefined && accept(compareValues(v, operand));
  const orEqual = accept(0);
  if (operand === null) return (v) => orEqual && (v === null || v === undefined);
  if (isNaNValue(operand)) return (v) => orEqual && isNaNValue(v);
  const rank = rankOf(operand);
  return (v) => v !== undefined && rankOf(v) === rank && !isNaNValue(v) && accept(compareValues(v, operand));
}

function list(operand: Value, name: string): Value[] {
  if (!Array.isArray(operand)) throw badValue(`${name} needs an array`);
  return operand;
}

function inList(operand: Value, name: string): Test {
  const strings = new Set<string>();
  const ids = new Set<string>();
  const others: Test[] = [];
  for (const v of list(operand, name)) {
    if (
      v instanceof Doc &&
      v.firstKey()?.startsWith('$') &&
      v.firstKey() !== '$ref' &&
      v.firstKey() !== '$id'
    ) {
      throw badValue(`cannot nest $ under ${name}`);
    }
    if (typeof v === 'string') strings.add(v);
    else if (typeOf(v) === T.objectId) ids.add(String(v));
    else others.push(equality(v));
  }
  return (v) => {
    if (typeof v === 'string' && strings.has(v)) return true;
    if (ids.size && v !== undefined && typeOf(v) === T.objectId && ids.has(String(v))) return true;
    return others.some((test) => test(v));
  };
}

/** The integer an operand holds; NaN where it does not. */
export function integerOf(v: Maybe): number {
  const n = isNumeric(v) ? toNumber(v) : Number.NaN;
  return Number.isInteger(n) ? n : Number.NaN;
}

function typeCodes(operand: Value): Set<number> {
  const set = new Set<number>();
  for (const item of Array.isArray(operand) ? operand : [operand]) {
    if (item === 'number') for (const code of [T.double, T.int, T.long, T.decimal]) set.add(code);
    else if (typeof item === 'string') {
      const code = TYPE_CODES.get(item);
      if (code === undefined) throw badValue(`Unknown type name alias: ${item}`);
      set.add(code);
    } else {
      const code = integerOf(item);
      if (Number.isNaN(code)) throw typeMismatch('type must be represented as a number or a string');
      if (code === 0) throw failedToParse('$type is not 0');
      const known = code === -1 ? T.minKey : code;
      if (![...TYPE_CODES.values()].includes(known)) throw badValue(`Invalid numerical type code: ${code}`);
      set.add(known);
    }
  }
  if (set.size === 0) throw failedToParse('$type must match at least one type');
  return set;
}

function modulo(operand: Value): Test {
  if (!Array.isArray(operand) || operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  if (!operand.every(isNumeric)) throw badValue('malformed mod, divisor not a number');
  const [divisor, remainder] = operand.map((v) => Math.trunc(toNumber(v))) as [number, number];
  if (!Number.isFinite(divisor) || !Number.isFinite(remainder))
    throw badValue('malformed mod, divisor value is invalid');
  if (divisor === 0) throw badValue('divisor cannot be 0');
  const d = BigInt(divisor);
  const r = BigInt(remainder);
  return (v) => {
    if (!isNumeric(v)) return false;
    if (typeof v === 'bigint') return v % d === r;
    const n = toNumber(v);
    return Number.isFinite(n) && BigInt(Math.trunc(n)) % d === r;
  };
}

/** The bits an operand of `$bitsAllSet` and its relatives names. */
function bitPositions(operand: Value, name: string): bigint {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, v) => {
      const bit = integerOf(v);
      if (!(bit >= 0)) throw badValue(`bit positions must be an integer >= 0 but got: ${String(v)}`);
      return mask | (1n << BigInt(bit));
    }, 0n);
  }
  if (typeOf(operand) === T.binData) return bytesToBits(operand as Binary);
  const n = typeof operand === 'bigint' ? operand : integerOf(operand);
  if (Number.isNaN(n) || n < 0)
    throw failedToParse(`Expected a non-negative number, array or BinData in: ${name}`);
  return BigInt(n);
}

function bytesToBits(binary: Binary): bigint {
  let bits = 0n;
  for (let i = binary.position - 1; i >= 0; i--) bits = (bits << 8n) | BigInt(binary.buffer[i] as number);
  return bits;
}

function bits(accept: (value: bigint, mask: bigint) => boolean) {
  return (operand: Value, name: string): Test => {
    const mask = bitPositions(operand, name);
    return (v) => {
      if (v === undefined) return false;
      if (typeOf(v) === T.binData) return accept(bytesToBits(v as Binary), mask);
      const n = typeof v === 'bigint' ? v : integerOf(v);
      return !Number.isNaN(n) && Math.abs(Number(n)) < 2 ** 63 && accept(BigInt(n), mask);
    };
  };
}

function sizeTest(operand: Value): Test {
  const n = integerOf(operand);
  if (Number.isNaN(n))
    throw failedToParse(`Failed to parse $size. Expected an integer: $size: ${String(operand)}`);
  if (n < 0) throw failedToParse(`Failed to parse $size. Expected a non-negative number in: $size: ${n}`);
  return (v) => Array.isArray(v) && v.length === n;
}

interface Operator {
  make(operand: Value, name: string): Test;
  /** Tests an array only as a whole, never its elements. */
  whole?: boolean;
}

/** Operators whose negations and combinations are handled by the parser are not listed here. */
export const VALUE_OPERATORS: Record<string, Operator> = {
  $eq: {
    make: (v) => (typeOf(v) === T.regex ? (x) => x !== undefined && compareValues(x, v) === 0 : equality(v)),
  },
  /** `{field: value}`: like $eq, but a regular expression is a pattern. */
  '': { make: equality },
  $gt: { make: (v, name) => ordering(v, (o) => o > 0, name) },
  $gte: { make: (v, name) => ordering(v, (o) => o >= 0, name) },
  $lt: { make: (v, name) => ordering(v, (o) => o < 0, name) },
  $lte: { make: (v, name) => ordering(v, (o) => o <= 0, name) },
  $in: { make: inList },
  $mod: { make: modulo },
  $size: { make: sizeTest, whole: true },
  $type: {
    make: (v) => {
      const types = typeCodes(v);
      return (x) => x !== undefined && types.has(typeOf(x));
    },
  },
  $bitsAllSet: { make: bits((v, m) => (v & m) === m) },
  $bitsAllClear: { make: bits((v, m) => (v & m) === 0n) },
  $bitsAnySet: { make: bits((v, m) => (v & m) !== 0n) },
  $bitsAnyClear: { make: bits((v, m) => (v & m) !== m) },
};
