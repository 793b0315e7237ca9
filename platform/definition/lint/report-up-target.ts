import { walkSteps } from '../chain-walk.ts';
import { defineRule } from './define-rule.ts';

/** 上报件 is decided by a superior organ known beforehand (行政许可法 art. 35, 43): the chain reports up, and says to whom. */
export const reportUpTarget = defineRule({
  code: 'report-up-target',
  stage: 'publish',
  *check({ bundle }) {
    if (bundle.item.caseKind !== 'report-up') return;
    const reports = walkSteps(bundle.steps).filter(({ block }) => block.action === 'report-up');
    if (reports.length === 0) {
      yield {
        path: ['steps', 'blocks'],
        zh: '上报件的办理流程没有上报步骤，请添加，或改办件类型',
        en: 'The chain of an item decided by a superior organ never reports up; add the step or change the case kind',
      };
    }
    for (const { block, path } of reports) {
      const { mode = 'return', to } = block.config;
      if (mode !== 'return' || to !== undefined) continue;
      yield {
        path: [...path, 'config', 'to'],
        zh: `步骤“${block.name}”没有写明上报至哪个部门的哪个岗位，请选择`,
        en: `The step "${block.name}" does not say which post of which department it reports to; choose it`,
      };
    }
  },
});
