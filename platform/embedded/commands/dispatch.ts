/** From a request to a reply: finding the command, and turning errors into MongoDB's form. */
import { double } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isTruthy, toNumber } from '../bson/value.ts';
import { EmbeddedError, codeName, codes } from '../errors.ts';
import { Operation } from '../operation.ts';
import { aggregate } from './aggregate.ts';
import { catalogCommands } from './catalog.ts';
import type { Command, CommandContext, Database } from './context.ts';
import { explain } from './explain.ts';
import { indexCommands } from './indexes.ts';
import { readCommands } from './read.ts';
import { serverCommands, sessionName } from './server.ts';
import { writeCommands } from './write.ts';

const COMMANDS: Record<string, Command> = Object.assign(
  Object.create(null),
  serverCommands,
  readCommands,
  writeCommands,
  catalogCommands,
  indexCommands,
  { aggregate, explain },
);

/** Commands of MongoDB that are refused with a reason instead of "no such command". */
const REFUSED: Record<string, string> = {
  mapReduce: 'map-reduce',
  mapreduce: 'map-reduce',
  eval: 'server-side JavaScript',
  createUser: 'users',
  updateUser: 'users',
  usersInfo: 'users',
  createRole: 'roles',
  replSetInitiate: 'replica sets',
  shardCollection: 'sharding',
  enableSharding: 'sharding',
};

/** The reply for an error. */
export function errorReply(error: unknown): Doc {
  const known =
    error instanceof EmbeddedError
      ? error
      : new EmbeddedError(codes.InternalError, error instanceof Error ? error.message : String(error));
  const reply = Doc.of({
    ok: double(0),
    errmsg: known.message,
    code: known.code,
    codeName: codeName(known.code),
  });
  for (const [key, value] of known.info ?? []) reply.set(key, value);
  return reply;
}

function checkCommon(body: Doc): void {
  if (body.has('startTransaction') || body.has('autocommit')) {
    throw new EmbeddedError(
      codes.OperationNotSupportedInTransaction,
      'Transactions are not supported: the embedded database is a standalone server',
    );
  }
  if (body.has('txnNumber')) {
    throw new EmbeddedError(
      codes.IllegalOperation,
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  const concern = body.get('writeConcern');
  const w = concern instanceof Doc ? concern.get('w') : undefined;
  if (w !== undefined && w !== 'majority' && !(toNumber(w) <= 1)) {
    throw new EmbeddedError(codes.BadValue, "cannot use 'w' > 1 when a host is not replicated");
  }
  const read = body.get('readConcern');
  const level = read instanceof Doc ? read.get('level') : undefined;
  if (level === 'snapshot' || level === 'linearizable') {
    throw new EmbeddedError(
      level === 'snapshot' ? 246 : 148,
      `read concern level ${level} is not supported on a standalone server`,
    );
  }
}

/** Runs one command. Never rejects: an error becomes a reply. */
export async function runCommand(database: Database, body: Doc, connectionId: number): Promise<Doc> {
  try {
    const name = body.firstKey() ?? '';
    const command = COMMANDS[name];
    if (!command) {
      const reason = REFUSED[name];
      if (reason)
        throw new EmbeddedError(
          codes.CommandNotSupported,
          `the embedded database does not support ${reason}`,
        );
      throw new EmbeddedError(codes.CommandNotFound, `no such command: '${name}'`);
    }
    checkCommon(body);
    const db = body.get('$db');
    if (typeof db !== 'string' || db === '')
      throw new EmbeddedError(40571, 'OP_MSG requests require a $db argument');
    const lsid = body.get('lsid');
    const max = body.get('maxTimeMS');
    const ctx: CommandContext = {
      ...database,
      db,
      body,
      connectionId,
      session: lsid instanceof Doc ? sessionName(lsid) : undefined,
      op: new Operation(isTruthy(max) && name !== 'getMore' ? toNumber(max) : 0),
    };
    return await command(ctx);
  } catch (error) {
    return errorReply(error);
  }
}
