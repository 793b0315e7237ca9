import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createInstallation, type Installation } from '../app.ts';
import type { Configuration } from '../configuration.ts';
import { type OpenedDatabase, startDatabase } from './database.ts';
import { type Seeded, seed } from './seed.ts';

export interface RunningServer {
  url: string;
  installation: Installation;
  seeded: Seeded;
  /** Refuses new connections, lets requests under way finish, then closes the database. */
  stop(): Promise<void>;
}

/** How long requests under way may take after a stop. */
const PATIENCE = 10_000;

/** Starts the product: the port first, so that a taken one is known at once, then the database, then the doors open. */
export async function startServer(configuration: Configuration, log: Logger): Promise<RunningServer> {
  let listener: RequestListener = starting;
  const server = createServer((request, response) => listener(request, response));
  // A reverse proxy keeps its connections longer than Node's five seconds would.
  server.keepAliveTimeout = 65_000;
  await listen(server, configuration);
  let database: OpenedDatabase | undefined;
  try {
    database = await startDatabase(configuration);
    const installation = await createInstallation(
      database.connection,
      configuration,
      log,
      urlOf(server, configuration.host),
    );
    if (database.exclusive) await releaseAll(installation);
    const seeded = await seed(installation, configuration);
    await installation.start();
    listener = installation.http;
    return {
      url: urlOf(server, configuration.host),
      installation,
      seeded,
      stop: once(() => stop(server, installation, database)),
    };
  } catch (reason) {
    server.closeAllConnections();
    server.close();
    await database?.close();
    throw reason;
  }
}

/** Whoever served this database before is gone: what it was at is free again, at once and not only when it runs out. */
async function releaseAll({ stores, workspace: { key } }: Installation): Promise<void> {
  await stores.idempotency.releaseRunning(key);
  await stores.cases.releaseClaims(key);
  await stores.leases.clear(key);
}

/** Until everything is ready, health says so, and everything else asks to come again. */
const starting: RequestListener = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'application/json',
    'retry-after': '1',
    'cache-control': 'no-store',
  });
  response.end('{"status":"starting"}');
};

function listen(server: Server, { host, port }: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

async function stop(
  server: Server,
  installation: Installation,
  database: OpenedDatabase | undefined,
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  installation.endStreams();
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
  // A kept-alive connection that falls idle only now would otherwise be waited for.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(impatient);
  clearInterval(idle);
  await installation.stop();
  await database?.close();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
