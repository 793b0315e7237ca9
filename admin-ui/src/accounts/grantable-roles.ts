import type { Role } from '../../../platform/contract/route.ts';

/** Roles that need a department; the others may stand without one. */
export const DEPARTMENT_ROLES: readonly Role[] = ['department-admin', 'window-clerk', 'reviewer', 'approver'];

/** The roles an administrator may give; the server has the last word. */
export function grantableRoles(own: readonly Role[]): readonly Role[] {
  const hall: Role[] = ['hall-admin', 'supervisor', ...DEPARTMENT_ROLES];
  if (own.includes('system-admin')) return ['system-admin', ...hall];
  if (own.includes('hall-admin')) return hall;
  return own.includes('department-admin') ? DEPARTMENT_ROLES : [];
}
