import { type Refusal, refuse } from '../refusal.ts';
import type { Turn } from '../turn.ts';
import { forksOf, stepsOf, wayBack } from './chain.ts';
import { closeTask } from './close-task.ts';
import { enterBlocks } from './enter.ts';

/**
 * Sends a token back to an earlier step of an enclosing sequence. Everything the sequence had running past that
 * step is given up: the open tasks of other branches, and the joins of the parallel blocks left behind.
 */
export function returnTo(turn: Turn, taskId: string, to: string, outcome: string): Refusal | undefined {
  const task = turn.case.tasks.find((one) => one.id === taskId);
  const way = task && wayBack(turn.definition.bundle.steps.blocks, task.step, to);
  if (task === undefined || way === undefined) {
    return refuse('return.target-not-allowed', '/payload/to', { step: to });
  }
  const left = new Set(stepsOf([way.left]).map((step) => step.key));
  const forks = new Set(forksOf([way.left]));
  closeTask(turn, task, outcome);
  for (const other of turn.case.tasks.filter((one) => left.has(one.step) && one.side === undefined)) {
    closeTask(turn, other, 'cancelled');
  }
  for (const block of Object.keys(turn.case.marking.joins).filter((key) => forks.has(key))) {
    turn.emit({ type: 'fork-cleared', block });
  }
  return enterBlocks(turn, way.path, true);
}
