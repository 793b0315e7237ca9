import { z } from 'zod';
import { type Refusal, refuse } from '../refusal.ts';
import { materialNames, missingDeferrable } from '../rules/deficiency.ts';
import { type AcceptConfig, acceptConfig } from './accept-config.ts';
import { acceptWithDeficiency } from './accept-with-deficiency.ts';
import { acceptance } from './acceptance.ts';
import { correctOnSpot } from './correct-on-spot.ts';
import { type Act, defineCommand, defineStep, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { requestCorrection } from './request-correction.ts';
import { sendBack } from './send-back.ts';

/** 受理: the five results of intake (行政许可法 第三十二条). */
export const accept = defineStep<AcceptConfig>({
  name: 'accept',
  label: { zh: '受理', en: 'Accept' },
  description: {
    zh: '核对申请材料，作出受理、不予受理或一次性补正告知',
    en: 'Checks the application: accepts it, refuses to, or asks once for all corrections',
  },
  postRoles: ['window-clerk', 'reviewer'],
  state: 'pending-acceptance',
  config: acceptConfig,
  commands: {
    accept: defineCommand<AcceptConfig>()({
      label: { zh: '受理', en: 'Accept' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      available: mayAccept,
      decide: acceptCase,
    }),
    'accept-with-deficiency': acceptWithDeficiency,
    'correct-on-spot': correctOnSpot,
    'request-correction': requestCorrection,
    'refuse-acceptance': refuseAcceptance,
    'send-back': sendBack,
  },
});

/** What may follow later is either there or promised and waited for (容缺受理). */
function mayAccept({ case: file, definition }: Scene<AcceptConfig>): Refusal | undefined {
  if (file.acceptedAt !== undefined) return undefined;
  const lacking = missingDeferrable(file, definition);
  if (lacking.length === 0) return undefined;
  return refuse('acceptance.deficient', '', { materials: materialNames(lacking, definition) });
}

function acceptCase(act: Act<AcceptConfig, unknown>): Outcome {
  const { case: file, definition } = act;
  // A case returned here after acceptance is looked at again; it is not accepted twice.
  if (file.acceptedAt !== undefined) {
    return { ok: true, events: [{ type: 'reviewed', result: 'passed' }], next: { kind: 'advance' } };
  }
  const { bundle } = definition;
  const { events, dueOn } = acceptance(act);
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle }, 'accepted', {
        zh: `已受理，承诺于 ${dueOn} 前办结。`,
        en: `has been accepted and will be decided by ${dueOn}.`,
      }),
    ],
    documents: noticesFor('accept', 'accept', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}
