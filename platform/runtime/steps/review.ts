import { z } from 'zod';
import { defineCommand, defineStep } from './define-step.ts';
import { returnCase } from './return-case.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

/** 审核: first, second review (初审、复审). The opinion is what the next step reads. */
export const review = defineStep<StaffConfig>({
  name: 'review',
  label: { zh: '审核', en: 'Review' },
  description: {
    zh: '审查申请材料并提出意见，可退回前面的步骤',
    en: 'Examines the case and gives an opinion',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config: staffConfig,
  commands: {
    approve: defineCommand<StaffConfig>()({
      label: { zh: '通过', en: 'Pass' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: () => ({
        ok: true,
        events: [{ type: 'reviewed', result: 'passed' }],
        next: { kind: 'advance' },
      }),
    }),
    return: returnCase,
  },
});
