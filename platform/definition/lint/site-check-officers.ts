import { walkSteps } from '../chain-walk.ts';
import { defineRule } from './define-rule.ts';

/** 行政许可法 art. 34: the substance of an application is checked by two officers or more. */
const BY_LAW = 2;

export const siteCheckOfficers = defineRule({
  code: 'site-check-officers',
  stage: 'publish',
  *check({ bundle }) {
    for (const { block, path } of walkSteps(bundle.steps)) {
      const { officers = BY_LAW } = block.config;
      if (block.action !== 'site-check' || typeof officers !== 'number' || officers >= BY_LAW) continue;
      yield {
        path: [...path, 'config', 'officers'],
        severity: 'warning',
        zh: `步骤“${block.name}”只有 ${officers} 人核查；核实申请材料的实质内容，应当指派两名以上工作人员（行政许可法第三十四条）`,
        en: `The step "${block.name}" is done by ${officers}; checking the substance takes two officers or more (Administrative Licensing Law, art. 34)`,
      };
    }
  },
});
