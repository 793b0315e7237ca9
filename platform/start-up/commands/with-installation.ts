import { type Logger, pino } from 'pino';
import { createInstallation, type Installation } from '../../app.ts';
import { type Configuration, readConfiguration } from '../../configuration.ts';
import { startDatabase } from '../database.ts';

/** The settings of the environment, or an error that names what is wrong with them. */
export function settings(): Configuration {
  const read = readConfiguration(process.env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.value;
}

/** Does something with the wired product, on a running server's database or one opened for the occasion. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const configuration = settings();
  const log: Logger = pino({ level: 'warn' }, pino.destination(2));
  const database = await startDatabase(configuration, { share: true });
  try {
    const installation = await createInstallation(database.connection, configuration, log);
    return await work(installation);
  } finally {
    await database.close();
  }
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
