// Fills a data folder with open cases and all that is projected from them: `npx tsx bench/fill.ts DATA_DIR COUNT`, server stopped.
import { deepEqual } from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import type { Installation } from '../platform/app.ts';
import { compiled } from './compiled.ts';
import { type CaseMaker, caseMaker, handedInAt, identity, type Identity, memoryStore } from './open-cases.ts';
import { type CaseInRows, COLLECTIONS, rowsOf } from './rows.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** Cases written at once. */
const BATCH = 500;
/** Cases made by the product's own code; the others are stamped from them. */
const TEMPLATES = 240;
/** Templates whose first case goes the ordinary way too: what that leaves is what all others have to look like. */
const COMPARED = 24;
/** The item whose limits run from receipt: its open cases have every grade. */
export const FILLED_ITEM = 'presale-permit';

export interface Filled {
  cases: number;
  perSecond: number;
}

/** The product on a data folder, without its server and its background work; seeded where the folder is new. */
export async function withInstallation<T>(
  dataDir: string,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
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
    // As a first start does: no case is older than what this release knows of deadlines.
    await installation.cases.background.calendarRuns.upgraded();
    return await work(installation);
  } finally {
    await database.close();
  }
}

/** Puts `count` open cases of the last three weeks into a data folder. */
export function fill(dataDir: string, count: number): Promise<Filled> {
  return withInstallation(dataDir, async (installation) => {
    const maker = await caseMaker(installation, FILLED_ITEM);
    const now = installation.clock.now();
    const began = performance.now();
    const stamps: Stamp[] = [];
    for (let index = 0; index < Math.min(TEMPLATES, count); index += 1) {
      stamps.push(await template(installation, maker, { index, of: count, now }));
    }
    await writeAll(installation.connection, stamps, count);
    return { cases: count, perSecond: count / ((performance.now() - began) / 1000) };
  });
}

/** A template and, for some of them, the proof that its stamp gives what the ordinary way leaves in the database. */
async function template(
  installation: Installation,
  maker: CaseMaker,
  { index, of, now }: { index: number; of: number; now: string },
): Promise<Stamp> {
  const when = { at: handedInAt(index, now), now };
  // Longer than any serial, so that nothing else in the rows looks like it.
  const own: Identity = { ...identity(index, of), serial: '987654321987' };
  const applicant = {
    ...own.applicant,
    account: `template-${index}`,
    name: `云江市样板置业有限公司之${index}`,
  };
  const blank = {
    ...own,
    applicant: { ...applicant, idNumber: `91990100MT${String(index).padStart(8, '0')}` },
  };
  const made = await maker.make(memoryStore(installation.stores.cases), blank, when);
  const stamp = await stampOf(await rowsOf(installation, made, maker.definition), blank);
  if (index < COMPARED) await compare(installation, maker, { stamp, own: identity(index, of), when });
  return stamp;
}

async function compare(
  { workspace, stores, cases, connection }: Installation,
  maker: CaseMaker,
  { stamp, own, when }: { stamp: Stamp; own: Identity; when: { at: string; now: string } },
): Promise<void> {
  const { record } = await maker.make(stores.cases, own, when);
  await cases.projector.project(record);
  const delivered = record.outbox.map(({ key }) => key);
  await stores.cases.settle(workspace.key, own.id, {
    version: record.case.version,
    delivered,
    holder: 'bench',
  });
  const stamped = stamp(own);
  for (const name of COLLECTIONS) {
    const of = name === 'tasks' ? { case: own.id } : { _id: own.id };
    const found = connection.collection(name).find(of as never);
    deepEqual(await found.toArray(), stamped[name], `${name} of case ${own.id}`);
    await connection.collection(name).deleteMany(of as never);
  }
}

async function writeAll(connection: Connection, stamps: readonly Stamp[], count: number): Promise<void> {
  let writing: Promise<unknown> = Promise.resolve();
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => {
      const stamp = stamps[(from + n) % stamps.length];
      if (!stamp) throw new Error('no template');
      return stamp(identity(from + n, count));
    });
    // One batch is written while the next is made.
    await writing;
    writing = write(connection, batch);
    writing.catch(() => undefined);
  }
  await writing;
}

async function write(connection: Connection, batch: readonly CaseInRows[]): Promise<void> {
  const puts = COLLECTIONS.map((name) =>
    connection
      .collection(name)
      .insertMany(batch.flatMap((one): unknown[] => one[name]) as never, { ordered: false }),
  );
  await Promise.all(puts);
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
