import { randomUUID } from 'node:crypto';
import type { DelegationView } from '../../contract/office-delegations.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { LocalDate } from '../../runtime/case.ts';
import type { AuditTrail } from '../audit/trail.ts';
import { principalOf } from '../cases/access.ts';
import { localDate } from '../clock.ts';
import type { CallContext, Principal } from '../context.ts';
import type { DefinitionCatalog } from '../definitions/catalog.ts';
import type { Account, AccountStore } from '../ports/accounts.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { DelegationStore, StoredDelegation } from '../ports/delegations.ts';
import type { LeaseStore } from '../ports/leases.ts';
import { delegationView, leads, postName } from './delegation-view.ts';

/** Longest leave that can be entered at once, in days. */
const LONGEST = 366;
const LISTED = 200;

export interface DelegationNeeds {
  delegations: DelegationStore;
  accounts: AccountStore;
  catalog: DefinitionCatalog;
  trail: AuditTrail;
  leases: LeaseStore;
}
export interface DelegationRequest {
  from?: string;
  to: string;
  posts?: string[];
  since: LocalDate;
  until: LocalDate;
  reason: string;
}
interface Colleague {
  account: string;
  name: string;
  posts: { key: string; name: string }[];
}

export interface Delegations {
  list(
    query: { past?: 'true' | 'false' },
    context: CallContext,
  ): Promise<{ rows: DelegationView[]; mayLend: Colleague[]; deputies: Colleague[] }>;
  create(request: DelegationRequest, context: CallContext): Promise<DelegationView>;
  end(id: string, context: CallContext): Promise<DelegationView>;
}

/** 委托与代理 during leave: by whoever is away, or by the administrator of the department. */
export function createDelegations(needs: DelegationNeeds): Delegations {
  const { delegations, accounts, catalog, trail } = needs;
  const shown = async (delegation: StoredDelegation, context: CallContext): Promise<DelegationView> => {
    const { department } = await catalog.lists(context.workspace);
    return delegationView(delegation, principalOf(context), department, localDate(context.now));
  };
  return {
    async list({ past }, context) {
      const { workspace, now } = context;
      const viewer = principalOf(context);
      const key = viewer.department;
      const ofAll =
        key !== undefined && leads(viewer, key) ? { department: key } : { account: viewer.account };
      const query = { ...ofAll, today: localDate(now), past: past === 'true', limit: LISTED };
      const [rows, staff, department] = await Promise.all([
        delegations.list(workspace, query),
        key === undefined ? [] : accounts.staffOf(workspace, [key]),
        catalog.department(workspace, key),
      ]);
      const colleagues = staff.map(
        ({ id, name, posts }): Colleague => ({
          account: id,
          name,
          posts: posts.map((post) => postName(department, post)),
        }),
      );
      const mayLend = colleagues.filter(
        (one) => one.posts.length > 0 && (one.account === viewer.account || 'department' in ofAll),
      );
      return {
        rows: await Promise.all(rows.map((row) => shown(row, context))),
        mayLend,
        deputies: colleagues,
      };
    },
    async create(request, context) {
      const { workspace, now } = context;
      const viewer = principalOf(context);
      const from = await lender(accounts, request, viewer, workspace);
      const to = await accounts.byId(workspace, request.to);
      refuseDays(request, localDate(now));
      refuseDeputy(from, to);
      const delegation: StoredDelegation = {
        id: randomUUID(),
        department: from.department,
        from: { account: from.id, name: from.name },
        to: { account: to.id, name: to.name },
        posts: lentPosts(from, request.posts),
        since: request.since,
        until: request.until,
        reason: request.reason,
        createdBy: { account: viewer.account, name: viewer.name },
        createdAt: now,
      };
      await oneAtATime(needs.leases, workspace, `delegations:${from.department}`, async () => {
        await refuseOverlap(delegations, workspace, delegation);
        await delegations.insert(workspace, delegation);
      });
      await note(trail, context, 'delegated', delegation);
      return shown(delegation, context);
    },
    async end(id, context) {
      const { workspace, now } = context;
      const viewer = principalOf(context);
      const known = await delegations.read(workspace, id);
      const sees =
        known &&
        ([known.from.account, known.to.account].includes(viewer.account) || leads(viewer, known.department));
      if (!known || !sees) throw new Rejected('record.absent');
      if (known.from.account !== viewer.account && !leads(viewer, known.department)) {
        throw new Rejected('delegation.not-yours');
      }
      if (known.until < localDate(now)) throw new Rejected('delegation.over');
      const ended = await delegations.end(workspace, id, now, { account: viewer.account, name: viewer.name });
      if (!ended) throw new Rejected('delegation.over');
      await note(trail, context, 'delegation-ended', ended);
      return shown(ended, context);
    },
  };
}

type Lender = Account & { department: string };

async function lender(
  accounts: AccountStore,
  { from = '' }: DelegationRequest,
  viewer: Principal,
  workspace: string,
): Promise<Lender> {
  const account = await accounts.byId(workspace, from || viewer.account);
  const department = account?.department;
  const own = account?.id === viewer.account;
  if (!account || !department || account.kind !== 'staff' || (!own && !leads(viewer, department))) {
    // Who may not lend somebody's posts learns nothing about them.
    throw new Rejected('delegation.not-yours', { path: '/from' });
  }
  return { ...account, department };
}

function refuseDays({ since, until }: DelegationRequest, today: LocalDate): void {
  if (since < today) throw new Rejected('delegation.past', { path: '/since' });
  if (until < since) throw new Rejected('delegation.days', { path: '/until' });
  const days = (Date.parse(until) - Date.parse(since)) / 86_400_000;
  if (days > LONGEST) throw new Rejected('delegation.days', { path: '/until' });
}

function refuseDeputy(from: Lender, to: Account | null): asserts to is Account {
  if (to?.id === from.id) throw new Rejected('delegation.self', { path: '/to' });
  if (to?.kind !== 'staff' || to.disabled || to.department !== from.department) {
    throw new Rejected('delegation.other-department', { path: '/to' });
  }
}

function lentPosts({ posts, name }: Lender, wanted: readonly string[] | undefined): string[] {
  const stranger = wanted?.findIndex((post) => !posts.includes(post)) ?? -1;
  if (stranger >= 0) {
    throw new Rejected('account.post-unknown', {
      path: `/posts/${stranger}`,
      params: { post: wanted?.[stranger] ?? '' },
    });
  }
  if (posts.length === 0) throw new Rejected('delegation.no-posts', { path: '/from', params: { name } });
  return [...new Set(wanted ?? posts)];
}

/** Nobody is away twice, and nobody who is away stands in for somebody, nor the other way round. */
async function refuseOverlap(
  delegations: DelegationStore,
  workspace: string,
  { from, to, since, until }: StoredDelegation,
): Promise<void> {
  const [ofLender, ofDeputy] = await Promise.all([
    delegations.touching(workspace, from.account, { since, until }),
    delegations.touching(workspace, to.account, { since, until }),
  ]);
  const own = ofLender.find((one) => one.from.account === from.account);
  if (own) {
    const params = { name: own.to.name, since: own.since, until: own.until };
    throw new Rejected('delegation.overlap', { path: '/since', params });
  }
  const busy = ofLender.find((one) => one.to.account === from.account);
  if (busy) throw new Rejected('delegation.stands-in', { path: '/since', params: { name: busy.from.name } });
  const away = ofDeputy.find((one) => one.from.account === to.account);
  if (away) {
    const params = { name: to.name, since: away.since, until: away.until };
    throw new Rejected('delegation.deputy-away', { path: '/to', params });
  }
}

async function note(
  trail: AuditTrail,
  context: CallContext,
  act: 'delegated' | 'delegation-ended',
  { id, from, to, since, until }: StoredDelegation,
): Promise<void> {
  const subject = { type: 'delegation', id, name: `${from.name} → ${to.name}` };
  await trail.record(context, act, subject, { since, until });
}
