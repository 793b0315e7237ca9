import { setTimeout as sleep } from 'node:timers/promises';
import type { Configuration } from '../configuration.ts';
import { openDatabase } from '../storage/connection.ts';
import type { OpenedDatabase } from './database.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5000;

/**
 * Opens the database a server works on, and never one of its own: the configured MongoDB, or the embedded one of the
 * server that runs on the data folder. Waits for it as long as it takes; null when told to stop meanwhile. A server
 * that starts again listens where it did before, so the driver finds it by itself.
 */
export async function joinDatabase(
  configuration: Configuration,
  { signal, waiting }: { signal: AbortSignal; waiting(reason: string): void },
): Promise<OpenedDatabase | null> {
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      const uri = await addressOf(configuration);
      if (uri) {
        const connection = await openDatabase({ uri, name: configuration.databaseName });
        return { connection, exclusive: false, close: () => connection.close() };
      }
      waiting(`no server runs on ${configuration.dataDir} yet`);
    } catch (reason) {
      waiting(reason instanceof Error ? reason.message : String(reason));
    }
    await sleep(wait, undefined, { signal }).catch(() => undefined);
  }
  return null;
}

async function addressOf({ mongoUri, dataDir }: Configuration): Promise<string | undefined> {
  if (mongoUri) return mongoUri;
  const { embeddedUri } = await import('../embedded/index.ts');
  return embeddedUri(dataDir);
}
