/** MongoDB's wire protocol: taking messages apart and putting replies together. */
import { Doc } from './bson/doc.ts';
import { encodeDoc } from './bson/encode.ts';
import { validate } from './bson/raw.ts';
import type { Value } from './bson/value.ts';
import { EmbeddedError, codes } from './errors.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Flags this server must understand before it may answer. */
const REQUIRED_FLAGS = 0xffff & ~(CHECKSUM_PRESENT | MORE_TO_COME);

export const MAX_MESSAGE_BYTES = 48_000_000;

/** A command from a client. */
export interface Request {
  id: number;
  kind: 'query' | 'msg';
  /** The command: its first field is its name, `$db` its database. */
  body: Doc;
  /** False for an unacknowledged write. */
  wantsReply: boolean;
}

/** Collects bytes until whole messages are there. */
export class MessageReader {
  private chunks: Buffer[] = [];
  private length = 0;

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next whole message, if it has arrived. */
  next(): Buffer | undefined {
    if (this.length < 16) return undefined;
    const first = this.chunks[0] as Buffer;
    const size = (first.length >= 4 ? first : this.join()).readInt32LE(0);
    if (size < 16 || size > MAX_MESSAGE_BYTES)
      throw new EmbeddedError(codes.InvalidLength, `message of ${size} bytes`);
    if (this.length < size) return undefined;
    const all = this.join();
    const message = all.subarray(0, size);
    this.length -= size;
    this.chunks = this.length ? [all.subarray(size)] : [];
    return message;
  }

  private join(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)];
    return this.chunks[0] as Buffer;
  }
}

function readDoc(message: Buffer, at: number, end: number): { doc: Doc; size: number } {
  const size = validate(message, at, end);
  return { doc: new Doc(message.subarray(at, at + size)), size };
}

/** Takes a message apart. */
export function parseMessage(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_QUERY) return parseQuery(message, id);
  if (opcode !== OP_MSG) throw new EmbeddedError(codes.IllegalOperation, `Unsupported OpCode: ${opcode}`);
  const flags = message.readUInt32LE(16);
  if (flags & REQUIRED_FLAGS)
    throw new EmbeddedError(codes.IllegalOperation, `Unsupported OP_MSG flags: ${flags}`);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let body: Doc | undefined;
  const sequences: [string, Value[]][] = [];
  let at = 20;
  while (at < end) {
    const kind = message[at++];
    if (kind === 0) {
      const { doc, size } = readDoc(message, at, end);
      body = doc;
      at += size;
    } else if (kind === 1) {
      const sectionEnd = at + message.readInt32LE(at);
      const nameEnd = message.indexOf(0, at + 4);
      if (sectionEnd > end || nameEnd < 0 || nameEnd >= sectionEnd)
        throw new EmbeddedError(codes.InvalidLength, 'malformed document sequence');
      const docs: Value[] = [];
      let p = nameEnd + 1;
      while (p < sectionEnd) {
        const { doc, size } = readDoc(message, p, sectionEnd);
        docs.push(doc);
        p += size;
      }
      sequences.push([message.toString('utf8', at + 4, nameEnd), docs]);
      at = sectionEnd;
    } else throw new EmbeddedError(codes.FailedToParse, `Unknown section kind ${kind} in OP_MSG`);
  }
  if (!body) throw new EmbeddedError(codes.FailedToParse, 'OP_MSG without a body');
  for (const [name, docs] of sequences) body.set(name, docs);
  return { id, kind: 'msg', body, wantsReply: (flags & MORE_TO_COME) === 0 };
}

/** The old form, which drivers still use for their first hello. */
function parseQuery(message: Buffer, id: number): Request {
  const nameEnd = message.indexOf(0, 20);
  const ns = message.toString('utf8', 20, nameEnd);
  if (!ns.endsWith('.$cmd'))
    throw new EmbeddedError(codes.IllegalOperation, 'OP_QUERY is no longer supported');
  const { doc } = readDoc(message, nameEnd + 9, message.length);
  return { id, kind: 'query', body: doc.set('$db', ns.slice(0, -'.$cmd'.length)), wantsReply: true };
}

let nextId = 1;

/** Puts a reply together in the form the request came in. */
export function encodeReply(request: Pick<Request, 'id' | 'kind'>, reply: Doc): Buffer {
  const body = encodeDoc(reply);
  const head = Buffer.alloc(request.kind === 'msg' ? 21 : 36);
  head.writeInt32LE(head.length + body.length, 0);
  nextId = (nextId + 1) | 0;
  head.writeInt32LE(nextId, 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.kind === 'msg' ? OP_MSG : OP_REPLY, 12);
  if (request.kind === 'query') {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  }
  return Buffer.concat([head, body]);
}
