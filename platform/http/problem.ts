import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Problem } from '../contract/problem.ts';
import { Rejected } from '../errors/rejected.ts';

/** A refusal in the shape of the contract. */
export function problemOf(rejected: Rejected, incident?: string): Problem {
  const { code, status, texts, hint, path, findings } = rejected;
  return {
    type: `urn:banshi:problem:${code}`,
    title: texts.zh,
    status,
    code,
    detail: texts.en,
    message: texts,
    ...(hint && { hint }),
    ...(path && { path }),
    ...(findings && { findings: [...findings] }),
    ...(incident && { incident }),
  };
}

/** Sends a refusal as RFC 9457 problem+json. */
function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).removeHeader('content-disposition');
  response
    .set({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(problem));
}

/** An address of the API that does not exist. */
export const unknownRoute: RequestHandler = () => {
  throw new Rejected('route.unknown');
};

/** Whatever went wrong becomes one problem: ours as it is, the framework's by what it means, a bug masked. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (reason: unknown, request, response, next) => {
    if (response.headersSent) return next(reason);
    const rejected = reason instanceof Rejected ? reason : frameworkRefusal(reason);
    if (rejected) {
      if (rejected.code === 'rate.limited' || rejected.code === 'auth.locked')
        response.set('retry-after', '60');
      return sendProblem(response, problemOf(rejected));
    }
    const incident = randomUUID();
    log.error({ err: reason, incident, method: request.method, path: request.path }, 'request failed');
    sendProblem(response, problemOf(new Rejected('internal'), incident));
  };
}

/** Refusals that Express and its parsers make by themselves: `status` and `type` say which. */
function frameworkRefusal(reason: unknown): Rejected | null {
  if (reason instanceof URIError) return new Rejected('request.encoding');
  if (typeof reason !== 'object' || reason === null) return null;
  const { status, type } = reason as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large') return new Rejected('request.too-large');
  if (type === 'entity.parse.failed') return new Rejected('request.malformed');
  if (status === 413) return new Rejected('request.too-large');
  if (status === 415) return new Rejected('request.media-type');
  if (typeof status === 'number' && status >= 400 && status < 500) return new Rejected('request.malformed');
  return isDatabaseAway(reason) ? new Rejected('service.unavailable') : null;
}

/** The driver's ways of saying that the database does not answer now. */
const AWAY = /^Mongo(ose)?(ServerSelection|Network|NotConnected|TopologyClosed|PoolCleared|ServerClosed)/;
function isDatabaseAway(reason: object): boolean {
  return 'name' in reason && AWAY.test(String(reason.name));
}
