import type { Block, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { longestPath } from '../../../../platform/definition/limits.ts';

export interface LimitRow {
  block: string;
  type: Block['type'];
  days: number;
  /** Working days used when this block is done, by the longest way. */
  total: number;
  /** Its days are not part of the limit. */
  outside: boolean;
}

/** One row per block of the outermost sequence: the ruler beside the chain. */
export function limitRows(chain: StepChain): LimitRow[] {
  let total = 0;
  return chain.blocks.map((block) => {
    const days = longestPath([block]);
    total += days;
    const outside = block.type === 'step' && !block.counts;
    return { block: block.key, type: block.type, days, total, outside };
  });
}
