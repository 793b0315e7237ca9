import type { Condition } from '../../../../platform/definition/kinds/rule.ts';
import type {
  Block,
  ExclusiveBlock,
  ParallelBlock,
  Step,
  StepChain,
} from '../../../../platform/definition/kinds/step-chain.ts';
import { allBlocks, findBlock, freshKey, type ListRef, placeOf, sameList, type Slot } from './chain-find.ts';

/*
 * Pure editing of a step chain. Every function returns a new chain (untouched parts are shared, so undo is cheap)
 * or the same chain when there is nothing to do.
 */

export function newStep(chain: StepChain, given: Partial<Step> & { name: string; action: string }): Step {
  return {
    type: 'step',
    key: freshKey(chain, 'step'),
    assignees: [],
    limitDays: 1,
    counts: true,
    materials: [],
    formAccess: 'read',
    documents: [],
    checkpoints: [],
    returnTo: [],
    config: {},
    ...given,
  };
}

type EditList = (blocks: Block[], list: ListRef) => Block[];

function editInner(block: Block, edit: EditList): Block {
  if (block.type === 'step') return block;
  const run = (blocks: Block[], branch: number | 'otherwise') =>
    editLists(blocks, { block: block.key, branch }, edit);
  const branches = block.branches.map((branch, index) => ({
    ...branch,
    blocks: run(branch.blocks, index),
  }));
  if (block.type === 'parallel') return { ...block, branches };
  const otherwise = { ...block.otherwise, blocks: run(block.otherwise.blocks, 'otherwise') };
  return { ...block, branches: branches as ExclusiveBlock['branches'], otherwise };
}

function editLists(blocks: Block[], list: ListRef, edit: EditList): Block[] {
  return edit(
    blocks.map((block) => editInner(block, edit)),
    list,
  );
}

const editChain = (chain: StepChain, edit: EditList): StepChain => ({
  ...chain,
  blocks: editLists(chain.blocks, 'root', edit),
});

/** Replaces one block by none, one or several. */
function replace(chain: StepChain, key: string, make: (block: Block) => Block[]): StepChain {
  return editChain(chain, (blocks) =>
    blocks.some((block) => block.key === key)
      ? blocks.flatMap((block) => (block.key === key ? make(block) : [block]))
      : blocks,
  );
}

export function insertAt(chain: StepChain, slot: Slot, block: Block): StepChain {
  return editChain(chain, (blocks, list) =>
    sameList(list, slot.list) ? blocks.toSpliced(Math.min(slot.index, blocks.length), 0, block) : blocks,
  );
}

/** Puts a block behind another; `null` or an unknown key puts it at the end of the chain. */
export function insertAfter(chain: StepChain, after: string | null, block: Block): StepChain {
  const place = after === null ? undefined : placeOf(chain, after);
  if (!place) return { ...chain, blocks: [...chain.blocks, block] };
  return insertAt(chain, { list: place.list, index: place.index + 1 }, block);
}

/** A parallel block with an empty branch loses it; with one branch left it becomes a plain sequence. */
function tidy(chain: StepChain): StepChain {
  return editChain(chain, (blocks) =>
    blocks.flatMap((block): Block[] => {
      if (block.type !== 'parallel') return [block];
      const branches = block.branches.filter((branch) => branch.blocks.length > 0);
      if (branches.length < 2) return branches.flatMap((branch) => branch.blocks);
      return branches.length === block.branches.length ? [block] : [{ ...block, branches }];
    }),
  );
}

function forgetSteps(chain: StepChain): StepChain {
  const known = new Set(allBlocks(chain.blocks).map((block) => block.key));
  return editChain(chain, (blocks) =>
    blocks.map((block) =>
      block.type === 'step' && block.returnTo.some((key) => !known.has(key))
        ? { ...block, returnTo: block.returnTo.filter((key) => known.has(key)) }
        : block,
    ),
  );
}

/** Takes a block out; returns to it from other steps go too. */
export function remove(chain: StepChain, key: string): StepChain {
  if (!findBlock(chain, key)) return chain;
  return forgetSteps(tidy(replace(chain, key, () => [])));
}

/** Moves a block to a slot of the present chain. A block cannot be moved into itself. */
export function move(chain: StepChain, key: string, slot: Slot): StepChain {
  const block = findBlock(chain, key);
  const from = placeOf(chain, key);
  if (!block || !from) return chain;
  const target = slot.list;
  if (target !== 'root' && allBlocks([block]).some((inner) => inner.key === target.block)) return chain;
  const sameSequence = sameList(from.list, slot.list);
  if (sameSequence && (slot.index === from.index || slot.index === from.index + 1)) return chain;
  const index = sameSequence && slot.index > from.index ? slot.index - 1 : slot.index;
  const without = replace(chain, key, () => []);
  return tidy(insertAt(without, { list: slot.list, index }, block));
}

/** One place up (-1) or down (+1) in its own sequence. */
export function moveBy(chain: StepChain, key: string, by: -1 | 1): StepChain {
  const place = placeOf(chain, key);
  if (!place || place.index + by < 0) return chain;
  return move(chain, key, { list: place.list, index: by < 0 ? place.index - 1 : place.index + 2 });
}

/** `beside` runs at the same time as the block: a new parallel block, or one more branch when it stands alone in one. */
export function wrapInParallel(chain: StepChain, key: string, beside: Step): StepChain {
  const place = placeOf(chain, key);
  if (!place) return chain;
  const around = place.list === 'root' ? undefined : findBlock(chain, place.list.block);
  if (around?.type === 'parallel' && place.list !== 'root' && place.list.branch !== 'otherwise') {
    if (around.branches[place.list.branch]?.blocks.length === 1)
      return addBranch(chain, around.key, [beside]);
  }
  const parallel = (block: Block): ParallelBlock => ({
    type: 'parallel',
    key: freshKey(chain, 'parallel'),
    branches: [{ blocks: [block] }, { blocks: [beside] }],
  });
  return replace(chain, key, (block) => [parallel(block)]);
}

/** The block only happens when the condition holds, else it is skipped. */
export function wrapInExclusive(chain: StepChain, key: string, when: Condition): StepChain {
  return replace(chain, key, (block) => [
    {
      type: 'exclusive',
      key: freshKey(chain, 'choice'),
      branches: [{ when, blocks: [block] }],
      otherwise: { blocks: [] },
    },
  ]);
}

export function addBranch(chain: StepChain, key: string, blocks: Block[], when?: Condition): StepChain {
  return replace(chain, key, (block) => {
    if (block.type === 'parallel') return [{ ...block, branches: [...block.branches, { blocks }] }];
    if (block.type === 'exclusive' && when)
      return [{ ...block, branches: [...block.branches, { when, blocks }] }];
    return [block];
  });
}

/** Takes a branch out with everything in it; the last branch of a block takes the block along. */
export function removeBranch(chain: StepChain, key: string, index: number): StepChain {
  const next = replace(chain, key, (block) => {
    if (block.type === 'parallel') return [{ ...block, branches: block.branches.toSpliced(index, 1) }];
    if (block.type !== 'exclusive') return [block];
    const branches = block.branches.toSpliced(index, 1);
    return branches.length > 0 ? [{ ...block, branches }] : block.otherwise.blocks;
  });
  return forgetSteps(tidy(next));
}

export function updateStep(chain: StepChain, key: string, patch: Partial<Step>): StepChain {
  return replace(chain, key, (block) => [block.type === 'step' ? { ...block, ...patch } : block]);
}

export function updateBlock(chain: StepChain, next: Block): StepChain {
  return replace(chain, next.key, () => [next]);
}
