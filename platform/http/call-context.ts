import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { CallContext, Clock } from '../services/context.ts';
import type { CurrentSession, Sessions } from '../services/sessions/sessions.ts';
import { readToken } from './session-cookie.ts';

export interface Call {
  context: CallContext;
  /** The session behind the cookie, null for a visitor. */
  session: CurrentSession | null;
}

/** Who is asking, from where, and when: the first thing done with a request. */
export async function readCall(
  request: Request,
  { sessions, clock, workspace }: { sessions: Sessions; clock: Clock; workspace: string },
): Promise<Call> {
  const now = clock.now();
  const token = readToken(request);
  const session = token === null ? null : await sessions.resolve(workspace, token, now);
  return {
    session,
    context: {
      workspace,
      principal: session?.principal ?? null,
      now,
      ip: request.ip ?? '',
      request: randomUUID(),
    },
  };
}
