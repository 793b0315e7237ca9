import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { HttpClient } from './http-client.ts';
import { DEMO_PASSWORD, freshDataDir, testEnvironment, type TestServerOptions } from './server.ts';

export interface ServerProcess {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything it has printed so far, both streams. */
  output(): string;
  client(): HttpClient;
  as(username: string): Promise<HttpClient>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as when the power goes. */
  kill(): Promise<void>;
  /** Removes the data folder; the process must have ended. */
  clean(): Promise<void>;
}

export interface ProcessOptions extends TestServerOptions {
  /** A compiled entry to run instead of the source: it starts in half the time. */
  compiled?: string;
}

/** A server that ended before it said where it is; `signal` when it was killed, or killed itself. */
export class StartFailed extends Error {
  readonly signal: NodeJS.Signals | null;
  constructor(signal: NodeJS.Signals | null, output: string) {
    super(`The server did not start:\n${output}`);
    this.signal = signal;
  }
}

/** How long a start may take on a busy machine. */
const PATIENCE = 120_000;

/** Runs the product as a process of its own: for kill -9, signals and exit codes. */
export async function spawnServer(options: ProcessOptions = {}): Promise<ServerProcess> {
  const dataDir = options.dataDir ?? (await freshDataDir());
  const { child, output } = run(dataDir, options);
  const url = await addressOf(child, output);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    url,
    dataDir,
    process: child,
    output,
    client: () => new HttpClient(url),
    async as(username) {
      const client = new HttpClient(url);
      await client.signIn(username, DEMO_PASSWORD);
      return client;
    },
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
    clean: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** Runs a start that is expected to end by itself; gives its exit code and what it printed. */
export async function spawnFailing(
  dataDir: string,
  options: TestServerOptions,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(dataDir, options);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await once(child, 'close');
  clearTimeout(timer);
  return { code: child.exitCode, output: output() };
}

function run(dataDir: string, options: ProcessOptions): { child: ChildProcess; output: () => string } {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(
    process.execPath,
    options.compiled ? [options.compiled] : ['--import', 'tsx', 'platform/main.ts'],
    {
      env: { PATH, HOME, TMPDIR, ...testEnvironment(dataDir, options) },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  return { child, output: () => printed.join('') };
}

async function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const url = /http:\/\/\S+?(?=\/(?:\s|$))/m.exec(output())?.[0];
    if (url) return url;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const { signalCode } = child;
  child.kill('SIGKILL');
  throw new StartFailed(signalCode, output());
}
