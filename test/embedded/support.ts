/** A server in a directory of its own, and helpers shared by the tests of the embedded database. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BSON, type Document } from 'mongodb';
import mongoose from 'mongoose';
import { type EmbeddedServer, startEmbedded } from '../../platform/embedded/index.ts';
import { Doc } from '../../platform/embedded/bson/doc.ts';
import { encodeDoc } from '../../platform/embedded/bson/encode.ts';
import type { Value } from '../../platform/embedded/bson/value.ts';

export const { MongoClient, GridFSBucket } = mongoose.mongo;
export type Client = InstanceType<typeof MongoClient>;

export function temporaryDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-'));
}

export interface Fixture {
  dir: string;
  server: EmbeddedServer;
  client: Client;
  stop(): Promise<void>;
}

/** Starts a server and connects the ordinary driver to it. */
export async function startFixture(): Promise<Fixture> {
  const dir = temporaryDirectory();
  const server = await startEmbedded({ dataDir: dir });
  const client = await MongoClient.connect(server.uri);
  return {
    dir,
    server,
    client,
    async stop() {
      await client.close();
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A plain object as the server sees it, through the driver's own serializer. */
export function doc(object: Document): Doc {
  return new Doc(Buffer.from(BSON.serialize(object)));
}

/** One value as the server sees it. */
export function value(v: unknown): Value {
  return doc({ v }).get('v') as Value;
}

/** A server document as a plain object with its number types kept. */
export function plain(d: Doc): Document {
  return BSON.deserialize(encodeDoc(d), { promoteValues: false, promoteLongs: false });
}

/** Asserts that a promise is refused with one of MongoDB's codes. */
export async function refused(promise: Promise<unknown>, code: number, message?: RegExp): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    const { code: actual, message: text } = error as { code?: number; message: string };
    assert.equal(actual, code, `expected code ${code}, got ${actual}: ${text}`);
    if (message) assert.match(text, message);
    return true;
  });
}
