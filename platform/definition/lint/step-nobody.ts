import { walkSteps } from '../chain-walk.ts';
import type { POST_ROLES } from '../kinds/department.ts';
import { defineRule, type Problem } from './define-rule.ts';

const ROLE_NAMES: Readonly<Record<(typeof POST_ROLES)[number], readonly [zh: string, en: string]>> = {
  'window-clerk': ['窗口人员', 'window clerk'],
  reviewer: ['审查人员', 'reviewer'],
  approver: ['批准人', 'approver'],
};

/** Every step has somebody who may do it: a post, of a role its action allows. */
export const stepNobody = defineRule({
  code: 'step-nobody',
  stage: 'save',
  *check({ bundle, catalog, extensions }) {
    for (const { block: step, path } of walkSteps(bundle.steps)) {
      const action =
        Object.hasOwn(extensions.stepActions, step.action) && extensions.stepActions[step.action];
      if (!action || action.postRoles.length === 0) continue;
      // 一审一核: an on-the-spot item is decided by the reviewer who checks it (市场主体登记管理条例).
      const allowed =
        step.action === 'decide' && bundle.item.caseKind === 'immediate'
          ? [...action.postRoles, 'reviewer' as const]
          : action.postRoles;
      const roles = step.assignees.flatMap((assignee) => {
        const key = assignee.department === '@item' ? bundle.item.department : assignee.department;
        return catalog.departments.get(key)?.posts.find((post) => post.key === assignee.post)?.role ?? [];
      });
      const zh = [...new Set(allowed)].map((role) => ROLE_NAMES[role][0]).join('、');
      const en = [...new Set(allowed)].map((role) => ROLE_NAMES[role][1]).join(', ');
      const problem = (text: Pick<Problem, 'zh' | 'en'>): Problem => ({
        path: [...path, 'assignees'],
        ...text,
      });
      if (step.assignees.length === 0) {
        yield problem({
          zh: `步骤“${step.name}”没有办理人，请选择岗位（${zh}）`,
          en: `Nobody is assigned to the step "${step.name}"; choose a post (${en})`,
        });
      } else if (roles.length > 0 && !roles.some((role) => allowed.includes(role))) {
        yield problem({
          zh: `步骤“${step.name}”的岗位都不能办理“${action.label.zh}”，请换成职责为${zh}的岗位`,
          en: `None of the posts of "${step.name}" may do "${action.label.en}"; choose a post of role ${en}`,
        });
      }
    }
  },
});
