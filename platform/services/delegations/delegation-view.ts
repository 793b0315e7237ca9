import type { DelegationView } from '../../contract/office-delegations.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { LocalDate } from '../../runtime/case.ts';
import type { Principal } from '../context.ts';
import type { StoredDelegation } from '../ports/delegations.ts';

/** Whether an account may lend and end for everybody of a department. */
export function leads({ roles, department }: Principal, of: string): boolean {
  return roles.includes('department-admin') && department === of;
}

export function delegationView(
  delegation: StoredDelegation,
  viewer: Principal,
  departments: readonly Department[],
  today: LocalDate,
): DelegationView {
  const { department: key, posts, endedAt, until, since, from } = delegation;
  const department = departments.find((one) => one.key === key);
  const over = endedAt !== undefined || until < today;
  return {
    ...delegation,
    department: { key, name: department?.name ?? key },
    posts: posts.map((post) => postName(department, post)),
    status: over ? 'over' : since > today ? 'coming' : 'in-force',
    mayEnd: !over && (from.account === viewer.account || leads(viewer, key)),
  };
}

export function postName(department: Department | undefined, key: string): { key: string; name: string } {
  return { key, name: department?.posts.find((post) => post.key === key)?.name ?? key };
}
