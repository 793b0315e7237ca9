import { walkSteps } from '../chain-walk.ts';
import { defineRule } from './define-rule.ts';

/** What an item promises as its result is made by a step, from a template. */
export const resultDocument = defineRule({
  code: 'result-document',
  stage: 'publish',
  *check({ bundle }) {
    const issuing = walkSteps(bundle.steps).filter(({ block }) => block.action === 'issue-document');
    for (const { block, path } of issuing) {
      if (block.documents.length > 0) continue;
      yield {
        path: [...path, 'documents'],
        zh: `步骤“${block.name}”没有选择文书模板，请选择要制发的证照或批文`,
        en: `The step "${block.name}" has no document template; choose what it issues`,
      };
    }
    if (issuing.length > 0 && !bundle.item.result) {
      yield {
        path: ['item', 'result'],
        zh: '流程要制证，但没有填写办理结果，请填写结果名称和类型',
        en: 'The chain issues a document but the item names no result; fill it in',
      };
    }
    if (bundle.item.result && bundle.item.result.kind !== 'other' && issuing.length === 0) {
      yield {
        path: ['steps', 'blocks'],
        zh: `办理结果“${bundle.item.result.name}”没有步骤制发，请添加制证步骤`,
        en: `No step issues the result "${bundle.item.result.name}"; add an issuing step`,
      };
    }
  },
});
