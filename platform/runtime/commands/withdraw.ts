import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { defineCaseCommand } from '../steps/define-step.ts';

const payload = z.strictObject({ reason: reasonText.meta({ title: '撤回原因', titleEn: 'Reason' }) });

/** 撤回: the applicant takes the application back, until it is decided. */
export const withdraw = defineCaseCommand({
  label: { zh: '撤回申请', en: 'Withdraw' },
  tone: 'danger',
  by: 'applicant',
  opinion: 'none',
  payload,
  afterEnd: false,
  available: ({ case: file }) => (file.decision === null ? undefined : refuse('withdraw.too-late')),
  decide: ({ payload: { reason } }) => ({
    ok: true,
    events: [{ type: 'withdrawn', reason }],
    next: { kind: 'end', state: 'withdrawn', completion: 6 },
  }),
});
