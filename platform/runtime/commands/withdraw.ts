import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type CaseScene, defineCaseCommand } from '../steps/define-step.ts';

const payload = z.strictObject({ reason: reasonText.meta({ title: '撤回原因', titleEn: 'Reason' }) });

/** 撤回: the applicant takes the application back, until it is decided; what the office began (依职权) is not theirs to end. */
export const withdraw = defineCaseCommand({
  label: { zh: '撤回申请', en: 'Withdraw' },
  tone: 'danger',
  by: 'applicant',
  opinion: 'none',
  payload,
  afterEnd: false,
  available: mayWithdraw,
  decide: ({ payload: { reason } }) => ({
    ok: true,
    events: [{ type: 'withdrawn', reason }],
    next: { kind: 'end', state: 'withdrawn', completion: 6 },
  }),
});

function mayWithdraw({ case: file }: CaseScene): Refusal | undefined {
  if (file.channel === 'office') return refuse('withdraw.office-case');
  return file.decision === null ? undefined : refuse('withdraw.too-late');
}
