import { z } from 'zod';
import { defineRoute, ROLES } from './route.ts';

export const sessionAccount = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  kind: z.enum(['staff', 'person', 'enterprise']),
  roles: z.array(z.enum(ROLES)),
  department: z.object({ key: z.string(), name: z.string() }).optional(),
  posts: z.array(z.object({ key: z.string(), name: z.string() })),
  /** Masked. */
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  contact: z.string().optional(),
  mustChangePassword: z.boolean(),
});
export type SessionAccount = z.infer<typeof sessionAccount>;

/** `csrf` goes into the X-CSRF-Token header of every write while signed in. */
export const session = z.object({
  account: sessionAccount.nullable(),
  csrf: z.string().nullable(),
  workspace: z.object({ key: z.string(), name: z.string() }),
  today: z.string(),
});
export type Session = z.infer<typeof session>;

export const username = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_.-]{3,32}$/u);
export const password = z.string().min(10).max(200);
const phone = z.string().regex(/^1[0-9]{10}$/);

export const registration = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    username,
    password,
    name: z.string().trim().min(2).max(50),
    idNumber: z.string().regex(/^[0-9]{17}[0-9X]$/),
    phone,
  }),
  z.strictObject({
    kind: z.literal('enterprise'),
    username,
    password,
    name: z.string().trim().min(2).max(100),
    creditCode: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/),
    legalPerson: z.string().trim().min(2).max(50),
    contact: z.string().trim().min(2).max(50),
    phone,
  }),
]);
export type Registration = z.infer<typeof registration>;

export const sessionRoutes = {
  readSession: defineRoute({
    method: 'GET',
    path: '/session',
    tag: 'session',
    summary: { zh: '当前登录', en: 'Who is signed in' },
    access: 'public',
    response: session,
  }),
  signIn: defineRoute({
    method: 'POST',
    path: '/session',
    tag: 'session',
    summary: { zh: '登录', en: 'Sign in' },
    access: 'public',
    body: z.strictObject({
      username: z.string().max(100),
      password: z.string().max(200),
      face: z.enum(['hall', 'office']),
    }),
    response: session,
  }),
  signOut: defineRoute({
    method: 'DELETE',
    path: '/session',
    tag: 'session',
    summary: { zh: '退出', en: 'Sign out' },
    access: 'session',
    response: 'none',
  }),
  changePassword: defineRoute({
    method: 'POST',
    path: '/session/password',
    tag: 'session',
    summary: { zh: '修改密码', en: 'Change password' },
    access: 'session',
    body: z.strictObject({ current: z.string().max(200), next: password }),
    response: session,
  }),
  register: defineRoute({
    method: 'POST',
    path: '/registrations',
    tag: 'session',
    summary: { zh: '注册', en: 'Register' },
    access: 'public',
    body: registration,
    response: session,
  }),
};
