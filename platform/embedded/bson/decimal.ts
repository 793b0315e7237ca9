/** Exact arithmetic and comparison for Decimal128. */
import { Decimal128 } from 'bson';

/** `sign * coefficient * 10^exponent`; infinities and NaN have a kind of their own. */
export interface Parts {
  kind: 'finite' | 'inf' | 'nan';
  negative: boolean;
  coefficient: bigint;
  exponent: number;
}

export function decimalParts(d: Decimal128): Parts {
  const text = d.toString();
  const match = /^(-)?(?:(Infinity)|(NaN)|(\d*)\.?(\d*)(?:E([+-]?\d+))?)$/i.exec(text);
  if (!match || match[3]) return { kind: 'nan', negative: false, coefficient: 0n, exponent: 0 };
  const negative = match[1] === '-';
  if (match[2]) return { kind: 'inf', negative, coefficient: 0n, exponent: 0 };
  const fraction = match[5] ?? '';
  return {
    kind: 'finite',
    negative,
    coefficient: BigInt(`${match[4] ?? ''}${fraction}` || '0'),
    exponent: Number(match[6] ?? 0) - fraction.length,
  };
}

const view = new DataView(new ArrayBuffer(8));

/** A finite double as `mantissa * 2^exponent`, exactly. */
export function doubleParts(n: number): { mantissa: bigint; exponent: number } {
  view.setFloat64(0, n);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: n < 0 ? -mantissa : mantissa, exponent: (biased || 1) - 1075 };
}

/** A number as an exact fraction, or undefined for NaN and the infinities. */
export function toFraction(v: number | bigint | Decimal128): { n: bigint; d: bigint } | undefined {
  if (typeof v === 'bigint') return { n: v, d: 1n };
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return undefined;
    const { mantissa, exponent } = doubleParts(v);
    return exponent >= 0
      ? { n: mantissa << BigInt(exponent), d: 1n }
      : { n: mantissa, d: 1n << BigInt(-exponent) };
  }
  const p = decimalParts(v);
  if (p.kind !== 'finite') return undefined;
  const n = p.negative ? -p.coefficient : p.coefficient;
  return p.exponent >= 0 ? { n: n * 10n ** BigInt(p.exponent), d: 1n } : { n, d: 10n ** BigInt(-p.exponent) };
}

/** -2 for NaN, -1 and 1 for the infinities, 0 for a finite number: their order around finite numbers. */
function special(v: number | bigint | Decimal128): number {
  if (typeof v === 'bigint') return 0;
  if (typeof v === 'number') return Number.isNaN(v) ? -2 : Number.isFinite(v) ? 0 : Math.sign(v);
  const p = decimalParts(v);
  return p.kind === 'nan' ? -2 : p.kind === 'finite' ? 0 : p.negative ? -1 : 1;
}

export function compareDecimal(a: number | bigint | Decimal128, b: number | bigint | Decimal128): number {
  const x = toFraction(a);
  const y = toFraction(b);
  if (!x || !y) return special(a) - special(b);
  const left = x.n * y.d;
  const right = y.n * x.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A number as a Decimal128; a double is taken at 15 significant digits, as MongoDB does. */
export function toDecimal(v: number | bigint | Decimal128): Decimal128 {
  if (typeof v === 'bigint') return Decimal128.fromString(v.toString());
  if (typeof v !== 'number') return v;
  if (Number.isInteger(v) && Math.abs(v) < 1e15) return Decimal128.fromString(String(v));
  if (Number.isNaN(v)) return Decimal128.fromString('NaN');
  if (!Number.isFinite(v)) return Decimal128.fromString(v < 0 ? '-Infinity' : 'Infinity');
  return Decimal128.fromString(v.toPrecision(15));
}

const DIGITS = 34;

/** Rounds to 34 digits, half to even, and builds the Decimal128. */
export function fromParts(coefficient: bigint, exponent: number): Decimal128 {
  const negative = coefficient < 0n;
  let digits = negative ? -coefficient : coefficient;
  let exp = exponent;
  const extra = digits.toString().length - DIGITS;
  if (extra > 0) {
    const scale = 10n ** BigInt(extra);
    const rest = (digits % scale) * 2n;
    digits /= scale;
    if (rest > scale || (rest === scale && digits % 2n === 1n)) digits += 1n;
    exp += extra;
  }
  return Decimal128.fromStringWithRounding(`${negative ? '-' : ''}${digits}E${exp}`);
}

/** `a op b` in decimal arithmetic. */
export function decimalOp(op: '+' | '-' | '*' | '/', left: Decimal128, right: Decimal128): Decimal128 {
  const a = decimalParts(left);
  const b = decimalParts(right);
  if (a.kind !== 'finite' || b.kind !== 'finite') {
    const x = Number(left.toString());
    const y = Number(right.toString());
    return toDecimal(op === '+' ? x + y : op === '-' ? x - y : op === '*' ? x * y : x / y);
  }
  const x = a.negative ? -a.coefficient : a.coefficient;
  const y = b.negative ? -b.coefficient : b.coefficient;
  if (op === '*') return fromParts(x * y, a.exponent + b.exponent);
  if (op === '/') {
    if (y === 0n)
      return Decimal128.fromString(x === 0n ? 'NaN' : x < 0n === b.negative ? 'Infinity' : '-Infinity');
    // Enough extra digits that the quotient has more than 34, then strip what is exact.
    let q = (x * 10n ** 70n) / y;
    let e = a.exponent - b.exponent - 70;
    while (q !== 0n && q % 10n === 0n && e < 0) {
      q /= 10n;
      e++;
    }
    return fromParts(q, e);
  }
  const e = Math.min(a.exponent, b.exponent);
  // Far apart in size: the small one disappears in rounding, and aligning it would cost thousands of digits.
  if (Math.abs(a.exponent - b.exponent) > 100) {
    const big = a.coefficient !== 0n && (a.exponent > b.exponent || b.coefficient === 0n);
    return big ? left : op === '+' ? right : fromParts(-y, b.exponent);
  }
  const p = x * 10n ** BigInt(a.exponent - e);
  const q = y * 10n ** BigInt(b.exponent - e);
  return fromParts(op === '+' ? p + q : p - q, e);
}
