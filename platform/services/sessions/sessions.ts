import { createHash, randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Instant } from '../../runtime/case.ts';
import { defineAbilityFor } from '../abilities.ts';
import { later } from '../clock.ts';
import type { Principal } from '../context.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';
import type { SessionStore, StoredSession } from '../ports/sessions.ts';

const HOUR = 3600_000;
/** However busy, a session ends after a day; staff who walk away are signed out after two hours. */
const ABSOLUTE = 24 * HOUR;
const IDLE: Record<Account['kind'], number> = { staff: 2 * HOUR, person: 12 * HOUR, enterprise: 12 * HOUR };
/** Writing at every request would cost more than it tells. */
const TOUCH_AFTER = 60_000;

export interface OpenedSession {
  /** Goes into the cookie and is kept nowhere. */
  token: string;
  csrf: string;
}
export interface CurrentSession {
  principal: Principal;
  csrf: string;
  mustChangePassword: boolean;
}

export interface Sessions {
  open(workspace: string, account: Account, now: Instant): Promise<OpenedSession>;
  /** Who a cookie's token belongs to right now; null when it has ended, expired, or the account is disabled. */
  resolve(workspace: string, token: string, now: Instant): Promise<CurrentSession | null>;
  /** Whether a session still holds, without counting as activity: what an open stream asks. */
  isOpen(workspace: string, id: string, now: Instant): Promise<boolean>;
  /** Ends one session by its id. */
  end(workspace: string, id: string): Promise<void>;
  /** Ends all sessions of an account. */
  endAll(workspace: string, account: string): Promise<void>;
  removeExpired(workspace: string, now: Instant): Promise<void>;
  /** Calls back once when the session ends in this process; gives the way to stop listening. */
  onEnd(id: string, ended: () => void): () => void;
}

const idOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const secret = (): string => randomBytes(32).toString('base64url');

/** Sessions: a random token in the cookie, its hash in the database, looked up at every request. */
export function createSessions(sessions: SessionStore, accounts: AccountStore): Sessions {
  const ends = new EventEmitter().setMaxListeners(0);
  return {
    async open(workspace, account, now) {
      const token = secret();
      const csrf = secret();
      await sessions.insert(workspace, {
        id: idOf(token),
        account: account.id,
        csrf,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: later(now, ABSOLUTE),
      });
      return { token, csrf };
    },
    async resolve(workspace, token, now) {
      if (!/^[\w-]{43}$/.test(token)) return null;
      const session = await sessions.byId(workspace, idOf(token));
      const account = session && (await accounts.byId(workspace, session.account));
      if (!session || !account || account.disabled) return null;
      if (hasEnded(session, account, now)) {
        await sessions.remove(workspace, session.id);
        return null;
      }
      if (now > later(session.lastSeenAt, TOUCH_AFTER)) await sessions.touch(workspace, session.id, now);
      return {
        principal: principalOf(account, session.id),
        csrf: session.csrf,
        mustChangePassword: account.mustChangePassword,
      };
    },
    async isOpen(workspace, id, now) {
      const session = await sessions.byId(workspace, id);
      const account = session && (await accounts.byId(workspace, session.account));
      return Boolean(session && account && !account.disabled && !hasEnded(session, account, now));
    },
    async end(workspace, id) {
      await sessions.remove(workspace, id);
      ends.emit(id);
    },
    async endAll(workspace, account) {
      for (const id of await sessions.removeOf(workspace, account)) ends.emit(id);
    },
    removeExpired: (workspace, now) => sessions.removeExpired(workspace, now),
    onEnd(id, ended) {
      ends.once(id, ended);
      return () => ends.off(id, ended);
    },
  };
}

function hasEnded(session: StoredSession, account: Account, now: Instant): boolean {
  return now >= session.expiresAt || now >= later(session.lastSeenAt, IDLE[account.kind]);
}

/** The account as services see it for the length of one request. */
export function principalOf(account: Account, session: string): Principal {
  const { id, username, name, kind, roles, department, posts } = account;
  return {
    account: id,
    session,
    username,
    name,
    kind,
    roles,
    department,
    posts,
    ability: defineAbilityFor({ account: id, kind, roles, department, posts }),
  };
}
