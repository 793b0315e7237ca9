/** Open cursors: a stream of documents that clients fetch a batch at a time. */
import { randomInt } from 'node:crypto';
import { EmbeddedError, codes } from './errors.ts';
import type { Operation } from './operation.ts';

/** Encoded documents, a piece at a time. */
export type DocumentStream = AsyncGenerator<Buffer[], void, void>;

const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60 * 1000;
export const FIRST_BATCH = 101;

export interface Batch {
  id: bigint;
  ns: string;
  docs: Buffer[];
}

class Cursor {
  readonly id: bigint;
  readonly ns: string;
  readonly op: Operation;
  private readonly stream: DocumentStream;
  private pending: Buffer[] = [];
  private position = 0;
  private ended = false;
  session: string | undefined;
  lastUsed = Date.now();
  busy = false;

  constructor(id: bigint, ns: string, stream: DocumentStream, op: Operation) {
    this.id = id;
    this.ns = ns;
    this.stream = stream;
    this.op = op;
  }

  get exhausted(): boolean {
    return this.ended && this.position >= this.pending.length;
  }

  /** Takes up to `count` documents, and at most 16 MB of them. */
  async take(count: number): Promise<Buffer[]> {
    const out: Buffer[] = [];
    let bytes = 0;
    while (out.length < count) {
      if (this.position >= this.pending.length) {
        if (this.ended) break;
        const next = await this.stream.next();
        if (next.done) this.ended = true;
        this.pending = next.done ? [] : next.value;
        this.position = 0;
        continue;
      }
      const doc = this.pending[this.position] as Buffer;
      if (out.length > 0 && bytes + doc.length > MAX_BATCH_BYTES) break;
      out.push(doc);
      bytes += doc.length;
      this.position++;
    }
    return out;
  }

  async close(): Promise<void> {
    this.op.killed = true;
    this.pending = [];
    this.ended = true;
    await this.stream.return();
  }
}

export class Cursors {
  private readonly open = new Map<bigint, Cursor>();

  get count(): number {
    return this.open.size;
  }

  /** Starts a stream and takes its first batch; the cursor stays open only if there is more. */
  async start(
    ns: string,
    stream: DocumentStream,
    op: Operation,
    options: { batchSize?: number | undefined; single?: boolean; session?: string | undefined },
  ): Promise<Batch> {
    let id: bigint;
    do id = (BigInt(randomInt(1, 2 ** 31)) << 31n) | BigInt(randomInt(2 ** 31));
    while (this.open.has(id));
    const cursor = new Cursor(id, ns, stream, op);
    cursor.session = options.session;
    const size = options.batchSize ?? FIRST_BATCH;
    const docs = await cursor.take(size);
    if (options.single || cursor.exhausted) {
      await cursor.close();
      return { id: 0n, ns, docs };
    }
    this.open.set(id, cursor);
    op.pause();
    return { id, ns, docs };
  }

  async more(id: bigint, ns: string, batchSize: number | undefined): Promise<Batch> {
    const cursor = this.open.get(id);
    if (!cursor) throw new EmbeddedError(codes.CursorNotFound, `cursor id ${id} not found`);
    if (cursor.ns !== ns) {
      throw new EmbeddedError(
        codes.Unauthorized,
        `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
      );
    }
    if (cursor.busy) throw new EmbeddedError(12051, `cursor id ${id} is already in use`);
    cursor.busy = true;
    cursor.op.resume();
    try {
      const docs = await cursor.take(batchSize || Number.POSITIVE_INFINITY);
      cursor.lastUsed = Date.now();
      if (!cursor.exhausted) return { id, ns, docs };
      this.open.delete(id);
      await cursor.close();
      return { id: 0n, ns, docs };
    } catch (error) {
      this.open.delete(id);
      await cursor.close();
      throw error;
    } finally {
      cursor.busy = false;
      cursor.op.pause();
    }
  }

  async kill(id: bigint): Promise<boolean> {
    const cursor = this.open.get(id);
    if (!cursor) return false;
    this.open.delete(id);
    await cursor.close();
    return true;
  }

  /** Closes the cursors of an ended session. */
  async endSession(session: string): Promise<void> {
    for (const cursor of [...this.open.values()]) if (cursor.session === session) await this.kill(cursor.id);
  }

  /** Closes what no client has asked for in ten minutes. */
  async expire(now = Date.now()): Promise<void> {
    for (const cursor of [...this.open.values()]) {
      if (!cursor.busy && now - cursor.lastUsed > IDLE_MS) await this.kill(cursor.id);
    }
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.open.keys()]) await this.kill(id);
  }
}
