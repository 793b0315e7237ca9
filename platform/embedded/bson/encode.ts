/** Writing BSON: fields that are still views are copied byte for byte. */
import type { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import { EmbeddedError, codes } from '../errors.ts';
import { type Doc, Lazy } from './doc.ts';
import { MAX_DEPTH } from './raw.ts';
import { RawValue, T, typeOf, type Value } from './value.ts';

class Writer {
  buf = Buffer.allocUnsafe(1024);
  at = 0;

  /** Makes room for `bytes` more and returns where they start. */
  take(bytes: number): number {
    const at = this.at;
    this.at += bytes;
    if (this.at > this.buf.length) {
      const bigger = Buffer.allocUnsafe(Math.max(this.at, this.buf.length * 2));
      this.buf.copy(bigger, 0, 0, at);
      this.buf = bigger;
    }
    return at;
  }

  byte(value: number): void {
    const at = this.take(1);
    this.buf[at] = value;
  }

  int32(value: number): void {
    const at = this.take(4);
    this.buf.writeInt32LE(value, at);
  }

  bytes(source: Uint8Array): void {
    const at = this.take(source.length);
    this.buf.set(source, at);
  }

  cstring(text: string): void {
    const length = Buffer.byteLength(text);
    const at = this.take(length + 1);
    this.buf.write(text, at, length, 'utf8');
    this.buf[at + length] = 0;
  }

  doc(doc: Doc, depth: number) {
    const raw = doc.raw;
    if (raw) return this.bytes(raw);
    const start = this.take(4);
    const { map, buf } = doc.slots();
    for (const [key, slot] of map) {
      if (slot instanceof Lazy) {
        this.byte(slot.type);
        this.cstring(key);
        this.bytes((buf as Buffer).subarray(slot.start, slot.end));
      } else this.element(key, slot, depth);
    }
    this.byte(0);
    this.buf.writeInt32LE(this.at - start, start);
  }

  array(values: Value[], depth: number): void {
    const start = this.take(4);
    for (let i = 0; i < values.length; i++) this.element(String(i), values[i] as Value, depth);
    this.byte(0);
    this.buf.writeInt32LE(this.at - start, start);
  }

  element(key: string, value: Value, depth: number): void {
    const type = typeOf(value);
    this.byte(type);
    this.cstring(key);
    this.value(type, value, depth + 1);
  }

  value(type: number, value: Value, depth: number) {
    if (depth > MAX_DEPTH)
      throw new EmbeddedError(codes.Overflow, `Exceeded maximum nesting depth ${MAX_DEPTH}`);
    if (value instanceof RawValue) return this.bytes(value.bytes);
    switch (type) {
      case T.double: {
        const at = this.take(8);
        this.buf.writeDoubleLE(typeof value === 'number' ? value : (value as Double).value, at);
        return;
      }
      case T.string: {
        const length = Buffer.byteLength(value as string);
        this.int32(length + 1);
        const at = this.take(length + 1);
        this.buf.write(value as string, at, length, 'utf8');
        this.buf[at + length] = 0;
        return;
      }
      case T.object:
        return this.doc(value as Doc, depth);
      case T.array:
        return this.array(value as Value[], depth);
      case T.binData: {
        const binary = value as Binary;
        this.int32(binary.position);
        this.byte(binary.sub_type);
        return this.bytes(binary.buffer.subarray(0, binary.position));
      }
      case T.objectId:
        return this.bytes((value as ObjectId).id);
      case T.bool:
        return this.byte(value ? 1 : 0);
      case T.date:
      case T.long: {
        const at = this.take(8);
        const n = typeof value === 'bigint' ? value : BigInt((value as Date).getTime());
        this.buf.writeBigInt64LE(BigInt.asIntN(64, n), at);
        return;
      }
      case T.regex:
        this.cstring((value as BSONRegExp).pattern);
        return this.cstring((value as BSONRegExp).options);
      case T.int:
        return this.int32(value as number);
      case T.timestamp: {
        const at = this.take(8);
        this.buf.writeBigUInt64LE(BigInt.asUintN(64, (value as Timestamp).toBigInt()), at);
        return;
      }
      case T.decimal:
        return this.bytes((value as Decimal128).bytes);
    }
  }
}

/** The bytes of a document. A document that was only read comes back as the very bytes it was read from. */
export function encodeDoc(doc: Doc): Buffer {
  const raw = doc.raw;
  if (raw) return raw;
  const writer = new Writer();
  writer.doc(doc, 0);
  return writer.buf.subarray(0, writer.at);
}
