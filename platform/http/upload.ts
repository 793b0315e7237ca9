import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { Rejected } from '../errors/rejected.ts';
import { displayName, FILE_KINDS, sniff } from './file-kind.ts';
import type { IncomingFile } from './handler.ts';

export const UPLOAD_LIMIT = 20 * 1024 * 1024;

const take = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 10_000, parts: 12, headerPairs: 20 },
  defParamCharset: 'utf8',
}).single('file');

/** Reads a multipart request with one file in the field `file`. */
export const multipartBody: RequestHandler = (request, response, next) => {
  if (!request.is('multipart/form-data')) throw new Rejected('request.media-type');
  take(request, response, (reason: unknown) => {
    if (reason === undefined || reason === null) return next();
    // The bytes go to memory, so whatever fails here is the form itself.
    const isTooLarge = reason instanceof multer.MulterError && reason.code === 'LIMIT_FILE_SIZE';
    next(new Rejected(isTooLarge ? 'file.too-large' : 'request.malformed'));
  });
};

/** The file of a multipart request, its type taken from the bytes; name and type must agree. */
export async function incomingFile(request: Request): Promise<IncomingFile> {
  const { file } = request;
  if (!file || file.size === 0) throw new Rejected('file.missing', { path: '/file' });
  const name = displayName(file.originalname);
  const contentType = await sniff(file.buffer);
  if (!contentType) throw new Rejected('file.type', { path: '/file', params: { name } });
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (FILE_KINDS[extension] !== contentType) {
    throw new Rejected('file.name-mismatch', { path: '/file', params: { name } });
  }
  return { name, contentType, bytes: file.buffer };
}
