import type { Block, StepChain } from '../../../../platform/definition/kinds/step-chain.ts';
import { innerLists } from './chain-find.ts';

/** Working days a block takes at most: parallel and exclusive branches take their longest. */
export function daysOf(block: Block): number {
  if (block.type === 'step') return block.counts ? block.limitDays : 0;
  return Math.max(0, ...innerLists(block).map((list) => sumOf(list.blocks)));
}

export const sumOf = (blocks: readonly Block[]): number =>
  blocks.reduce((total, block) => total + daysOf(block), 0);

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
    const days = daysOf(block);
    total += days;
    const outside = block.type === 'step' && !block.counts;
    return { block: block.key, type: block.type, days, total, outside };
  });
}
