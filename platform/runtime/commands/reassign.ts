import { z } from 'zod';
import { noteText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { receiverChoices, receiverOf, type Within } from '../rules/colleagues.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { mayHave, ownDepartment, passOn, unchanged } from './pass-on.ts';

const payload = z.strictObject({
  to: z.string().min(1).max(130).meta({ title: '转给', titleEn: 'To' }),
  reason: noteText.min(1).meta({ title: '转办原因', titleEn: 'Reason' }),
});

/** 转办: a colleague or another fit post of the same department takes the task over. */
export const reassign = defineCommand<unknown>()({
  label: { zh: '转办', en: 'Pass on' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: anybody,
  choices: (scene) => ({ '/to': receiverChoices(colleagues(scene)) }),
  decide,
});

/** Everybody who may have the task but whoever passes it on. */
function colleagues(scene: Scene): Within {
  const within = mayHave(scene, ownDepartment(scene.task));
  return {
    ...within,
    fault: (person) =>
      person.account === scene.actor.account ? refuse('colleague.self') : within.fault(person),
  };
}

function anybody(scene: Scene): Refusal | undefined {
  return receiverChoices(colleagues(scene)).length === 0 ? refuse('colleague.none') : undefined;
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const found = receiverOf(act.payload.to, colleagues(act));
  if (!found.ok) return found;
  return unchanged(act.task, found.receiver) ?? passOn(act, found.receiver, [], act.payload.reason);
}
