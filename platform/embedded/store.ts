/**
 * The bytes on disk: one LMDB environment with three tables.
 *
 * `cat` holds the catalog, `docs` maps [collection][id] to a document as it came from the client, `idx` maps
 * [index][fields][id] to the id. Numbers of collections and indexes are never used twice, so a dropped one
 * can be cleared later, a piece at a time.
 *
 * Documents above about a kilobyte are kept compressed (LZ4), which LMDB does beside the thread the server runs in. A
 * store made before that was so stays as it is: `cat` says which it is.
 */
import { mkdirSync } from 'node:fs';
import { open, type Database, type RootDatabase } from 'lmdb';
import { AFTER } from './key-encoder.ts';

export type Table = Database<Buffer, Buffer>;

/** One row of a range. */
export interface Row {
  key: Buffer;
  value: Buffer;
}

/** Prefixes a key with the number of its collection or index. */
export function keyOf(owner: number, key: Buffer): Buffer {
  const out = Buffer.allocUnsafe(4 + key.length);
  out.writeUInt32BE(owner, 0);
  key.copy(out, 4);
  return out;
}

const SWEEP_ROWS = 2000;
const FORMAT = Buffer.from('format');
const COMPRESSED = Buffer.from('documents: lz4');
/** No dictionary: one that came with another version of the library could not read what this one wrote. */
const LZ4 = { threshold: 1000, dictionary: Buffer.alloc(0) };

export class Store {
  readonly root: RootDatabase<Buffer, Buffer>;
  readonly cat: Table;
  readonly docs: Table;
  readonly idx: Table;

  constructor(path: string) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const binary = { encoding: 'binary', keyEncoding: 'binary' } as const;
    this.root = open<Buffer, Buffer>({
      path,
      ...binary,
      maxDbs: 4,
      noSubdir: false,
      // The promise of a transaction then resolves after its flush: what was acknowledged is on disk.
      overlappingSync: false,
    });
    this.cat = this.root.openDB<Buffer, Buffer>('cat', binary);
    this.docs = this.root.openDB<Buffer, Buffer>('docs', {
      ...binary,
      compression: this.compresses() && LZ4,
    });
    this.idx = this.root.openDB<Buffer, Buffer>('idx', binary);
  }

  /** Whether documents are compressed: in every store that begins now. */
  private compresses(): boolean {
    const isNew = this.cat.getKeysCount({ limit: 1 }) === 0;
    if (isNew) this.cat.putSync(FORMAT, COMPRESSED);
    return this.cat.getBinary(FORMAT)?.equals(COMPRESSED) ?? false;
  }

  /**
   * Runs `work` alone in a write transaction; resolves when it is on disk. Many callers share one flush.
   * A throw does not undo what `work` wrote before, so `work` must check everything first and write last,
   * and it must not return a promise.
   */
  transaction<R>(work: () => R): Promise<R> {
    return this.root
      .transaction(() => {
        const result = work();
        // A callback that returned the promise of a put would wait for itself.
        return { result };
      })
      .then((box) => box.result);
  }

  /** Up to `limit` rows of the half-open range, from its end if `reverse`; `after` continues behind a row. */
  rows(table: Table, start: Buffer, end: Buffer, limit: number, reverse = false, after?: Buffer): Row[] {
    const out: Row[] = [];
    const from = after ?? (reverse ? end : start);
    const range = reverse
      ? { start: from, reverse: true, limit: limit + 1 }
      : { start: from, end, limit: limit + 1 };
    for (const { key, value } of table.getRange(range)) {
      if (after && key.equals(after)) continue;
      if (out.length === limit) break;
      if (reverse && Buffer.compare(key, start) < 0) break;
      out.push({ key, value });
    }
    return out;
  }

  count(table: Table, owner: number): number {
    return table.getKeysCount({ start: keyOf(owner, Buffer.alloc(0)), end: keyOf(owner, AFTER) });
  }

  /** Deletes every row of a dropped collection or index in short transactions. */
  async sweep(table: Table, owner: number): Promise<void> {
    const start = keyOf(owner, Buffer.alloc(0));
    const end = keyOf(owner, AFTER);
    for (;;) {
      const keys = [...table.getKeys({ start, end, limit: SWEEP_ROWS })];
      if (keys.length === 0) return;
      await this.transaction(() => {
        for (const key of keys) void table.remove(key);
      });
    }
  }

  async close(): Promise<void> {
    await this.root.flushed;
    await this.root.close();
  }
}
