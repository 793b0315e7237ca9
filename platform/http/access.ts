import type { Access } from '../contract/route.ts';
import type { Principal } from '../services/context.ts';

export type AccessDenied = 'auth.required' | 'auth.staff-only' | 'auth.applicant-only' | 'auth.forbidden';

/** Whether a route is open to a caller at all; which records they see is decided further in, by their ability. */
export function accessDenied(
  access: Access,
  principal: Pick<Principal, 'kind' | 'roles'> | null,
): AccessDenied | null {
  if (access === 'public') return null;
  if (!principal) return 'auth.required';
  if (access === 'session') return null;
  if (access === 'staff') return principal.kind === 'staff' ? null : 'auth.staff-only';
  if (access === 'applicant') return principal.kind === 'staff' ? 'auth.applicant-only' : null;
  if (principal.roles.some((role) => access.includes(role))) return null;
  return principal.kind === 'staff' ? 'auth.forbidden' : 'auth.staff-only';
}
