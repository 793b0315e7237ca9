/** `banshi embedded`: the server on its own, in the foreground. */
import { DataDirectoryInUse, startEmbedded } from './index.ts';

/** Starts the server, prints its URI, and stops on SIGINT or SIGTERM. */
export async function runEmbedded(argv: { port?: number; data: string }): Promise<void> {
  let server: Awaited<ReturnType<typeof startEmbedded>>;
  try {
    server = await startEmbedded({
      dataDir: argv.data,
      ...(argv.port === undefined ? {} : { port: argv.port }),
    });
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${server.uri}\n`);
  if (server.port !== undefined) process.stdout.write(`mongodb://127.0.0.1:${server.port}/\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.stop();
}
