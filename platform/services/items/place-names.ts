import type { Department } from '../../definition/kinds/department.ts';

/** Names of departments (`housing`) and posts (`housing/window`, `@item/window`) as people know them. */
export function placeNames(departments: readonly Department[], own: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const department of departments) {
    names.set(department.key, department.name);
    for (const post of department.posts) {
      names.set(`${department.key}/${post.key}`, `${department.name}${post.name}`);
      if (department.key === own) names.set(`@item/${post.key}`, post.name);
    }
  }
  return names;
}
