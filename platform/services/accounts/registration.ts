import { randomUUID } from 'node:crypto';
import type { Registration } from '../../contract/session.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { Instant } from '../../runtime/case.ts';
import type { AuditTrail } from '../audit/trail.ts';
import type { CallContext } from '../context.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';
import type { OpenedSession, Sessions } from '../sessions/sessions.ts';
import { isCreditCode, isPersonNumber } from './identity-numbers.ts';
import { hashPassword } from './passwords.ts';
import { refuseWeak } from './sign-in.ts';

export interface RegistrationService {
  register(input: Registration, context: CallContext): Promise<{ account: Account; opened: OpenedSession }>;
}

interface Needs {
  accounts: AccountStore;
  sessions: Sessions;
  audit: AuditTrail;
}

/** People and enterprises open their own accounts; the number they are known by must be a possible one. */
export function createRegistration({ accounts, sessions, audit }: Needs): RegistrationService {
  return {
    async register(input, context) {
      const { workspace, now, wall } = context;
      refuseWeak(input.password, input.username, '/password');
      if (input.kind === 'person' && !isPersonNumber(input.idNumber)) {
        throw new Rejected('account.id-number-invalid', { path: '/idNumber' });
      }
      if (input.kind === 'enterprise' && !isCreditCode(input.creditCode)) {
        throw new Rejected('account.credit-code-invalid', { path: '/creditCode' });
      }
      const account = { ...applicantOf(input, now), passwordHash: await hashPassword(input.password) };
      const outcome = await accounts.insert(workspace, account);
      if (outcome === 'username') throw new Rejected('account.username-taken', { path: '/username' });
      if (outcome === 'idNumber') {
        const path = input.kind === 'person' ? '/idNumber' : '/creditCode';
        throw new Rejected('account.number-taken', { path });
      }
      if (context.principal) await sessions.end(workspace, context.principal.session);
      const opened = await sessions.open(workspace, account, wall);
      const subject = { type: 'account', id: account.id, name: account.username };
      await audit.record({ ...context, principal: account }, 'registered', subject);
      return { account, opened };
    },
  };
}

/** A fresh account with nothing but its name. */
export function blankAccount(now: Instant): Omit<Account, 'username' | 'name' | 'kind' | 'roles'> {
  return {
    id: randomUUID(),
    passwordHash: '',
    posts: [],
    disabled: false,
    mustChangePassword: false,
    demo: false,
    failures: 0,
    createdAt: now,
  };
}

function applicantOf(input: Registration, now: Instant): Account {
  const { username, name, phone } = input;
  const shared = { ...blankAccount(now), username, name, phone };
  if (input.kind === 'person') {
    return { ...shared, kind: 'person', roles: ['applicant-person'], idNumber: input.idNumber };
  }
  const { creditCode, legalPerson, contact } = input;
  return {
    ...shared,
    kind: 'enterprise',
    roles: ['applicant-enterprise'],
    idNumber: creditCode,
    legalPerson,
    contact,
  };
}
