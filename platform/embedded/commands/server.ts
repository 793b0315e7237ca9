/** Commands about the server and the connection. */
import { hostname } from 'node:os';
import { double } from '../bson/arith.ts';
import type { Binary } from 'bson';
import { Doc } from '../bson/doc.ts';
import { typeOf, T, type Value } from '../bson/value.ts';
import { EmbeddedError, codes } from '../errors.ts';
import { MAX_DOCUMENT_BYTES } from '../documents.ts';
import { MAX_MESSAGE_BYTES } from '../wire.ts';
import { ok, type Command } from './context.ts';

/** What drivers check before they use a feature: that of MongoDB 7.0, as a standalone server. */
const WIRE_VERSION = 21;
const VERSION = '7.0.0';

const hello: Command = (ctx) => {
  return ok({
    isWritablePrimary: true,
    ismaster: true,
    helloOk: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: ctx.connectionId,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  });
};

const noAuthentication: Command = () => {
  throw new EmbeddedError(18, 'Authentication failed: the embedded database has no users');
};

const noTransactions: Command = () => {
  throw new EmbeddedError(
    codes.OperationNotSupportedInTransaction,
    'Transactions are not supported: the embedded database is a standalone server',
  );
};

export function sessionName(lsid: Doc): string | undefined {
  const id = lsid.get('id');
  return id !== undefined && typeOf(id) === T.binData ? (id as Binary).toString('hex') : undefined;
}

const endSessions: Command = async (ctx) => {
  const list = ctx.body.get(ctx.body.firstKey() as string);
  if (Array.isArray(list)) {
    for (const lsid of list) {
      const name = lsid instanceof Doc ? sessionName(lsid) : undefined;
      if (name) await ctx.cursors.endSession(name);
    }
  }
  return ok();
};

const PARAMETERS: Record<string, Value> = {
  featureCompatibilityVersion: Doc.of({ version: '7.0' }),
  authenticationMechanisms: [],
};

const getParameter: Command = (ctx) => {
  const wanted = ctx.body.get('getParameter');
  const out: Record<string, Value> = {};
  for (const [name, value] of Object.entries(PARAMETERS)) {
    if (wanted === '*' || ctx.body.has(name)) out[name] = value;
  }
  if (Object.keys(out).length === 0) throw new EmbeddedError(codes.InvalidOptions, 'no option found to get');
  return ok(out);
};

const simple = (): Doc => ok();

export const serverCommands: Record<string, Command> = {
  hello,
  ismaster: hello,
  isMaster: hello,
  ping: simple,
  endSessions,
  killSessions: endSessions,
  refreshSessions: simple,
  startSession: simple,
  getParameter,
  setFeatureCompatibilityVersion: simple,
  buildInfo: () =>
    ok({
      version: VERSION,
      versionArray: [7, 0, 0, 0],
      gitVersion: 'none',
      modules: ['embedded'],
      storageEngines: ['lmdb'],
      javascriptEngine: 'none',
      bits: 64,
      debug: false,
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    }),
  buildinfo: (ctx) => (serverCommands['buildInfo'] as Command)(ctx),
  serverStatus: (ctx) =>
    ok({
      host: hostname(),
      version: VERSION,
      process: 'embedded',
      pid: BigInt(process.pid),
      uptime: double(Math.floor((Date.now() - ctx.startedAt) / 1000)),
      localTime: new Date(),
      connections: Doc.of({ current: ctx.connections(), available: 10_000 }),
      metrics: Doc.of({ cursor: Doc.of({ open: Doc.of({ total: ctx.cursors.count }) }) }),
      mem: Doc.of({ resident: Math.round(process.memoryUsage().rss / 1048576) }),
      storageEngine: Doc.of({ name: 'lmdb', persistent: true }),
    }),
  hostInfo: () =>
    ok({ system: Doc.of({ hostname: hostname(), numCores: 1 }), os: Doc.of({ type: process.platform }) }),
  connectionStatus: () => ok({ authInfo: Doc.of({ authenticatedUsers: [], authenticatedUserRoles: [] }) }),
  whatsmyuri: () => ok({ you: 'local' }),
  getLog: () => ok({ totalLinesWritten: 0, log: [] }),
  getCmdLineOpts: () => ok({ argv: [], parsed: Doc.of({}) }),
  saslStart: noAuthentication,
  saslContinue: noAuthentication,
  authenticate: noAuthentication,
  commitTransaction: noTransactions,
  abortTransaction: noTransactions,
};
