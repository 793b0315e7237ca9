import { z } from 'zod';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome } from './define-step.ts';
import { notifyApplicant } from './notices.ts';

const payload = z.strictObject({ reason: reasonText.meta({ title: '退件理由', titleEn: 'Reason' }) });

/**
 * 退件: before acceptance the application goes back to the applicant for good, with the reason (e.g. handed in twice, for
 * the wrong item). It answers no application the law wants answered: for that there is 不予受理.
 */
export const sendBack = defineCommand<unknown>()({
  label: { zh: '退件', en: 'Send back for good' },
  tone: 'danger',
  by: 'assignee',
  opinion: 'optional',
  payload,
  available: ({ case: file }) =>
    file.acceptedAt === undefined ? undefined : refuse('acceptance.already-accepted'),
  decide,
});

function decide({
  case: file,
  definition,
  payload: { reason },
}: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { bundle } = definition;
  return {
    ok: true,
    events: [{ type: 'ended-early', ending: 'returned', reason }],
    effects: [
      notifyApplicant({ case: file, bundle }, 'returned', {
        zh: `已退件：${reason}。如需办理，请重新申请。`,
        en: `has been sent back: ${reason}. Apply anew if you still need it.`,
      }),
    ],
    documents: bundle.item.turnDocuments.return ?? [],
    next: { kind: 'end', state: 'returned', completion: 1 },
  };
}
