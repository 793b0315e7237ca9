import mongoose from 'mongoose';
import { compiled } from './compiled.ts';
import { type Figure, load, type Part } from './measure.ts';
import { removeFolder, temporaryFolder } from './server.ts';

interface Row {
  _id: string;
  owner: string;
  at: number;
  version: number;
  text: string;
}
type Rows = mongoose.mongo.Collection<Row>;
/** What is asked again and again, and how often by one caller and by many. */
interface Question {
  name: string;
  counts: readonly [one: number, many: number];
  turn: (index: number) => Promise<unknown>;
  note: string;
}

const OWNERS = 500;
const CALLERS = [1, 32];
const LONGEST_SECONDS = 10;
/** No driver of another database runs here, so there is nothing honest to put beside these figures. */
const ALONE = 'no peer: no MongoDB server can be installed here';

/** The embedded database through the ordinary driver: every write is acknowledged when it is on disk. */
export const embedded: Part = async (quick) => {
  const { startEmbedded } = await compiled<typeof import('../platform/embedded/index.ts')>(
    'platform/embedded/index.ts',
  );
  const folder = temporaryFolder();
  const server = await startEmbedded({ dataDir: folder });
  const client = await mongoose.mongo.MongoClient.connect(server.uri, { maxPoolSize: 40 });
  try {
    const database = client.db('bench');
    const rows: Rows = database.collection<Row>('rows');
    await rows.createIndex({ owner: 1, at: -1 });
    const ping = () => database.command({ ping: 1 });
    const figures: Figure[] = [];
    for (const question of [
      { name: 'embedded ping', counts: [5000, 20_000], turn: ping, note: ALONE } as const,
      inserts(rows),
      finds(rows),
      compareAndSet(rows),
    ]) {
      figures.push(...(await ask(question, quick)));
    }
    return figures;
  } finally {
    await client.close();
    await server.stop();
    removeFolder(folder);
  }
};

async function ask({ name, counts, turn, note }: Question, quick: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [at, clients] of CALLERS.entries()) {
    const count = Math.ceil((counts[at] ?? 0) / (quick ? 10 : 1));
    const { perSecond: value, latency, cpu } = await load(count, clients, turn, { most: LONGEST_SECONDS });
    const callers = clients === 1 ? '1 caller' : `${clients} callers`;
    figures.push({ name: `${name}, ${callers}`, value, unit: '/s', latency, cpu, note });
  }
  return figures;
}

function inserts(rows: Rows): Question {
  let inserted = 0;
  const next = (): Row => {
    const index = inserted++;
    const text = '办事指南'.repeat(60);
    return { _id: `row-${index}`, owner: `owner-${index % OWNERS}`, at: index, version: 1, text };
  };
  return {
    name: 'embedded inserts',
    counts: [1000, 8000],
    turn: () => rows.insertOne(next()),
    note: 'about 1 KB each, one index',
  };
}

function finds(rows: Rows): Question {
  const newest = (owner: string) => rows.find({ owner }).sort({ at: -1 }).limit(10).toArray();
  return {
    name: 'embedded finds by index',
    counts: [4000, 16_000],
    turn: (index) => newest(`owner-${(index * 7) % OWNERS}`),
    note: 'the newest 10 of an owner, in index order',
  };
}

/** The guarded update every command of a case is: it succeeds only on the version that was read. */
function compareAndSet(rows: Rows): Question {
  // Whoever is at work holds a row of his own, so that none is refused.
  const free = Array.from({ length: 64 }, (_, index) => ({ id: `row-${index}`, version: 1 }));
  return {
    name: 'embedded compare-and-set',
    counts: [1000, 8000],
    async turn(index) {
      const held = free.shift();
      if (!held) throw new Error('more callers than rows');
      const { id, version } = held;
      const set = { version: version + 1, at: index };
      const { modifiedCount } = await rows.updateOne({ _id: id, version }, { $set: set });
      if (modifiedCount !== 1) throw new Error(`${id} was not at version ${version}`);
      free.push({ id, version: version + 1 });
    },
    note: 'updateOne guarded by the version',
  };
}
