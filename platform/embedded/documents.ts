/** Reading and changing documents together with their index entries. */
import { Doc } from './bson/doc.ts';
import { encodeDoc } from './bson/encode.ts';
import { show } from './bson/show.ts';
import { T, typeOf, type Maybe } from './bson/value.ts';
import { equalValues } from './bson-order.ts';
import type { Catalog, Collection } from './catalog.ts';
import { EmbeddedError, badValue, codes } from './errors.ts';
import { keysFor, type DocKeys, type Index } from './indexes.ts';
import { AFTER, idKeyOf, isCutId } from './key-encoder.ts';
import { keyOf, type Store } from './store.ts';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document change that was checked and only needs writing. */
type Prepared = () => void;

function duplicate(c: Collection, name: string, pattern: Doc, values: Maybe[]): EmbeddedError {
  const keyValue = Doc.of([...pattern.keys()].map((field, i) => [field, values[i] ?? null] as const));
  return new EmbeddedError(
    codes.DuplicateKey,
    `E11000 duplicate key error collection: ${c.ns} index: ${name} dup key: ${show(keyValue)}`,
    Doc.of({ keyPattern: pattern, keyValue }),
  );
}

export class Documents {
  readonly store: Store;
  readonly catalog: Catalog;

  constructor(store: Store, catalog: Catalog) {
    this.store = store;
    this.catalog = catalog;
  }

  read(c: Collection, idKey: Buffer): Buffer | undefined {
    return this.store.docs.getBinary(keyOf(c.id, idKey)) ?? undefined;
  }

  /** Adds a document; only inside a transaction. */
  insert(c: Collection, doc: Doc): void {
    const id = doc.get('_id');
    checkId(id);
    const idKey = idKeyOf(id);
    if (this.store.docs.doesExist(keyOf(c.id, idKey))) {
      throw duplicate(c, '_id_', Doc.of({ _id: 1 }), [id]);
    }
    const bytes = encodeDoc(doc);
    if (bytes.length > MAX_DOCUMENT_BYTES) {
      throw new EmbeddedError(
        codes.BSONObjectTooLarge,
        `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}(16MB)`,
      );
    }
    const prepared = this.prepareIndexes(c, idKey, undefined, doc);
    if (isCutId(idKey) && !c.cutIds) {
      c.cutIds = true;
      this.catalog.save(c);
    }
    for (const apply of prepared) apply();
    void this.store.docs.put(keyOf(c.id, idKey), bytes);
  }

  /** Writes a changed document; only inside a transaction. Returns false if the bytes are the same. */
  replace(c: Collection, idKey: Buffer, before: Buffer, after: Doc): boolean {
    const bytes = encodeDoc(after);
    if (bytes.equals(before)) return false;
    if (bytes.length > MAX_DOCUMENT_BYTES) {
      throw new EmbeddedError(17419, `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`);
    }
    const prepared = this.prepareIndexes(c, idKey, new Doc(before), new Doc(bytes));
    for (const apply of prepared) apply();
    void this.store.docs.put(keyOf(c.id, idKey), bytes);
    return true;
  }

  /** Deletes a document; only inside a transaction. */
  remove(c: Collection, idKey: Buffer, before: Buffer): void {
    const prepared = this.prepareIndexes(c, idKey, new Doc(before), undefined);
    for (const apply of prepared) apply();
    void this.store.docs.remove(keyOf(c.id, idKey));
  }

  /** Adds an existing document to one index that is being built; only inside a transaction. */
  addToIndex(c: Collection, index: Index, idKey: Buffer, doc: Doc): void {
    for (const apply of this.prepareIndex(c, index, idKey, undefined, doc)) apply();
  }

  private prepareIndexes(
    c: Collection,
    idKey: Buffer,
    before: Doc | undefined,
    after: Doc | undefined,
  ): Prepared[] {
    return c.indexes.flatMap((index) => this.prepareIndex(c, index, idKey, before, after));
  }

  private prepareIndex(
    c: Collection,
    index: Index,
    idKey: Buffer,
    before: Doc | undefined,
    after: Doc | undefined,
  ): Prepared[] {
    const idx = this.store.idx;
    const old = before ? keysFor(index, before).keys : [];
    const fresh: DocKeys | undefined = after ? keysFor(index, after) : undefined;
    const entry = (key: Buffer): Buffer => Buffer.concat([keyOf(index.id, key), idKey]);
    const work: Prepared[] = [];
    const kept = new Set<string>();
    const had = new Set(old.map((key) => key.toString('latin1')));
    fresh?.keys.forEach((key, i) => {
      const text = key.toString('latin1');
      kept.add(text);
      // A cut key looks the same for different values, so it proves nothing about uniqueness.
      if (had.has(text) && !fresh.cut) return;
      if (index.unique) this.checkUnique(c, index, idKey, key, fresh.values[i] as Maybe[], fresh.cut);
      work.push(() => void idx.put(entry(key), idKey));
    });
    for (const key of old) {
      if (!kept.has(key.toString('latin1'))) work.push(() => void idx.remove(entry(key)));
    }
    if (fresh && ((fresh.multikey && !index.multikey) || (fresh.cut && !index.cut))) {
      work.push(() => {
        index.multikey ||= fresh.multikey;
        index.cut ||= fresh.cut;
        this.catalog.save(c);
      });
    }
    return work;
  }

  private checkUnique(
    c: Collection,
    index: Index,
    idKey: Buffer,
    key: Buffer,
    values: Maybe[],
    cut: boolean,
  ): void {
    const start = keyOf(index.id, key);
    const range = this.store.idx.getRange({ start, end: Buffer.concat([start, AFTER]) });
    for (const { value: other } of range) {
      if (other.equals(idKey)) continue;
      if (cut) {
        const bytes = this.read(c, other);
        const theirs = bytes ? keysFor(index, new Doc(bytes)).values : [];
        if (!theirs.some((tuple) => tuple.every((v, i) => equalValues(v ?? null, values[i] ?? null))))
          continue;
      }
      throw duplicate(c, index.name, index.spec.get('key') as Doc, values);
    }
  }
}

/** Refuses an `_id` MongoDB refuses. */
export function checkId(id: Maybe): void {
  if (id === undefined) throw badValue('document is missing _id');
  const type = typeOf(id);
  if (type === T.array) throw badValue("The '_id' value cannot be of type array");
  if (type === T.regex) throw badValue("The '_id' value cannot be of type regex");
  if (type === T.undefined) throw badValue("The '_id' value cannot be of type undefined");
  if (id instanceof Doc) {
    for (const key of id.keys()) {
      if (key.startsWith('$')) {
        throw new EmbeddedError(
          codes.DollarPrefixedFieldName,
          `_id fields may not contain '$'-prefixed fields: ${key} is not valid for storage.`,
        );
      }
    }
  }
}
