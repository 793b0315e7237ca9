import type { AccountRow } from '../../contract/admin.ts';
import type { SessionAccount } from '../../contract/session.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { Instant } from '../../runtime/case.ts';
import type { Account } from '../ports/accounts.ts';
import { maskNumber, maskPhone } from './identity-numbers.ts';

/** The signed-in account as the screens show it. */
export function sessionAccount(account: Account, department: Department | undefined): SessionAccount {
  const { id, username, name, kind, roles, posts, idNumber, phone, contact, mustChangePassword } = account;
  return {
    id,
    username,
    name,
    kind,
    roles,
    ...(account.department && {
      department: { key: account.department, name: department?.name ?? account.department },
    }),
    posts: posts.map((key) => ({
      key,
      name: department?.posts.find((post) => post.key === key)?.name ?? key,
    })),
    ...(idNumber && { idNumber: maskNumber(idNumber) }),
    ...(phone && { phone: maskPhone(phone) }),
    ...(contact && { contact }),
    mustChangePassword,
  };
}

/** An account as administrators list it: numbers masked, nothing of the password. */
export function accountRow(account: Account, now: Instant): AccountRow {
  const { id, username, name, kind, roles, department, posts, disabled, createdAt } = account;
  return {
    id,
    username,
    name,
    kind,
    roles,
    ...(department && { department }),
    posts,
    ...(account.idNumber && { idNumber: maskNumber(account.idNumber) }),
    ...(account.phone && { phone: kind === 'staff' ? account.phone : maskPhone(account.phone) }),
    disabled,
    ...(account.lockedUntil && account.lockedUntil > now && { lockedUntil: account.lockedUntil }),
    ...(account.lastSignInAt && { lastSignInAt: account.lastSignInAt }),
    createdAt,
  };
}
