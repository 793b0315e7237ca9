// Fills a data folder with open cases and their tasks: `npx tsx bench/fill.ts DATA_DIR COUNT`, server stopped.
import { deepEqual } from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Collection } from 'mongoose';
import { pino } from 'pino';
import type { Installation } from '../platform/app.ts';
import { openCases } from './open-cases.ts';
import { compiled } from './compiled.ts';
import { type CaseInRows, rowsOf } from './rows.ts';

/** Cases written at once. */
const BATCH = 500;
/** The item whose limits run from receipt: its open cases have every grade. */
const ITEM = 'presale-permit';

export interface Filled {
  cases: number;
  perSecond: number;
}

/** Puts `count` cases waiting for acceptance into a data folder; demonstration data is made first where it is empty. */
export async function fill(dataDir: string, count: number): Promise<Filled> {
  const { readConfiguration } =
    await compiled<typeof import('../platform/configuration.ts')>('platform/configuration.ts');
  const { startDatabase } = await compiled<typeof import('../platform/start-up/database.ts')>(
    'platform/start-up/database.ts',
  );
  const { createInstallation } = await compiled<typeof import('../platform/app.ts')>('platform/app.ts');
  const { seed } = await compiled<typeof import('../platform/start-up/seed.ts')>('platform/start-up/seed.ts');
  const read = readConfiguration({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const database = await startDatabase(read.value);
  try {
    const silent = pino({ level: 'silent' });
    const installation = await createInstallation(database.connection, read.value, silent);
    await seed(installation, read.value);
    const collection = (name: string) => database.connection.collection(name);
    return await insert(installation, { cases: collection('cases'), tasks: collection('tasks') }, count);
  } finally {
    await database.close();
  }
}

type Target = Record<'cases' | 'tasks', Collection>;

async function insert(installation: Installation, target: Target, count: number): Promise<Filled> {
  const began = performance.now();
  let batch: CaseInRows[] = [];
  let writing: Promise<number> = Promise.resolve(0);
  let written = 0;
  // One batch is written while the next is made.
  const flush = async (): Promise<void> => {
    written += await writing;
    writing = write(target, batch);
    writing.catch(() => undefined);
    batch = [];
  };
  let compared = false;
  for await (const made of openCases(installation, ITEM, count)) {
    const rows = await rowsOf(installation, made);
    if (!compared) {
      // The first goes the ordinary way, and what that leaves in the database is what the others have to look like.
      await throughStores(installation, made);
      await compare(target, rows);
      written += 1;
      compared = true;
    } else batch.push(rows);
    if (batch.length === BATCH) await flush();
  }
  await flush();
  written += await writing;
  return { cases: written, perSecond: written / ((performance.now() - began) / 1000) };
}

async function write(target: Target, batch: readonly CaseInRows[]): Promise<number> {
  if (batch.length === 0) return 0;
  await target.cases.insertMany(batch.map((one) => one.case) as never, { ordered: false });
  await target.tasks.insertMany(batch.flatMap((one) => one.tasks) as never, { ordered: false });
  return batch.length;
}

async function throughStores(
  { workspace, stores, cases }: Installation,
  { record, openKey }: Parameters<typeof rowsOf>[1],
): Promise<void> {
  await stores.cases.insert(workspace.key, { ...record, projected: 0 }, openKey);
  await cases.projector.project(record);
  const { id, version } = record.case;
  await stores.cases.settle(workspace.key, id, { version, delivered: [], holder: 'bench' });
}

async function compare(target: Target, rows: CaseInRows): Promise<void> {
  deepEqual(await target.cases.findOne({ _id: rows.case._id } as never), rows.case);
  deepEqual(await target.tasks.find({ case: rows.case._id } as never).toArray(), rows.tasks);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dataDir, count] = process.argv.slice(2);
  if (!dataDir || !Number.isInteger(Number(count)) || Number(count) < 1) {
    process.stderr.write('npx tsx bench/fill.ts DATA_DIR COUNT\n');
    process.exit(2);
  }
  const filled = await fill(resolve(dataDir), Number(count));
  process.stdout.write(`${filled.cases} cases, ${Math.round(filled.perSecond)} a second\n`);
  process.exit(0);
}
