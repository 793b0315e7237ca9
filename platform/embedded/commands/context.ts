/** What a command gets to work with, and helpers to read its arguments. */
import { double } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isNumeric, toNumber, typeName, type Maybe, type Value } from '../bson/value.ts';
import { checkNamespace, type Catalog, type Collection } from '../catalog.ts';
import { compileExpression, type Variables } from '../aggregate/expression.ts';
import type { Batch, Cursors } from '../cursors.ts';
import type { Documents } from '../documents.ts';
import { EmbeddedError, codes, typeMismatch, unsupported } from '../errors.ts';
import type { Operation } from '../operation.ts';
import type { Store } from '../store.ts';

/** What all connections share. */
export interface Database {
  store: Store;
  catalog: Catalog;
  documents: Documents;
  cursors: Cursors;
  startedAt: number;
  connections(): number;
}

/** One command being run. */
export interface CommandContext extends Database {
  db: string;
  body: Doc;
  op: Operation;
  session: string | undefined;
  connectionId: number;
}

export type Command = (ctx: CommandContext) => Doc | Promise<Doc>;

export const OK = double(1);

/** A reply that succeeded. */
export function ok(fields: Record<string, Maybe> = {}): Doc {
  return Doc.of({ ...fields, ok: OK });
}

/** The namespace a command names in its first field. */
export function namespaceOf(ctx: CommandContext): string {
  const name = ctx.body.get(ctx.body.firstKey() as string);
  if (typeof name !== 'string')
    throw new EmbeddedError(codes.InvalidNamespace, `collection name has invalid type ${typeName(name)}`);
  const ns = `${ctx.db}.${name}`;
  checkNamespace(ns);
  return ns;
}

export function collectionOf(ctx: CommandContext): Collection | undefined {
  return ctx.catalog.get(namespaceOf(ctx));
}

/** The collection, or MongoDB's refusal where it does not exist. */
export function existingCollection(ctx: CommandContext): Collection {
  const ns = namespaceOf(ctx);
  const c = ctx.catalog.get(ns);
  if (!c) throw new EmbeddedError(codes.NamespaceNotFound, `ns does not exist: ${ns}`);
  return c;
}

/** An optional document argument. */
export function docArgument(body: Doc, name: string): Doc | undefined {
  const v = body.get(name);
  if (v === undefined || v === null || v instanceof Doc) return v ?? undefined;
  throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(v)}', expected type 'object'`);
}

/** An optional count: not negative. */
export function countArgument(body: Doc, name: string): number | undefined {
  const v = body.get(name);
  if (v === undefined || v === null) return undefined;
  if (!isNumeric(v))
    throw typeMismatch(`BSON field '${name}' is the wrong type '${typeName(v)}', expected type 'number'`);
  const n = Math.trunc(toNumber(v));
  if (n < 0) throw new EmbeddedError(51024, `BSON field '${name}' value must be >= 0, actual value '${n}'`);
  return n;
}

/** A required list of documents. */
export function docsArgument(body: Doc, name: string): Doc[] {
  const v = body.get(name);
  if (v === undefined) throw new EmbeddedError(40414, `BSON field '${name}' is missing but a required field`);
  if (!Array.isArray(v) || !v.every((d) => d instanceof Doc))
    throw typeMismatch(`BSON field '${name}' must be an array of documents`);
  return v as Doc[];
}

/** Only the simple collation is there: comparing bytes. */
export function checkCollation(body: Doc): void {
  const collation = body.get('collation');
  if (collation instanceof Doc && collation.size > 0 && collation.get('locale') !== 'simple')
    throw unsupported("a collation other than 'simple'");
}

/** The variables of `let`, and the time the command started. */
export function variablesOf(body: Doc): Variables {
  const now: [string, Maybe][] = [['NOW', new Date()]];
  const given = docArgument(body, 'let');
  if (!given) return new Map(now);
  const env = { root: new Doc(), vars: new Map(now) };
  return new Map([
    ...now,
    ...[...given].map(([key, value]) => [key, compileExpression(value)(env)] as [string, Maybe]),
  ]);
}

/** A reply with a cursor. */
export function cursorReply(batch: Batch, field: 'firstBatch' | 'nextBatch'): Doc {
  const docs: Value[] = batch.docs.map((bytes) => new Doc(bytes));
  return ok({ cursor: Doc.of({ [field]: docs, id: batch.id, ns: batch.ns }) });
}
