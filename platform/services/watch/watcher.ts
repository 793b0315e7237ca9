import type { Logger } from 'pino';
import type { Ownerless, UnheldPost, WatchView } from '../../contract/operations.ts';
import { Rejected } from '../../errors/rejected.ts';
import { principalOf } from '../cases/access.ts';
import { localDate } from '../clock.ts';
import type { CallContext, Clock } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Leases } from '../leases.ts';
import type { Projector } from '../outbox/projector.ts';
import type { CaseStore } from '../ports/cases.ts';
import type { StoredTask, TaskStore } from '../ports/tasks.ts';
import type { WatchStore } from '../ports/watch.ts';
import { type HeldPostNeeds, type HeldPosts, heldPosts } from './held-posts.ts';

export interface WatchNeeds extends HeldPostNeeds {
  workspace: string;
  projector: Pick<Projector, 'look'>;
  cases: CaseStore;
  tasks: TaskStore;
  catalog: DefinitionCatalog;
  store: WatchStore;
  leases: Leases;
  clock: Clock;
  wall: Clock;
  log: Pick<Logger, 'error'>;
}

export interface Watcher {
  /** Looks through all open cases for one without a task, unless another process does so now; every process sees it. */
  look(): Promise<void>;
  /** What the last look found, and posts nobody has as of this moment. A department's administrator sees their own. */
  view(context: CallContext): Promise<WatchView>;
  /** Looks now, then as `view`. */
  viewFresh(context: CallContext): Promise<WatchView>;
}

const LISTED = 200;

/**
 * Proves that every open case has somebody responsible: an open task in the inbox of a post that somebody active has
 * or stands in for, and, where it was passed to a person, of one who can still do it.
 */
export function createWatcher(needs: WatchNeeds): Watcher {
  const { workspace, projector, tasks, store, leases, clock, wall, log } = needs;

  const look = async (): Promise<void> => {
    await leases.hold(workspace, 'watch', async () => {
      const { cases, ownerless } = await projector.look();
      if (ownerless.length > 0) log.error({ ownerless: ownerless.length }, 'open cases without a task');
      await store.put(workspace, { at: wall.now(), cases, ownerless: ownerless.slice(0, LISTED) });
    });
  };

  const view = async (context: CallContext): Promise<WatchView> => {
    const within = scopeOf(context);
    const held = await heldPosts(needs, workspace, localDate(clock.now()));
    const found = await store.read(workspace);
    const taskless = await withoutTask(needs, found?.ownerless ?? [], within);
    const atPosts = await unheldPosts(needs, held, within);
    const passed = await passedToNobody(tasks, workspace, held, within);
    return {
      ownerless: [...taskless, ...atPosts.ownerless, ...passed].slice(0, LISTED),
      posts: atPosts.posts,
      lookedAt: found?.at ?? null,
      lookedThrough: found?.cases ?? 0,
    };
  };

  return {
    look,
    view,
    async viewFresh(context) {
      await look();
      return view(context);
    },
  };
}

/** The department an account is limited to; undefined for those who see all. */
function scopeOf(context: CallContext): string | undefined {
  const { roles, department } = principalOf(context);
  if (roles.some((role) => ['supervisor', 'hall-admin', 'system-admin'].includes(role))) return undefined;
  if (!department) throw new Rejected('auth.forbidden');
  return department;
}

const departmentOf = (post: string): string => post.split('/')[0] ?? '';

async function withoutTask(
  { cases, workspace }: WatchNeeds,
  ids: readonly string[],
  within: string | undefined,
): Promise<Ownerless[]> {
  const rows = await cases.rows(workspace, ids);
  return rows
    .filter((row) => !within || row.item.department === within)
    .map(({ id, number, item }) => ({ case: id, number, item: item.name, reason: 'no-task' as const }));
}

async function unheldPosts(
  { tasks, workspace, catalog }: WatchNeeds,
  held: HeldPosts,
  within: string | undefined,
): Promise<{ posts: UnheldPost[]; ownerless: Ownerless[] }> {
  const { department: departments } = await catalog.lists(workspace);
  const nameOf = (department: string, key: string): { department: string; post: string } => {
    const known = departments.find((one) => one.key === department);
    const post = known?.posts.find((one) => one.key === key);
    return { department: known?.name ?? department, post: post?.name ?? key };
  };
  const posts: UnheldPost[] = [];
  const ownerless = new Map<string, Ownerless>();
  for (const at of await tasks.openPosts(workspace)) {
    const [department = '', post = ''] = at.split('/');
    if (held.posts.has(at) || (within && department !== within)) continue;
    const { rows, total } = await tasks.unheld(workspace, at, [...held.posts], LISTED);
    if (total === 0) continue;
    const names = nameOf(department, post);
    posts.push({
      department: { key: department, name: names.department },
      post: { key: post, name: names.post },
      tasks: total,
    });
    for (const row of rows)
      ownerless.set(`${row.case}:${row.task}`, { ...ofTask(row), post: names.post, reason: 'post-unheld' });
  }
  return { posts, ownerless: [...ownerless.values()] };
}

/** 转办 to somebody who has left, or has lost the post: nobody else may do the task. */
async function passedToNobody(
  tasks: TaskStore,
  workspace: string,
  held: HeldPosts,
  within: string | undefined,
): Promise<Ownerless[]> {
  const found: Ownerless[] = [];
  for (const account of await tasks.assignees(workspace)) {
    const can = held.of.get(account) ?? new Set();
    for (const row of await tasks.assignedTo(workspace, account, LISTED)) {
      const mine = !within || row.posts.some((post) => departmentOf(post) === within);
      // A post that nobody has at all is named already.
      const isHeld = row.posts.some((post) => held.posts.has(post));
      if (mine && isHeld && !row.posts.some((post) => can.has(post)))
        found.push({ ...ofTask(row), post: row.posts.join('、'), reason: 'assignee-gone' });
    }
  }
  return found;
}

function ofTask({ case: id, number, item, step }: StoredTask): Omit<Ownerless, 'reason'> {
  return { case: id, number, item: item.name, step };
}
