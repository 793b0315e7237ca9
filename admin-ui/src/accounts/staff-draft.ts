import type { AccountRow } from '../../../platform/contract/admin.ts';
import type { Role } from '../../../platform/contract/route.ts';
import type { Department, Post } from '../../../platform/definition/kinds/department.ts';
import { DEPARTMENT_ROLES } from './grantable-roles.ts';

/** What the form of a member of staff holds. */
export interface StaffDraft {
  username: string;
  password: string;
  name: string;
  phone: string;
  roles: Role[];
  department: string;
  posts: string[];
}

export const draftOf = (row: AccountRow | undefined, department: string): StaffDraft => ({
  username: row?.username ?? '',
  password: '',
  name: row?.name ?? '',
  phone: row?.phone ?? '',
  roles: row?.roles ?? [],
  department: row ? (row.department ?? '') : department,
  posts: row?.posts ?? [],
});

/** The posts of a department that one of the roles may hold. */
export const postsFor = (department: Department | undefined, roles: readonly Role[]): Post[] =>
  (department?.posts ?? []).filter((post) => roles.includes(post.role));

export type StaffFault = 'required' | 'needRole' | 'needDepartment' | 'needPassword';

/** What is missing before anything is sent; the server checks the rest. */
export function faultsIn(draft: StaffDraft, isNew: boolean): Partial<Record<keyof StaffDraft, StaffFault>> {
  const faults: Partial<Record<keyof StaffDraft, StaffFault>> = {};
  if (isNew && draft.username.trim().length < 3) faults.username = 'required';
  if (isNew && draft.password.length < 10) faults.password = 'needPassword';
  if (draft.name.trim().length < 2) faults.name = 'required';
  if (draft.roles.length === 0) faults.roles = 'needRole';
  if (!draft.department && draft.roles.some((role) => DEPARTMENT_ROLES.includes(role)))
    faults.department = 'needDepartment';
  return faults;
}

/** The part that creating and changing have in common. */
export const staffBody = (draft: StaffDraft) => ({
  name: draft.name.trim(),
  roles: draft.roles,
  posts: draft.posts,
  ...(draft.department && { department: draft.department }),
  phone: draft.phone.trim(),
});
