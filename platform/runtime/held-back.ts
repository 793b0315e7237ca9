import type { Case, Task } from './case.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { StepCommand } from './steps/define-step.ts';

/**
 * Why work on a case or task is held for the moment: the case is paused, a special procedure started from this task is
 * under way, or a colleague asked beside it has not answered. What the applicant or the system does is never held.
 */
export function heldBack(
  spec: Pick<StepCommand, 'by' | 'keepsTask' | 'whileHeld'>,
  current: Case,
  task?: Task,
): Refusal | undefined {
  if (spec.by !== 'assignee' || spec.whileHeld) return undefined;
  if (current.pause !== null) return refuse('case.paused', '', { reason: current.pause.reason });
  if (task === undefined || task.side !== undefined) return undefined;
  const procedure = current.procedures.find((one) => one.task === task.id && one.endedOn === undefined);
  if (procedure !== undefined) return refuse('case.procedure-open');
  const side = spec.keepsTask ? undefined : current.tasks.find((one) => one.side?.of === task.id);
  return side === undefined ? undefined : refuse('task.side-open', '/task', { name: side.name });
}
