import type { TimeLimit } from './kinds/shared-fields.ts';
import type { Block } from './kinds/step-chain.ts';

/** Working days and calendar days in a week: the rate at which limits in different units are compared. */
const WORKING_DAYS_A_WEEK = 5;
const DAYS_A_WEEK = 7;

/** A limit in working days; calendar days count 5 in 7, so that limits in different units can be compared at all. */
export function inWorkingDays(limit: Pick<TimeLimit, 'days' | 'unit'>): number {
  return limit.unit === 'working-day' ? limit.days : (limit.days * WORKING_DAYS_A_WEEK) / DAYS_A_WEEK;
}

/** Whether `a` is longer than `b`: exact within one unit, by the week's rate across units. */
export function isLonger(a: Pick<TimeLimit, 'days' | 'unit'>, b: Pick<TimeLimit, 'days' | 'unit'>): boolean {
  return a.unit === b.unit ? a.days > b.days : inWorkingDays(a) > inWorkingDays(b);
}

/** Limit in words: `5 个工作日`, `当场`. */
export function limitText(limit: Pick<TimeLimit, 'days' | 'unit'>): { zh: string; en: string } {
  if (limit.days === 0) return { zh: '当场', en: 'on the spot' };
  return limit.unit === 'working-day'
    ? { zh: `${limit.days} 个工作日`, en: `${limit.days} working days` }
    : { zh: `${limit.days} 日（自然日）`, en: `${limit.days} calendar days` };
}

/**
 * Working days of the longest way through blocks: a step's own limit where it counts, the longest branch of a
 * parallel or exclusive block (they run side by side, or only one runs).
 */
export function longestPath(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'step') return sum + (block.counts ? block.limitDays : 0);
    const branches = block.branches.map((branch) => longestPath(branch.blocks));
    const otherwise = block.type === 'exclusive' ? longestPath(block.otherwise.blocks) : 0;
    return sum + Math.max(...branches, otherwise);
  }, 0);
}
