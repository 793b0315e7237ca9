import { z } from 'zod';

/** A sentence in both languages; the Chinese one is what people see first. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;

/**
 * One finding of a check. `path` is a JSON Pointer (RFC 6901) into what was checked, `''` for the whole.
 * `error` refuses saving or publishing (see the rule's stage), `warning` and `info` do not.
 */
export const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  path: z.string(),
  message: bilingual,
});
export type Finding = z.infer<typeof finding>;
