/** Which collections and indexes exist: kept in memory, written through to the store. */
import { randomBytes } from 'node:crypto';
import { Binary } from 'bson';
import { Doc } from './bson/doc.ts';
import { encodeDoc } from './bson/encode.ts';
import type { Value } from './bson/value.ts';
import { EmbeddedError, codes } from './errors.ts';
import { makeIndex, type Index } from './indexes.ts';
import type { Store } from './store.ts';

export interface Collection {
  ns: string;
  db: string;
  name: string;
  id: number;
  uuid: Buffer;
  options: Doc;
  /** Secondary indexes; `_id` is the order of the documents themselves. */
  indexes: Index[];
  /** Some `_id` is so long that its key is cut. */
  cutIds: boolean;
}

const META = Buffer.from('meta');
const key = (kind: 'c' | 'drop', id: number): Buffer => Buffer.from(`${kind}:${id}`);

/** Splits `db.collection.with.dots`. */
export function splitNamespace(ns: string): [db: string, name: string] {
  const dot = ns.indexOf('.');
  return [ns.slice(0, dot), ns.slice(dot + 1)];
}

export class Catalog {
  private readonly store: Store;
  private readonly byNs = new Map<string, Collection>();
  private next = 1;

  constructor(store: Store) {
    this.store = store;
    this.load();
  }

  /** Reads everything from disk, dropping what an interrupted index build left behind. */
  private load(): void {
    for (const { key: rowKey, value } of this.store.cat.getRange({})) {
      const doc = new Doc(value);
      if (rowKey.equals(META)) this.next = Number(doc.get('next'));
      if (!rowKey.toString().startsWith('c:')) continue;
      const ns = String(doc.get('ns'));
      const [db, name] = splitNamespace(ns);
      const indexes = (doc.get('indexes') as Doc[]).map((entry) =>
        makeIndex(Number(entry.get('id')), entry.get('spec') as Doc, {
          multikey: entry.get('multikey') === true,
          cut: entry.get('cut') === true,
          ready: entry.get('ready') === true,
        }),
      );
      this.byNs.set(ns, {
        ns,
        db,
        name,
        id: Number(doc.get('id')),
        uuid: Buffer.from((doc.get('uuid') as Binary).buffer),
        options: doc.get('options') as Doc,
        indexes,
        cutIds: doc.get('cutIds') === true,
      });
    }
  }

  get(ns: string): Collection | undefined {
    return this.byNs.get(ns);
  }

  inDatabase(db: string): Collection[] {
    return [...this.byNs.values()].filter((c) => c.db === db).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  databases(): string[] {
    return [...new Set([...this.byNs.values()].map((c) => c.db))].sort();
  }

  /** Takes a number for a collection or index. Only inside a transaction. */
  allocate(): number {
    const id = this.next++;
    void this.store.cat.put(META, encodeDoc(Doc.of({ next: this.next })));
    return id;
  }

  /** Writes a collection's definition. Only inside a transaction. */
  save(c: Collection): void {
    const indexes = c.indexes.map((index) =>
      Doc.of({
        id: index.id,
        spec: index.spec,
        multikey: index.multikey,
        cut: index.cut,
        ready: index.ready,
      }),
    );
    const doc = Doc.of({
      ns: c.ns,
      id: c.id,
      uuid: new Binary(c.uuid, 4),
      options: c.options,
      indexes: indexes as Value[],
      cutIds: c.cutIds,
    });
    void this.store.cat.put(key('c', c.id), encodeDoc(doc));
    this.byNs.set(c.ns, c);
  }

  /** The collection, created if it does not exist. Only inside a transaction. */
  ensure(ns: string, options: Doc = new Doc()): Collection {
    const existing = this.byNs.get(ns);
    if (existing) return existing;
    checkNamespace(ns);
    const [db, name] = splitNamespace(ns);
    const uuid = randomBytes(16);
    uuid[6] = ((uuid[6] as number) & 0x0f) | 0x40;
    uuid[8] = ((uuid[8] as number) & 0x3f) | 0x80;
    const c: Collection = { ns, db, name, id: this.allocate(), uuid, options, indexes: [], cutIds: false };
    this.save(c);
    return c;
  }

  /** Forgets a collection and notes its rows for clearing. Only inside a transaction. */
  drop(c: Collection): void {
    void this.store.cat.remove(key('c', c.id));
    this.byNs.delete(c.ns);
    this.noteDropped('docs', c.id);
    for (const index of c.indexes) this.noteDropped('idx', index.id);
  }

  /** Removes an index's definition and notes its rows for clearing. Only inside a transaction. */
  dropIndex(c: Collection, index: Index): void {
    c.indexes = c.indexes.filter((other) => other !== index);
    this.save(c);
    this.noteDropped('idx', index.id);
  }

  /** Gives a collection another name. Only inside a transaction. */
  rename(c: Collection, ns: string): void {
    this.byNs.delete(c.ns);
    c.ns = ns;
    [c.db, c.name] = splitNamespace(ns);
    this.save(c);
  }

  private noteDropped(table: 'docs' | 'idx', id: number): void {
    void this.store.cat.put(key('drop', id), Buffer.from(table));
  }

  /** Clears the rows of dropped collections and indexes; what a crash interrupts is taken up at the next start. */
  async sweep(): Promise<void> {
    for (const { key: rowKey, value } of [...this.store.cat.getRange({})]) {
      const match = /^drop:(\d+)$/.exec(rowKey.toString());
      if (!match) continue;
      await this.store.sweep(
        value.toString() === 'docs' ? this.store.docs : this.store.idx,
        Number(match[1]),
      );
      await this.store.transaction(() => void this.store.cat.remove(rowKey));
    }
  }

  /** Drops indexes whose build did not finish before the server ended. */
  async abandonBuilds(): Promise<void> {
    for (const c of this.byNs.values()) {
      for (const index of c.indexes.filter((i) => !i.ready)) {
        await this.store.transaction(() => this.dropIndex(c, index));
      }
    }
  }
}

/** Refuses names MongoDB refuses. */
export function checkNamespace(ns: string): void {
  const [db, name] = splitNamespace(ns);
  if (ns.indexOf('.') < 0 || db === '' || name === '' || name.startsWith('.') || name.endsWith('.')) {
    throw new EmbeddedError(codes.InvalidNamespace, `Invalid namespace specified '${ns}'`);
  }
  if (/[/\\ "$\0]/.test(db) || db.length > 63)
    throw new EmbeddedError(codes.InvalidNamespace, `Invalid database name: '${db}'`);
  if (name.includes('$') || name.includes('\0') || Buffer.byteLength(ns) > 255) {
    throw new EmbeddedError(codes.InvalidNamespace, `Invalid collection name: ${name}`);
  }
  if (name.startsWith('system.'))
    throw new EmbeddedError(codes.InvalidNamespace, `Invalid system namespace: ${ns}`);
}
