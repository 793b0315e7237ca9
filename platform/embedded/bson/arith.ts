/** Arithmetic that keeps BSON's number types: int becomes long on overflow, double and decimal win. */
import { Decimal128, Double } from 'bson';
import { decimalOp, toDecimal } from './decimal.ts';
import { isInt32, T, typeOf, type Value } from './value.ts';

const MAX_LONG = 2n ** 63n - 1n;
const MIN_LONG = -(2n ** 63n);

/** A double; one that looks like an int32 needs the wrapper to stay a double. */
export function double(n: number): Value {
  return isInt32(n) ? new Double(n) : n;
}

/** An int32 where it fits, else an int64; undefined if even that overflows. */
export function integer(n: bigint, long: boolean): Value | undefined {
  if (n > MAX_LONG || n < MIN_LONG) return undefined;
  return !long && n >= -2147483648n && n <= 2147483647n ? Number(n) : n;
}

/** A JavaScript integer as int32 or int64; anything else as a double. */
export function count(n: number): Value {
  return isInt32(n) ? n : Number.isSafeInteger(n) ? BigInt(n) : double(n);
}

export function plainNumber(v: Value): number {
  return typeof v === 'object' ? (v as Double).value : Number(v);
}

/** `a op b` for numbers; undefined if an integer result does not fit 64 bits. */
export function arithmetic(op: '+' | '-' | '*', a: Value, b: Value): Value | undefined {
  const x = typeOf(a);
  const y = typeOf(b);
  if (x === T.decimal || y === T.decimal) return decimalOp(op, asDecimal(a), asDecimal(b));
  if (x === T.double || y === T.double) {
    const p = plainNumber(a);
    const q = plainNumber(b);
    return double(op === '+' ? p + q : op === '-' ? p - q : p * q);
  }
  const p = BigInt(a as number | bigint);
  const q = BigInt(b as number | bigint);
  return integer(op === '+' ? p + q : op === '-' ? p - q : p * q, x === T.long || y === T.long);
}

export function asDecimal(v: Value): Decimal128 {
  if (v instanceof Decimal128) return v;
  return toDecimal(typeof v === 'bigint' ? v : plainNumber(v));
}
