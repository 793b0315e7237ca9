import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { call } from '../../../contract/client.ts';
import type { Session, SessionAccount } from '../../../contract/session.ts';

interface SessionState {
  /** Undefined until the server has answered. */
  session: Session | undefined;
  account: SessionAccount | null;
  /** True when the account applies for something (a person or an enterprise). */
  applicant: boolean;
  setSession(session: Session): void;
  refresh(): Promise<void>;
  signOut(): Promise<void>;
}
const SessionContext = createContext<SessionState | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>();

  const refresh = useCallback(async () => {
    try {
      setSession(await call('readSession'));
    } catch {
      // The server cannot be reached: go on as a visitor, each page says so itself.
      setSession(
        (known) => known ?? { account: null, csrf: null, workspace: { key: '', name: '' }, today: '' },
      );
    }
  }, []);
  useEffect(() => {
    refresh();
  }, [refresh]);

  const signOut = useCallback(async () => {
    await call('signOut');
    await refresh();
  }, [refresh]);

  const value = useMemo<SessionState>(() => {
    const account = session?.account ?? null;
    return {
      session,
      account,
      applicant: !!account && account.kind !== 'staff',
      setSession,
      refresh,
      signOut,
    };
  }, [session, refresh, signOut]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession outside SessionProvider');
  return value;
}
