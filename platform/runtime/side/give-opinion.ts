import { z } from 'zod';
import type { CaseOpinion, Effect } from '../case.ts';
import { actsAs } from '../guard.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { opinionOf, STANCES, stance } from '../steps/opinion.ts';

const payload = z.strictObject({
  stance,
  text: reasonText.meta({ title: '意见', titleEn: 'Opinion' }),
});

/** 答复: what somebody asked beside a step says; also while the case is held, since it decides nothing. */
export const giveOpinion = (kind: CaseOpinion['kind']) =>
  defineCommand<unknown>()({
    label: kind === 'consult' ? { zh: '答复意见', en: 'Answer' } : { zh: '签署', en: 'Sign' },
    tone: 'primary',
    by: 'assignee',
    opinion: 'none',
    whileHeld: true,
    payload,
    available: notTheAsker,
    decide: (act) => answer(act, kind),
  });

/** Nobody answers their own question, nor does who stands in for them. */
function notTheAsker({ task, actor }: Scene): Refusal | undefined {
  const asker = task.side?.by.account;
  return asker !== undefined && actsAs(actor, task).includes(asker)
    ? refuse('consult.own-question')
    : undefined;
}

function answer(act: Act<unknown, z.infer<typeof payload>>, kind: CaseOpinion['kind']): Outcome {
  const given = opinionOf(act, kind, act.payload);
  return {
    ok: true,
    events: [{ type: 'opinion-given', given }],
    effects: [toAsker(act, given)],
    next: { kind: 'close-side' },
  };
}

function toAsker({ case: file, task }: Scene, { by, stance: said, text }: CaseOpinion): Effect {
  const { zh, en } = STANCES[said];
  return {
    kind: 'notify',
    to: 'assignees',
    topic: 'opinion-given',
    text: {
      zh: `办件 ${file.number} 的“${task.name}”已答复：${by.name}${zh}，${text}`,
      en: `Case ${file.number}: "${task.name}" has been answered, ${by.name}: ${en}, ${text}`,
    },
    ...(task.side === undefined ? {} : { task: task.side.of }),
  };
}
