import type { Instant } from '../../runtime/case.ts';

export interface StoredSession {
  /** sha256 of the cookie's token: a leaked database opens no session. */
  id: string;
  account: string;
  csrf: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  expiresAt: Instant;
}

export interface SessionStore {
  insert(workspace: string, session: StoredSession): Promise<void>;
  byId(workspace: string, id: string): Promise<StoredSession | null>;
  touch(workspace: string, id: string, at: Instant): Promise<void>;
  remove(workspace: string, id: string): Promise<void>;
  /** Ends all sessions of an account, but not `except`. Gives the ids ended. */
  removeOf(workspace: string, account: string, except?: string): Promise<string[]>;
  removeExpired(workspace: string, now: Instant): Promise<void>;
}
