import { walkSteps } from '../chain-walk.ts';
import { inWorkingDays } from '../limits.ts';
import { outOfOrder, type WarningLevelName } from '../warning-order.ts';
import { defineRule } from './define-rule.ts';

const NAMES: Readonly<Record<WarningLevelName, readonly [zh: string, en: string]>> = {
  reminder: ['提醒', 'reminder'],
  warning: ['预警', 'warning'],
  yellow: ['黄牌', 'yellow card'],
  red: ['红牌', 'red card'],
};

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
      const [level, before] = [NAMES[found.level], NAMES[found.before]];
      yield {
        path: ['item', 'warnings', scope, found.level],
        zh: `时限 ${found.total} 个工作日时，“${level[0]}”早于“${before[0]}”，请调整天数或百分比`,
        en: `With a limit of ${found.total} working days the ${level[1]} comes before the ${before[1]}; change the days or the share`,
      };
    }
  },
});
