import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, it } from 'mocha';
import { DataDirectoryInUse, embeddedUri, startEmbedded } from '../../platform/embedded/index.ts';
import { MongoClient, temporaryDirectory } from './support.ts';

/** Another process with a server of its own. */
function child(script: 'serve' | 'write', ...args: string[]): ChildProcess {
  const file = new URL(`./children/${script}.ts`, import.meta.url).pathname;
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine(process: ChildProcess): Promise<string> {
  const lines = createInterface({ input: process.stdout as NodeJS.ReadableStream });
  const [line] = (await once(lines, 'line')) as [string];
  lines.close();
  return line;
}

describe('starting and stopping', () => {
  const directories: string[] = [];
  const children: ChildProcess[] = [];
  const directory = (): string => {
    const dir = temporaryDirectory();
    directories.push(dir);
    return dir;
  };

  afterEach(async () => {
    for (const process of children.splice(0)) {
      if (process.exitCode !== null || process.signalCode !== null) continue;
      const gone = once(process, 'exit');
      process.kill('SIGKILL');
      await gone;
    }
    for (const dir of directories.splice(0)) rmSync(dir, { recursive: true, force: true });
  });

  it('listens on a socket only its owner can reach, in a private directory', async () => {
    const dir = directory();
    const server = await startEmbedded({ dataDir: dir });
    try {
      assert.equal(statSync(server.socketPath).mode & 0o777, 0o600);
      assert.equal(statSync(dir).mode & 0o777, 0o700);
      assert.equal(server.socketPath, join(dir, 'embedded.sock'));
      assert.equal(server.port, undefined, 'no TCP unless asked for');
    } finally {
      await server.stop();
    }
    assert.equal(existsSync(server.socketPath), false);
  });

  it('listens on 127.0.0.1 where a port is asked for', async () => {
    const server = await startEmbedded({ dataDir: directory(), port: 0 });
    try {
      const client = await MongoClient.connect(`mongodb://127.0.0.1:${server.port}/`);
      assert.equal((await client.db('x').command({ ping: 1 }))['ok'], 1);
      await client.close();
    } finally {
      await server.stop();
    }
  });

  it('moves the socket to a private directory where the path is too long', async () => {
    const dir = join(directory(), 'x'.repeat(80), 'y'.repeat(40));
    const server = await startEmbedded({ dataDir: dir });
    try {
      assert.ok(Buffer.byteLength(server.socketPath) <= 103);
      assert.equal(statSync(join(server.socketPath, '..')).mode & 0o777, 0o700);
      assert.equal(embeddedUri(dir), server.uri);
      const client = await MongoClient.connect(server.uri);
      assert.equal((await client.db('x').command({ ping: 1 }))['ok'], 1);
      await client.close();
    } finally {
      await server.stop();
      rmSync(join(server.socketPath, '..'), { recursive: true, force: true });
    }
  });

  it('refuses a second server in the same process', async () => {
    const dir = directory();
    const server = await startEmbedded({ dataDir: dir });
    try {
      await assert.rejects(startEmbedded({ dataDir: dir }), (error: unknown) => {
        assert.ok(error instanceof DataDirectoryInUse);
        assert.equal(error.pid, process.pid);
        return true;
      });
    } finally {
      await server.stop();
    }
    const again = await startEmbedded({ dataDir: dir });
    await again.stop();
    assert.deepEqual(readdirSync(dir), ['store'], 'nothing but the data is left');
  });

  it('refuses a directory that another process serves, and tells which', async () => {
    const dir = directory();
    const other = child('serve', dir);
    children.push(other);
    const uri = await firstLine(other);
    await assert.rejects(startEmbedded({ dataDir: dir }), (error: unknown) => {
      assert.ok(error instanceof DataDirectoryInUse);
      assert.equal(error.pid, other.pid);
      assert.match(error.message, new RegExp(String(other.pid)));
      return true;
    });
    assert.equal(embeddedUri(dir), uri);
    const client = await MongoClient.connect(uri);
    assert.equal((await client.db('x').command({ ping: 1 }))['ok'], 1, 'the first one is unharmed');
    await client.close();
  });

  it('lets exactly one of several that start at once have the directory', async () => {
    const dir = directory();
    const all = await Promise.allSettled(Array.from({ length: 4 }, () => startEmbedded({ dataDir: dir })));
    const won = all.filter((r) => r.status === 'fulfilled');
    assert.equal(won.length, 1, `${won.length} servers on one directory`);
    for (const r of all)
      if (r.status === 'rejected') assert.ok(r.reason instanceof DataDirectoryInUse, String(r.reason));
    await Promise.all(won.map((r) => r.value.stop()));
  });

  it('starts again after a kill, past the lock and socket that were left', async () => {
    const dir = directory();
    const other = child('serve', dir);
    children.push(other);
    await firstLine(other);
    const gone = once(other, 'exit');
    other.kill('SIGKILL');
    await gone;
    assert.ok(existsSync(join(dir, 'embedded.sock')));
    assert.equal(embeddedUri(dir), undefined);
    const server = await startEmbedded({ dataDir: dir });
    await server.stop();
  });

  it('ignores a lock whose process number now belongs to another process', async () => {
    const dir = directory();
    const owner = {
      pid: process.ppid,
      started: 'another-boot:1',
      socket: join(dir, 'embedded.sock'),
      uri: 'x',
      serving: true,
    };
    writeFileSync(join(dir, 'embedded.00000000-0000-4000-8000-000000000000.lock'), JSON.stringify(owner));
    const server = await startEmbedded({ dataDir: dir });
    await server.stop();
  });

  it('keeps what was written over a restart', async () => {
    const dir = directory();
    for (let round = 1; round <= 2; round++) {
      const server = await startEmbedded({ dataDir: dir });
      const client = await MongoClient.connect(server.uri);
      const c = client.db('x').collection('c');
      await c.createIndex({ n: 1 }, { unique: true });
      await c.insertOne({ n: round });
      assert.equal(await c.countDocuments(), round);
      assert.deepEqual(
        (await c.indexes()).map((i) => i.name),
        ['_id_', 'n_1'],
      );
      await client.close();
      await server.stop();
    }
  });

  it('survives bytes that are no message', async () => {
    const server = await startEmbedded({ dataDir: directory() });
    try {
      for (const garbage of [
        'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
        '\x10\0\0\0',
        `\x20\0\0\0${'\x01'.repeat(28)}`,
      ]) {
        const socket = connect(server.socketPath);
        await once(socket, 'connect');
        socket.on('error', () => {});
        socket.end(Buffer.from(garbage, 'latin1'));
        socket.resume();
        await once(socket, 'close');
      }
      const client = await MongoClient.connect(server.uri);
      assert.equal((await client.db('x').command({ ping: 1 }))['ok'], 1);
      await client.close();
    } finally {
      await server.stop();
    }
  });

  it('loses no acknowledged write when it is killed', async () => {
    const dir = directory();
    const acknowledged = new Map<string, number>();
    const rounds = 5;
    for (let round = 0; round < rounds; round++) {
      const writer = child('write', dir, String(round));
      children.push(writer);
      const lines = createInterface({ input: writer.stdout as NodeJS.ReadableStream });
      // Killed after a number of writes and not after a time, so that every round has seen some.
      const stopAfter = 40 + Math.floor(Math.random() * 400);
      let seen = 0;
      for await (const line of lines) {
        const [id, n] = line.split(' ') as [string, string];
        acknowledged.set(id, Math.max(acknowledged.get(id) ?? 0, Number(n)));
        if (++seen === stopAfter) writer.kill('SIGKILL');
      }
      if (writer.signalCode === null && writer.exitCode === null) await once(writer, 'exit');
      assert.equal(writer.signalCode, 'SIGKILL', 'the writer did not end by itself');

      const server = await startEmbedded({ dataDir: dir });
      const client = await MongoClient.connect(server.uri);
      const c = client.db('x').collection<{ _id: string; n: number; tag: string }>('c');
      const stored = new Map((await c.find().toArray()).map((d) => [d._id, d.n]));
      for (const [id, n] of acknowledged) {
        assert.ok(
          (stored.get(id) ?? -1) >= n,
          `round ${round}: ${id} should be at ${n} and is at ${stored.get(id)}`,
        );
      }
      // Documents and index entries come from the same transactions.
      assert.equal(await c.countDocuments({ tag: { $gte: '' } }, { hint: 'tag_1' }), stored.size);
      await client.close();
      await server.stop();
    }
    assert.ok(acknowledged.size > 100, `only ${acknowledged.size} writes were acknowledged`);
  });
});
