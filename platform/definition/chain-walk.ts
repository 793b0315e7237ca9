import type { Block, Step, StepChain } from './kinds/step-chain.ts';
import type { PathPart } from './pointer.ts';

/** One turn on the way down to a block: which branch of which block was taken. */
export interface BranchTaken {
  block: string;
  type: 'parallel' | 'exclusive';
  branch: number | 'otherwise';
}

/** A block with its place: `path` from the bundle's root, `within` the branches around it, outermost first. */
export interface PlacedBlock<B extends Block = Block> {
  block: B;
  path: PathPart[];
  within: BranchTaken[];
}
export type PlacedStep = PlacedBlock<Step>;

function* walk(blocks: readonly Block[], path: PathPart[], within: BranchTaken[]): Generator<PlacedBlock> {
  for (const [index, block] of blocks.entries()) {
    const here = [...path, index];
    yield { block, path: here, within };
    if (block.type === 'step') continue;
    for (const [branch, { blocks: inner }] of block.branches.entries()) {
      const taken: BranchTaken = { block: block.key, type: block.type, branch };
      yield* walk(inner, [...here, 'branches', branch, 'blocks'], [...within, taken]);
    }
    if (block.type === 'exclusive') {
      const taken: BranchTaken = { block: block.key, type: block.type, branch: 'otherwise' };
      yield* walk(block.otherwise.blocks, [...here, 'otherwise', 'blocks'], [...within, taken]);
    }
  }
}

/** Every block of a chain, outer before inner, in the order they are drawn. */
export function walkBlocks(chain: StepChain): PlacedBlock[] {
  return [...walk(chain.blocks, ['steps', 'blocks'], [])];
}

const isStep = (placed: PlacedBlock): placed is PlacedStep => placed.block.type === 'step';

/** Every step of a chain in the order they are drawn, branches one after another. */
export function walkSteps(chain: StepChain): PlacedStep[] {
  return walkBlocks(chain).filter(isStep);
}

export function findStep(chain: StepChain, key: string): PlacedStep | undefined {
  return walkSteps(chain).find((placed) => placed.block.key === key);
}

/** Step keys in the order they are drawn. */
export function stepOrder(chain: StepChain): string[] {
  return walkSteps(chain).map((placed) => placed.block.key);
}

/**
 * How two steps stand to each other: `before`/`after` on a way a case can take, `beside` in sibling branches of a
 * parallel block (both happen, in no order), `instead` in sibling branches of an exclusive block (only one happens).
 */
export function stepRelation(
  a: PlacedStep,
  b: PlacedStep,
): 'same' | 'before' | 'after' | 'beside' | 'instead' {
  for (const [depth, taken] of a.within.entries()) {
    const other = b.within[depth];
    if (other?.block !== taken.block) break;
    if (other.branch !== taken.branch) return taken.type === 'parallel' ? 'beside' : 'instead';
  }
  for (const [index, part] of a.path.entries()) {
    const other = b.path[index];
    if (other !== part && typeof part === 'number' && typeof other === 'number') {
      return part < other ? 'before' : 'after';
    }
  }
  return 'same';
}
