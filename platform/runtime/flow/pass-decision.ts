import { type Refusal, refuse } from '../refusal.ts';
import type { Turn } from '../turn.ts';
import { decisionAhead, onward, pathTo } from './chain.ts';
import { closeTask } from './close-task.ts';
import { enterBlocks } from './enter.ts';

/**
 * Moves every token that has a decision ahead of it, or stands at one, to where it stands after the decision, as if each
 * step on the way had been done: branches are chosen by their conditions, forks opened and joined as ever. So no token is
 * made or lost, and what runs beside the decision goes on. For a decision the law has taken (行政许可法 第五十条).
 */
export function passDecision(turn: Turn, outcome: string): Refusal | undefined {
  const { blocks } = turn.definition.bundle.steps;
  turn.pastDecision = true;
  for (const { id, step } of turn.case.tasks.filter((one) => one.side === undefined)) {
    const task = turn.case.tasks.find((one) => one.id === id);
    const path = pathTo(blocks, step);
    if (path === undefined) return refuse('definition.step-unknown', '', { step });
    if (task === undefined || !decisionAhead(path)) continue;
    closeTask(turn, task, outcome);
    const stuck = enterBlocks(turn, onward(path));
    if (stuck !== undefined) return stuck;
  }
  turn.pastDecision = false;
  return undefined;
}
