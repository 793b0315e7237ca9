import type { Express, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { type Operation, ROUTES } from '../contract/index.ts';
import type { RouteShape } from '../contract/route.ts';
import { Rejected } from '../errors/rejected.ts';
import type { AccountStore } from '../services/ports/accounts.ts';
import type { IdempotencyStore } from '../services/ports/idempotency.ts';
import type { CallContext, Clock } from '../services/context.ts';
import type { StandIns } from '../services/delegations/stand-ins.ts';
import type { Sessions } from '../services/sessions/sessions.ts';
import { accessDenied } from './access.ts';
import { type Call, readCall } from './call-context.ts';
import { sendFile } from './download.ts';
import type { EventStreams } from './event-streams.ts';
import type { HandlerInput, HandlersOf, OutgoingFile } from './handler.ts';
import { type Answer, once, readKey } from './idempotency.ts';
import { jsonBody } from './json-body.ts';
import { refuseForeignOrigin, refuseWrongToken } from './origin.ts';
import { parseParts, type RequestParts } from './request-parts.ts';
import { incomingFile, multipartBody } from './upload.ts';

export interface MountNeeds {
  workspace: string;
  clock: Clock;
  /** Real time: what sessions go by. */
  wall: Clock;
  sessions: Sessions;
  standIns: StandIns;
  accounts: AccountStore;
  idempotency: IdempotencyStore;
  streams: EventStreams;
  limits: Partial<Record<Operation, RequestHandler>>;
  trustedOrigins: readonly string[];
  /** Accounts this process knows to have acted, so that each is written down once. */
  acted: Set<string>;
}

/** A handler without its route's types: what the loop over all routes calls. */
type AnyHandler = (input: HandlerInput<Operation>, context: CallContext) => Promise<unknown>;

const LARGE_BODY: ReadonlySet<Operation> = new Set(['saveItem', 'createItem']);

/** Puts every route of the contract on the application. */
export function mountRoutes(app: Express, handlers: HandlersOf<Operation>, needs: MountNeeds): void {
  for (const operation of Object.keys(ROUTES) as Operation[]) {
    const route: RouteShape = ROUTES[operation];
    const handler = handlers[operation] as AnyHandler;
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    app[method](`/api${route.path}`, ...chain(operation, route, handler, needs));
  }
}

/**
 * The way of a request: rate limit, who asks, may they ask here at all, did our own page send it; only then is the
 * body read, so that nobody unknown makes the server take in 20 MB.
 */
function chain(
  operation: Operation,
  route: RouteShape,
  handler: AnyHandler,
  needs: MountNeeds,
): RequestHandler[] {
  const limit = needs.limits[operation];
  const body = bodyReader(operation, route);
  const admit: RequestHandler = async (request, response, next) => {
    const call = await readCall(request, needs);
    refuseUnwelcome(route, request, call, needs.trustedOrigins);
    response.locals['call'] = call;
    next();
  };
  const serve: RequestHandler = async (request, response) => {
    const call = response.locals['call'] as Call;
    const parts = parseParts(route, request);
    const file = route.upload ? await incomingFile(request) : undefined;
    const input = { ...parts, file, response } as HandlerInput<Operation>;
    await answer({ operation, route, handler, request, response, call, parts, input }, needs);
  };
  return [...(limit ? [limit] : []), admit, ...(body ? [body] : []), serve];
}

function bodyReader(operation: Operation, route: RouteShape): RequestHandler | null {
  if (route.upload) return multipartBody;
  if (!route.body) return null;
  return jsonBody(LARGE_BODY.has(operation) ? 'large' : 'ordinary');
}

function refuseUnwelcome(
  route: RouteShape,
  request: Request,
  { context, session }: Call,
  trusted: readonly string[],
): void {
  const denied = accessDenied(route.access, context.principal);
  if (denied) throw new Rejected(denied);
  if (session?.mustChangePassword && route.tag !== 'session' && route.access !== 'public') {
    throw new Rejected('auth.must-change-password');
  }
  if (route.method === 'GET') return;
  refuseForeignOrigin(request, trusted);
  // A visitor with a live session may still sign in or register anew: those two end the session they replace.
  if (session && route.access !== 'public') refuseWrongToken(request, session.csrf);
}

interface Turn {
  operation: Operation;
  route: RouteShape;
  handler: AnyHandler;
  request: Request;
  response: Response;
  call: Call;
  parts: RequestParts;
  input: HandlerInput<Operation>;
}

async function answer(turn: Turn, needs: MountNeeds): Promise<void> {
  const { operation, route, handler, request, response, call, parts, input } = turn;
  const { context } = call;
  if (route.response === 'events') return answerEvents(turn, needs);
  if (route.response === 'binary') {
    return sendFile(response, (await handler(input, context)) as OutgoingFile);
  }
  const run = async (given: CallContext): Promise<Answer> => {
    const result = await handler(input, given);
    return route.response === 'none'
      ? { status: 204, body: null }
      : { status: 200, body: named(route, result) };
  };
  if (route.idempotent) {
    const given = { ...context, idempotencyKey: readKey(request) };
    const done = await once(needs.idempotency, operation, parts, given, () => run(given));
    if (done.replayed) response.set('idempotency-replayed', 'true');
    await noteAct(route, context, needs);
    send(response, done);
  } else {
    const done = await run(context);
    await noteAct(route, context, needs);
    send(response, done);
  }
}

/** What the contract does not name never leaves, whatever a handler returned. */
function named(route: RouteShape, result: unknown): unknown {
  return route.response instanceof z.ZodType ? route.response.parse(result) : result;
}

function send(response: Response, { status, body }: Answer): void {
  response.status(status).set('cache-control', 'no-store');
  if (status === 204) response.end();
  else response.json(body);
}

async function answerEvents({ handler, input, call, response }: Turn, needs: MountNeeds): Promise<void> {
  const { context } = call;
  const stream = needs.streams.prepare(response);
  await handler(input, context);
  const id = context.principal?.session ?? '';
  stream.start({
    onEnd: (ended) => needs.sessions.onEnd(id, ended),
    isOpen: () => needs.sessions.isOpen(context.workspace, id, needs.wall.now()),
  });
}

/** An account that has written anything stays on record; signing in and out alone leaves it deletable. */
async function noteAct(route: RouteShape, context: CallContext, needs: MountNeeds): Promise<void> {
  const account = context.principal?.account;
  if (route.method === 'GET' || route.tag === 'session' || !account || needs.acted.has(account)) return;
  await needs.accounts.markActed(context.workspace, account, context.now);
  needs.acted.add(account);
}
