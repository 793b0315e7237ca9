import type { Block, Step, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';

/** A sequence of blocks: the chain itself, or one branch of a block. */
export type ListRef = 'root' | { block: string; branch: number | 'otherwise' };
/** A place in a sequence where a block can be put: before the block that stands at `index` now. */
export interface Slot {
  list: ListRef;
  index: number;
}

/** The sequences directly inside a block, with their place. */
export function innerLists(block: Block): { ref: Exclude<ListRef, 'root'>; blocks: Block[] }[] {
  if (block.type === 'step') return [];
  const lists: { ref: Exclude<ListRef, 'root'>; blocks: Block[] }[] = block.branches.map((branch, index) => ({
    ref: { block: block.key, branch: index },
    blocks: branch.blocks,
  }));
  if (block.type === 'exclusive')
    lists.push({ ref: { block: block.key, branch: 'otherwise' }, blocks: block.otherwise.blocks });
  return lists;
}

export function sameList(a: ListRef, b: ListRef): boolean {
  if (a === 'root' || b === 'root') return a === b;
  return a.block === b.block && a.branch === b.branch;
}

/** Every block, outer before inner, in drawing order. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...innerLists(block).flatMap((list) => allBlocks(list.blocks))]);
}

export function allSteps(chain: StepChain): Step[] {
  return allBlocks(chain.blocks).filter((block): block is Step => block.type === 'step');
}

export function findBlock(chain: StepChain, key: string): Block | undefined {
  return allBlocks(chain.blocks).find((block) => block.key === key);
}

/** Where a block stands. */
export function placeOf(chain: StepChain, key: string): Slot | undefined {
  const search = (list: ListRef, blocks: readonly Block[]): Slot | undefined => {
    const index = blocks.findIndex((block) => block.key === key);
    if (index >= 0) return { list, index };
    for (const block of blocks)
      for (const inner of innerLists(block)) {
        const found = search(inner.ref, inner.blocks);
        if (found) return found;
      }
    return undefined;
  };
  return search('root', chain.blocks);
}

/** A key no block has yet: `step-3`, `parallel-1` … */
export function freshKey(chain: StepChain, base: string): string {
  const taken = new Set(allBlocks(chain.blocks).map((block) => block.key));
  for (let number = 1; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}

/** Key of the step a finding's JSON Pointer (`/steps/blocks/1/branches/0/blocks/2/…`) lies in, or of its block. */
export function blockAtPointer(chain: StepChain, path: string): Block | undefined {
  let here: unknown = { steps: chain };
  let found: Block | undefined;
  for (const part of path.split('/').slice(1)) {
    if (here === null || typeof here !== 'object') break;
    here = (here as Record<string, unknown>)[part];
    if (isBlock(here)) found = here;
  }
  return found;
}

function isBlock(value: unknown): value is Block {
  return value !== null && typeof value === 'object' && 'type' in value && 'key' in value;
}
