import { inWorkingDays, limitText, longestPath } from '../limits.ts';
import { defineRule } from './define-rule.ts';

/** The longest way through the steps fits into the promise. */
export const limitsOverPromise = defineRule({
  code: 'limits-over-promise',
  stage: 'publish',
  *check({ bundle }) {
    const longest = longestPath(bundle.steps.blocks);
    const promised = inWorkingDays(bundle.item.promisedLimit);
    if (longest <= promised) return;
    const promise = limitText(bundle.item.promisedLimit);
    yield {
      path: ['steps', 'blocks'],
      zh: `环节时限合计 ${longest} 个工作日，超过承诺的${promise.zh}，请缩短环节时限或改承诺`,
      en: `The steps take ${longest} working days, more than the promised ${promise.en}; shorten them or promise more`,
    };
  },
});
