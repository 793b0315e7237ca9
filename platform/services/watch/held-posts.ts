import type { LocalDate } from '../../runtime/case.ts';
import { postKey } from '../cases/actor.ts';
import type { AccountStore, PostHolder } from '../ports/accounts.ts';
import type { DelegationStore } from '../ports/delegations.ts';

export interface HeldPostNeeds {
  accounts: Pick<AccountStore, 'withPosts'>;
  delegations: Pick<DelegationStore, 'lentBy'>;
}

/** An account as it would be after a change; null: as if it were gone. */
export interface Supposed {
  id: string;
  becomes: Pick<PostHolder, 'department' | 'posts' | 'disabled'> | null;
}

/** Who can do what today. */
export interface HeldPosts {
  /** Posts (`department/post`) somebody active has, by their own right or standing in for somebody on leave. */
  posts: Set<string>;
  /** The same by account: posts in which a task passed to that person can be done, by them or by who stands in. */
  of: Map<string, Set<string>>;
}

/** Reads who holds which post today; `supposed`: as if one account had been changed already. */
export async function heldPosts(
  { accounts, delegations }: HeldPostNeeds,
  workspace: string,
  today: LocalDate,
  supposed?: Supposed,
): Promise<HeldPosts> {
  const holders = supposing(await accounts.withPosts(workspace), supposed);
  const own = new Map(holders.map((one) => [one.id, postsOf(one)]));
  const active = new Set(holders.filter((one) => !one.disabled).map((one) => one.id));
  const of = new Map([...own].map(([id, posts]) => [id, new Set(active.has(id) ? posts : [])]));
  for (const { department, from, to, posts } of await delegations.lentBy(workspace, [...own.keys()], today)) {
    if (!active.has(to.account)) continue;
    // What has been taken from the colleague meanwhile was not theirs to lend.
    const lent = posts.map((post) => postKey({ department, post }));
    for (const post of lent) if (own.get(from.account)?.includes(post)) of.get(from.account)?.add(post);
  }
  return { posts: new Set([...of.values()].flatMap((posts) => [...posts])), of };
}

function supposing(holders: PostHolder[], supposed: Supposed | undefined): PostHolder[] {
  if (!supposed) return holders;
  const { id, becomes } = supposed;
  return holders.flatMap((one) => {
    if (one.id !== id) return [one];
    return becomes ? [{ id, name: one.name, ...becomes }] : [];
  });
}

function postsOf({ department, posts }: PostHolder): string[] {
  return department ? posts.map((post) => postKey({ department, post })) : [];
}
