import { Rejected } from '../../errors/rejected.ts';
import type { Instant } from '../../runtime/case.ts';
import type { AuditTrail } from '../audit/trail.ts';
import { later } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';
import type { OpenedSession, Sessions } from '../sessions/sessions.ts';
import { hashPassword, passwordFault, passwordMatches, pretendToCheck } from './passwords.ts';

const ATTEMPTS = 5;
const LOCK = 15 * 60_000;
/** Names nobody has are counted too, so that a lock says nothing about who exists. Bounded: an attacker fills it. */
const STRANGERS = 10_000;

export interface SignIn {
  /** Opens a session, ending the one the visitor came with. */
  signIn(
    input: { username: string; password: string; face: string },
    context: CallContext,
  ): Promise<{ account: Account; opened: OpenedSession }>;
  signOut(context: CallContext): Promise<void>;
  /** Ends every session of the account and opens a fresh one for who changed it. */
  changePassword(
    input: { current: string; next: string },
    context: CallContext,
  ): Promise<{ account: Account; opened: OpenedSession }>;
}

/**
 * Work of one name waits for the work before it: a class of thirty that signs in with one account at the same moment
 * must not look like six guesses at once. In order and without asking the database, unlike `oneAtATime`; each process
 * has its own, and as attempts are counted in the database a guesser gains nothing from several.
 */
function createQueues(): { after<T>(name: string, work: () => Promise<T>): Promise<T> } {
  const last = new Map<string, Promise<unknown>>();
  return {
    after(name, work) {
      const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
      last.set(name, turn);
      const forget = (): void => {
        if (last.get(name) === turn) last.delete(name);
      };
      turn.then(forget, forget);
      return turn;
    },
  };
}

interface Needs {
  accounts: AccountStore;
  sessions: Sessions;
  audit: AuditTrail;
}

/** Signing in and out, changing one's own password. */
export function createSignIn({ accounts, sessions, audit }: Needs): SignIn {
  const strangers = new Map<string, { failures: number; until: Instant }>();
  const queue = createQueues();

  const refuseStranger = async (username: string, password: string, now: Instant): Promise<never> => {
    await pretendToCheck(password);
    const key = username.toLowerCase();
    const known = strangers.get(key);
    const failures = known && known.until > now ? known.failures + 1 : 1;
    if (strangers.size >= STRANGERS) strangers.delete(strangers.keys().next().value ?? key);
    strangers.set(key, { failures, until: later(now, LOCK) });
    throw new Rejected(failures > ATTEMPTS ? 'auth.locked' : 'auth.invalid');
  };

  /** Whether the password is right, by the account as it is when its turn comes. */
  const attempt = (id: string, password: string, context: CallContext): Promise<boolean> =>
    queue.after(`${context.workspace}/${id}`, async () => {
      const account = await accounts.byId(context.workspace, id);
      return account ? guess(account, password, context) : false;
    });

  /** The attempt is counted before the password is looked at, so a burst of guesses gets no more than five. */
  const guess = async (account: Account, password: string, context: CallContext): Promise<boolean> => {
    const { workspace, wall: now } = context;
    if (account.lockedUntil && account.lockedUntil <= now) {
      await accounts.change(workspace, account.id, { lockedUntil: undefined, failures: 0 });
    }
    const failures = await accounts.countFailure(workspace, account.id);
    if (failures > ATTEMPTS || (account.lockedUntil && account.lockedUntil > now)) {
      // Without this, a crash between the fifth failure and its lock would leave the account locked for ever.
      if (!account.lockedUntil)
        await accounts.change(workspace, account.id, { lockedUntil: later(now, LOCK) });
      await pretendToCheck(password);
      throw new Rejected('auth.locked');
    }
    if (await passwordMatches(account.passwordHash, password)) {
      await accounts.change(workspace, account.id, { failures: 0, lockedUntil: undefined });
      return true;
    }
    if (failures === ATTEMPTS) {
      await accounts.change(workspace, account.id, { lockedUntil: later(now, LOCK) });
      await audit.record(context, 'locked', { type: 'account', id: account.id, name: account.username });
    }
    return false;
  };

  return {
    async signIn({ username, password, face }, context) {
      const { workspace, wall: now } = context;
      const account = await accounts.byUsername(workspace, username);
      if (!account) {
        await audit.record(context, 'sign-in-failed', { type: 'username', id: username });
        return refuseStranger(username, password, now);
      }
      const subject = { type: 'account', id: account.id, name: account.username };
      if (!(await attempt(account.id, password, context))) {
        await audit.record(context, 'sign-in-failed', subject);
        throw new Rejected('auth.invalid');
      }
      if (account.disabled) throw new Rejected('auth.disabled');
      await accounts.change(workspace, account.id, { lastSignInAt: now });
      if (context.principal) await sessions.end(workspace, context.principal.session);
      const opened = await sessions.open(workspace, account, now);
      await audit.record({ ...context, principal: account }, 'sign-in', subject, { face });
      return { account, opened };
    },

    async signOut(context) {
      if (!context.principal) return;
      await sessions.end(context.workspace, context.principal.session);
      const { account: id, username: name } = context.principal;
      await audit.record(context, 'sign-out', { type: 'account', id, name });
    },

    async changePassword({ current, next }, context) {
      const { workspace, principal, wall: now } = context;
      const account = principal && (await accounts.byId(workspace, principal.account));
      if (!account) throw new Rejected('auth.required');
      if (!(await attempt(account.id, current, context))) {
        throw new Rejected('password.wrong', { path: '/current' });
      }
      refuseWeak(next, account.username, '/next');
      if (next === current) throw new Rejected('password.same', { path: '/next' });
      const changed = await accounts.change(workspace, account.id, {
        passwordHash: await hashPassword(next),
        mustChangePassword: false,
        demo: false,
      });
      await sessions.endAll(workspace, account.id);
      const opened = await sessions.open(workspace, account, now);
      const subject = { type: 'account', id: account.id, name: account.username };
      await audit.record(context, 'password-changed', subject);
      return { account: changed ?? account, opened };
    },
  };
}

/** Refuses a new password that is no good, naming what is wrong with it. */
export function refuseWeak(password: string, username: string, path: string): void {
  const fault = passwordFault(password, username);
  if (fault) throw new Rejected(`password.${fault}`, { path });
}
