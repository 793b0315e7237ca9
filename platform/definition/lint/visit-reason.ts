import { defineRule } from './define-rule.ts';

/** Whoever is asked to come to the hall is told why (实施清单 element 必须现场办理原因). */
export const visitReason = defineRule({
  code: 'visit-reason',
  stage: 'publish',
  *check({ bundle: { item } }) {
    if (item.visits === 0 || item.visitReason?.trim()) return;
    yield {
      path: ['item', 'visitReason'],
      zh: `申请人要到现场 ${item.visits} 次，请填写必须现场办理原因，或把次数改为 0`,
      en: `Applicants have to come ${item.visits} time(s); say why, or set the visits to 0`,
    };
  },
});
