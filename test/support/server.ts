import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Installation } from '../../platform/app.ts';
import { readConfiguration } from '../../platform/configuration.ts';
import { DEMO_PASSWORD } from '../../platform/start-up/demo-accounts.ts';
import { startServer } from '../../platform/start-up/start-server.ts';
import { HttpClient } from './http-client.ts';

export { DEMO_PASSWORD };
/** Password of sysadmin and halladmin on an `empty` server. */
export const ADMIN_PASSWORD = 'Banshi-admin-2026';

export interface TestServerOptions {
  /** `demo`: shipped definitions and accounts; `empty`: two administrators and the calendars. */
  seed?: 'demo' | 'empty';
  /** A folder kept from an earlier server; it is not removed at the stop. */
  dataDir?: string;
  /** More settings, as the environment would give them, e.g. `{ BANSHI_CLOCK: '2026-03-02T01:00:00Z' }`. */
  env?: Record<string, string>;
}
export interface TestServer {
  url: string;
  dataDir: string;
  /** The wired product behind the server: stores and services for arranging and looking inside. */
  installation: Installation;
  /** A visitor, not signed in. */
  client(): HttpClient;
  /** A client signed in with the demo password. */
  as(username: string): Promise<HttpClient>;
  stop(): Promise<void>;
}

/** Settings of a test server: any free port, no log, limits that no test runs into. */
export function testEnvironment(dataDir: string, options: TestServerOptions): Record<string, string> {
  return {
    PORT: '0',
    DATA_DIR: dataDir,
    SEED: options.seed ?? 'demo',
    ADMIN_PASSWORD,
    LOG_LEVEL: 'fatal',
    RATE_LIMIT: '1000000',
    RATE_LIMIT_SIGN_IN: '1000000',
    RATE_LIMIT_REGISTRATION: '1000000',
    RATE_LIMIT_PROGRESS: '1000000',
    ...options.env,
  };
}

export const freshDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'banshi-test-'));

/** Starts the whole product in this process, on a free port, with a database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await freshDataDir());
  const read = readConfiguration(testEnvironment(dataDir, options));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const { url, installation, stop } = await startServer(read.value, pino({ level: read.value.logLevel }));
  const password = options.seed === 'empty' ? ADMIN_PASSWORD : DEMO_PASSWORD;
  return {
    url,
    dataDir,
    installation,
    client: () => new HttpClient(url),
    async as(username) {
      const client = new HttpClient(url);
      const isApplicant = username === 'citizen' || username === 'enterprise';
      await client.signIn(username, password, isApplicant ? 'hall' : 'office');
      return client;
    },
    async stop() {
      await stop();
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
