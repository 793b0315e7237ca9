import { z } from 'zod';

/**
 * Conditions are the `conditions` part of json-rules-engine: all / any / not over comparisons of a fact with a
 * value. A fact is a dotted name (`form.area`, `applicant.kind`, `decision`, `bill.total`); there is no JSONPath,
 * no custom operator and no reference that runs code.
 */
export const OPERATORS = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
] as const;
export type Operator = (typeof OPERATORS)[number];

const scalar = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

export const comparison = z.strictObject({
  fact: z
    .string()
    .max(120)
    .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_-]+)*$/),
  operator: z.enum(OPERATORS),
  value: z.union([scalar, z.array(scalar).max(200)]),
});
export type Comparison = z.infer<typeof comparison>;

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      comparison,
      z.strictObject({ all: z.array(condition).max(50) }),
      z.strictObject({ any: z.array(condition).max(50) }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({ id: 'Condition', title: '条件', titleEn: 'Condition' });
