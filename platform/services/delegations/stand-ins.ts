import type { HeldPost, Instant, LocalDate, PostOf } from '../../runtime/case.ts';
import { defineAbilityFor } from '../abilities.ts';
import { localDate } from '../clock.ts';
import type { Principal } from '../context.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';
import type { DelegationStore } from '../ports/delegations.ts';

export interface StandInNeeds {
  delegations: DelegationStore;
  accounts: Pick<AccountStore, 'byId'>;
}

/** Who stands in for whom today. */
export interface StandIns {
  /** Posts of colleagues on leave an account has beside its own, as far as those colleagues still hold them. */
  postsOf(workspace: string, account: string, today: LocalDate): Promise<HeldPost[]>;
  /** Accounts that have one of the posts today in the place of one of the holders. */
  deputiesOf(
    workspace: string,
    holders: readonly Pick<Account, 'id'>[],
    posts: readonly PostOf[],
    today: LocalDate,
  ): Promise<string[]>;
}

export function createStandIns({ delegations, accounts }: StandInNeeds): StandIns {
  return {
    async postsOf(workspace, account, today) {
      const held = await delegations.heldBy(workspace, account, today);
      const posts = held.map(async ({ department, from, posts: lent }): Promise<HeldPost[]> => {
        const owner = await accounts.byId(workspace, from.account);
        // What has been taken from the colleague meanwhile was not theirs to lend.
        if (!owner || owner.department !== department) return [];
        return lent
          .filter((post) => owner.posts.includes(post))
          .map((post) => ({ department, post, for: from }));
      });
      return (await Promise.all(posts)).flat();
    },
    async deputiesOf(workspace, holders, posts, today) {
      const ids = holders.map((holder) => holder.id);
      const lent = await delegations.lentBy(workspace, ids, today);
      const deputies = lent
        .filter((one) => posts.some((at) => at.department === one.department && one.posts.includes(at.post)))
        .map((one) => one.to.account);
      return [...new Set(deputies)].filter((account) => !ids.includes(account));
    },
  };
}

/** Somebody signed in, with the posts they stand in for today; only staff do. */
export async function standingIn(
  standIns: StandIns,
  workspace: string,
  principal: Principal,
  now: Instant,
): Promise<Principal> {
  if (principal.kind !== 'staff') return principal;
  const standsIn = await standIns.postsOf(workspace, principal.account, localDate(now));
  if (standsIn.length === 0) return principal;
  return { ...principal, standsIn, ability: defineAbilityFor({ ...principal, standsIn }) };
}
