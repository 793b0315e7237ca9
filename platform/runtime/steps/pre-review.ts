import { z } from 'zod';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { notifyApplicant } from './notices.ts';
import { sendBack } from './send-back.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

const returned = z.strictObject({
  reason: reasonText.meta({ title: '需修改的内容', titleEn: 'What to change' }),
});

/**
 * 预审 of an online application, before the window takes it in. What is not in order goes back to be changed and handed
 * in again; that is advice, not the one-time notice of the law (第三十二条), which only 受理 gives.
 */
export const preReview = defineStep<StaffConfig>({
  name: 'pre-review',
  label: { zh: '预审', en: 'Pre-review' },
  description: {
    zh: '网上预审：预审通过，或退回申请人修改后重新提交',
    en: 'Looks through an online application: passes it on, or returns it to be changed',
  },
  postRoles: ['window-clerk', 'reviewer'],
  state: 'pending-pre-review',
  config: staffConfig,
  commands: {
    pass: defineCommand<StaffConfig>()({
      label: { zh: '预审通过', en: 'Pass the pre-review' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: () => ({
        ok: true,
        events: [{ type: 'pre-reviewed', result: 'passed' }],
        next: { kind: 'advance' },
      }),
    }),
    'return-application': defineCommand<StaffConfig>()({
      label: { zh: '预审退回', en: 'Return to be changed' },
      by: 'assignee',
      opinion: 'optional',
      payload: returned,
      decide: returnApplication,
    }),
    'send-back': sendBack,
  },
});

function returnApplication(act: Act<StaffConfig, z.infer<typeof returned>>): Outcome {
  const { bundle, calendars } = act.definition;
  const { reason } = act.payload;
  const dueOn = addWorkingDays(act.today, bundle.item.correctionDays, calendars).date;
  return {
    ok: true,
    events: [{ type: 'pre-reviewed', result: 'returned', reason }],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'pre-review-returned', {
        zh: `预审退回，请于 ${dueOn} 前修改后重新提交：${reason}`,
        en: `was returned by the pre-review; change it and hand it in again by ${dueOn}: ${reason}`,
      }),
    ],
    next: { kind: 'replace', task: { name: '修改后重新提交', action: 'apply', forApplicant: true, dueOn } },
  };
}
