import type { Step } from '../../definition/kinds/step-chain.ts';
import type { Case, Task } from '../case.ts';
import type { Definition } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { Turn } from '../turn.ts';
import { acceptanceAhead, pathTo } from './chain.ts';
import { advanceFrom } from './enter.ts';

/** 预审, 收件, 受理: where an application lies before it is accepted. */
const INTAKE: readonly Step['action'][] = ['pre-review', 'receive', 'accept'];

/** The office's open task of an application that is still to be accepted. */
export function intakeTask({ tasks }: Case, { bundle }: Definition): Task | undefined {
  return tasks.find((task) => {
    if (task.side !== undefined || task.forApplicant || !INTAKE.includes(task.action)) return false;
    const path = pathTo(bundle.steps.blocks, task.step);
    return path !== undefined && acceptanceAhead(path);
  });
}

/**
 * Moves the token past the acceptance, wherever before it it lies: the law has accepted (行政许可法 第三十二条). `outcome` is
 * that of the acceptance; what was to come before it is skipped.
 */
export function passAcceptance(turn: Turn, outcome: string): Refusal | undefined {
  for (;;) {
    const task = intakeTask(turn.case, turn.definition);
    if (task === undefined) return undefined;
    const isLast = task.action === 'accept';
    const stuck = advanceFrom(turn, task.id, isLast ? outcome : 'skipped');
    if (stuck !== undefined || isLast) return stuck;
  }
}
