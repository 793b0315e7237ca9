import type { Case, CaseState, Task } from './case.ts';
import type { Definition } from './command.ts';
import { stepOf } from './flow/chain.ts';
import { stepAction } from './steps/index.ts';

/** The states of an open case that is not held, earliest first. */
const OPEN_STATES: readonly CaseState[] = [
  'pre-review-returned',
  'pending-pre-review',
  'pending-correction',
  'suspended-correction',
  'pending-acceptance',
  'in-progress',
  'pending-decision',
  'pending-payment',
  'pending-delivery',
];

/** The one state of an open case: held as a whole, else the earliest of its open steps. */
export function openState(current: Case, definition: Definition): CaseState {
  if (current.pause !== null) return 'paused';
  const stopped = current.procedures.some((one) => one.excluded && one.endedOn === undefined);
  if (stopped) return 'suspended-procedure';
  const own = current.tasks.filter((task) => task.side === undefined);
  const states = own.map((task) => taskState(task, current, definition));
  return OPEN_STATES.find((state) => states.includes(state)) ?? current.state;
}

function taskState(task: Task, current: Case, { bundle }: Definition): CaseState {
  const accepted = current.acceptedAt !== undefined;
  // The applicant's task stands at the step that asked for it.
  if (task.action === 'apply' && task.forApplicant) {
    if (stepOf(bundle.steps.blocks, task.step)?.action === 'pre-review') return 'pre-review-returned';
    return accepted ? 'suspended-correction' : 'pending-correction';
  }
  // A case sent back to its window after acceptance stays accepted.
  if (task.action === 'accept' && accepted) return 'in-progress';
  return stepAction(task.action)?.state ?? 'in-progress';
}
