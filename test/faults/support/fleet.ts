import assert from 'node:assert/strict';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { FaultPoint } from '../../../platform/services/fault-points.ts';
import { type ServerProcess, spawnServer, StartFailed } from '../../support/server-process.ts';
import { ready, spawnWorker, type WorkerProcess } from '../../support/worker-process.ts';
import type { Whereabouts } from './patient-client.ts';

/** Where the process that is started next dies by itself. */
export interface Fuse {
  point: FaultPoint;
  nth: number;
}

const fused = (fuse?: Fuse): Record<string, string> =>
  fuse ? { NODE_ENV: 'test', BANSHI_FAULT_POINT: `${fuse.point}:${fuse.nth}` } : {};

/** A server and a worker on one data folder, each a process of its own that is killed and started again. */
export class Fleet {
  readonly where: Whereabouts = { url: '' };
  readonly #compiled: string;
  #server: ServerProcess | undefined;
  #worker: WorkerProcess | undefined;
  #dataDir: string | undefined;
  #diedEarly = false;

  constructor(compiled: string) {
    this.#compiled = compiled;
  }

  get server(): ServerProcess {
    assert.ok(this.#server);
    return this.#server;
  }

  /** Starts the server, after killing the one that runs; `work: elsewhere` leaves everything to the worker. */
  async startServer({
    work = 'here',
    fuse,
  }: {
    work?: 'here' | 'elsewhere';
    fuse?: Fuse;
  } = {}): Promise<void> {
    await this.#server?.kill();
    const env = { WORK: work, ...fused(fuse) };
    const dataDir = this.#dataDir;
    const options = { compiled: this.#compiled, env, ...(dataDir && { dataDir }) };
    // What an earlier process left is projected before the doors open: a fuse may burn down that early.
    const started = await spawnServer(options).catch((reason: unknown) => {
      if (fuse && reason instanceof StartFailed && reason.signal === 'SIGKILL') return null;
      throw reason;
    });
    this.#diedEarly = started === null;
    if (!started) return;
    this.#server = started;
    this.#dataDir = started.dataDir;
    this.where.url = started.url;
  }
  /** Starts the worker, after killing the one that runs; it need not be ready yet. */
  async startWorker(fuse?: Fuse): Promise<void> {
    await this.#worker?.kill();
    const compiled = join(dirname(this.#compiled), 'worker.js');
    this.#worker = spawnWorker(this.server.dataDir, { compiled, env: fused(fuse) });
  }
  async workerReady(): Promise<void> {
    assert.ok(this.#worker);
    await ready(this.#worker);
  }
  /** Until the fuse of a process has burnt down: nobody but the process itself kills it here. */
  async death(which: 'server' | 'worker'): Promise<void> {
    if (which === 'server' && this.#diedEarly) return;
    const child = (which === 'server' ? this.#server : this.#worker)?.process;
    assert.ok(child);
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    assert.equal(child.signalCode, 'SIGKILL', `the ${which} died of the fuse`);
  }
  async killWorker(): Promise<void> {
    await this.#worker?.kill();
  }
  async end(): Promise<void> {
    await this.#worker?.kill();
    await this.#server?.kill();
    await this.#server?.clean();
  }
}
