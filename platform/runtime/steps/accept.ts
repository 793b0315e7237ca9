import { z } from 'zod';
import type { EventBody } from '../case.ts';
import { acceptClock } from '../clock/ledger.ts';
import { type AcceptConfig, acceptConfig } from './accept-config.ts';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { refuseAcceptance } from './refuse-acceptance.ts';
import { requestCorrection } from './request-correction.ts';

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
      decide: acceptCase,
    }),
    'request-correction': requestCorrection,
    'refuse-acceptance': refuseAcceptance,
  },
});

function acceptCase(act: Act<AcceptConfig, unknown>): Outcome {
  const { case: file, definition, today } = act;
  // A case returned here after acceptance is looked at again; it is not accepted twice.
  if (file.acceptedAt !== undefined) {
    return { ok: true, events: [{ type: 'reviewed', result: 'passed' }], next: { kind: 'advance' } };
  }
  const { bundle, calendars } = definition;
  const clock = acceptClock(file.clock, bundle.item, today, file.correction !== undefined, calendars);
  const due = clock.promised.dueOn ?? today;
  const events: EventBody[] = [{ type: 'accepted' }];
  if (clock !== file.clock) events.push({ type: 'clock-changed', clock });
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle }, 'accepted', {
        zh: `已受理，承诺于 ${due} 前办结。`,
        en: `has been accepted and will be decided by ${due}.`,
      }),
    ],
    documents: noticesFor('accept', 'accept', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}
