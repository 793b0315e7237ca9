import type { Role } from '../../../platform/contract/route.ts';
import type { Department } from '../../../platform/definition/kinds/department.ts';
import type { Actor, Case, CaseEvent, Definition } from '../../../platform/runtime/index.ts';
import { defineAbilityFor } from '../../../platform/services/abilities.ts';
import { createAuditTrail } from '../../../platform/services/audit/trail.ts';
import { createCaseAnnouncer } from '../../../platform/services/cases/announcer.ts';
import { type Cases, createCases } from '../../../platform/services/cases/cases.ts';
import type { CallContext, Principal } from '../../../platform/services/context.ts';
import { createDefinitionCatalog } from '../../../platform/services/definitions/catalog.ts';
import type { CaseRecord } from '../../../platform/services/ports/cases.ts';
import type { Stores } from '../../../platform/storage/stores.ts';
import { CALENDARS } from '../../runtime/support/calendars.ts';

export const DEPARTMENT = 'urban-management';
const post = (key: string, name: string, role: Department['posts'][number]['role']) => ({ key, name, role });

/** The department of the engine's test bundle, with the posts its steps are given to. */
export const URBAN: Department = {
  key: DEPARTMENT,
  name: '市城市管理局',
  nature: '1',
  posts: [
    post('window', '受理岗', 'window-clerk'),
    post('reviewer', '审核岗', 'reviewer'),
    post('approver', '批准岗', 'approver'),
  ],
  order: 0,
};

/** Puts the lists a case page needs into a database. */
export async function withLists({ definitions }: Stores, departments: readonly Department[] = [URBAN]) {
  const row = { revision: 1, updatedAt: '2026-01-01T00:00:00.000Z', updatedBy: '测试' };
  for (const body of departments)
    await definitions.insert('main', { kind: 'department', key: body.key, body, ...row });
  for (const body of CALENDARS)
    await definitions.insert('main', { kind: 'calendar', key: body.key, body, ...row });
}

/** The service of cases on real stores, all cases running on one definition. */
export function casesOn(stores: Stores, definition: Definition): Cases {
  return createCases({
    cases: stores.cases,
    definitions: { of: async () => definition },
    announcer: createCaseAnnouncer(),
    catalog: createDefinitionCatalog(stores.definitions),
    files: stores.files,
    uploads: stores.caseUploads,
    trail: createAuditTrail(stores.audit),
    committed: async () => undefined,
  });
}

export function recordOf(current: Case, events: readonly CaseEvent[]): CaseRecord {
  return {
    ...{ case: current, events: [...events], outbox: [], keys: [] },
    ...{ departments: [DEPARTMENT], contentVersion: 1, projected: 0 },
  };
}

const ROLE_OF_POST: Record<string, Role> = {
  window: 'window-clerk',
  reviewer: 'reviewer',
  approver: 'approver',
};

/** A call by somebody of the engine's tests. */
export function callOf(actor: Actor, now: string, more: Partial<Principal> = {}): CallContext {
  const { account, name, kind, department, posts } = actor;
  const keys = posts.map((held) => held.post);
  const who = {
    ...{ account, session: 's', username: account, name, department, posts: keys },
    kind: kind === 'staff' ? ('staff' as const) : ('person' as const),
    roles:
      kind === 'staff' ? keys.flatMap((key) => ROLE_OF_POST[key] ?? []) : (['applicant-person'] as Role[]),
    ...more,
  };
  const principal = { ...who, ability: defineAbilityFor(who) };
  return { workspace: 'main', principal, now, wall: now, ip: '127.0.0.1', request: 'r' };
}
