import type { Department } from '../../definition/kinds/department.ts';
import { Rejected } from '../../errors/rejected.ts';
import { DEPARTMENT_ROLES } from '../abilities.ts';
import type { Account } from '../ports/accounts.ts';

/** Refuses a department, posts and roles that do not fit together: such an account could do nothing, or too much. */
export function refuseUnfitPlace(
  { roles, department: key, posts }: Pick<Account, 'roles' | 'department' | 'posts'>,
  departments: readonly Department[],
): void {
  if (!key) {
    if (roles.some((role) => DEPARTMENT_ROLES.includes(role)) || posts.length > 0) {
      throw new Rejected('account.department-needed', { path: '/department' });
    }
    return;
  }
  const department = departments.find((candidate) => candidate.key === key);
  if (!department) throw new Rejected('account.department-unknown', { path: '/department' });
  for (const [index, held] of posts.entries()) {
    const post = department.posts.find((candidate) => candidate.key === held);
    if (!post) {
      throw new Rejected('account.post-unknown', { path: `/posts/${index}`, params: { post: held } });
    }
    if (!roles.includes(post.role)) {
      throw new Rejected('account.post-role', { path: `/posts/${index}`, params: { post: post.name } });
    }
  }
}
