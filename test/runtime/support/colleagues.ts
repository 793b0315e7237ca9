import type { Block } from '../../../platform/definition/kinds/step-chain.ts';
import type { Actor, HeldPost } from '../../../platform/runtime/case.ts';
import type { Colleague, Definition } from '../../../platform/runtime/command.ts';
import { definitionOf, step } from './bundle.ts';
import { ACTORS } from './journey.ts';

const OWN = 'urban-management';
const official = (account: string, name: string, department: string, ...posts: string[]): Actor => ({
  kind: 'staff',
  account,
  name,
  department,
  posts: posts.map((post) => ({ department, post })),
});

/** Who there is beside the officials every test knows. */
export const OTHERS = {
  reviewer2: official('reviewer-2', '审核人二', OWN, 'reviewer'),
  inspector: official('inspector', '稽查员', OWN, 'inspector'),
  /** A colleague who applied himself. */
  zhang: official('zhang', '张三', OWN, 'reviewer'),
  fire: official('fire-1', '消防', 'fire', 'opinion'),
  water: official('water-1', '水务', 'water', 'opinion'),
  upper: official('upper-1', '省厅', 'province', 'reviewer'),
  administrator: { ...official('admin', '管理员', OWN), roles: ['department-admin'] },
  supervisor: { ...official('watch', '监察员', 'supervision'), roles: ['supervisor'] },
} satisfies Record<string, Actor>;

/** An account without a post of its own that stands in for a colleague on leave. */
export function deputyOf(colleague: Actor, account = 'deputy'): Actor {
  const held = { account: colleague.account, name: colleague.name };
  return {
    ...official(account, '代理人', colleague.department ?? OWN),
    posts: colleague.posts.map((post): HeldPost => ({ ...post, for: held })),
  };
}

const colleague = ({ account, name, department = '', posts }: Actor): Colleague => ({
  account,
  name,
  department,
  posts: posts.map(({ post }) => post),
});
const PEOPLE = [ACTORS.clerk, ACTORS.reviewer, ACTORS.approver, ACTORS.everything, ...Object.values(OTHERS)];

/** A definition that knows the people of all departments. */
export function staffed(blocks: Block[]): Definition {
  return {
    ...definitionOf(blocks),
    people: PEOPLE.filter((one) => one.posts.length > 0).map(colleague),
    places: {
      fire: '消防局',
      'fire/opinion': '消防局 · 意见岗',
      province: '省厅',
      'province/reviewer': '省厅 · 审核岗',
    },
    postRoles: {
      [`${OWN}/window`]: 'window-clerk',
      [`${OWN}/reviewer`]: 'reviewer',
      [`${OWN}/inspector`]: 'reviewer',
      [`${OWN}/approver`]: 'approver',
      'fire/opinion': 'reviewer',
      'water/opinion': 'reviewer',
      'province/reviewer': 'reviewer',
    },
  };
}

/** Reviewed, then decided by somebody else. */
export const REVIEWED: Block[] = [
  step('review', 'review', { limitDays: 2 }),
  step('decide', 'decide', { config: { differentPersonFrom: ['review'] }, returnTo: ['review'] }),
];
