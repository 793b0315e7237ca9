import { z } from 'zod';
import type { PostOf, Task } from '../case.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { departmentsOf, heldPosts, placeName, postChoices, postOf, samePost } from '../rules/colleagues.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';

const payload = z.strictObject({
  to: z.string().min(3).max(130).meta({ title: '征求意见的部门岗位', titleEn: 'Post asked' }),
  question: reasonText.meta({ title: '征求意见的事项', titleEn: 'Question' }),
  limitDays: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .meta({ title: '答复时限（工作日）', titleEn: 'Answer within, working days' }),
});

/** 征求意见（会办）: asks a post of another department; several may be asked at once, and the step waits for all. */
export const consult = defineCommand<unknown>()({
  label: { zh: '征求意见', en: 'Consult' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: (scene) => (elsewhere(scene).length === 0 ? refuse('consult.nobody') : undefined),
  choices: (scene) => ({ '/to': postChoices(elsewhere(scene), scene.definition) }),
  decide,
});

/** Posts of other departments that somebody holds. */
function elsewhere({ task, definition }: Scene): PostOf[] {
  const own = departmentsOf(task);
  return heldPosts(definition).filter((one) => !own.includes(one.department));
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { to, question, limitDays } = act.payload;
  const post = postOf(to);
  if (post === undefined) return refuse('colleague.unknown', '/payload/to');
  const fault = askFault(act, post);
  if (fault !== undefined) return fault;
  return {
    ok: true,
    events: [],
    side: [
      {
        action: 'consult',
        name: `征求意见（${placeName(act.definition, to)}）`,
        assignees: [post],
        question,
        ...(limitDays === undefined ? {} : { limitDays }),
      },
    ],
    next: { kind: 'stay' },
  };
}

function askFault(scene: Scene, post: PostOf): Refusal | undefined {
  if (departmentsOf(scene.task).includes(post.department))
    return refuse('consult.own-department', '/payload/to');
  if (!elsewhere(scene).some((one) => samePost(one, post))) return refuse('colleague.unknown', '/payload/to');
  return isAsked(scene, (side) => side.assignees.some((one) => samePost(one, post)))
    ? refuse('consult.already-asked', '/payload/to')
    : undefined;
}

/** Whether a question from this task to somebody is still open. */
export function isAsked({ case: file, task }: Scene, whom: (side: Task) => boolean): boolean {
  return file.tasks.some((one) => one.side?.of === task.id && one.side.kind !== 'approval' && whom(one));
}
