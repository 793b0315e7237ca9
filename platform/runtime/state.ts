import type { Case, CaseState, Task } from './case.ts';
import { stepAction } from './steps/index.ts';

/** The states of an open case, earliest first. */
const OPEN_STATES: readonly CaseState[] = [
  'pending-correction',
  'pending-acceptance',
  'in-progress',
  'pending-decision',
  'pending-payment',
  'pending-delivery',
];

/** The one state of a case with several open steps: the earliest of theirs. */
export function openState(current: Case): CaseState {
  const states = current.tasks.map((task) => taskState(task, current));
  return OPEN_STATES.find((state) => states.includes(state)) ?? current.state;
}

function taskState(task: Task, current: Case): CaseState {
  // A case sent back to its window after acceptance stays accepted.
  if (task.action === 'accept' && current.acceptedAt !== undefined) return 'in-progress';
  return stepAction(task.action)?.state ?? 'in-progress';
}
