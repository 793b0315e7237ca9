import { AbilityBuilder, createMongoAbility, type MongoAbility, subject } from '@casl/ability';
import type { Role } from '../contract/route.ts';
import type { Principal } from './context.ts';

export type PrincipalData = Pick<
  Principal,
  'account' | 'kind' | 'roles' | 'department' | 'posts' | 'standsIn'
>;

type Can = AbilityBuilder<MongoAbility>['can'];

/** Roles an account may hold only together with a department. */
export const DEPARTMENT_ROLES: readonly Role[] = ['department-admin', 'window-clerk', 'reviewer', 'approver'];

/** Which roles an administrator may give, take away or change the holder of. */
export function grantableRoles(roles: readonly Role[]): readonly Role[] {
  const hall: Role[] = ['hall-admin', 'supervisor', ...DEPARTMENT_ROLES];
  if (roles.includes('system-admin')) return ['system-admin', ...hall];
  if (roles.includes('hall-admin')) return hall;
  if (roles.includes('department-admin')) return DEPARTMENT_ROLES;
  return [];
}

const RULES: Partial<Record<Role, (can: Can, who: PrincipalData) => void>> = {
  'system-admin': (can) => {
    can(['read', 'create', 'update', 'delete'], ['Definition', 'Account']);
    can(['read', 'create', 'update', 'delete', 'publish'], 'Item');
    // Sees every case, acts on none: acting takes a post.
    can(['read', 'supervise'], 'Case');
    can('read', 'Task');
  },
  'hall-admin': (can) => {
    can(['read', 'create', 'update', 'delete'], 'Definition');
    can(['read', 'create', 'update', 'delete', 'publish'], 'Item');
    can(['read', 'create', 'update', 'delete'], 'Account');
    // Puts cases right that nobody else can (异常处理), so every case is seen.
    can(['read', 'supervise'], 'Case');
    can('read', 'Task');
  },
  'department-admin': (can, { department }) => {
    if (!department) return;
    can('update', 'Definition', { kind: 'department', key: department });
    can(['read', 'create', 'update', 'delete', 'publish'], 'Item', { department });
    can(['read', 'create', 'update', 'delete'], 'Account', { kind: 'staff', department });
    can('read', 'Case', { departments: department });
    can('supervise', 'Case', { 'item.department': department });
  },
  approver: (can, { department }) => {
    if (department) can('supervise', 'Case', { 'item.department': department });
  },
  supervisor: (can) => {
    can(['read', 'reveal', 'supervise'], 'Case');
    can('read', 'Task');
  },
};

function handling(can: Can, { department, posts: own, standsIn = [] }: PrincipalData): void {
  if (!department) return;
  // `departments`: the item's own and every one that has a step in the case.
  can(['read', 'reveal'], 'Case', { departments: department });
  const posts = [...own, ...standsIn.map((held) => held.post)];
  if (posts.length === 0) return;
  can(['read', 'act'], 'Task', {
    forApplicant: false,
    assignees: { $elemMatch: { department, post: { $in: [...posts] } } },
  });
}
const HANDLING: readonly Role[] = ['window-clerk', 'reviewer', 'approver'];

function applying(can: Can, { account }: PrincipalData): void {
  can(['read', 'create', 'update', 'delete'], 'Draft', { account });
  can(['read', 'act'], 'Case', { 'applicant.account': account });
  can(['read', 'act'], 'Task', { forApplicant: true, 'applicant.account': account });
}

/** What an account may do: made once per request from its roles, posts and department. */
export function defineAbilityFor(who: PrincipalData): MongoAbility {
  const { can, build } = new AbilityBuilder<MongoAbility>(createMongoAbility);
  can(['read', 'update'], 'Message', { account: who.account });
  if (who.kind === 'staff') {
    can('read', 'Definition');
    for (const role of who.roles) RULES[role]?.(can, who);
    if (who.roles.some((role) => HANDLING.includes(role))) handling(can, who);
  } else {
    applying(can, who);
  }
  return build();
}

/** Asks an ability about one record. The record's own fields are looked at, never a client's. */
export function may(
  ability: MongoAbility,
  action: string,
  type: 'Definition' | 'Item' | 'Account' | 'Case' | 'Task' | 'Draft' | 'Message',
  record: object,
): boolean {
  // A copy: CASL marks what it is given, and records are shared or frozen.
  return ability.can(action, subject(type, { ...record }));
}
