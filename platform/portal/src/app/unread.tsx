import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { call } from '../../../contract/client.ts';
import { useSession } from './session.tsx';

interface Unread {
  unread: number;
  refresh(): void;
}
const UnreadContext = createContext<Unread>({ unread: 0, refresh: () => undefined });

/** Number of unread messages beside the bell; asked again on each page change. */
export function UnreadProvider({ children }: { children: ReactNode }) {
  const { applicant } = useSession();
  const { pathname } = useLocation();
  const [unread, setUnread] = useState(0);

  const refresh = useCallback(() => {
    if (!applicant) return setUnread(0);
    call('myMessages', { query: { page: 1, size: 1 } }).then(
      (messages) => setUnread(messages.unread),
      // The number is a convenience: without it the page still works.
      () => undefined,
    );
  }, [applicant]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again on each page change
  useEffect(refresh, [refresh, pathname]);

  const value = useMemo(() => ({ unread, refresh }), [unread, refresh]);
  return <UnreadContext value={value}>{children}</UnreadContext>;
}

export const useUnread = (): Unread => useContext(UnreadContext);
