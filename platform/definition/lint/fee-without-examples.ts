import { defineRule } from './define-rule.ts';

/** A fee nobody has worked out by hand has never been checked. */
export const feeWithoutExamples = defineRule({
  code: 'fee-without-examples',
  stage: 'publish',
  *check({ bundle }) {
    for (const [index, fee] of bundle.fees.entries()) {
      if (fee.examples.length > 0) continue;
      yield {
        path: ['fees', index, 'examples'],
        severity: 'warning',
        zh: `“${fee.name}”没有例子，建议至少写一个算好的例子`,
        en: `"${fee.name}" has no worked example; add at least one`,
      };
    }
  },
});
