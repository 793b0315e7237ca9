import express, { type RequestHandler } from 'express';
import { Rejected } from '../errors/rejected.ts';

const parser = (limit: string): RequestHandler =>
  express.json({ limit, strict: true, type: 'application/json' });
const ordinary = parser('1mb');
/** An item bundle is a whole office procedure. */
const large = parser('2mb');

/** Reads a JSON body; says so when something else was sent. */
export function jsonBody(size: 'ordinary' | 'large'): RequestHandler {
  const read = size === 'large' ? large : ordinary;
  return (request, response, next) => {
    const empty =
      request.get('transfer-encoding') === undefined && Number(request.get('content-length') ?? 0) === 0;
    if (!empty && !request.is('application/json')) throw new Rejected('request.media-type');
    read(request, response, next);
  };
}
