import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import type { FileStat, FileStore } from '../services/ports/files.ts';

interface StoredFile {
  _id: mongoose.mongo.ObjectId;
  length: number;
  metadata?: { contentType?: string };
}

/** Files in GridFS. The stored name is workspace and digest, so nothing a person typed is ever an address. */
export function fileStore(connection: Connection): FileStore {
  const database = connection.db;
  if (!database) throw new Error('The file store needs an open connection');
  const bucket = new mongoose.mongo.GridFSBucket(database, { bucketName: 'files' });

  const find = async (workspace: string, sha256: string): Promise<StoredFile | null> => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
    const [file] = await bucket.find({ filename: `${workspace}/${sha256}` }, { limit: 1 }).toArray();
    return (file as StoredFile | undefined) ?? null;
  };
  const stat = async (workspace: string, sha256: string): Promise<FileStat | null> => {
    const file = await find(workspace, sha256);
    return file && describe(file, sha256);
  };

  return {
    stat,
    async put(workspace, bytes, contentType) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = await stat(workspace, sha256);
      if (known) return known;
      const upload = bucket.openUploadStream(`${workspace}/${sha256}`, {
        metadata: { workspace, contentType },
      });
      await pipeline(Readable.from([bytes]), upload);
      return { sha256, size: bytes.length, contentType };
    },
    async open(workspace, sha256) {
      const file = await find(workspace, sha256);
      return file && { ...describe(file, sha256), stream: bucket.openDownloadStream(file._id) };
    },
    async read(workspace, sha256) {
      const file = await find(workspace, sha256);
      if (!file) return null;
      const chunks: Buffer[] = [];
      for await (const chunk of bucket.openDownloadStream(file._id)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

function describe(file: StoredFile, sha256: string): FileStat {
  return {
    sha256,
    size: file.length,
    contentType: file.metadata?.contentType ?? 'application/octet-stream',
  };
}
