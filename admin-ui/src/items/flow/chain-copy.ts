import type { Block, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { insertAfter } from './chain-edit.ts';
import { allBlocks, findBlock } from './chain-find.ts';

/** A copy of a block right behind it; every key inside is new, returns inside the copy point to the copies. */
export function duplicate(chain: StepChain, key: string): { chain: StepChain; copy?: string } {
  const source = findBlock(chain, key);
  if (!source) return { chain };
  const taken = new Set(allBlocks(chain.blocks).map((block) => block.key));
  const names = new Map<string, string>();
  for (const block of allBlocks([source])) {
    const base = block.type === 'exclusive' ? 'choice' : block.type;
    let number = 1;
    while (taken.has(`${base}-${number}`)) number += 1;
    taken.add(`${base}-${number}`);
    names.set(block.key, `${base}-${number}`);
  }
  const copy = rekeyed(source, names);
  return { chain: insertAfter(chain, key, copy), copy: copy.key };
}

function rekeyed(block: Block, names: ReadonlyMap<string, string>): Block {
  const key = names.get(block.key) ?? block.key;
  if (block.type === 'step')
    return { ...block, key, returnTo: block.returnTo.map((step) => names.get(step) ?? step) };
  const inside = <T extends { blocks: Block[] }>(branch: T): T => ({
    ...branch,
    blocks: branch.blocks.map((inner) => rekeyed(inner, names)),
  });
  if (block.type === 'parallel') return { ...block, key, branches: block.branches.map(inside) };
  return { ...block, key, branches: block.branches.map(inside), otherwise: inside(block.otherwise) };
}
