import { z } from 'zod';
import { noteText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import {
  placeName,
  postValue,
  type Receiver,
  receiverChoices,
  receiverOf,
  samePost,
  type Within,
} from '../rules/colleagues.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';
import { isAsked } from './consult.ts';
import { ownDepartment } from './pass-on.ts';

const payload = z.strictObject({
  to: z.string().min(1).max(130).meta({ title: '加签人', titleEn: 'Who signs' }),
  question: noteText.min(1).optional().meta({ title: '说明', titleEn: 'Note' }),
});

/** 加签: a colleague of the own department has to sign before the task goes on. */
export const coSign = defineCommand<unknown>()({
  label: { zh: '加签', en: 'Have it co-signed' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: (scene) =>
    receiverChoices(colleagues(scene)).length === 0 ? refuse('colleague.none') : undefined,
  choices: (scene) => ({ '/to': receiverChoices(colleagues(scene)) }),
  decide,
});

/** Anybody of the department but oneself and the applicant. */
function colleagues({ case: file, task, actor, definition }: Scene): Within {
  return {
    definition,
    department: ownDepartment(task),
    rank: () => 0,
    fault({ account, name }) {
      if (account === actor.account) return refuse('colleague.self');
      return account === file.applicant.account ? refuse('colleague.applicant', '', { name }) : undefined;
    },
  };
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { to, question } = act.payload;
  const found = receiverOf(to, colleagues(act));
  if (!found.ok) return found;
  const { post, person } = found.receiver;
  if (isAsked(act, (side) => isSame(found.receiver, side)))
    return refuse('consult.already-asked', '/payload/to');
  return {
    ok: true,
    events: [],
    side: [
      {
        action: 'co-sign',
        name: `加签（${person?.name ?? placeName(act.definition, postValue(post))}）`,
        assignees: [post],
        ...(person === undefined ? {} : { assignee: person }),
        ...(question === undefined ? {} : { question }),
      },
    ],
    next: { kind: 'stay' },
  };
}

function isSame({ post, person }: Receiver, side: Pick<Scene['task'], 'assignees' | 'assignee'>): boolean {
  return side.assignee?.account === person?.account && side.assignees.some((one) => samePost(one, post));
}
