import { z } from 'zod';
import type { Case, Task } from '../case.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { receiverChoices, receiverOf, type Within } from '../rules/colleagues.ts';
import { type CaseAct, type CaseScene, defineCaseCommand, type Outcome } from '../steps/define-step.ts';
import { mayHave, passOn, unchanged } from './pass-on.ts';

const payload = z.strictObject({
  task: z.string().min(1).max(120).meta({ title: '任务', titleEn: 'Task' }),
  to: z.string().min(1).max(130).meta({ title: '交由', titleEn: 'To' }),
  reason: reasonText.meta({ title: '异常情况说明', titleEn: 'What went wrong' }),
});

/** 异常处理: an administrator moves a task that is stuck to somebody who can do it, also while the case is held. */
export const intervene = defineCaseCommand({
  label: { zh: '异常处理', en: 'Put right' },
  by: 'administrator',
  opinion: 'none',
  whileHeld: true,
  payload,
  afterEnd: false,
  available: ({ case: file }) => (movable(file).length === 0 ? refuse('intervene.no-task') : undefined),
  choices,
  decide,
});

/** Tasks that lie with officials; the applicant's cannot be anybody else's. */
function movable({ tasks }: Case): Task[] {
  return tasks.filter((one) => !one.forApplicant && one.assignees.length > 0);
}

/** Any department whose people the item knows; a case reported up stays with the organ that has it. */
function anywhere(scene: CaseScene, task: Task): Within {
  return mayHave({ ...scene, task }, () => true);
}

function choices(scene: CaseScene) {
  const tasks = movable(scene.case);
  const receivers = tasks.flatMap((task) => receiverChoices(anywhere(scene, task)));
  const known = new Map(receivers.map((one) => [one.value, one]));
  return {
    '/task': tasks.map((task) => ({ value: task.id, label: task.name })),
    '/to': [...known.values()],
  };
}

function decide(act: CaseAct<z.infer<typeof payload>>): Outcome {
  const { task: id, to, reason } = act.payload;
  const task = movable(act.case).find((one) => one.id === id);
  if (task === undefined) return gone(act.case, id);
  const found = receiverOf(to, anywhere(act, task));
  if (!found.ok) return found;
  const fault = unchanged(task, found.receiver);
  return fault ?? passOn({ ...act, task }, found.receiver, [{ type: 'intervened', reason }], reason);
}

function gone({ tasks }: Case, id: string): Refusal {
  return tasks.some((one) => one.id === id)
    ? refuse('intervene.no-task', '/payload/task')
    : refuse('conflict.task-handled', '/payload/task');
}
