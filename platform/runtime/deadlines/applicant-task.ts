import type { Case, LocalDate, Task } from '../case.ts';
import { addDays } from '../clock/local-date.ts';
import type { Definition } from '../command.ts';
import { stepOf } from '../flow/chain.ts';

/** The applicant's open task of one kind that runs out first: a correction, or a change asked for by the pre-review. */
export function applicantTask(
  current: Case,
  { bundle }: Definition,
  kind: 'correction' | 'pre-review',
): Task | undefined {
  return current.tasks
    .filter((task) => task.forApplicant && task.action === 'apply' && task.dueOn !== undefined)
    .filter(
      ({ step }) => (stepOf(bundle.steps.blocks, step)?.action === 'pre-review') === (kind === 'pre-review'),
    )
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))[0];
}

/** The first day on which it is too late. */
export function dayAfter(task: Task | undefined): LocalDate | undefined {
  return task?.dueOn === undefined ? undefined : addDays(task.dueOn, 1);
}
