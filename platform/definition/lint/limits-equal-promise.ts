import { inWorkingDays, longestPath } from '../limits.ts';
import { defineRule } from './define-rule.ts';

/** A promise without slack is kept only if every step uses no hour more than its limit. */
export const limitsEqualPromise = defineRule({
  code: 'limits-equal-promise',
  stage: 'publish',
  *check({ bundle }) {
    const longest = longestPath(bundle.steps.blocks);
    if (longest === 0 || longest !== inWorkingDays(bundle.item.promisedLimit)) return;
    yield {
      path: ['steps', 'blocks'],
      severity: 'info',
      zh: `环节时限合计 ${longest} 个工作日，正好等于承诺时限，没有余量`,
      en: `The steps take ${longest} working days, exactly the promise; there is no slack`,
    };
  },
});
