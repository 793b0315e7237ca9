/**
 * Index keys: bytes whose plain order is MongoDB's order of values.
 *
 * Every value becomes a type byte (its rank) and a payload that no other value's encoding starts with, so
 * encodings can be put one after another for compound keys and a prefix scan finds exactly one value.
 */
import { createHash } from 'node:crypto';
import type { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import type { Doc } from './bson/doc.ts';
import { decimalParts, doubleParts, toFraction } from './bson/decimal.ts';
import type { Maybe, RawValue, Value } from './bson/value.ts';
import { dateMillis, rankOf } from './bson-order.ts';

/** The store takes keys up to 1,978 bytes: 4 for the index, these, and the document's identity. */
export const MAX_FIELD_BYTES = 1600;
const MAX_ID_BYTES = 300;
const HASH_BYTES = 32;
/** How much of a long `_id` its key still shows in order. */
export const CUT_ID_BYTES = MAX_ID_BYTES - HASH_BYTES;

/** Higher than every byte that can follow an encoded value. */
export const AFTER = Buffer.from([0xff]);

class KeyWriter {
  buf = Buffer.allocUnsafe(4096);
  at = 0;

  reserve(bytes: number): number {
    const at = this.at;
    this.at += bytes;
    if (this.at > this.buf.length) {
      const bigger = Buffer.allocUnsafe(this.at * 2);
      this.buf.copy(bigger, 0, 0, at);
      this.buf = bigger;
    }
    return at;
  }

  byte(value: number): void {
    const at = this.reserve(1);
    this.buf[at] = value;
  }

  bytes(source: Uint8Array): void {
    const at = this.reserve(source.length);
    this.buf.set(source, at);
  }

  /** Text or bytes of any length, ended by 00 01; a zero byte inside becomes 00 FF. */
  terminated(source: Uint8Array): void {
    for (let i = 0; i < source.length; i++) {
      const byte = source[i] as number;
      this.byte(byte);
      if (byte === 0) this.byte(0xff);
    }
    this.byte(0);
    this.byte(1);
  }

  text(text: string) {
    if (text.includes('\0')) return this.terminated(Buffer.from(text));
    const length = Buffer.byteLength(text);
    const at = this.reserve(length + 2);
    this.buf.write(text, at, length, 'utf8');
    this.buf[at + length] = 0;
    this.buf[at + length + 1] = 1;
  }

  invert(from: number): void {
    for (let i = from; i < this.at; i++) this.buf[i] = 255 - (this.buf[i] as number);
  }
}

const writer = new KeyWriter();

const MAX_DOUBLE = toFraction(Number.MAX_VALUE) as { n: bigint; d: bigint };

/** The greatest double that is not above the positive fraction n/d. */
function floorDouble(n: bigint, d: bigint): number {
  if (n >= MAX_DOUBLE.n * d) return Number.MAX_VALUE;
  const bits = n.toString(2).length - d.toString(2).length;
  // Scale so that the quotient has 53 or 54 bits, then drop what a double cannot hold.
  let shift = 53 - bits;
  let q = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift));
  while (q >= 1n << 53n) {
    q >>= 1n;
    shift--;
  }
  if (shift > 1074) {
    q >>= BigInt(shift - 1074);
    shift = 1074;
  }
  return shift > 1000 ? (Number(q) / 2 ** 1000) * 2 ** (1000 - shift) : Number(q) * 2 ** -shift;
}

/**
 * A positive number that no double holds exactly: the double below it, then how far above that it lies.
 * 64 bits of a unit in the last place are more than the 34 digits of a Decimal128 can tell apart.
 */
function inexactMagnitude(n: bigint, d: bigint) {
  const floor = floorDouble(n, d);
  const at = writer.reserve(8);
  writer.buf.writeDoubleBE(floor, at);
  writer.buf[at] = (writer.buf[at] as number) | 0x80;
  const overflow = floor === Number.MAX_VALUE;
  if (overflow || floor === 0) {
    // Beyond the doubles at either end: decimal exponent and digits.
    const digits = decimalDigits(n, d);
    writer.byte(2);
    const e = writer.reserve(2);
    writer.buf.writeUInt16BE(digits.exponent + 0x4000, e);
    return writer.bytes(Buffer.from(digits.digits.padEnd(40, '0'), 'latin1'));
  }
  const below = toFraction(floor) as { n: bigint; d: bigint };
  const { exponent } = doubleParts(floor);
  let top = (n * below.d - below.n * d) << 64n;
  let bottom = d * below.d;
  if (exponent >= 0) bottom <<= BigInt(exponent);
  else top <<= BigInt(-exponent);
  writer.byte(1);
  const r = writer.reserve(8);
  const rest = top / bottom;
  writer.buf.writeBigUInt64BE(rest > 0xffffffffffffffffn ? 0xffffffffffffffffn : rest, r);
}

/** A positive fraction's leading digits and the power of ten of the first. */
function decimalDigits(n: bigint, d: bigint): { digits: string; exponent: number } {
  let exponent = n.toString().length - d.toString().length;
  const at = (e: number): bigint =>
    e <= 39 ? (n * 10n ** BigInt(39 - e)) / d : n / (d * 10n ** BigInt(e - 39));
  let digits = at(exponent).toString();
  if (digits.length < 40) digits = at(--exponent).toString();
  return { digits: digits.slice(0, 40), exponent };
}

function number(value: number | bigint | Double | Decimal128): void {
  let plain: number | undefined;
  let fraction: { n: bigint; d: bigint } | undefined;
  if (typeof value === 'number') plain = value;
  else if (typeof value === 'bigint') {
    plain = Number(value);
    if (BigInt(plain) !== value) fraction = { n: value, d: 1n };
  } else if (value._bsontype === 'Double') plain = value.value;
  else {
    plain = Number(value.toString());
    fraction = toFraction(value);
    if (fraction) {
      const same = Number.isFinite(plain) ? toFraction(plain) : undefined;
      if (same && same.n * fraction.d === fraction.n * same.d) fraction = undefined;
    } else if (decimalParts(value).kind === 'nan') plain = Number.NaN;
  }
  if (Number.isNaN(plain)) {
    writer.bytes(Buffer.alloc(9));
    return;
  }
  const start = writer.at;
  const negative = fraction ? fraction.n < 0n : plain < 0;
  if (fraction) inexactMagnitude(negative ? -fraction.n : fraction.n, fraction.d);
  else {
    const at = writer.reserve(8);
    writer.buf.writeDoubleBE(Math.abs(plain), at);
    writer.buf[at] = (writer.buf[at] as number) | 0x80;
    writer.byte(0);
  }
  if (negative) writer.invert(start);
}

function sortable64(value: bigint): void {
  const at = writer.reserve(8);
  writer.buf.writeBigUInt64BE(BigInt.asUintN(64, value) ^ 0x8000000000000000n, at);
}

function encode(value: Maybe): void {
  const rank = rankOf(value);
  writer.byte(rank);
  if (value !== undefined) payload(rank, value);
}

function payload(rank: number, value: Value) {
  switch (rank) {
    case 10:
      return number(value as number | bigint | Double | Decimal128);
    case 15:
      return typeof value === 'string'
        ? writer.text(value)
        : writer.terminated((value as RawValue).bytes.subarray(4, -1));
    case 20:
      // Fields compare by type, then name, then value; 00 is below every type.
      for (const [key, field] of value as Doc) {
        const fieldRank = rankOf(field);
        writer.byte(fieldRank);
        writer.text(key);
        payload(fieldRank, field);
      }
      return writer.byte(0);
    case 25:
      for (const item of value as Value[]) encode(item);
      return writer.byte(0);
    case 30: {
      const binary = value as Binary;
      const at = writer.reserve(5);
      writer.buf.writeUInt32BE(binary.position, at);
      writer.buf[at + 4] = binary.sub_type;
      return writer.bytes(binary.buffer.subarray(0, binary.position));
    }
    case 35:
      return writer.bytes((value as ObjectId).id);
    case 40:
      return writer.byte(value ? 1 : 0);
    case 45:
      return sortable64(BigInt(dateMillis(value)));
    case 47:
      return sortable64(BigInt.asUintN(64, (value as Timestamp).toBigInt()) ^ 0x8000000000000000n);
    case 50:
      writer.text((value as BSONRegExp).pattern);
      return writer.text((value as BSONRegExp).options);
    case 55:
    case 60:
    case 65:
      return writer.terminated((value as RawValue).bytes);
  }
}

/** The key of one value. */
export function encodeKey(value: Maybe): Buffer {
  writer.at = 0;
  encode(value);
  return Buffer.from(writer.buf.subarray(0, writer.at));
}

/** The key of one entry of a compound index; `descending[i]` turns that part around. */
export function encodeCompound(
  values: readonly Maybe[],
  descending: readonly boolean[],
): { key: Buffer; cut: boolean } {
  writer.at = 0;
  for (let i = 0; i < values.length; i++) {
    const from = writer.at;
    encode(values[i]);
    if (descending[i]) writer.invert(from);
  }
  const cut = writer.at > MAX_FIELD_BYTES;
  return { key: Buffer.from(writer.buf.subarray(0, cut ? MAX_FIELD_BYTES : writer.at)), cut };
}

/** The bytes that identify a document inside its collection. A very long `_id` is cut and made unique by a hash. */
export function idKeyOf(id: Maybe): Buffer {
  const key = encodeKey(id);
  if (key.length <= MAX_ID_BYTES) return key;
  const hash = createHash('sha256').update(key).digest();
  return Buffer.concat([key.subarray(0, CUT_ID_BYTES), hash]);
}

/** Whether `idKeyOf` had to cut, so that the order of such ids among one another is lost. */
export function isCutId(idKey: Buffer): boolean {
  return idKey.length >= MAX_ID_BYTES;
}

/**
 * A range of keys: from `low` up to and including everything that starts with `high`. Said this way a range
 * turns around for a descending field without ever asking which byte is above all others.
 */
export interface Interval {
  low: Buffer;
  high: Buffer;
  /** Exactly one value, so that a compound key can go on behind it. */
  point?: boolean;
}

const NOTHING = Buffer.alloc(0);
export const EVERYTHING: Interval = { low: NOTHING, high: NOTHING };

/** The least bytes above everything that starts with `prefix`; undefined if there are none. */
export function successor(prefix: Buffer): Buffer | undefined {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  if (length === 0) return undefined;
  const out = Buffer.from(prefix.subarray(0, length));
  out[length - 1] = (out[length - 1] as number) + 1;
  return out;
}

/** Keys that start with these bytes. */
export function prefixInterval(prefix: Buffer): Interval {
  return { low: prefix, high: prefix };
}

/** The bytes every string that starts with `text` begins with. */
export function stringPrefix(text: string): Buffer {
  const key = encodeKey(text);
  return key.subarray(0, key.length - 2);
}

const flip = (b: Buffer): Buffer => Buffer.from(b.map((byte) => 255 - byte));

/** The same interval on a descending field. */
export function invertInterval({ low, high, point }: Interval): Interval {
  return { low: flip(high), high: flip(low), point: point === true };
}

/** Widens an interval to what keys cut at `limit` bytes can show. */
export function cutInterval({ low, high }: Interval, limit: number): Interval {
  return { low: low.subarray(0, limit), high: high.subarray(0, limit) };
}

/** Whether `a` ends before `b` does: negative, zero or positive. */
export function compareEnds(a: Interval, b: Interval): number {
  const x = successor(a.high);
  const y = successor(b.high);
  if (!x || !y) return x ? -1 : y ? 1 : 0;
  return Buffer.compare(x, y);
}

/** Whether an interval holds no key at all. */
export function isEmptyInterval({ low, high }: Interval): boolean {
  const end = successor(high);
  return end !== undefined && Buffer.compare(low, end) >= 0;
}
