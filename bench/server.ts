import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SERVER } from './compiled.ts';
import type { CpuMeter, Figure } from './measure.ts';

/** How long a start may take: with a full inbox it looks through every open case. */
const PATIENCE_MS = 300_000;
const END_MS = 20_000;
const NO_LIMIT = '10000000';

/** Resident memory of a process, in MB. */
export interface Memory {
  all: number;
  /** Without mapped files, above all the database, which the system takes back when it needs the room. */
  own?: number;
}

export interface BenchServer {
  url: string;
  /** From the start of the process to the first `GET /healthz` answered 200. */
  startMs: number;
  /** Processor time so far, where the system tells it. */
  cpu: CpuMeter;
  memory(): Memory;
  stop(): Promise<void>;
}

const children = new Set<ChildProcess>();
const folders = new Set<string>();
// Whatever way the run ends, nothing of it stays.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banshi-bench-'));
  folders.add(folder);
  return folder;
}
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** The compiled product as a process of its own, with the demonstration and without limits. */
export async function startServer(dataDir: string): Promise<BenchServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { PATH, HOME, TMPDIR } = process.env;
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, [join(SERVER, 'platform/main.js')], {
    env: {
      ...{ PATH, HOME, TMPDIR, PORT: String(port), DATA_DIR: dataDir, SEED: 'demo', LOG_LEVEL: 'error' },
      ...{ RATE_LIMIT: NO_LIMIT, RATE_LIMIT_SIGN_IN: NO_LIMIT, RATE_LIMIT_REGISTRATION: NO_LIMIT },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.add(child);
  await healthy(child, url);
  return {
    url,
    startMs: Number(process.hrtime.bigint() - began) / 1e6,
    cpu: () => cpuMs(child.pid ?? 0),
    memory: () => memoryOf(child.pid ?? 0),
    stop: () => stop(child),
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function stop(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), END_MS);
    await exited;
    clearTimeout(impatient);
  }
  children.delete(child);
}

async function healthy(child: ChildProcess, url: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!hasEnded(child) && Date.now() < until) {
    if ((await statusOf(`${url}/healthz`)) === 200) return;
    await sleep(10);
  }
  await stop(child);
  throw new Error(`The server did not become healthy; exit code ${child.exitCode}`);
}

/** Null while nobody listens. */
function statusOf(url: string): Promise<number | null> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    }).on('error', () => resolve(null));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function memoryOf(pid: number): Memory {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return { all: Number(kilobytes) / 1024 };
  }
  const status = readFileSync(file, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024;
  return { all: megabytes('VmRSS'), own: megabytes('RssAnon') };
}

/** As a figure: what the process holds. */
export function memoryFigure(name: string, { all, own }: Memory): Figure {
  const note = own === undefined ? 'resident' : `resident; ${Math.round(own)} MB without mapped files`;
  return { name, value: all, unit: 'MB', note };
}

/** Ticks of 10 ms, user and system, from the 14th field of the process's line on; the name before may hold blanks. */
function cpuMs(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return Number.NaN;
  const fields = readFileSync(stat, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
