import type { Finding } from '../../definition/finding.ts';
import type { Department } from '../../definition/kinds/department.ts';
import type { ListDefinition } from '../../definition/kinds/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import { assignedPosts } from '../items/item-state.ts';
import type { Account } from '../ports/accounts.ts';
import type { StoredDefinition } from '../ports/definitions.ts';

/**
 * Posts a change would take away from a department while a step or a person still has them: tasks given to such a
 * post would reach nobody.
 */
export async function vanishedPosts(
  before: StoredDefinition,
  after: ListDefinition,
  bundles: readonly ItemBundle[],
  holders: (posts: { department: string; post: string }[]) => Promise<Account[]>,
): Promise<Finding[]> {
  if (before.kind !== 'department') return [];
  const kept = new Set((after as Department).posts.map(({ key }) => key));
  const old = (before.body as unknown as Department).posts;
  const gone = old.filter(({ key }) => !kept.has(key));
  if (gone.length === 0) return [];
  const department = before.key;
  const steps = bundles.flatMap((bundle) =>
    assignedPosts(bundle)
      .filter(
        (assigned) => assigned.department === department && gone.some(({ key }) => key === assigned.post),
      )
      .map(({ step, post }) => stepUse(bundle, step, nameOf(old, post))),
  );
  const people = (await holders(gone.map(({ key }) => ({ department, post: key })))).map((account) =>
    personUse(
      account,
      account.posts
        .filter((post) => !kept.has(post))
        .map((post) => nameOf(old, post))
        .join('、'),
    ),
  );
  return [...steps, ...people];
}

const nameOf = (posts: Department['posts'], key: string): string =>
  posts.find((post) => post.key === key)?.name ?? key;

const stepUse = ({ item }: ItemBundle, step: string, post: string): Finding => ({
  code: 'post-used',
  severity: 'error',
  path: '/posts',
  message: {
    zh: `岗位“${post}”用于事项“${item.name}”的步骤“${step}”，请先改派`,
    en: `The post ${post} does the step "${step}" of "${item.nameEn ?? item.name}"; assign that step elsewhere first`,
  },
});
const personUse = (account: Account, post: string): Finding => ({
  code: 'post-used',
  severity: 'error',
  path: '/posts',
  message: {
    zh: `岗位“${post}”由 ${account.name} 担任，请先调整其岗位`,
    en: `The post ${post} is held by ${account.name}; change that first`,
  },
});
