import { z } from 'zod';
import type { Urge } from '../case.ts';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';

const payload = z.strictObject({
  urge: z.string().min(1).max(120).meta({ title: '督办事项', titleEn: 'Urge' }),
  text: reasonText.meta({ title: '答复', titleEn: 'Answer' }),
});

/** 督办答复: what whoever has the case answers the supervisor. */
export const answerUrge = defineCommand<unknown>()({
  label: { zh: '答复督办', en: 'Answer the urge' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  whileHeld: true,
  payload,
  available: (scene) => (open(scene).length === 0 ? refuse('urge.none-open') : undefined),
  choices: (scene) => ({
    '/urge': open(scene).map((one) => ({ value: one.id, label: one.text.slice(0, 60) })),
  }),
  decide,
});

function open({ case: file }: Scene): Urge[] {
  return file.urges.filter((one) => one.answer === undefined);
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { case: file } = act;
  const { urge: id, text } = act.payload;
  if (!open(act).some((one) => one.id === id)) {
    const known = file.urges.some((one) => one.id === id);
    return refuse(known ? 'urge.answered' : 'urge.unknown', '/payload/urge');
  }
  return {
    ok: true,
    events: [{ type: 'urge-answered', id, text }],
    effects: [
      {
        kind: 'notify',
        to: 'supervisors',
        topic: 'supervision',
        text: {
          zh: `办件 ${file.number} 的督办已答复：${text}`,
          en: `The urge on case ${file.number} has been answered: ${text}`,
        },
      },
    ],
    next: { kind: 'stay' },
  };
}
