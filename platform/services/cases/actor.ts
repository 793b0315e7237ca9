import type { Actor } from '../../runtime/case.ts';
import type { Principal } from '../context.ts';

/**
 * A signed-in account as the engine sees it. Staff act in the posts they hold and in those they stand in for, each
 * with whose it is; applicants act for themselves.
 */
export function actorOf(principal: Principal): Actor {
  const { account, name, kind, department, posts, roles, standsIn = [] } = principal;
  if (kind !== 'staff') return { kind: 'applicant', account, name, posts: [] };
  return {
    kind: 'staff',
    account,
    name,
    ...(department && { department }),
    posts: [...(department ? posts.map((post) => ({ department, post })) : []), ...standsIn],
    roles,
  };
}

/** The relay: documents made, payments reported. */
export const SYSTEM: Actor = { kind: 'system', account: 'system', name: '系统', posts: [] };

/** `department/post` as tasks are found by. */
export const postKey = ({ department, post }: { department: string; post: string }): string =>
  `${department}/${post}`;

/** The inbox of what was passed to one person by name (转办). */
export const personKey = (account: string): string => `@${account}`;

/** Inboxes of an account: of its posts, of those it stands in for, and what was passed to it or them by name. */
export function postKeysOf(principal: Principal): string[] {
  const { account, posts } = actorOf(principal);
  const people = [account, ...posts.flatMap((held) => held.for?.account ?? [])];
  return [...new Set([...posts.map(postKey), ...people.map(personKey)])];
}
