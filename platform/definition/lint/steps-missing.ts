import { walkSteps } from '../chain-walk.ts';
import { defineRule } from './define-rule.ts';

/** A chain that ends a case: it is accepted, and then decided or (公共服务) closed; a filing is recorded. */
export const stepsMissing = defineRule({
  code: 'steps-missing',
  stage: 'publish',
  *check({ bundle, catalog }) {
    const actions = new Set(walkSteps(bundle.steps).map(({ block }) => block.action));
    const path = ['steps', 'blocks'];
    // 备案: checking and recording is one step (企业投资项目核准和备案管理条例 第十三条).
    const isFiling = actions.has('record-filing');
    if (!actions.has('accept') && !isFiling) {
      yield { path, zh: '办理流程缺少受理步骤，请添加', en: 'The chain has no acceptance step; add one' };
    }
    if (catalog.licenceTypes?.has(bundle.item.type) && !actions.has('decide')) {
      yield {
        path,
        zh: '行政许可的办理流程须有决定步骤（行政许可法第三十七、三十八条），请添加',
        en: 'A licence needs a decision step (Administrative Licensing Law, art. 37, 38); add one',
      };
    } else if (!isFiling && !actions.has('decide') && !actions.has('close')) {
      yield {
        path,
        zh: '办理流程没有结尾，请添加决定步骤；备案件添加备案步骤，公共服务可以添加办结步骤',
        en: 'The chain has no end; add a decision step, a filing step (备案), or a closing step for public services',
      };
    }
  },
});
