import type { Item } from './kinds/item.ts';
import type { Assignee } from './kinds/step-chain.ts';
import type { Catalog } from './lint/extensions.ts';
import type { Problem } from './lint/define-rule.ts';
import type { PathPart } from './pointer.ts';

/** Something a bundle names that is not there. */
export const missing = (
  path: readonly PathPart[] | string,
  what: readonly [zh: string, en: string],
  key: string,
): Problem => ({
  path,
  zh: `${what[0]}“${key}”不存在，请重新选择，或先新增它`,
  en: `${what[1]} "${key}" does not exist; choose another or add it first`,
});

/** Why a post cannot be meant: its department or the post itself does not exist. */
export function postFault(
  { department: named, post }: Assignee,
  path: readonly PathPart[],
  { item, catalog }: { item: Item; catalog: Catalog },
): Problem | undefined {
  const department = catalog.departments.get(named === '@item' ? item.department : named);
  if (!department) {
    // The item's own department is reported once, at the item.
    return named === '@item' ? undefined : missing([...path, 'department'], ['部门', 'Department'], named);
  }
  if (department.posts.some(({ key }) => key === post)) return undefined;
  const what = [`${department.name}的岗位`, `${department.nameEn ?? department.key}'s post`] as const;
  return missing([...path, 'post'], what, post);
}
