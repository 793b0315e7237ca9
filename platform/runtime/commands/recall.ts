import { z } from 'zod';
import type { Task } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from '../steps/define-step.ts';

const payload = z.strictObject({
  task: z.string().min(1).max(120).meta({ title: '撤回的请求', titleEn: 'Question taken back' }),
});

/** 撤回征求: takes back a question or a request to sign that nobody has answered. */
export const recall = defineCommand<unknown>()({
  label: { zh: '撤回征求', en: 'Take the question back' },
  by: 'assignee',
  opinion: 'none',
  keepsTask: true,
  payload,
  available: (scene) => (asked(scene).length === 0 ? refuse('recall.none-open') : undefined),
  choices: (scene) => ({ '/task': asked(scene).map((one) => ({ value: one.id, label: one.name })) }),
  decide,
});

/** Open questions of this task. */
function asked({ case: file, task }: Scene): Task[] {
  return file.tasks.filter((one) => one.side?.of === task.id && one.side.kind !== 'approval');
}

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const side = asked(act).find((one) => one.id === act.payload.task);
  if (side === undefined) return notAsked(act);
  return {
    ok: true,
    events: [{ type: 'task-closed', task: side.id, outcome: 'recall' }],
    next: { kind: 'stay' },
  };
}

/** Answered meanwhile, or never asked from here. */
function notAsked({ case: file, payload: { task } }: Act<unknown, z.infer<typeof payload>>): Refusal {
  const answered = file.opinions.some((one) => one.task === task);
  return refuse(answered ? 'conflict.task-handled' : 'recall.unknown', '/payload/task');
}
