import { startEmbedded } from '../../embedded/index.ts';
import { say, settings } from './with-installation.ts';

/** `banshi embedded`: the database alone, reachable on 127.0.0.1, until Ctrl+C. */
export async function serveEmbedded({ port, data }: { port: number; data?: string }): Promise<void> {
  const { dataDir, databaseName } = settings();
  const server = await startEmbedded({ dataDir: data ?? dataDir, port });
  say(`mongodb://127.0.0.1:${server.port}/${databaseName}`);
  say('停止：Ctrl+C · Stop: Ctrl+C');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await server.stop();
}
