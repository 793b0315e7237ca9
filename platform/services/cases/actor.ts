import type { Actor } from '../../runtime/case.ts';
import type { Principal } from '../context.ts';

/** A signed-in account as the engine sees it. Staff act in the posts they hold, applicants for themselves. */
export function actorOf(principal: Principal): Actor {
  const { account, name, kind, department, posts } = principal;
  if (kind !== 'staff') return { kind: 'applicant', account, name, posts: [] };
  return {
    kind: 'staff',
    account,
    name,
    ...(department && { department }),
    posts: department ? posts.map((post) => ({ department, post })) : [],
  };
}

/** The relay: documents made, payments reported. */
export const SYSTEM: Actor = { kind: 'system', account: 'system', name: '系统', posts: [] };

/** `department/post` as tasks are found by. */
export const postKey = ({ department, post }: { department: string; post: string }): string =>
  `${department}/${post}`;

/** Posts of an account as tasks are found by. */
export function postKeysOf(principal: Principal): string[] {
  return actorOf(principal).posts.map(postKey);
}
