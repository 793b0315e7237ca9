import { z } from 'zod';
import { bilingual, finding } from '../definition/finding.ts';

/** RFC 9457 problem+json with our stable code, both languages, and where in the request it went wrong. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  message: bilingual,
  hint: bilingual.optional(),
  path: z.string().optional(),
  findings: z.array(finding).optional(),
  /** Id to quote when reporting a masked 500. */
  incident: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;
