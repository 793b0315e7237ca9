import type { Response } from 'express';
import type { z } from 'zod';
import type { Operation, ROUTES } from '../contract/index.ts';
import type { CallContext } from '../services/context.ts';

type Parsed<R, K extends string> = R extends { [P in K]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** A file taken in by an upload route: size-limited, its type sniffed from the bytes, the name only for people. */
export interface IncomingFile {
  name: string;
  contentType: string;
  bytes: Buffer;
}
/** A download: streamed, with a safe Content-Disposition. */
export interface OutgoingFile {
  name: string;
  contentType: string;
  size: number;
  stream: NodeJS.ReadableStream;
  inline: boolean;
}

export interface HandlerInput<O extends Operation> {
  params: Parsed<(typeof ROUTES)[O], 'params'>;
  query: Parsed<(typeof ROUTES)[O], 'query'>;
  body: Parsed<(typeof ROUTES)[O], 'body'>;
  file?: IncomingFile;
  /** For Server-Sent Events only. */
  response: Response;
}
type Answer<O extends Operation> = (typeof ROUTES)[O]['response'] extends infer S
  ? S extends z.ZodType
    ? z.input<S>
    : S extends 'binary'
      ? OutgoingFile
      : undefined
  : never;

export type Handler<O extends Operation> = (
  input: HandlerInput<O>,
  context: CallContext,
) => Promise<Answer<O>>;
/** The mount refuses an upload without its file before a handler is called. */
export function taken(file: IncomingFile | undefined): IncomingFile {
  if (!file) throw new Error('An upload route was called without its file');
  return file;
}

/** Handlers of some routes; the composition root merges them and fails to compile when one is missing. */
export type HandlersOf<O extends Operation> = { [K in O]: Handler<K> };
