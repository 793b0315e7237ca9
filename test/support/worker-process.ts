import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { testEnvironment } from './server.ts';

export interface WorkerProcess {
  process: ChildProcess;
  output(): string;
  /** Where it tells of its health. */
  healthUrl(): string | undefined;
  hasEnded(): boolean;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as when the power goes. */
  kill(): Promise<void>;
}

export interface WorkerOptions {
  /** A compiled entry to run instead of the source: it starts in half the time. */
  compiled?: string;
  env?: Record<string, string>;
}

/** Runs `npm run worker` as a process of its own on a data folder. It need not be ready when this returns. */
export function spawnWorker(dataDir: string, { compiled, env }: WorkerOptions = {}): WorkerProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const entry = compiled ? [compiled] : ['--import', 'tsx', 'platform/worker.ts'];
  const child = spawn(process.execPath, entry, {
    env: { PATH, HOME, TMPDIR, ...testEnvironment(dataDir, { env: { WORKER_PORT: '0', ...env } }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!hasEnded()) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    process: child,
    output: () => printed.join(''),
    healthUrl: () => /http:\/\/127\.0\.0\.1:\d+\/healthz/.exec(printed.join(''))?.[0],
    hasEnded,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
  };
}

/** Waits until it says that it works; the test's own limit ends a wait for one that never does. */
export async function ready(worker: WorkerProcess): Promise<string> {
  for (;;) {
    const url = worker.healthUrl();
    if (url) return url;
    if (worker.hasEnded()) throw new Error(`The worker did not start:\n${worker.output()}`);
    await sleep(25);
  }
}
