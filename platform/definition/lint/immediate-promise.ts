import { inWorkingDays } from '../limits.ts';
import { defineRule } from './define-rule.ts';

/** An on-the-spot item (即办件) is promised for the same or the next day. */
export const immediatePromise = defineRule({
  code: 'immediate-promise',
  stage: 'save',
  *check({ bundle: { item } }) {
    if (item.caseKind !== 'immediate' || inWorkingDays(item.promisedLimit) <= 1) return;
    yield {
      path: ['item', 'promisedLimit', 'days'],
      zh: '即办件的承诺办结时限不超过 1 个工作日，请缩短时限，或把办件类型改为承诺件',
      en: 'An on-the-spot item is promised within 1 working day; shorten the limit or make it a committed item',
    };
  },
});
