import { walkSteps } from '../chain-walk.ts';
import { issueFindings } from '../parse/issue-findings.ts';
import { pointer } from '../pointer.ts';
import { defineRule } from './define-rule.ts';

/** A step names a known action, and its configuration is what that action takes. */
export const stepConfig = defineRule({
  code: 'step-config',
  stage: 'save',
  *check({ bundle, extensions }) {
    for (const { block: step, path } of walkSteps(bundle.steps)) {
      const action =
        Object.hasOwn(extensions.stepActions, step.action) && extensions.stepActions[step.action];
      if (!action) {
        const known = Object.values(extensions.stepActions);
        yield {
          path: [...path, 'action'],
          zh: `没有步骤事件“${step.action}”，可选：${known.map(({ label }) => label.zh).join('、')}`,
          en: `There is no step action "${step.action}"; choose one of: ${known.map(({ name }) => name).join(', ')}`,
        };
        continue;
      }
      const result = action.config.safeParse(step.config);
      if (result.success) continue;
      for (const { path: at, message } of issueFindings(result.error.issues, action.config, step.config)) {
        yield { path: `${pointer([...path, 'config'])}${at}`, ...message };
      }
    }
  },
});
