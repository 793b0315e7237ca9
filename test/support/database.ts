import { rm } from 'node:fs/promises';
import type { Connection } from 'mongoose';
import { startEmbedded } from '../../platform/embedded/index.ts';
import { createIndexes, openDatabase } from '../../platform/storage/connection.ts';
import { createStores, type Stores } from '../../platform/storage/stores.ts';
import { freshDataDir } from './server.ts';

export interface TestDatabase {
  uri: string;
  connection: Connection;
  stores: Stores;
  stop(): Promise<void>;
}

/** Every store on an embedded database of its own, without a server around it. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDir = await freshDataDir();
  const embedded = await startEmbedded({ dataDir });
  const connection = await openDatabase({ uri: embedded.uri, name: 'banshi' });
  const stores = createStores(connection);
  await createIndexes(connection);
  return {
    uri: embedded.uri,
    connection,
    stores,
    async stop() {
      await connection.close();
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
