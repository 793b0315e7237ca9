import { useSyncExternalStore } from 'react';
import { ApiError, call, rememberCsrf } from '../../../platform/contract/client.ts';
import type { Role } from '../../../platform/contract/route.ts';
import type { Session, SessionAccount } from '../../../platform/contract/session.ts';

/** The session of this tab: what the server last said of it. */
let current: Session | null = null;
const listeners = new Set<() => void>();

export function keepSession(session: Session | null): void {
  current = session;
  for (const listener of listeners) listener();
}

export const currentSession = (): Session | null => current;

export async function loadSession(): Promise<Session> {
  const session = await call('readSession');
  keepSession(session);
  return session;
}

/** The server no longer knows us: back to the sign-in page, keeping the centre's name. */
export function forgetAccount(): void {
  rememberCsrf(null);
  if (current?.account) keepSession({ ...current, account: null, csrf: null });
}

let expired: string | null = null;

/** The session ended on its own: what was read for that account is still in memory. */
export function sessionExpired(): void {
  expired = current?.account?.id ?? expired;
  forgetAccount();
}

/** True when somebody else signed in after a session ended on its own: memory has to be left behind. */
export const tookOver = (): boolean => expired !== null && current?.account?.id !== expired;

/** True for a refusal that means nobody is signed in any more. */
export const isSignedOut = (reason: unknown): boolean =>
  reason instanceof ApiError && reason.problem.status === 401;

export function useSession(): Session | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The signed-in member of staff; pages inside the frame always have one. */
export function useAccount(): SessionAccount {
  const account = useSession()?.account;
  if (!account) throw new Error('a page of the frame is shown without a session');
  return account;
}

export function useRoles(): readonly Role[] {
  return useSession()?.account?.roles ?? [];
}
