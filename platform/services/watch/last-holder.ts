import { Rejected } from '../../errors/rejected.ts';
import { localDate } from '../clock.ts';
import type { Clock } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { TaskStore } from '../ports/tasks.ts';
import { type HeldPostNeeds, heldPosts, type Supposed } from './held-posts.ts';

export interface LastHolderNeeds extends HeldPostNeeds {
  tasks: Pick<TaskStore, 'openPosts' | 'unheld' | 'assignedTo'>;
  catalog: DefinitionCatalog;
  clock: Clock;
}

/** Refuses a change of staff that would leave open tasks with nobody to do them. */
export type GuardLastHolder = (workspace: string, change: Supposed) => Promise<void>;

export function guardLastHolder(needs: LastHolderNeeds): GuardLastHolder {
  const { tasks, catalog, clock } = needs;
  return async (workspace, change) => {
    const today = localDate(clock.now());
    const [before, after] = await Promise.all([
      heldPosts(needs, workspace, today),
      heldPosts(needs, workspace, today, change),
    ]);
    for (const post of before.posts) {
      if (after.posts.has(post)) continue;
      const { total } = await tasks.unheld(workspace, post, [...after.posts], 1);
      if (total > 0) throw await refusal(catalog, workspace, post, total);
    }
    await guardAssigned(change.id, after.of.get(change.id) ?? new Set(), workspace);
  };

  /** Tasks passed to this very person (转办): nobody else may do them. */
  async function guardAssigned(account: string, can: ReadonlySet<string>, workspace: string): Promise<void> {
    const left = (await tasks.assignedTo(workspace, account, 100)).filter(
      (row) => !row.posts.some((post) => can.has(post)),
    );
    const [first] = left;
    if (first) throw await refusal(catalog, workspace, first.posts[0] ?? '', left.length);
  }
}

async function refusal(
  catalog: DefinitionCatalog,
  workspace: string,
  at: string,
  tasks: number,
): Promise<Rejected> {
  const [key = '', post = ''] = at.split('/');
  const department = await catalog.department(workspace, key);
  const name = department?.posts.find((one) => one.key === post)?.name ?? post;
  return new Rejected('staff.last-holder', {
    path: '/posts',
    params: { post: `${department?.name ?? key} ${name}`, tasks },
  });
}
