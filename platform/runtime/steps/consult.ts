import { z } from 'zod';
import { noteText } from '../payload-schemas.ts';
import { defineCommand, defineStep } from './define-step.ts';
import { opinionOf, stance } from './opinion.ts';
import { type StaffConfig, staffConfig } from './shared-config.ts';

const payload = z.strictObject({
  stance,
  text: noteText.optional().meta({ title: '意见', titleEn: 'Opinion' }),
});

/** 征求意见 as a step of the chain: each consulted department in a branch of its own, the join waiting for all. */
export const consult = defineStep<StaffConfig>({
  name: 'consult',
  label: { zh: '征求意见', en: 'Consult' },
  description: {
    zh: '有关部门对办件提出意见，多个部门时用并行分支',
    en: 'A department concerned gives its opinion; several of them in parallel branches',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config: staffConfig,
  commands: {
    answer: defineCommand<StaffConfig>()({
      label: { zh: '答复意见', en: 'Answer' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'none',
      payload,
      decide: (act) => ({
        ok: true,
        events: [
          { type: 'opinion-given', given: opinionOf(act, 'consult', withText(act.payload)) },
          { type: 'reviewed', result: 'passed' },
        ],
        next: { kind: 'advance' },
      }),
    }),
  },
});

function withText({ stance: said, text = '' }: z.infer<typeof payload>) {
  return { stance: said, text };
}
