import { Rejected } from '../../errors/rejected.ts';
import { localDate } from '../clock.ts';
import type { Clock } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { TaskStore } from '../ports/tasks.ts';
import { type HeldPostNeeds, type HeldPosts, heldPosts, type Supposed } from './held-posts.ts';

export interface LastHolderNeeds extends HeldPostNeeds {
  tasks: Pick<TaskStore, 'unheld' | 'assignedTo'>;
  catalog: DefinitionCatalog;
  clock: Clock;
}

type State = Supposed['becomes'];

/** A change of one account; a side that is not given is the account as it is stored now. */
export interface StaffChange {
  id: string;
  was?: State;
  becomes?: State;
}

/**
 * Refuses a change of staff that leaves open tasks with nobody to do them. Asked before the change with what the account
 * is to become, and after it with what it was: of two who leave at the same moment each finds the other gone by then.
 */
export type GuardLastHolder = (workspace: string, change: StaffChange) => Promise<void>;

export function guardLastHolder(needs: LastHolderNeeds): GuardLastHolder {
  const { tasks, catalog, clock } = needs;
  const held = (workspace: string, id: string, state: State | undefined): Promise<HeldPosts> => {
    const supposed = state === undefined ? undefined : { id, becomes: state };
    return heldPosts(needs, workspace, localDate(clock.now()), supposed);
  };
  return async (workspace, { id, was, becomes }) => {
    const [before, after] = await Promise.all([held(workspace, id, was), held(workspace, id, becomes)]);
    for (const post of before.posts) {
      if (after.posts.has(post)) continue;
      const { total } = await tasks.unheld(workspace, post, [...after.posts], 1);
      if (total > 0) throw await refusal(catalog, workspace, post, total);
    }
    const [could, can] = [before.of.get(id), after.of.get(id)];
    // Passed to this very person (转办): nobody else may do them.
    const left = (await tasks.assignedTo(workspace, id, 100)).filter(
      ({ posts }) => posts.some((post) => could?.has(post)) && !posts.some((post) => can?.has(post)),
    );
    const [first] = left;
    if (first) throw await refusal(catalog, workspace, first.posts[0] ?? '', left.length);
  };
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
