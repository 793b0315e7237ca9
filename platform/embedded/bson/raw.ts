/** Reading BSON bytes in place: sizes of elements and finding one field without decoding the rest. */
import { EmbeddedError, codes } from '../errors.ts';
import { T } from './value.ts';

/** Documents nest at most this deep, as in MongoDB; deeper input is refused instead of exhausting the stack. */
export const MAX_DEPTH = 180;

function corrupt(): never {
  throw new EmbeddedError(codes.InvalidBSON, 'invalid BSON: a length runs past the end of the document');
}

/** The offset after the C string that starts at `at`. */
export function skipCString(buf: Buffer, at: number): number {
  const end = buf.indexOf(0, at);
  if (end < 0) corrupt();
  return end + 1;
}

/** The number of bytes a value of `type` takes at `at`. */
export function valueSize(buf: Buffer, type: number, at: number): number {
  switch (type) {
    case T.double:
    case T.date:
    case T.timestamp:
    case T.long:
      return 8;
    case T.string:
    case T.javascript:
    case T.symbol:
      return 4 + buf.readInt32LE(at);
    case T.object:
    case T.array:
    case T.javascriptWithScope:
      return buf.readInt32LE(at);
    case T.binData:
      return 5 + buf.readInt32LE(at);
    case T.objectId:
      return 12;
    case T.bool:
      return 1;
    case T.regex:
      return skipCString(buf, skipCString(buf, at)) - at;
    case T.dbPointer:
      return 4 + buf.readInt32LE(at) + 12;
    case T.int:
      return 4;
    case T.decimal:
      return 16;
    case T.undefined:
    case T.null:
    case T.minKey:
    case T.maxKey:
      return 0;
    default:
      throw new EmbeddedError(codes.InvalidBSON, `invalid BSON: unknown type ${type}`);
  }
}

/**
 * The offset of the type byte of the element called `key` in the document at `start`, or -1.
 * Comparing the bytes of the name in place is what makes a collection scan cheap.
 */
export function findElement(buf: Buffer, start: number, key: string): number {
  const end = start + buf.readInt32LE(start) - 1;
  let at = start + 4;
  while (at < end) {
    const type = buf[at] as number;
    let p = at + 1;
    let i = 0;
    let byte = buf[p] as number;
    while (i < key.length && byte === key.charCodeAt(i) && byte < 0x80 && byte !== 0) {
      i++;
      byte = buf[++p] as number;
    }
    let found = i === key.length && byte === 0;
    if (!found) {
      const nameEnd = skipCString(buf, p) - 1;
      // A name outside ASCII cannot be compared unit by unit.
      if (byte >= 0x80) found = buf.toString('utf8', at + 1, nameEnd) === key;
      p = nameEnd;
    }
    if (found) return at;
    p += 1;
    at = p + valueSize(buf, type, p);
  }
  return -1;
}

/** Checks the whole document, so that later reads of stored bytes need no checks. Returns its length. */
export function validate(buf: Buffer, start: number, limit: number, depth = 0): number {
  if (depth > MAX_DEPTH)
    throw new EmbeddedError(codes.Overflow, `Exceeded maximum nesting depth ${MAX_DEPTH}`);
  if (limit - start < 5) corrupt();
  const size = buf.readInt32LE(start);
  const end = start + size;
  if (size < 5 || end > limit || buf[end - 1] !== 0) corrupt();
  let at = start + 4;
  while (at < end - 1) {
    const type = buf[at] as number;
    const value = skipCString(buf, at + 1);
    if (value >= end && type !== T.null) corrupt();
    const minimum = value + 4 <= end ? 0 : 1;
    if (minimum && ![T.null, T.undefined, T.minKey, T.maxKey, T.bool, T.regex].includes(type as never))
      corrupt();
    const bytes = valueSize(buf, type, value);
    if (bytes < 0 || value + bytes > end - 1) corrupt();
    if (type === T.object || type === T.array) {
      if (validate(buf, value, value + bytes, depth + 1) !== bytes) corrupt();
    } else if (type === T.string && (bytes < 5 || buf[value + bytes - 1] !== 0)) corrupt();
    at = value + bytes;
  }
  if (at !== end - 1) corrupt();
  return size;
}
