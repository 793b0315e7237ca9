import type { Case, LocalDate } from '../case.ts';
import { addDays } from '../clock/local-date.ts';
import { materialNames, openDeficiency } from '../rules/deficiency.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';
import { notifyApplicant } from '../steps/notices.ts';
import { defineDeadline } from './define-deadline.ts';

/** 容缺逾期未补: what was promised never came, so the case is terminated (5 补交不来办结). A refusal needs none of it. */
export const deficiencyLapse = defineDeadline({
  name: 'deficiency-lapse',
  label: { zh: '容缺材料逾期未补', en: 'Deferred materials never came' },
  fallsOn,
  happen,
});

function fallsOn(current: Case): LocalDate | undefined {
  const open = openDeficiency(current);
  return open === undefined || current.decision !== null ? undefined : addDays(open.dueOn, 1);
}

function happen({ case: file, definition }: CaseScene): Outcome {
  const { bundle } = definition;
  const { materials = [], dueOn = '' } = openDeficiency(file) ?? {};
  const names = materialNames(materials, definition);
  const reason = `容缺材料“${names}”逾期未补交（期限 ${dueOn}）`;
  return {
    ok: true,
    events: [{ type: 'ended-early', ending: 'terminated', reason }],
    effects: [
      notifyApplicant({ case: file, bundle }, 'terminated', {
        zh: `${reason}，已终止办理。如需办理，请重新申请。`,
        en: `is terminated: ${names} did not come by ${dueOn}. Apply anew if you still need it.`,
      }),
    ],
    documents: bundle.item.turnDocuments.termination ?? [],
    next: { kind: 'end', state: 'terminated', completion: 5 },
  };
}
