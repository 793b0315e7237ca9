/**
 * An embedded database: a server for one machine that speaks MongoDB's wire protocol, so that the ordinary
 * driver connects to it with an ordinary URI. See README.md for what it supports.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { acquireLock, currentOwner, DataDirectoryInUse } from './lock.ts';
import type { ServerOptions } from './server.ts';
import type { WorkerMessage } from './worker.ts';

export { DataDirectoryInUse };

export interface EmbeddedOptions {
  /** Where the data is kept; created with mode 0700. One process at a time. */
  dataDir: string;
  /** Listen on 127.0.0.1 as well; 0 takes any free port. Anyone on the machine can then connect. */
  port?: number;
}

export interface EmbeddedServer {
  /** `mongodb://` with the socket, without a database name. */
  uri: string;
  socketPath: string;
  port?: number;
  pid: number;
  /** Finishes what is being written and closes. */
  stop(): Promise<void>;
}

/** Socket addresses hold 107 bytes on Linux and 103 elsewhere. */
const MAX_SOCKET_PATH = 103;

/** The socket's place: inside the data directory, or a private directory where that path is too long. */
function socketPathFor(dataDir: string): string {
  const inside = join(dataDir, 'embedded.sock');
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH) return inside;
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const dir = join(tmpdir(), `banshi-embedded-${userInfo().uid}-${hash}`);
  privateDirectory(dir);
  return join(dir, 'embedded.sock');
}

function privateDirectory(dir: string): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  // Fails where the directory belongs to somebody else, which is what should happen.
  chmodSync(dir, 0o700);
}

/** The URI of the server that another process runs on this directory, if one does. */
export function embeddedUri(dataDir: string): string | undefined {
  return currentOwner(dataDir)?.uri;
}

/** The server's thread: a plain script once compiled, TypeScript when run from source. */
function createWorker(workerData: ServerOptions): Worker {
  const script = import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js';
  return new Worker(new URL(script, import.meta.url), { workerData, execArgv: [] });
}

function startWorker(options: ServerOptions): Promise<{ worker: Worker; port: number | undefined }> {
  const worker = createWorker(options);
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      void worker.terminate();
      reject(error);
    };
    worker.once('error', fail);
    worker.once('exit', (code) =>
      reject(new Error(`The embedded database ended with code ${code} before it was ready`)),
    );
    worker.once('message', (message: WorkerMessage) => {
      worker.removeAllListeners();
      if (message.type === 'ready') resolve({ worker, port: message.port });
      else fail(new Error(message.type === 'failed' ? message.message : 'The embedded database stopped'));
    });
  });
}

/** Starts the server. Throws `DataDirectoryInUse` where another process has the directory. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  privateDirectory(options.dataDir);
  // The same directory by another name must not get a second server.
  const dataDir = realpathSync(options.dataDir);
  const socketPath = socketPathFor(dataDir);
  const uri = `mongodb://${encodeURIComponent(socketPath)}/`;
  const lock = await acquireLock(dataDir, { socket: socketPath, uri });
  let started: Awaited<ReturnType<typeof startWorker>>;
  try {
    started = await startWorker({ storePath: join(dataDir, 'store'), socketPath, port: options.port });
  } catch (error) {
    lock.release();
    throw error;
  }
  const { worker, port } = started;
  // Without its thread the server is gone, and the directory is free.
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      lock.release();
      resolve();
    });
  });
  worker.on('error', (error) => console.error('The embedded database failed:', error));
  return {
    uri,
    socketPath,
    ...(port === undefined ? {} : { port }),
    pid: process.pid,
    stop() {
      worker.postMessage('stop');
      return ended;
    },
  };
}
