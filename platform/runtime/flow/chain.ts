import type { Block, ExclusiveBlock, ParallelBlock, Step } from '../../definition/kinds/step-chain.ts';

/** One sequence a token is inside of: which block it stands at, and what the sequence is a branch of. */
export interface Frame {
  blocks: readonly Block[];
  index: number;
  inside?: { block: ParallelBlock; branch: number } | { block: ExclusiveBlock; branch: number | 'otherwise' };
}
/** From the whole chain inwards. The block a path names may be absent: the end of the sequence. */
export type Path = readonly Frame[];

/** The way to a step; undefined where the chain has no such step. */
export function pathTo(blocks: readonly Block[], key: string, inside?: Frame['inside']): Path | undefined {
  for (const [index, block] of blocks.entries()) {
    const frame: Frame = { blocks, index, ...(inside === undefined ? {} : { inside }) };
    if (block.type === 'step') {
      if (block.key === key) return [frame];
      continue;
    }
    for (const branch of branchesOf(block)) {
      const rest = pathTo(branch.blocks, key, branch.inside);
      if (rest !== undefined) return [frame, ...rest];
    }
  }
  return undefined;
}

interface Branch {
  blocks: readonly Block[];
  inside: NonNullable<Frame['inside']>;
}

function branchesOf(block: ParallelBlock | ExclusiveBlock): Branch[] {
  if (block.type === 'parallel') {
    return block.branches.map((one, branch) => ({ blocks: one.blocks, inside: { block, branch } }));
  }
  return [
    ...block.branches.map((one, branch): Branch => ({ blocks: one.blocks, inside: { block, branch } })),
    { blocks: block.otherwise.blocks, inside: { block, branch: 'otherwise' } },
  ];
}

/** The same path one block further. */
export function onward(path: Path): Path {
  const last = path.at(-1);
  return last === undefined ? path : [...path.slice(0, -1), { ...last, index: last.index + 1 }];
}

/** Whether a decision lies at the block a path names, or after it on some way on. */
export const decisionAhead = (path: Path): boolean => isAhead(path, 'decide');

/** The same of the acceptance. */
export const acceptanceAhead = (path: Path): boolean => isAhead(path, 'accept');

function isAhead(path: Path, action: string): boolean {
  return path.some(({ blocks, index }, depth) => {
    const rest = blocks.slice(depth === path.length - 1 ? index : index + 1);
    return stepsOf(rest).some((step) => step.action === action);
  });
}

/** The step of a key; undefined where the chain has no such step. */
export function stepOf(blocks: readonly Block[], key: string): Step | undefined {
  const frame = pathTo(blocks, key)?.at(-1);
  const block = frame?.blocks[frame.index];
  return block?.type === 'step' ? block : undefined;
}

/** All steps below some blocks, in reading order. */
export function stepsOf(blocks: readonly Block[]): Step[] {
  return blocks.flatMap((block) =>
    block.type === 'step' ? [block] : branchesOf(block).flatMap((branch) => stepsOf(branch.blocks)),
  );
}

/** Keys of all parallel blocks below some blocks. */
export function forksOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'step') return [];
    const inner = branchesOf(block).flatMap((branch) => forksOf(branch.blocks));
    return block.type === 'parallel' ? [block.key, ...inner] : inner;
  });
}

/** Where a return would put the token: the frame of the enclosing sequence, and what the token then leaves. */
export interface Return {
  path: Path;
  left: Block;
}

/**
 * The way back from a step to an earlier step of an enclosing sequence. Only those: going back into a branch would
 * put a token where none was.
 */
export function wayBack(blocks: readonly Block[], from: string, to: string): Return | undefined {
  const path = pathTo(blocks, from) ?? [];
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const frame = path[depth]!;
    const index = frame.blocks.findIndex((block) => block.type === 'step' && block.key === to);
    const left = frame.blocks[frame.index];
    if (index >= 0 && index < frame.index && left !== undefined) {
      return { path: [...path.slice(0, depth), { ...frame, index }], left };
    }
  }
  return undefined;
}

/** The steps a step may really return to: named in its `returnTo` and within reach. */
export function returnTargets(blocks: readonly Block[], step: Step): Step[] {
  return step.returnTo.flatMap((key) => {
    const target = wayBack(blocks, step.key, key) && stepOf(blocks, key);
    return target === undefined ? [] : [target];
  });
}
