import { walkSteps } from '../chain-walk.ts';
import type { ItemBundle } from '../kinds/item-bundle.ts';
import { defineRule } from './define-rule.ts';

/** 批文: the decision itself is the result, where the deciding step has one made. */
function isDecided({ steps, documents }: ItemBundle): boolean {
  const decisions = documents.filter(({ kind }) => kind === 'decision').map(({ key }) => key);
  return walkSteps(steps).some(
    ({ block }) => block.action === 'decide' && block.documents.some((key) => decisions.includes(key)),
  );
}

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
    const { result } = bundle.item;
    const made = issuing.length > 0 || (result?.kind === 'approval' && isDecided(bundle));
    if (result && result.kind !== 'other' && !made) {
      yield {
        path: ['steps', 'blocks'],
        zh: `办理结果“${result.name}”没有步骤制发，请添加制证步骤`,
        en: `No step issues the result "${result.name}"; add an issuing step`,
      };
    }
  },
});
