import type { Case, EventBody, PostOf, Task } from '../case.ts';
import type { Definition } from '../command.ts';
import { stepOf } from '../flow/chain.ts';
import { separatedFrom } from '../guard.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { departmentsOf, type Receiver, samePost, type Within } from '../rules/colleagues.ts';
import type { Done } from '../steps/define-step.ts';
import { stepAction } from '../steps/index.ts';

interface At {
  case: Case;
  task: Task;
  definition: Definition;
}

/**
 * Who may get an open task: the posts it is for, and other posts whose role its action allows. Never the applicant, never
 * somebody separated from the step by what they did before, never whoever made the request that is to be answered.
 */
export function mayHave(at: At, department: (key: string) => boolean): Within {
  const { case: file, task, definition } = at;
  const roles = rolesFor(task);
  const config = stepOf(definition.bundle.steps.blocks, task.step)?.config;
  return {
    definition,
    department,
    rank: (post) => rankOf(post, task, roles, definition),
    fault({ account, name }) {
      if (account === file.applicant.account) return refuse('colleague.applicant', '', { name });
      if (task.side?.kind === 'approval' && task.side.by.account === account) return refuse('request.own');
      const step = task.side === undefined ? separatedFrom(file, config, account) : undefined;
      if (step === undefined) return undefined;
      const done = stepOf(definition.bundle.steps.blocks, step)?.name ?? step;
      return refuse('colleague.separated', '', { name, step: done });
    },
  };
}

/** An opinion may be anybody's; what the head of the organ approves (第四十二条) is for those who decide. */
function rolesFor({ action, side }: Task): readonly string[] {
  if (side === undefined) return stepAction(action)?.postRoles ?? [];
  return side.kind === 'approval' ? ['approver'] : ['window-clerk', 'reviewer', 'approver'];
}

function rankOf(
  post: PostOf,
  task: Task,
  roles: readonly string[],
  { postRoles = {} }: Definition,
): number | undefined {
  if (task.assignees.some((one) => samePost(one, post))) return 0;
  const key = `${post.department}/${post.post}`;
  const role = Object.hasOwn(postRoles, key) ? postRoles[key] : undefined;
  return role !== undefined && roles.includes(role) ? 1 : undefined;
}

/** The departments a task lies with. */
export const ownDepartment =
  (task: Task) =>
  (key: string): boolean =>
    departmentsOf(task).includes(key);

/** Why passing the task there would change nothing. */
export function unchanged({ assignees, assignee }: Task, { post, person }: Receiver): Refusal | undefined {
  const samePosts = assignees.length === 1 && assignees.every((one) => samePost(one, post));
  return samePosts && assignee?.account === person?.account
    ? refuse('colleague.unchanged', '/payload/to')
    : undefined;
}

/** The task is the receiver's from now on, who is told. */
export function passOn(
  at: At,
  { post, person }: Receiver,
  before: readonly EventBody[],
  reason: string,
): Done {
  const { case: file, task } = at;
  return {
    ok: true,
    events: [
      ...before,
      {
        type: 'task-reassigned',
        task: task.id,
        assignees: [post],
        ...(person === undefined ? {} : { assignee: person }),
        reason,
      },
    ],
    effects: [
      {
        kind: 'notify',
        to: 'assignees',
        topic: 'task-reassigned',
        task: task.id,
        text: {
          zh: `办件 ${file.number} 的“${task.name}”转由您办理：${reason}`,
          en: `Case ${file.number}: "${task.name}" has been passed to you: ${reason}`,
        },
      },
    ],
    next: { kind: 'stay' },
  };
}
