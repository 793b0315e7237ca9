import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { ask, requestFault } from '../requests.ts';
import { defineCommand } from '../steps/define-step.ts';

const payload = z.strictObject({
  kind: z.enum(['void', 'deletion']).meta({
    title: '作废类型',
    titleEn: 'Kind',
    labels: {
      void: { zh: '作废（内容无效）', en: 'Void: invalid in substance' },
      deletion: { zh: '删除（录入错误、技术问题）', en: 'Deleted: a typing or technical error' },
    },
  }),
  reason: reasonText.meta({ title: '理由', titleEn: 'Reason' }),
});

/** 作废申请: with a reason and an approval; the case and its history stay to be looked at. */
export const requestVoid = defineCommand<unknown>()({
  label: { zh: '申请作废', en: 'Ask to void' },
  tone: 'danger',
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  whileHeld: true,
  payload,
  available: (scene) => requestFault(scene, 'void') ?? requestFault(scene, 'deletion'),
  decide: (act) => ask(act, act.payload),
});
