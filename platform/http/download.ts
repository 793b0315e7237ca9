import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { OutgoingFile } from './handler.ts';

/** Types a browser may show in place; everything else is saved. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** Streams a file. The name goes out twice: plain for old clients, RFC 6266 UTF-8 for the rest. */
export async function sendFile(response: Response, file: OutgoingFile): Promise<void> {
  const mode = file.inline && SHOWN.has(file.contentType) ? 'inline' : 'attachment';
  response.status(200).set({
    'content-type': file.contentType,
    'content-length': String(file.size),
    'content-disposition': `${mode}; ${fileNames(file.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  try {
    await pipeline(file.stream, response);
  } catch (reason) {
    // The reader went away in the middle; there is nobody left to tell.
    if ((reason as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw reason;
  }
}

function fileNames(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}
