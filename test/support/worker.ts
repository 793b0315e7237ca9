import { pino } from 'pino';
import { readConfiguration } from '../../platform/configuration.ts';
import { type RunningWorker, startWorker } from '../../platform/start-up/start-worker.ts';
import { testEnvironment } from './server.ts';

/** A worker in this process, on the database of a server that runs on `dataDir`. */
export async function startTestWorker(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<RunningWorker> {
  const read = readConfiguration(testEnvironment(dataDir, { env }));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const worker = await startWorker(read.value, pino({ level: read.value.logLevel }));
  if (!worker) throw new Error('The worker was told to stop before it had begun');
  return worker;
}
