/** An ordered document that decodes itself only as far as it is read. */
import { Binary, BSONRegExp, Decimal128, Double, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { findElement, skipCString, valueSize } from './raw.ts';
import { isInt32, RawValue, T, type Maybe, type Value } from './value.ts';

const MIN_KEY = new MinKey();
const MAX_KEY = new MaxKey();

/** A field still in its stored bytes. */
export class Lazy {
  readonly type: number;
  readonly start: number;
  readonly end: number;
  constructor(type: number, start: number, end: number) {
    this.type = type;
    this.start = start;
    this.end = end;
  }
}

/**
 * A BSON document. It starts as a view on bytes; the first change (or the first walk over its fields) turns
 * it into an ordered map whose untouched fields remain views, so a field nobody changes is written back
 * byte for byte. A Map keeps integer-like keys in their stored order, which a plain object would not.
 */
export class Doc {
  private buf: Buffer | undefined;
  private start: number;
  private map: Map<string, Value | Lazy> | undefined;

  constructor(buf?: Buffer, start = 0) {
    this.buf = buf;
    this.start = start;
    if (!buf) this.map = new Map();
  }

  /** A new document with these fields; fields that are `undefined` are left out. */
  static of(fields: Record<string, Maybe> | Iterable<readonly [string, Maybe]>): Doc {
    const doc = new Doc();
    const entries = Symbol.iterator in fields ? fields : Object.entries(fields);
    for (const [key, value] of entries) if (value !== undefined) doc.set(key, value);
    return doc;
  }

  /** The bytes as they were stored, if nothing was opened for change. */
  get raw(): Buffer | undefined {
    if (this.map || !this.buf) return undefined;
    return this.buf.subarray(this.start, this.start + this.buf.readInt32LE(this.start));
  }

  /** Reads a field without keeping it: a nested document obtained this way must not be changed. */
  get(key: string): Maybe {
    if (this.map) return this.resolve(key, this.map.get(key));
    const buf = this.buf as Buffer;
    const at = findElement(buf, this.start, key);
    return at < 0 ? undefined : decodeValue(buf, buf[at] as number, skipCString(buf, at + 1));
  }

  has(key: string): boolean {
    return this.map ? this.map.has(key) : findElement(this.buf as Buffer, this.start, key) >= 0;
  }

  /** Reads a field for change: the same nested document or array is returned each time and is written back. */
  own(key: string): Maybe {
    return this.resolve(key, this.open().get(key));
  }

  set(key: string, value: Value): this {
    this.open().set(key, value);
    return this;
  }

  delete(key: string): boolean {
    return this.open().delete(key);
  }

  get size(): number {
    return this.open().size;
  }

  keys(): IterableIterator<string> {
    return this.open().keys();
  }

  *entries(): IterableIterator<[string, Value]> {
    for (const [key, slot] of this.open()) yield [key, this.resolve(key, slot) as Value];
  }

  [Symbol.iterator](): IterableIterator<[string, Value]> {
    return this.entries();
  }

  /** The first field's name, without opening the document. */
  firstKey(): string | undefined {
    if (this.map) return this.map.keys().next().value;
    const buf = this.buf as Buffer;
    if (buf[this.start + 4] === 0) return undefined;
    return buf.toString('utf8', this.start + 5, skipCString(buf, this.start + 5) - 1);
  }

  /** The fields as the encoder wants them: decoded values, and views with the bytes they point into. */
  slots(): { map: Map<string, Value | Lazy>; buf: Buffer | undefined } {
    return { map: this.open(), buf: this.buf };
  }

  /** A copy that can be changed without changing this one. */
  clone(): Doc {
    const raw = this.raw;
    if (raw) return new Doc(raw);
    const copy = new Doc();
    copy.buf = this.buf;
    copy.start = this.start;
    copy.map = new Map();
    for (const [key, slot] of this.open()) copy.map.set(key, slot instanceof Lazy ? slot : cloneValue(slot));
    return copy;
  }

  private resolve(key: string, slot: Value | Lazy | undefined): Maybe {
    if (!(slot instanceof Lazy)) return slot;
    const value = decodeValue(this.buf as Buffer, slot.type, slot.start);
    this.map?.set(key, value);
    return value;
  }

  private open(): Map<string, Value | Lazy> {
    if (this.map) return this.map;
    const map = new Map<string, Value | Lazy>();
    const buf = this.buf as Buffer;
    const end = this.start + buf.readInt32LE(this.start) - 1;
    let at = this.start + 4;
    while (at < end) {
      const type = buf[at] as number;
      const value = skipCString(buf, at + 1);
      const key = buf.toString('utf8', at + 1, value - 1);
      at = value + valueSize(buf, type, value);
      map.set(key, new Lazy(type, value, at));
    }
    this.map = map;
    return map;
  }
}

export function cloneValue(value: Value): Value {
  if (value instanceof Doc) return value.clone();
  return Array.isArray(value) ? value.map(cloneValue) : value;
}

function decodeArray(buf: Buffer, start: number): Value[] {
  const out: Value[] = [];
  const end = start + buf.readInt32LE(start) - 1;
  let at = start + 4;
  while (at < end) {
    const type = buf[at] as number;
    const value = skipCString(buf, at + 1);
    out.push(decodeValue(buf, type, value));
    at = value + valueSize(buf, type, value);
  }
  return out;
}

/** Decodes one value; a nested document stays a view. */
export function decodeValue(buf: Buffer, type: number, at: number): Value {
  switch (type) {
    case T.double: {
      const n = buf.readDoubleLE(at);
      return isInt32(n) ? new Double(n) : n;
    }
    case T.string:
      return buf.toString('utf8', at + 4, at + 3 + buf.readInt32LE(at));
    case T.object:
      return new Doc(buf, at);
    case T.array:
      return decodeArray(buf, at);
    case T.binData:
      // A copy: a Binary writes over the bytes it was given only by its owner.
      return new Binary(Buffer.from(buf.subarray(at + 5, at + 5 + buf.readInt32LE(at))), buf[at + 4]);
    case T.objectId:
      return new ObjectId(buf.subarray(at, at + 12));
    case T.bool:
      return buf[at] === 1;
    case T.date: {
      const date = new Date(Number(buf.readBigInt64LE(at)));
      return Number.isNaN(date.getTime()) ? new RawValue(type, Buffer.from(buf.subarray(at, at + 8))) : date;
    }
    case T.null:
      return null;
    case T.regex: {
      const options = skipCString(buf, at);
      return new BSONRegExp(
        buf.toString('utf8', at, options - 1),
        buf.toString('utf8', options, skipCString(buf, options) - 1),
      );
    }
    case T.int:
      return buf.readInt32LE(at);
    case T.timestamp:
      return new Timestamp({ t: buf.readUInt32LE(at + 4), i: buf.readUInt32LE(at) });
    case T.long:
      return buf.readBigInt64LE(at);
    case T.decimal:
      return new Decimal128(Buffer.from(buf.subarray(at, at + 16)));
    case T.minKey:
      return MIN_KEY;
    case T.maxKey:
      return MAX_KEY;
    default:
      return new RawValue(type, Buffer.from(buf.subarray(at, at + valueSize(buf, type, at))));
  }
}
