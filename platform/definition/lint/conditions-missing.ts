import { defineRule } from './define-rule.ts';

/** Applicants see beforehand whether they qualify. */
export const conditionsMissing = defineRule({
  code: 'conditions-missing',
  stage: 'publish',
  *check({ bundle: { item } }) {
    if (item.conditions.length > 0) return;
    yield {
      path: ['item', 'conditions'],
      severity: 'warning',
      zh: '没有填写受理条件，建议写明哪些情况可以申请',
      en: 'No conditions are given; say who qualifies',
    };
  },
});
