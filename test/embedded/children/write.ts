/** Writes as fast as it can and reports every write that was acknowledged, until it is killed. */
import { startEmbedded } from '../../../platform/embedded/index.ts';
import { MongoClient } from '../support.ts';

const [, , dir, round] = process.argv as [string, string, string, string];
const server = await startEmbedded({ dataDir: dir });
const client = await MongoClient.connect(server.uri);
const c = client.db('x').collection<{ _id: string; n: number; tag: string }>('c');
await c.createIndex({ tag: 1 });

async function write(worker: number): Promise<void> {
  for (let i = 0; ; i++) {
    const _id = `${round}-${worker}-${i}`;
    await c.insertOne({ _id, n: 1, tag: `t${i % 7}` });
    process.stdout.write(`${_id} 1\n`);
    await c.updateOne({ _id }, { $inc: { n: 1 }, $set: { tag: `u${i % 7}` } });
    process.stdout.write(`${_id} 2\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, (_, i) => write(i)));
