import { walkSteps } from '../chain-walk.ts';
import { postFault } from '../named-post.ts';
import { defineRule } from './define-rule.ts';

/** Steps whose posts approve where the item names nobody: those that decide. */
const DECIDING: readonly string[] = ['decide', 'record-filing'];

/** 延期, 作废 and 终止 are approved by somebody: a post that exists, or whoever decides. */
export const approverExists = defineRule({
  code: 'approver-exists',
  stage: 'save',
  *check({ bundle, catalog, stage }) {
    const { item, steps } = bundle;
    for (const [index, approver] of item.approvers.entries()) {
      const fault = postFault(approver, ['item', 'approvers', index], { item, catalog });
      if (fault) yield fault;
    }
    if (stage === 'save' || item.approvers.length > 0) return;
    const decides = walkSteps(steps).some(
      ({ block }) => DECIDING.includes(block.action) && block.assignees.length > 0,
    );
    if (decides) return;
    yield {
      path: ['item', 'approvers'],
      severity: 'warning',
      zh: '没有作出决定的步骤，延期、作废、终止也没有批准岗位，这些申请将无人批准；请选择批准岗位',
      en: 'No step decides and nobody is named to approve extensions, voiding and termination: none could be approved. Choose a post',
    };
  },
});
