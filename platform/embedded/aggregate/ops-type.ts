/** Operators that ask for a value's type or change it. */
import { Decimal128, Double, ObjectId, type Binary } from 'bson';
import { asDecimal, double, integer, plainNumber } from '../bson/arith.ts';
import { decimalParts } from '../bson/decimal.ts';
import { Doc } from '../bson/doc.ts';
import {
  isNumeric,
  isTruthy,
  T,
  toNumber,
  TYPE_CODES,
  typeName,
  typeOf,
  type Maybe,
  type Value,
} from '../bson/value.ts';
import { EmbeddedError, codes } from '../errors.ts';
import { compileExpression, type OperatorCompiler } from './expression.ts';
import { parseDate } from './dates.ts';
import { listed, nullish } from './operands.ts';

function failure(v: Value, to: string): EmbeddedError {
  return new EmbeddedError(
    codes.ConversionFailure,
    `Unsupported conversion from ${typeName(v)} to ${to} in $convert with no onError value`,
  );
}

function unparsable(v: Value, to: string): EmbeddedError {
  return new EmbeddedError(
    codes.ConversionFailure,
    `Failed to parse ${to} '${String(v)}' in $convert with no onError value`,
  );
}

/** A number or text as a whole number within bounds. */
function toInteger(v: Value, to: 'int' | 'long'): Value {
  let n: bigint | undefined;
  if (typeof v === 'boolean') n = v ? 1n : 0n;
  else if (v instanceof Date && to === 'long') n = BigInt(v.getTime());
  else if (typeof v === 'string') {
    if (!/^[+-]?\d+$/.test(v)) throw unparsable(v, to);
    n = BigInt(v);
  } else if (v instanceof Decimal128) {
    const p = decimalParts(v);
    if (p.kind !== 'finite') throw unparsable(v, to);
    const abs =
      p.exponent >= 0
        ? p.coefficient * 10n ** BigInt(p.exponent)
        : p.coefficient / 10n ** BigInt(-p.exponent);
    n = p.negative ? -abs : abs;
  } else if (isNumeric(v)) {
    if (typeof v === 'bigint') n = v;
    else {
      const d = plainNumber(v);
      if (!Number.isFinite(d)) throw unparsable(v, to);
      n = BigInt(Math.trunc(d));
    }
  }
  if (n === undefined) throw failure(v, to);
  const result = integer(n, to === 'long');
  if (result === undefined || (to === 'int' && typeof result === 'bigint'))
    throw new EmbeddedError(
      codes.ConversionFailure,
      `Conversion would overflow target type in $convert with no onError value: ${n}`,
    );
  return result;
}

/** Text of a value, as `$toString` writes it. */
function toText(v: Value): string {
  switch (typeOf(v)) {
    case T.string:
    case T.bool:
    case T.int:
    case T.long:
    case T.decimal:
      return String(v);
    case T.double:
      return String(plainNumber(v)).replace('e+', 'e+');
    case T.objectId:
      return (v as ObjectId).toHexString();
    case T.date:
      return (v as Date).toISOString();
    case T.binData: {
      const binary = v as Binary;
      if (binary.sub_type === 4) return binary.toUUID().toString();
    }
  }
  throw failure(v, 'string');
}

const CONVERT: Record<number, (v: Value) => Value> = {
  [T.double]: (v) => {
    if (typeof v === 'boolean') return double(v ? 1 : 0);
    if (v instanceof Date) return double(v.getTime());
    if (typeof v === 'string') {
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(infinity|inf|nan)$/i.test(v))
        throw unparsable(v, 'number');
      return double(Number(v.replace(/inf(inity)?/i, 'Infinity').replace(/nan/i, 'NaN')));
    }
    if (!isNumeric(v)) throw failure(v, 'double');
    return v instanceof Double ? v : double(toNumber(v));
  },
  [T.string]: toText,
  [T.objectId]: (v) => {
    if (v instanceof ObjectId) return v;
    if (typeof v !== 'string') throw failure(v, 'objectId');
    if (!/^[0-9a-f]{24}$/i.test(v)) throw unparsable(v, 'objectId');
    return new ObjectId(v);
  },
  [T.bool]: (v) => (isNumeric(v) || typeof v === 'boolean' ? isTruthy(v) : true),
  [T.date]: (v) => {
    if (v instanceof Date) return v;
    if (v instanceof ObjectId) return v.getTimestamp();
    if (typeof v === 'string') return parseDate(v, 'UTC');
    if (typeOf(v) === T.timestamp)
      return new Date((v as unknown as { getHighBits(): number }).getHighBits() * 1000);
    if (typeof v === 'number' && typeOf(v) === T.int) throw failure(v, 'date');
    if (!isNumeric(v)) throw failure(v, 'date');
    return new Date(Math.trunc(toNumber(v)));
  },
  [T.int]: (v) => toInteger(v, 'int'),
  [T.long]: (v) => toInteger(v, 'long'),
  [T.decimal]: (v) => {
    if (typeof v === 'boolean') return asDecimal(v ? 1 : 0);
    if (v instanceof Date) return asDecimal(BigInt(v.getTime()));
    if (typeof v === 'string') {
      try {
        return Decimal128.fromString(v);
      } catch {
        throw unparsable(v, 'decimal');
      }
    }
    if (!isNumeric(v)) throw failure(v, 'decimal');
    return asDecimal(v);
  },
};

function convertTo(type: number): OperatorCompiler {
  const convert = CONVERT[type] as (v: Value) => Value;
  return listed(1, 1, ([v]) => (nullish(v) ? null : convert(v)));
}

const convert: OperatorCompiler = (operand) => {
  if (!(operand instanceof Doc))
    throw new EmbeddedError(codes.FailedToParse, '$convert expects an object of named arguments');
  const part = (name: string) =>
    operand.has(name) ? compileExpression(operand.get(name) as Value) : undefined;
  const [input, to, onError, onNull] = ['input', 'to', 'onError', 'onNull'].map(part);
  if (!input || !to)
    throw new EmbeddedError(codes.FailedToParse, "Missing 'input' or 'to' parameter to $convert");
  return (env) => {
    const wanted = to(env);
    if (nullish(wanted)) return null;
    const target = wanted instanceof Doc ? wanted.get('type') : wanted;
    const type = typeof target === 'string' ? TYPE_CODES.get(target) : toNumber(target);
    const run = type === undefined ? undefined : CONVERT[type];
    if (!run) throw new EmbeddedError(codes.BadValue, `Unsupported type for $convert: ${String(target)}`);
    const value = input(env);
    if (nullish(value)) return onNull ? onNull(env) : null;
    try {
      return run(value);
    } catch (error) {
      if (!onError || !(error instanceof EmbeddedError)) throw error;
      return onError(env);
    }
  };
};

export const typeOperators: Record<string, OperatorCompiler> = {
  $type: listed(1, 1, ([v]: Maybe[]) => typeName(v)),
  $isNumber: listed(1, 1, ([v]) => isNumeric(v)),
  $convert: convert,
  $toString: convertTo(T.string),
  $toInt: convertTo(T.int),
  $toLong: convertTo(T.long),
  $toDouble: convertTo(T.double),
  $toDecimal: convertTo(T.decimal),
  $toBool: convertTo(T.bool),
  $toDate: convertTo(T.date),
  $toObjectId: convertTo(T.objectId),
};
