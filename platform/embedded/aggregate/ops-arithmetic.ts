/** Arithmetic operators, with BSON's number types. */
import { Decimal128 } from 'bson';
import { arithmetic, asDecimal, double, integer, plainNumber } from '../bson/arith.ts';
import { decimalOp, decimalParts, fromParts } from '../bson/decimal.ts';
import { isNumeric, T, toNumber, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { EmbeddedError, codes, typeMismatch } from '../errors.ts';
import type { OperatorCompiler } from './expression.ts';
import { listed, nullish } from './operands.ts';

function overflow(name: string): never {
  throw new EmbeddedError(codes.Overflow, `${name}: the result does not fit a 64-bit integer`);
}

/** Adds two operands, at most one of them a date. */
function add(a: Value, b: Value): Value {
  if (a instanceof Date || b instanceof Date) {
    if (a instanceof Date && b instanceof Date)
      throw new EmbeddedError(16612, 'only one date allowed in an $add expression');
    const date = (a instanceof Date ? a : b) as Date;
    const other = a instanceof Date ? b : a;
    if (!isNumeric(other))
      throw typeMismatch(`$add only supports numeric or date types, not ${typeName(other)}`);
    return new Date(date.getTime() + Math.round(toNumber(other)));
  }
  if (!isNumeric(a) || !isNumeric(b))
    throw typeMismatch(`$add only supports numeric or date types, not ${typeName(isNumeric(a) ? b : a)}`);
  return arithmetic('+', a, b) ?? double(toNumber(a) + toNumber(b));
}

function fold(run: (a: Value, b: Value) => Value, start: Value): OperatorCompiler {
  return listed(0, Number.POSITIVE_INFINITY, (args) => {
    if (args.some(nullish)) return null;
    return (args as Value[]).reduce(run, start);
  });
}

function multiply(a: Value, b: Value): Value {
  if (!isNumeric(a) || !isNumeric(b))
    throw typeMismatch(`$multiply only supports numeric types, not ${typeName(isNumeric(a) ? b : a)}`);
  return arithmetic('*', a, b) ?? double(toNumber(a) * toNumber(b));
}

function subtract(a: Maybe, b: Maybe): Maybe {
  if (nullish(a) || nullish(b)) return null;
  if (a instanceof Date) {
    if (b instanceof Date) return BigInt(a.getTime() - b.getTime());
    if (isNumeric(b)) return new Date(a.getTime() - Math.round(toNumber(b)));
  }
  if (!isNumeric(a) || !isNumeric(b))
    throw typeMismatch(`can't $subtract ${typeName(b)} from ${typeName(a)}`);
  return arithmetic('-', a, b) ?? double(toNumber(a) - toNumber(b));
}

function divide(a: Maybe, b: Maybe): Maybe {
  if (nullish(a) || nullish(b)) return null;
  if (!isNumeric(a) || !isNumeric(b))
    throw typeMismatch(`$divide only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) throw new EmbeddedError(codes.BadValue, "can't $divide by zero");
  if (a instanceof Decimal128 || b instanceof Decimal128) return decimalOp('/', asDecimal(a), asDecimal(b));
  return double(plainNumber(a) / plainNumber(b));
}

function modulo(a: Maybe, b: Maybe): Maybe {
  if (nullish(a) || nullish(b)) return null;
  if (!isNumeric(a) || !isNumeric(b))
    throw typeMismatch(`$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`);
  if (toNumber(b) === 0) throw new EmbeddedError(16610, "can't $mod by zero");
  const types = [typeOf(a), typeOf(b)];
  if (types.includes(T.decimal)) {
    const quotient = roundDecimal(decimalOp('/', asDecimal(a), asDecimal(b)), 0, 'trunc');
    return decimalOp('-', asDecimal(a), decimalOp('*', quotient, asDecimal(b)));
  }
  if (types.includes(T.double)) return double(plainNumber(a) % plainNumber(b));
  return integer(BigInt(a as number) % BigInt(b as number), types.includes(T.long));
}

function roundDecimal(d: Decimal128, place: number, mode: 'round' | 'trunc'): Decimal128 {
  const p = decimalParts(d);
  if (p.kind !== 'finite' || p.exponent >= -place) return d;
  const scale = 10n ** BigInt(-place - p.exponent);
  let q = p.coefficient / scale;
  const rest = (p.coefficient % scale) * 2n;
  if (mode === 'round' && (rest > scale || (rest === scale && q % 2n === 1n))) q += 1n;
  return fromParts(p.negative ? -q : q, -place);
}

/** `$round` (half to even) and `$trunc`. */
function rounding(mode: 'round' | 'trunc'): OperatorCompiler {
  return listed(1, 2, ([v, places], name) => {
    if (nullish(v) || (places !== undefined && nullish(places))) return null;
    if (!isNumeric(v))
      throw new EmbeddedError(51081, `${name} only supports numeric types, not ${typeName(v)}`);
    const place = places === undefined ? 0 : toNumber(places);
    if (!Number.isInteger(place) || place < -20 || place > 100)
      throw new EmbeddedError(
        51082,
        `${name} requires "place" argument to be an integer between -20 and 100`,
      );
    if (v instanceof Decimal128) return roundDecimal(v, place, mode);
    const type = typeOf(v);
    if (type !== T.double) {
      if (place >= 0) return v;
      const scale = 10n ** BigInt(-place);
      let n = BigInt(v as number);
      const rest = n % scale;
      n -= rest;
      const twice = (rest < 0n ? -rest : rest) * 2n;
      if (mode === 'round' && (twice > scale || (twice === scale && (n / scale) % 2n !== 0n)))
        n += rest < 0n ? -scale : scale;
      return integer(n, type === T.long) ?? overflow(name);
    }
    const n = plainNumber(v);
    if (!Number.isFinite(n)) return v;
    // The shortest decimal form of the double is what people mean by its digits.
    return double(Number(roundDecimal(Decimal128.fromString(String(n)), place, mode).toString()));
  });
}

function unary(code: number, run: (v: Value, name: string) => Maybe): OperatorCompiler {
  return listed(1, 1, ([v], name) => {
    if (nullish(v)) return null;
    if (!isNumeric(v))
      throw new EmbeddedError(code, `${name} only supports numeric types, not ${typeName(v)}`);
    return run(v, name);
  });
}

const real = (
  run: (n: number) => number,
  valid: (n: number) => boolean = () => true,
  code = 28714,
): OperatorCompiler =>
  unary(28765, (v, name) => {
    const n = toNumber(v);
    if (!valid(n)) throw new EmbeddedError(code, `${name}'s argument is out of range: ${n}`);
    return double(run(n));
  });

const step = (run: (n: number) => number, up: boolean): OperatorCompiler =>
  unary(28765, (v) => {
    const type = typeOf(v);
    if (type === T.double) return double(run(plainNumber(v)));
    if (!(v instanceof Decimal128)) return v;
    const cut = roundDecimal(v, 0, 'trunc');
    const gap = toNumber(decimalOp('-', v, cut));
    const one = Decimal128.fromString('1');
    return up && gap > 0 ? decimalOp('+', cut, one) : !up && gap < 0 ? decimalOp('-', cut, one) : cut;
  });

export const arithmeticOperators: Record<string, OperatorCompiler> = {
  $add: fold(add, 0),
  $multiply: fold(multiply, 1),
  $subtract: listed(2, 2, ([a, b]) => subtract(a, b)),
  $divide: listed(2, 2, ([a, b]) => divide(a, b)),
  $mod: listed(2, 2, ([a, b]) => modulo(a, b)),
  $round: rounding('round'),
  $trunc: rounding('trunc'),
  $abs: unary(28765, (v, name) => (toNumber(v) < 0 ? (arithmetic('*', v, -1) ?? overflow(name)) : v)),
  $ceil: step(Math.ceil, true),
  $floor: step(Math.floor, false),
  $sqrt: real(Math.sqrt, (n) => !(n < 0)),
  $exp: real(Math.exp),
  $ln: real(Math.log, (n) => !(n <= 0), 28766),
  $log10: real(Math.log10, (n) => !(n <= 0), 28761),
  $log: listed(2, 2, ([v, base]) => {
    if (nullish(v) || nullish(base)) return null;
    if (!isNumeric(v) || !isNumeric(base)) throw new EmbeddedError(28756, '$log only supports numeric types');
    if (!(toNumber(v) > 0)) throw new EmbeddedError(28758, "$log's argument must be a positive number");
    if (!(toNumber(base) > 0) || toNumber(base) === 1)
      throw new EmbeddedError(28759, "$log's base must be a positive number not equal to 1");
    return double(Math.log(toNumber(v)) / Math.log(toNumber(base)));
  }),
  $pow: listed(2, 2, ([base, exponent]) => {
    if (nullish(base) || nullish(exponent)) return null;
    if (!isNumeric(base) || !isNumeric(exponent))
      throw new EmbeddedError(28762, "$pow's arguments must be numeric");
    const x = toNumber(base);
    const y = toNumber(exponent);
    if (x === 0 && y < 0)
      throw new EmbeddedError(28764, '$pow cannot take a base of 0 and a negative exponent');
    const types = [typeOf(base), typeOf(exponent)];
    if (!types.includes(T.double) && !types.includes(T.decimal) && y >= 0 && y < 64) {
      const exact = integer(BigInt(base as number) ** BigInt(exponent as number), types.includes(T.long));
      if (exact !== undefined) return exact;
    }
    return double(x ** y);
  }),
};
