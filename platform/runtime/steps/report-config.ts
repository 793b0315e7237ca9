import { z } from 'zod';
import { key, labels } from '../../definition/kinds/shared-fields.ts';
import type { Step } from '../../definition/kinds/step-chain.ts';
import type { PostOf } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Scene } from './define-step.ts';
import { differentPersonFrom } from './shared-config.ts';

export const reportConfig = z.strictObject({
  to: z
    .strictObject({
      department: key.meta({ title: '上级部门', titleEn: 'Superior department', ref: 'department' }),
      post: key.meta({ title: '岗位', titleEn: 'Post' }),
    })
    .optional()
    .meta({ title: '上报至', titleEn: 'Reported to', description: '未填写时由办理人选择' }),
  mode: z
    .enum(['return', 'hand-over'])
    .default('return')
    .meta({
      title: '上报方式',
      titleEn: 'Mode',
      labels: labels({
        return: ['上级审查后继续办理', 'The answer comes back'],
        'hand-over': ['转报办结', 'Ends here'],
      }),
    }),
  differentPersonFrom,
});
export type ReportConfig = z.infer<typeof reportConfig>;

/** The superior post a step of the chain reports to; none where it does not, or where it is chosen at the time. */
export function superiorOf(step: Step): PostOf | undefined {
  const config = step.action === 'report-up' ? reportConfig.safeParse(step.config) : undefined;
  return config?.success ? config.data.to : undefined;
}

/** What the lower organ does: before the case is reported up. */
export function atLower({ task }: Scene): Refusal | undefined {
  return task.reportedUp ? refuse('report.already-sent') : undefined;
}

/** What the superior organ does: while the case lies there. */
export function atUpper({ task }: Scene): Refusal | undefined {
  return task.reportedUp ? undefined : refuse('report.not-sent');
}
