import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Operation } from '../contract/index.ts';
import { Rejected } from '../errors/rejected.ts';

/** Requests per minute and address. */
export interface RateLimits {
  general: number;
  signIn: number;
  registration: number;
  progress: number;
}

const MINUTE = 60_000;

function limiter(limit: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request: Request) => ipKeyGenerator(request.ip ?? ''),
    handler: (_request, _response, next) => next(new Rejected('rate.limited')),
  });
}

/** The limit of everything, and the stricter ones of what invites guessing. */
export function createRateLimits(limits: RateLimits): {
  general: RequestHandler;
  of: Partial<Record<Operation, RequestHandler>>;
} {
  return {
    general: limiter(limits.general),
    of: {
      signIn: limiter(limits.signIn),
      changePassword: limiter(limits.signIn),
      register: limiter(limits.registration),
      progress: limiter(limits.progress),
    },
  };
}
