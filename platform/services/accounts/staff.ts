import type { z } from 'zod';
import type { AccountRow, staffInput, staffPatch } from '../../contract/admin.ts';
import type { Role } from '../../contract/route.ts';
import { Rejected } from '../../errors/rejected.ts';
import { grantableRoles, may } from '../abilities.ts';
import type { AuditTrail } from '../audit/trail.ts';
import type { CallContext, Principal } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Account, AccountQuery, AccountStore } from '../ports/accounts.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { GuardLastHolder } from '../watch/last-holder.ts';
import { accountRow } from './account-view.ts';
import { hashPassword } from './passwords.ts';
import { blankAccount } from './registration.ts';
import { refuseWeak } from './sign-in.ts';
import { refuseUnfitPlace } from './staff-place.ts';

type StaffInput = z.output<typeof staffInput>;
type StaffPatch = z.output<typeof staffPatch>;

export interface StaffService {
  page(query: AccountQuery, context: CallContext): Promise<{ rows: AccountRow[]; total: number }>;
  read(id: string, context: CallContext): Promise<AccountRow>;
  create(input: StaffInput, context: CallContext): Promise<AccountRow>;
  change(id: string, patch: StaffPatch, context: CallContext): Promise<AccountRow>;
  resetPassword(id: string, password: string, context: CallContext): Promise<void>;
  signOut(id: string, context: CallContext): Promise<void>;
  remove(id: string, context: CallContext): Promise<void>;
}

interface Needs {
  accounts: AccountStore;
  sessions: Sessions;
  catalog: DefinitionCatalog;
  audit: AuditTrail;
  lastHolder: GuardLastHolder;
}

/** What administrators do to accounts: a department's own within the department, nobody above themselves. */
export function createStaff({ accounts, sessions, catalog, audit, lastHolder }: Needs): StaffService {
  /** The account, if the caller may do `action` to it; else it looks as if there were none. */
  const reach = async (id: string, action: 'read' | 'update' | 'delete', context: CallContext) => {
    const principal = signedIn(context);
    const account = await accounts.byId(context.workspace, id);
    if (!account || !may(principal.ability, action, 'Account', account)) throw new Rejected('record.absent');
    if (action !== 'read') refuseAbove(account, principal);
    return { account, principal };
  };
  const note = (context: CallContext, act: Parameters<AuditTrail['record']>[1], account: Account) =>
    audit.record(context, act, { type: 'account', id: account.id, name: account.username });

  /** Two holders who leave at the same moment each saw the other: whoever finds nobody left afterwards is put back. */
  const refuseLastOfTwo = async (was: Account, patch: StaffPatch, context: CallContext): Promise<void> => {
    try {
      await lastHolder(context.workspace, { id: was.id, was });
    } catch (reason) {
      const before = Object.keys(patch).map((name) => [name, was[name as keyof StaffPatch]]);
      await accounts.change(context.workspace, was.id, Object.fromEntries(before));
      throw reason;
    }
  };

  return {
    async page(query, context) {
      const scope = scopeOf(signedIn(context));
      const { rows, total } = await accounts.page(context.workspace, { ...query, ...scope });
      return { rows: rows.map((account) => accountRow(account, context.wall)), total };
    },
    async read(id, context) {
      return accountRow((await reach(id, 'read', context)).account, context.wall);
    },
    async create(input, context) {
      const principal = signedIn(context);
      const { workspace, now, wall } = context;
      const { password, ...given } = input;
      refuseRoles(given.roles, principal, '/roles');
      const account: Account = { ...blankAccount(now), ...given, kind: 'staff', mustChangePassword: true };
      if (!may(principal.ability, 'create', 'Account', account)) {
        throw new Rejected('account.outside-department', { path: '/department' });
      }
      refuseUnfitPlace(account, (await catalog.lists(workspace)).department);
      refuseWeak(password, given.username, '/password');
      account.passwordHash = await hashPassword(password);
      if ((await accounts.insert(workspace, account)) !== 'ok') {
        throw new Rejected('account.username-taken', { path: '/username' });
      }
      await note(context, 'account-created', account);
      return accountRow(account, wall);
    },
    async change(id, patch, context) {
      const { account, principal } = await reach(id, 'update', context);
      if (account.id === principal.account && (patch.roles || patch.disabled !== undefined)) {
        throw new Rejected('account.self');
      }
      if (account.kind !== 'staff' && (patch.roles || patch.department || patch.posts)) {
        throw new Rejected('account.applicant-fixed');
      }
      const next: Account = { ...account, ...patch };
      if (patch.roles) refuseRoles(patch.roles, principal, '/roles');
      if (!may(principal.ability, 'update', 'Account', next)) {
        throw new Rejected('account.outside-department', { path: '/department' });
      }
      if (account.kind === 'staff') {
        refuseUnfitPlace(next, (await catalog.lists(context.workspace)).department);
      }
      if (account.kind === 'staff') await lastHolder(context.workspace, { id, becomes: next });
      const changed = (await accounts.change(context.workspace, id, patch)) ?? next;
      if (account.kind === 'staff') await refuseLastOfTwo(account, patch, context);
      if (patch.disabled) await sessions.endAll(context.workspace, id);
      await note(context, patch.roles || patch.posts ? 'roles-changed' : 'account-changed', account);
      return accountRow(changed, context.wall);
    },
    async resetPassword(id, password, context) {
      const { account, principal } = await reach(id, 'update', context);
      // One's own goes through "change password", which asks for the old one.
      if (account.id === principal.account) throw new Rejected('account.self');
      refuseWeak(password, account.username, '/password');
      await accounts.change(context.workspace, id, {
        passwordHash: await hashPassword(password),
        mustChangePassword: true,
        demo: false,
        failures: 0,
        lockedUntil: undefined,
      });
      await sessions.endAll(context.workspace, id);
      await note(context, 'password-reset', account);
    },
    async signOut(id, context) {
      const { account } = await reach(id, 'update', context);
      await sessions.endAll(context.workspace, id);
      await note(context, 'sessions-revoked', account);
    },
    async remove(id, context) {
      const { account, principal } = await reach(id, 'delete', context);
      if (account.id === principal.account) throw new Rejected('account.self');
      await lastHolder(context.workspace, { id, becomes: null });
      if (!(await accounts.remove(context.workspace, id))) throw new Rejected('account.acted');
      await sessions.endAll(context.workspace, id);
      await note(context, 'account-deleted', account);
    },
  };
}

/** The caller; routes behind this are never anonymous, so nobody means the session has just ended. */
function signedIn({ principal }: CallContext): Principal {
  if (!principal) throw new Rejected('auth.required');
  return principal;
}

/** What a list is narrowed to: a department's administrator sees the department's staff. */
function scopeOf({ roles, department }: Principal): Partial<AccountQuery> {
  if (roles.includes('system-admin') || roles.includes('hall-admin')) return {};
  return { kind: 'staff', department: department ?? '-' };
}

function refuseRoles(roles: readonly Role[], principal: Principal, path: string): void {
  const grantable = grantableRoles(principal.roles);
  const beyond = roles.find((role) => !grantable.includes(role));
  if (beyond) throw new Rejected('account.role-not-grantable', { path, params: { role: beyond } });
}

/** Nobody changes an account that holds a role they could not give. */
function refuseAbove(account: Account, principal: Principal): void {
  if (account.kind !== 'staff' || account.id === principal.account) return;
  refuseRoles(account.roles, principal, '');
}
