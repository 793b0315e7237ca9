import type { ExclusiveBlock, ParallelBlock, Step } from '../../definition/kinds/step-chain.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { conditionHolds } from '../rules/evaluate-condition.ts';
import { factsOf } from '../rules/facts.ts';
import type { Entry } from '../steps/define-step.ts';
import { stepAction } from '../steps/index.ts';
import { configOf } from '../steps/step-config.ts';
import type { Turn } from '../turn.ts';
import { decisionAhead, onward, type Path, pathTo } from './chain.ts';
import { closeTask } from './close-task.ts';
import { endOfChain } from './end-case.ts';
import { openTask, requestDocuments } from './open-task.ts';

/** A move of tokens: nothing, or why it cannot be made (then nothing of the command happens). */
type Moved = Refusal | undefined;

/**
 * Puts a token before the block a path names and lets it run on through everything that completes by itself.
 * A chain is a finite tree without cycles, so this ends: each block is entered at most once per move.
 */
export function enterBlocks(turn: Turn, path: Path, returned = false): Moved {
  const frame = path.at(-1);
  const block = frame?.blocks[frame.index];
  if (block === undefined) return leaveSequence(turn, path);
  switch (block.type) {
    case 'step':
      return enterStep(turn, block, path, returned);
    case 'exclusive':
      return enterExclusive(turn, block, path);
    case 'parallel':
      return enterParallel(turn, block, path);
  }
}

/** Closes a task with its outcome and moves its token on. */
export function advanceFrom(turn: Turn, taskId: string, outcome: string): Moved {
  const task = turn.case.tasks.find((one) => one.id === taskId);
  if (task === undefined) return undefined;
  const path = pathTo(turn.definition.bundle.steps.blocks, task.step);
  if (path === undefined) return refuse('definition.step-unknown', '', { step: task.step });
  closeTask(turn, task, outcome);
  return enterBlocks(turn, onward(path));
}

function enterStep(turn: Turn, step: Step, path: Path, returned: boolean): Moved {
  if (turn.pastDecision && decisionAhead(path)) {
    turn.emit({ type: 'step-skipped', reason: 'deemed' }, step.key);
    return enterBlocks(turn, onward(path));
  }
  const entry = entryOf(turn, step, returned);
  if (!entry.ok) return entry;
  for (const event of entry.events ?? []) turn.emit(event, step.key);
  turn.want(entry.effects ?? []);
  return entry.next.kind === 'pass'
    ? (requestDocuments(turn, step, entry.documents ?? []) ?? enterBlocks(turn, onward(path)))
    : openStep(turn, step, entry.next, entry.documents ?? []);
}

/** What entering the step does: its action says so, unless a refusal has left the step without business. */
function entryOf(turn: Turn, step: Step, returned: boolean): Entry {
  const action = stepAction(step.action);
  if (action === undefined) return refuse('definition.action-unknown', '', { action: step.action });
  const config = configOf(step);
  if (!config.ok) return config;
  const scene = turn.scene();
  const { opinion } = turn;
  if (scene.case.decision === 'refused' && action.skippedAfterRefusal?.(step, scene.definition.bundle)) {
    return { ok: true, events: [{ type: 'step-skipped', reason: 'refused' }], next: { kind: 'pass' } };
  }
  return (
    action.onEnter?.({
      ...{ ...scene, step, config: config.value, returned },
      ...(opinion === undefined ? {} : { opinion }),
    }) ?? {
      ok: true,
      next: { kind: 'open' },
    }
  );
}

function openStep(
  turn: Turn,
  step: Step,
  {
    forApplicant = false,
    waitingFor,
    dueOn,
    assignees,
  }: Extract<Extract<Entry, { ok: true }>['next'], { kind: 'open' }>,
  documents: readonly string[],
): Moved {
  const task = openTask(turn, step, {
    name: step.name,
    action: step.action,
    forApplicant,
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(assignees === undefined ? {} : { assignees }),
  });
  return requestDocuments(turn, step, documents, task);
}

function enterExclusive(turn: Turn, block: ExclusiveBlock, path: Path): Moved {
  const facts = factsOf({ ...turn.case, handling: turn.definition.bundle.item.handling });
  const found = block.branches.findIndex((one) => conditionHolds(one.when, facts));
  const branch = found < 0 ? ('otherwise' as const) : found;
  const blocks = block.branches[found]?.blocks ?? block.otherwise.blocks;
  turn.emit({ type: 'branch-taken', block: block.key, branch });
  return enterBlocks(turn, [...path, { blocks, index: 0, inside: { block, branch } }]);
}

function enterParallel(turn: Turn, block: ParallelBlock, path: Path): Moved {
  turn.emit({ type: 'fork-opened', block: block.key });
  for (const [branch, { blocks }] of block.branches.entries()) {
    const stuck = enterBlocks(turn, [...path, { blocks, index: 0, inside: { block, branch } }]);
    if (stuck !== undefined) return stuck;
  }
  return undefined;
}

/** The end of a sequence: of the chain, of a taken branch, or of a parallel branch that has reached the join. */
function leaveSequence(turn: Turn, path: Path): Moved {
  const inside = path.at(-1)?.inside;
  const outer = path.slice(0, -1);
  if (inside === undefined) return endOfChain(turn);
  const { block, branch } = inside;
  if (block.type === 'exclusive') return enterBlocks(turn, onward(outer));
  turn.emit({ type: 'branch-joined', block: block.key, branch: Number(branch) });
  const joined = turn.case.marking.joins[block.key] ?? [];
  if (joined.length < block.branches.length) return undefined;
  turn.emit({ type: 'fork-joined', block: block.key });
  return enterBlocks(turn, onward(outer));
}
