import { z } from 'zod';

export const ROLES = [
  'system-admin',
  'hall-admin',
  'department-admin',
  'window-clerk',
  'reviewer',
  'approver',
  'supervisor',
  'applicant-person',
  'applicant-enterprise',
] as const;
export type Role = (typeof ROLES)[number];

/** `public`: anybody; `session`: any signed-in account; `staff` / `applicant`: that side; else any of the roles. */
export type Access = 'public' | 'session' | 'staff' | 'applicant' | readonly Role[];

export interface RouteShape {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Express 5 path under /api, e.g. `/admin/items/:key`. */
  path: string;
  tag: string;
  summary: { zh: string; en: string };
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A multipart upload of one file in the field `file`; other fields per `body`. */
  upload?: boolean;
  /** JSON answer; `binary` a file download; `events` a Server-Sent Events stream. */
  response: z.ZodType | 'binary' | 'events' | 'none';
  /** The `Idempotency-Key` header is required: the write starts or advances something. */
  idempotent?: boolean;
}

/** Declares a route once: the server, OpenAPI, the typed client and the tests all derive from it. */
export function defineRoute<const R extends RouteShape>(route: R): R {
  return route;
}

/** One page of a list; `total` is exact up to `totalCap`, then it is a floor. */
export const page = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), total: z.int(), page: z.int(), size: z.int() });

/** Query values arrive as text. `sort` is `field` or `-field`. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
  sort: z
    .string()
    .regex(/^-?[A-Za-z.]{1,40}$/)
    .optional(),
  q: z.string().trim().max(100).optional(),
});

export const keyParams = z.object({ key: z.string().max(80) });
export const idParams = z.object({ id: z.string().max(80) });
/** Row of history to show a case after; the newest when left out. */
export const replayQuery = z.object({ seq: z.coerce.number().int().min(1).max(1_000_000).optional() });
