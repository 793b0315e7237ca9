/** The thread the server runs in, so that a scan never holds up the thread that answers HTTP. */
import { parentPort, workerData } from 'node:worker_threads';
import { startServer, type RunningServer, type ServerOptions } from './server.ts';

/** What the worker tells the thread that started it. */
export type WorkerMessage =
  | { type: 'ready'; port: number | undefined }
  | { type: 'failed'; message: string }
  | { type: 'stopped' };

const port = parentPort;
if (!port) throw new Error('worker.ts runs only as a worker thread');
const tell = (message: WorkerMessage): void => port.postMessage(message);

let server: RunningServer | undefined;
try {
  server = await startServer(workerData as ServerOptions);
  tell({ type: 'ready', port: server.port });
} catch (error) {
  tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  port.close();
}

// The only thing it is ever told is to stop.
port.once('message', async () => {
  await server?.close();
  tell({ type: 'stopped' });
  port.close();
});
