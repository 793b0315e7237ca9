import type { EventBody } from '../case.ts';
import type { CaseScene, Next, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { applicantTask, dayAfter } from './applicant-task.ts';
import { defineDeadline } from './define-deadline.ts';

/**
 * 补正逾期: the corrections never came. Before acceptance the application goes back (补正逾期退回); after it the case is
 * terminated. Both end as 5 补交不来办结.
 */
export const correctionLapse = defineDeadline({
  name: 'correction-lapse',
  label: { zh: '补正逾期', en: 'Corrections never came' },
  fallsOn: (current, definition) => dayAfter(applicantTask(current, definition, 'correction')),
  happen,
});

function happen({ case: file, definition }: CaseScene): Outcome {
  const { bundle } = definition;
  const dueOn = applicantTask(file, definition, 'correction')?.dueOn ?? '';
  const isAccepted = file.acceptedAt !== undefined;
  const reason = `逾期未补正（期限 ${dueOn}）`;
  const events: EventBody[] = [{ type: 'correction-lapsed' }];
  if (isAccepted) events.push({ type: 'ended-early', ending: 'terminated', reason });
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle }, 'correction-lapsed', {
        zh: `${reason}，${isAccepted ? '已终止办理' : '已退回申请'}。如需办理，请重新申请。`,
        en: `was not corrected by ${dueOn} and is ${isAccepted ? 'terminated' : 'returned'}. Apply anew if you still need it.`,
      }),
    ],
    documents: bundle.item.turnDocuments['correction-lapse'] ?? [],
    next: ending(isAccepted),
  };
}

function ending(isAccepted: boolean): Next {
  return { kind: 'end', state: isAccepted ? 'terminated' : 'correction-overdue', completion: 5 };
}
