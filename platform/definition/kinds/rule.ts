import { z } from 'zod';
import { labels } from './shared-fields.ts';

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

export const OPERATOR_LABELS = labels({
  equal: ['等于', 'is'],
  notEqual: ['不等于', 'is not'],
  lessThan: ['小于', 'is less than'],
  lessThanInclusive: ['不大于', 'is at most'],
  greaterThan: ['大于', 'is more than'],
  greaterThanInclusive: ['不小于', 'is at least'],
  in: ['属于', 'is one of'],
  notIn: ['不属于', 'is none of'],
  contains: ['包含', 'contains'],
  doesNotContain: ['不包含', 'does not contain'],
});

const scalar = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

export const comparison = z.strictObject({
  fact: z
    .string()
    .max(120)
    .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_-]+)*$/)
    .meta({
      title: '事实',
      titleEn: 'Fact',
      format: { zh: '写事实的名称，如 form.area', en: 'the name of a fact, such as form.area' },
    }),
  operator: z.enum(OPERATORS).meta({ title: '比较', titleEn: 'Operator', labels: OPERATOR_LABELS }),
  value: z.union([scalar, z.array(scalar).max(200)]).meta({ title: '比较的值', titleEn: 'Value' }),
});
export type Comparison = z.infer<typeof comparison>;

export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      comparison,
      z.strictObject({ all: z.array(condition).max(50).meta({ title: '全部满足', titleEn: 'All of' }) }),
      z.strictObject({ any: z.array(condition).max(50).meta({ title: '满足任一', titleEn: 'Any of' }) }),
      z.strictObject({ not: condition }),
    ]),
  )
  .meta({ id: 'Condition', title: '条件', titleEn: 'Condition' });
