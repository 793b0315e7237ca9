import type { Block, Step, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';

/** Every step of a chain through one function. */
export function editSteps(chain: StepChain, edit: (step: Step) => Step): StepChain {
  const each = (block: Block): Block => {
    if (block.type === 'step') return edit(block);
    const inside = <T extends { blocks: Block[] }>(branch: T): T => ({
      ...branch,
      blocks: branch.blocks.map(each),
    });
    if (block.type === 'parallel') return { ...block, branches: block.branches.map(inside) };
    return { ...block, branches: block.branches.map(inside), otherwise: inside(block.otherwise) };
  };
  return { ...chain, blocks: chain.blocks.map(each) };
}
