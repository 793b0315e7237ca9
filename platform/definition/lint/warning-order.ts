import { walkSteps } from '../chain-walk.ts';
import { inWorkingDays } from '../limits.ts';
import { outOfOrder } from '../warning-order.ts';
import { WARNING_WORDS } from '../words.ts';
import { defineRule } from './define-rule.ts';

/** Warnings grow: no later level fires before an earlier one, for the promise and for each step's own limit. */
export const warningOrder = defineRule({
  code: 'warning-order',
  stage: 'publish',
  *check({ bundle: { item, steps } }) {
    if (item.warnings === undefined) return;
    const totals = {
      case: [inWorkingDays(item.promisedLimit)],
      step: walkSteps(steps).map(({ block }) => block.limitDays),
    };
    for (const scope of ['case', 'step'] as const) {
      const [found] = outOfOrder(item.warnings[scope], totals[scope]);
      if (found === undefined) continue;
      const [level, before] = [WARNING_WORDS[found.level], WARNING_WORDS[found.before]];
      yield {
        path: ['item', 'warnings', scope, found.level],
        zh: `时限 ${found.total} 个工作日时，“${level.zh}”早于“${before.zh}”，请调整天数或百分比`,
        en: `With a limit of ${found.total} working days the ${level.en.toLowerCase()} comes before the ${before.en.toLowerCase()}; change the days or the share`,
      };
    }
  },
});
