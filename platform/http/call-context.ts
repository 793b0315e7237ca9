import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { CallContext, Clock } from '../services/context.ts';
import { type StandIns, standingIn } from '../services/delegations/stand-ins.ts';
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
  needs: { sessions: Sessions; standIns: StandIns; clock: Clock; wall: Clock; workspace: string },
): Promise<Call> {
  const { sessions, standIns, clock, wall, workspace } = needs;
  const real = wall.now();
  const now = clock.now();
  const token = readToken(request);
  const session = token === null ? null : await sessions.resolve(workspace, token, real);
  return {
    session,
    context: {
      workspace,
      principal: session && (await standingIn(standIns, workspace, session.principal, now)),
      now,
      wall: real,
      ip: request.ip ?? '',
      request: randomUUID(),
    },
  };
}
