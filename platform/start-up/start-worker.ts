import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createInstallation, type Installation, VERSION } from '../app.ts';
import type { Configuration } from '../configuration.ts';
import { answers } from '../storage/connection.ts';
import { joinDatabase } from './join-database.ts';

export interface RunningWorker {
  installation: Installation;
  /** Where it tells of its health, if it was asked to. */
  healthUrl: string | null;
  stop(): Promise<void>;
}

/** What a worker does and does not: all background work, and no bank to try payments with, which lives in the server. */
const asWorker = (configuration: Configuration): Configuration => ({
  ...configuration,
  work: 'here',
  paymentSimulator: false,
});

/** Joins a server's database and does its background work beside it. Null when it is told to stop before it has begun. */
export async function startWorker(
  configuration: Configuration,
  log: Logger,
  signal: AbortSignal = new AbortController().signal,
): Promise<RunningWorker | null> {
  const waiting = (reason: string): void => log.info({ reason }, 'waiting for the database');
  const database = await joinDatabase(configuration, { signal, waiting });
  if (!database) return null;
  let health: Server | undefined;
  try {
    const installation = await createInstallation(database.connection, asWorker(configuration), log);
    health = await tellHealth(installation, configuration.workerPort);
    await installation.start();
    const stop = async (): Promise<void> => {
      health?.close();
      await installation.stop();
      await database.close();
    };
    return { installation, healthUrl: health ? urlOf(health) : null, stop: once(stop) };
  } catch (reason) {
    health?.close();
    await database.close();
    throw reason;
  }
}

/** `GET /healthz` on this machine only; nothing else is answered. */
async function tellHealth(
  { connection }: Installation,
  port: number | undefined,
): Promise<Server | undefined> {
  if (port === undefined) return undefined;
  const server = createServer(async (request, response) => {
    const known = request.method === 'GET' && request.url === '/healthz';
    const isWell = known && (await answers(connection, 1000));
    const body = {
      status: isWell ? 'ok' : 'database-away',
      version: VERSION,
      uptime: Math.round(process.uptime()),
    };
    response
      .writeHead(known ? (isWell ? 200 : 503) : 404, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      })
      .end(known ? JSON.stringify(body) : '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

const urlOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/healthz`;

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
