import type { CaseView } from '../../../contract/case-view.ts';
import { findStep } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import { type Actor, type Case, type Definition, returnTargets, type Task } from '../../../runtime/index.ts';
import { stepLimit } from './clock.ts';
import { postName, type ViewContext } from './viewer.ts';

/** The open tasks; what colleagues are asked beside a step is not told to the applicant. */
export function taskViews(
  current: Case,
  definition: Definition,
  actor: Actor,
  context: ViewContext,
): CaseView['tasks'] {
  return shownTasks(current, context).map((task) => taskView(task, current, definition, actor, context));
}

function shownTasks({ tasks }: Case, { audience }: ViewContext): Task[] {
  return audience === 'staff' ? tasks : tasks.filter((task) => task.side === undefined);
}

function taskView(
  task: Task,
  current: Case,
  definition: Definition,
  actor: Actor,
  context: ViewContext,
): CaseView['tasks'][number] {
  const isStaff = context.audience === 'staff';
  const step = findStep(definition.bundle.steps, task.step)?.block;
  const { id, name, action, forApplicant, dueOn, waitingFor, assignee, side, signed = [], record } = task;
  return {
    id,
    step: task.step,
    name,
    action,
    who: whoOf(task, context),
    forApplicant,
    ...(dueOn && { dueOn }),
    ...stepLimit(task, current.clock, context, definition),
    checkpoints: isStaff && !side ? (step?.checkpoints ?? []) : [],
    ...(waitingFor && { waitingFor }),
    mine: isMine(task, actor),
    ...(side && { side: { kind: side.kind, of: side.of, by: side.by.name, question: side.question } }),
    ...(assignee && isStaff && { assignee: assignee.name }),
    signed: isStaff ? signed.map((officer) => officer.name) : [],
    ...(record && isStaff && { record: recordView(record) }),
  };
}

/** What a colleague signs has to be read first. */
function recordView({ result, findings, score }: NonNullable<Task['record']>) {
  return { result, findings, ...(score !== undefined && { score }) };
}

function whoOf({ forApplicant, assignees, assignee }: Task, { audience, departments }: ViewContext): string {
  if (forApplicant) return '申请人';
  const posts = assignees.map((post) => postName(departments, post)).join('、');
  if (assignee && audience === 'staff') return posts ? `${posts} ${assignee.name}` : assignee.name;
  return posts || '系统';
}

/** Whether somebody may act on a task: their post, or one they stand in for, and nobody else's by name. */
export function isMine({ forApplicant, assignees, assignee, signed = [] }: Task, actor: Actor): boolean {
  if (forApplicant) return actor.kind === 'applicant';
  return actor.posts.some((held) => {
    const fits = assignees.some((one) => held.department === one.department && held.post === one.post);
    const named = [actor.account, held.for?.account];
    return fits && (!assignee || signed.length > 0 || named.includes(assignee.account));
  });
}

export function returnTargetViews({ steps }: ItemBundle, tasks: readonly Task[]): CaseView['returnTargets'] {
  return tasks.flatMap((task) => {
    const step = task.side ? undefined : findStep(steps, task.step)?.block;
    const targets = step ? returnTargets(steps.blocks, step) : [];
    return targets.map(({ key, name }) => ({ task: task.id, step: key, name }));
  });
}
