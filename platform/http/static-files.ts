import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
/** Best first; the build leaves the packed files beside the plain ones. */
const PACKED = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const;
/** Vite puts a hash of the content into these names: what is behind one never changes. */
const HASHED = /[.-][\w-]{8,}\.(js|css|woff2?|ttf|png|jpg|svg|webp|json)$/;

interface Served {
  path: string;
  size: number;
  mtime: Date;
  encoding?: string;
}

/** A built single-page application: its files, and index.html for every address of the application itself. */
export function webApplication(root: string): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const wanted = safePath(request.path);
    if (wanted === null) return next();
    const file = (wanted !== '' && (await find(root, wanted, request))) || null;
    if (file) return send(request, response, file, wanted);
    // A missing asset is missing; anything else is a page of the application.
    if (extname(wanted) !== '' && extname(wanted) !== '.html') return next();
    const index = await find(root, 'index.html', request);
    return index ? send(request, response, index, 'index.html') : next();
  };
}

function safePath(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const relative = normalize(decoded).replace(/^[/\\]+/, '');
  const climbs = relative.split(sep).some((part) => part === '..' || (part.startsWith('.') && part !== ''));
  return decoded.includes('\0') || climbs ? null : relative.replace(/^\.$/, '');
}

async function find(root: string, relative: string, request: Request): Promise<Served | null> {
  const plain = await fileAt(join(root, relative));
  if (!plain) return null;
  const accepted = request.get('accept-encoding') ?? '';
  for (const { encoding, suffix } of PACKED) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const packed = await fileAt(join(root, relative + suffix));
    if (packed) return { ...packed, encoding };
  }
  return plain;
}

async function fileAt(path: string): Promise<Served | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { path, size: found.size, mtime: found.mtime } : null;
}

async function send(request: Request, response: Response, file: Served, name: string): Promise<void> {
  const tag = `W/"${file.size.toString(16)}-${file.mtime.getTime().toString(16)}"`;
  response.set({
    'content-type': TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'Accept-Encoding',
  });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.set({
    'content-length': String(file.size),
    ...(file.encoding && { 'content-encoding': file.encoding }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file.path), response).catch((reason: { code?: string }) => {
    if (reason.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw reason;
  });
}
