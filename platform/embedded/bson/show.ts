/** Values as MongoDB writes them in messages. */
import type { Binary, BSONRegExp, Decimal128, Double, ObjectId } from 'bson';
import { Doc } from './doc.ts';
import { T, typeOf, type Maybe } from './value.ts';

/** `{ a: 1, b: "x" }`. */
export function show(v: Maybe): string {
  if (v === undefined) return 'MISSING';
  if (v instanceof Doc) {
    const fields = [...v].map(([key, value]) => `${key}: ${show(value)}`);
    return fields.length ? `{ ${fields.join(', ')} }` : '{}';
  }
  if (Array.isArray(v)) return v.length ? `[ ${v.map(show).join(', ')} ]` : '[]';
  switch (typeOf(v)) {
    case T.string:
      return `"${String(v)}"`;
    case T.objectId:
      return `ObjectId('${(v as ObjectId).toHexString()}')`;
    case T.date:
      return `new Date(${v instanceof Date ? v.getTime() : '...'})`;
    case T.double: {
      const n = typeof v === 'number' ? v : (v as Double).value;
      return Number.isInteger(n) ? n.toFixed(1) : String(n);
    }
    case T.decimal:
      return `NumberDecimal("${(v as Decimal128).toString()}")`;
    case T.binData:
      return `BinData(${(v as Binary).sub_type}, ${(v as Binary).toString('hex').toUpperCase()})`;
    case T.regex:
      return `/${(v as BSONRegExp).pattern}/${(v as BSONRegExp).options}`;
    case T.minKey:
      return 'MinKey';
    case T.maxKey:
      return 'MaxKey';
    case T.undefined:
      return 'undefined';
    default:
      return String(v);
  }
}
