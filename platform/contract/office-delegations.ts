import { z } from 'zod';
import { defineRoute, idParams } from './route.ts';

const tag = 'office';
const person = z.object({ account: z.string(), name: z.string() });

/** 委托: while it is in force, `to` has the posts of `from` beside the own ones. */
export const delegationView = z.object({
  id: z.string(),
  department: z.object({ key: z.string(), name: z.string() }),
  from: person,
  to: person,
  /** Which posts of `from` are lent. */
  posts: z.array(z.object({ key: z.string(), name: z.string() })),
  since: z.iso.date(),
  /** Last day. */
  until: z.iso.date(),
  reason: z.string(),
  createdBy: person,
  createdAt: z.string(),
  endedAt: z.string().optional(),
  endedBy: person.optional(),
  status: z.enum(['coming', 'in-force', 'over']),
  /** This account may end it. */
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

/** Somebody who can be away or stand in. */
const colleague = person.extend({ posts: z.array(z.object({ key: z.string(), name: z.string() })) });

export const delegationRoutes = {
  delegations: defineRoute({
    method: 'GET',
    path: '/office/delegations',
    tag,
    summary: {
      zh: '委托与代理',
      en: 'Delegations given and taken; for a department administrator all of the department',
    },
    access: 'staff',
    query: z.object({ past: z.enum(['true', 'false']).optional() }),
    response: z.object({
      rows: z.array(delegationView),
      /** Whose posts this account may lend: the own, or those of the whole department. */
      mayLend: z.array(colleague),
      /** Active colleagues of the department who can stand in. */
      deputies: z.array(colleague),
    }),
  }),
  delegate: defineRoute({
    method: 'POST',
    path: '/office/delegations',
    tag,
    summary: { zh: '委托他人代理', en: 'Lend posts to a colleague for some days' },
    access: 'staff',
    body: z.strictObject({
      /** Whose posts; left out: the own ones. Only a department administrator may name somebody else. */
      from: z.string().max(80).optional(),
      to: z.string().max(80),
      /** Post keys; left out: all posts of that person. */
      posts: z.array(z.string().max(80)).min(1).max(50).optional(),
      since: z.iso.date(),
      until: z.iso.date(),
      reason: z.string().trim().min(1).max(200),
    }),
    response: delegationView,
  }),
  endDelegation: defineRoute({
    method: 'DELETE',
    path: '/office/delegations/:id',
    tag,
    summary: { zh: '结束委托', en: 'End a delegation now' },
    access: 'staff',
    params: idParams,
    response: delegationView,
  }),
};
