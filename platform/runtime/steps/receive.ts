import { z } from 'zod';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { noticesOf } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { sendBack } from './send-back.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

/** 收件: the window takes the application in and gives a receipt for it; whether it is accepted is decided next. */
export const receive = defineStep<StaffConfig>({
  name: 'receive',
  label: { zh: '收件', en: 'Take in' },
  description: {
    zh: '接收申请材料并出具收件凭证，随后作出是否受理的决定',
    en: 'Takes in the application and gives a receipt; acceptance is decided next',
  },
  postRoles: ['window-clerk', 'reviewer'],
  state: 'pending-acceptance',
  config: staffConfig,
  commands: {
    receive: defineCommand<StaffConfig>()({
      label: { zh: '收件', en: 'Take in' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: takeIn,
    }),
    'send-back': sendBack,
  },
});

function takeIn({ case: file, step, definition: { bundle } }: Act<StaffConfig, unknown>): Outcome {
  return {
    ok: true,
    events: [{ type: 'received' }],
    effects: [
      notifyApplicant({ case: file, bundle }, 'received', {
        zh: '已收件，是否受理将另行告知。',
        en: 'has been taken in; you will be told whether it is accepted.',
      }),
    ],
    documents: noticesOf(step, bundle),
    next: { kind: 'advance' },
  };
}
