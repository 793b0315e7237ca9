import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { defineCommand } from './define-step.ts';
import { notifyApplicant } from './notices.ts';
import { atLower, type ReportConfig } from './report-config.ts';

const payload = z.strictObject({
  receiver: z.string().trim().min(1).max(200).meta({ title: '接收机关', titleEn: 'Receiving body' }),
  reason: reasonText.meta({ title: '转报原因', titleEn: 'Reason' }),
});

/** 转报办结: the whole case is another body's, which goes on with it; here it ends (办结类型 4). */
export const transferCase = defineCommand<ReportConfig>()({
  label: { zh: '转报办结', en: 'Pass on and end' },
  tone: 'danger',
  by: 'assignee',
  opinion: 'optional',
  payload,
  available: (scene) =>
    atLower(scene) ?? (scene.case.decision === null ? undefined : refuse('report.decided')),
  decide: ({ case: file, definition: { bundle }, payload: { receiver, reason } }) => ({
    ok: true,
    events: [{ type: 'ended-early', ending: 'transferred', reason, receiver }],
    effects: [
      notifyApplicant({ case: file, bundle }, 'transferred', {
        zh: `已转报${receiver}办理，原因：${reason}。`,
        en: `has been passed on to ${receiver}: ${reason}.`,
      }),
    ],
    next: { kind: 'end', state: 'transferred', completion: 4 },
  }),
});
