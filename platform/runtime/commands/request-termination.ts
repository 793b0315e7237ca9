import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { ask, requestFault } from '../requests.ts';
import { defineCommand } from '../steps/define-step.ts';

const payload = z.strictObject({ reason: reasonText.meta({ title: '终止理由', titleEn: 'Reason' }) });

/** 终止申请: nothing is left to decide on (the applicant is gone, the matter has ended); the approver agrees. */
export const requestTermination = defineCommand<unknown>()({
  label: { zh: '申请终止', en: 'Ask to terminate' },
  tone: 'danger',
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  whileHeld: true,
  payload,
  available: (scene) =>
    scene.case.decision === null ? requestFault(scene, 'termination') : refuse('termination.decided'),
  decide: (act) => ask(act, { kind: 'termination', reason: act.payload.reason }),
});
