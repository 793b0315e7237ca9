import type { MongoAbility } from '@casl/ability';
import type { Role } from '../contract/route.ts';
import type { HeldPost, Instant } from '../runtime/case.ts';

/** Where the time comes from: the real clock, or a workspace's virtual one. Never `Date.now()` in a service. */
export interface Clock {
  now(): Instant;
}

/** A signed-in account as services see it. */
export interface Principal {
  account: string;
  session: string;
  username: string;
  name: string;
  kind: 'staff' | 'person' | 'enterprise';
  roles: readonly Role[];
  department?: string;
  /** Post keys held in `department`. */
  posts: readonly string[];
  /** 代理: posts of colleagues on leave, beside the own ones. */
  standsIn?: readonly HeldPost[];
  /** One CASL ability per request, built from roles, posts and department. */
  ability: MongoAbility;
}

/** What every service call carries: no query runs without the workspace. */
export interface CallContext {
  workspace: string;
  principal: Principal | null;
  now: Instant;
  /** Real time, whatever the workspace's clock shows: sessions, locks, repeated requests and the audit log go by it. */
  wall: Instant;
  ip: string;
  idempotencyKey?: string;
  /** Id of the request, in the log and in a masked 500. */
  request: string;
}
