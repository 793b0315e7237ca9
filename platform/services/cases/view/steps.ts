import type { StepView } from '../../../contract/case-view.ts';
import { type PlacedStep, stepRelation, walkSteps } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import { type Case, type CaseEvent, FINAL_STATES } from '../../../runtime/case.ts';
import { shortPostName, type ViewContext } from './viewer.ts';

interface Passed {
  startedAt?: string;
  finishedAt?: string;
  who?: string;
  skipped?: boolean;
}

/** Where every step of the chain stands, read off the history: what happened, not what should have. */
export function stepViews(
  bundle: ItemBundle,
  current: Case,
  history: readonly CaseEvent[],
  context: ViewContext,
): StepView[] {
  const steps = walkSteps(bundle.steps);
  const passed = passedSteps(steps, history);
  return steps.map((placed) => {
    const { block: step, within } = placed;
    const task = current.tasks.find((one) => one.step === step.key && one.side === undefined);
    const past = passed.get(step.key) ?? {};
    const group = within.findLast((taken) => taken.type === 'parallel')?.block;
    const assigned = step.assignees
      .map((assignee) => ({
        department: assignee.department === '@item' ? current.item.department : assignee.department,
        post: assignee.post,
      }))
      .map((post) => shortPostName(context.departments, post));
    const who = context.audience === 'staff' && past.finishedAt && past.who ? past.who : assigned.join('、');
    return {
      key: step.key,
      name: step.name,
      action: step.action,
      status: statusOf(past, task, current),
      limitDays: step.limitDays,
      who: who || (task?.forApplicant ? '申请人' : '系统'),
      ...((task?.openedAt ?? past.startedAt) && { startedAt: task?.openedAt ?? past.startedAt }),
      ...(!task && past.finishedAt && { finishedAt: past.finishedAt }),
      ...(task?.dueOn && { dueOn: task.dueOn }),
      ...(group && { group }),
    };
  });
}

function statusOf(past: Passed, task: Case['tasks'][number] | undefined, current: Case): StepView['status'] {
  if (task) return isHeld(task, current) ? 'waiting' : 'current';
  if (past.skipped) return 'skipped';
  if (past.finishedAt) return 'done';
  return FINAL_STATES.includes(current.state) ? 'skipped' : 'coming';
}

/** Nobody at the office can go on: the applicant or the system has to, the case is paused, or a procedure is under way. */
function isHeld({ id, waitingFor, forApplicant }: Case['tasks'][number], current: Case): boolean {
  const procedure = current.procedures.some((one) => one.task === id && one.endedOn === undefined);
  return waitingFor !== undefined || forApplicant || current.pause !== null || procedure;
}

/** Folds the history over the chain: opened, closed, skipped, and forgotten again after a return. */
function passedSteps(steps: readonly PlacedStep[], history: readonly CaseEvent[]): Map<string, Passed> {
  const byKey = new Map(steps.map((placed) => [placed.block.key, placed]));
  const passed = new Map<string, Passed>();
  const opened = new Map<string, string>();
  for (const event of history) {
    switch (event.type) {
      case 'task-opened':
        // What a colleague is asked beside a step is no step.
        if (event.task.side !== undefined) break;
        opened.set(event.task.id, event.task.step);
        // A step that was passed opens again: the case came back, and what came after it is to be done anew.
        if (passed.get(event.task.step)?.finishedAt) forgetFrom(byKey, passed, event.task.step);
        passed.set(event.task.step, { startedAt: event.at });
        break;
      case 'task-closed': {
        const step = opened.get(event.task);
        if (event.outcome === 'skipped' || event.outcome === 'cancelled') {
          if (step) passed.set(step, { ...passed.get(step), skipped: true });
        } else if (step)
          passed.set(step, { ...passed.get(step), finishedAt: event.at, who: event.actor.name });
        break;
      }
      case 'step-skipped':
        if (event.step) passed.set(event.step, { skipped: true });
        break;
      case 'branch-taken':
        for (const key of otherBranches(steps, event.block, event.branch)) passed.set(key, { skipped: true });
        break;
    }
  }
  return passed;
}

function otherBranches(steps: readonly PlacedStep[], block: string, branch: number | 'otherwise'): string[] {
  return steps
    .filter(({ within }) => within.some((taken) => taken.block === block && taken.branch !== branch))
    .map((placed) => placed.block.key);
}

function forgetFrom(
  byKey: ReadonlyMap<string, PlacedStep>,
  passed: Map<string, Passed>,
  target: string,
): void {
  const from = byKey.get(target);
  if (!from) return;
  for (const [key, placed] of byKey) {
    const relation = stepRelation(from, placed);
    if (relation === 'same' || relation === 'before') passed.delete(key);
  }
}
