import { z } from 'zod';
import { Rejected } from '../../errors/rejected.ts';
import type { Case, Definition } from '../../runtime/index.ts';
import type { CaseUpload } from '../ports/case-uploads.ts';

/** A command's payload as a page sent it, with what is needed to turn it into the engine's. */
export interface Given {
  case: Case;
  definition: Definition;
  /** Files uploaded to the case and not handed in yet. */
  uploads: readonly CaseUpload[];
  payload: unknown;
}

/** Per material the ids of its files. */
export const fileIds = z.record(z.string().max(80), z.array(z.string().max(100)).max(20));

/** The payload as its schema reads it, or where it is wrong. */
export function parsed<T>(schema: z.ZodType<T>, payload: unknown): T {
  const result = schema.safeParse(payload ?? {});
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join('/') ?? '';
  throw new Rejected('request.invalid', { path: `/payload${path && `/${path}`}` });
}
