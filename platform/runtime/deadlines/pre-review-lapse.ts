import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { applicantTask, dayAfter } from './applicant-task.ts';
import { defineDeadline } from './define-deadline.ts';

/** 预审退回后逾期未重新提交: the application is sent back for good (1 退回办结). */
export const preReviewLapse = defineDeadline({
  name: 'pre-review-lapse',
  label: { zh: '预审退回后未重新提交', en: 'Never handed in again after the pre-review' },
  fallsOn: (current, definition) => dayAfter(applicantTask(current, definition, 'pre-review')),
  happen,
});

function happen({ case: file, definition }: CaseScene): Outcome {
  const { bundle } = definition;
  const dueOn = applicantTask(file, definition, 'pre-review')?.dueOn ?? '';
  const reason = `预审退回后逾期未重新提交（期限 ${dueOn}）`;
  return {
    ok: true,
    events: [{ type: 'ended-early', ending: 'returned', reason }],
    effects: [
      notifyApplicant({ case: file, bundle }, 'returned', {
        zh: `${reason}，已退件。如需办理，请重新申请。`,
        en: `was not handed in again by ${dueOn} and has been sent back. Apply anew if you still need it.`,
      }),
    ],
    documents: bundle.item.turnDocuments.return ?? [],
    next: { kind: 'end', state: 'returned', completion: 1 },
  };
}
