import { z } from 'zod';
import { noteText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { notifyApplicant } from './notices.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

const METHODS = {
  online: { zh: '网上送达', en: 'online' },
  window: { zh: '窗口领取', en: 'at the window' },
  post: { zh: '邮寄', en: 'by post' },
} as const;

const payload = z.strictObject({
  method: z.enum(['online', 'window', 'post']).meta({
    title: '送达方式',
    titleEn: 'Method',
    labels: METHODS,
  }),
  note: noteText.optional().meta({ title: '备注', titleEn: 'Note' }),
});

/** 送达: the result reaches the applicant, within ten days of the grant (行政许可法 第四十四条). */
export const deliver = defineStep<StaffConfig>({
  name: 'deliver',
  label: { zh: '送达', en: 'Deliver' },
  description: { zh: '向申请人送达结果并登记', en: 'Hands the result to the applicant and records it' },
  postRoles: ['window-clerk', 'reviewer', 'approver'],
  state: 'pending-delivery',
  config: staffConfig,
  commands: {
    deliver: defineCommand<StaffConfig>()({
      label: { zh: '送达', en: 'Deliver' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload,
      decide: deliverResult,
    }),
  },
});

function deliverResult(act: Act<StaffConfig, z.infer<typeof payload>>): Outcome {
  const { method, note } = act.payload;
  const { bundle } = act.definition;
  if (method === 'post' && !bundle.item.supportsPost) {
    return refuse('delivery.post-unavailable', '/payload/method');
  }
  return {
    ok: true,
    events: [{ type: 'delivered', method, ...(note === undefined || note === '' ? {} : { note }) }],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'delivered', {
        zh: `的结果已送达（${METHODS[method].zh}）。`,
        en: `has been delivered (${METHODS[method].en}).`,
      }),
    ],
    next: { kind: 'advance' },
  };
}
