import type { Connection } from 'mongoose';
import type { Configuration } from '../configuration.ts';
import { openDatabase } from '../storage/connection.ts';

export interface OpenedDatabase {
  connection: Connection;
  /** True where nobody else uses the database: it runs inside this process. */
  exclusive: boolean;
  close(): Promise<void>;
}

/**
 * Opens the configured MongoDB, or starts the embedded one in the data folder. With `share`, a data folder that a
 * running server holds is reached through that server.
 */
export async function startDatabase(
  configuration: Configuration,
  { share = false }: { share?: boolean } = {},
): Promise<OpenedDatabase> {
  const name = configuration.databaseName;
  if (configuration.mongoUri) {
    const connection = await openDatabase({ uri: configuration.mongoUri, name });
    return { connection, exclusive: false, close: () => connection.close() };
  }
  const { embeddedUri, startEmbedded } = await import('../embedded/index.ts');
  const running = share ? embeddedUri(configuration.dataDir) : undefined;
  if (running) {
    const connection = await openDatabase({ uri: running, name });
    return { connection, exclusive: false, close: () => connection.close() };
  }
  const embedded = await startEmbedded({ dataDir: configuration.dataDir });
  try {
    const connection = await openDatabase({ uri: embedded.uri, name });
    const close = async (): Promise<void> => {
      await connection.close();
      await embedded.stop();
    };
    return { connection, exclusive: true, close };
  } catch (reason) {
    await embedded.stop();
    throw reason;
  }
}
