import type { Post } from '../../../../platform/definition/kinds/department.ts';
import type { Item } from '../../../../platform/definition/kinds/item.ts';
import type { Assignee } from '../../../../platform/definition/kinds/step-chain.ts';
import type { Catalog } from '../define/catalog.ts';

/** Post roles that may do an action; an on-the-spot item is decided by the reviewer who checks it. */
export function rolesFor(catalog: Catalog, action: string, item: Item): readonly string[] {
  const roles = catalog.actions.find((known) => known.name === action)?.postRoles ?? [];
  return action === 'decide' && item.caseKind === 'immediate' ? [...roles, 'reviewer'] : roles;
}

/** Posts of a department (`@item`: the item's own) whose holders may do it. */
export function fittingPosts(
  catalog: Catalog,
  item: Item,
  department: string,
  roles: readonly string[],
): Post[] {
  const key = department === '@item' ? item.department : department;
  const posts = catalog.departments.find((one) => one.key === key)?.posts ?? [];
  return roles.length === 0 ? posts : posts.filter((post) => roles.includes(post.role));
}

/** Who does an action when nobody has been chosen: the first fitting post of the item's department. */
export function usualAssignees(catalog: Catalog, item: Item, action: string): Assignee[] {
  const roles = rolesFor(catalog, action, item);
  if (roles.length === 0) return [];
  const [post] = fittingPosts(catalog, item, '@item', roles);
  return post ? [{ department: '@item', post: post.key }] : [];
}
