import { walkBlocks } from './chain-walk.ts';
import type { ItemBundle } from './kinds/item-bundle.ts';
import type { Comparison, Condition } from './kinds/rule.ts';
import type { PathPart } from './pointer.ts';

export interface PlacedComparison {
  comparison: Comparison;
  path: PathPart[];
}

/** The comparisons inside a condition, each with its place. */
export function comparisonsOf(condition: Condition, path: PathPart[]): PlacedComparison[] {
  if ('fact' in condition) return [{ comparison: condition, path }];
  if ('all' in condition) {
    return condition.all.flatMap((inner, index) => comparisonsOf(inner, [...path, 'all', index]));
  }
  if ('any' in condition) {
    return condition.any.flatMap((inner, index) => comparisonsOf(inner, [...path, 'any', index]));
  }
  // On the screen a condition may still be empty while somebody writes it.
  return 'not' in condition ? comparisonsOf(condition.not, [...path, 'not']) : [];
}

/** Every condition of a bundle: when a material is needed, a fee charged or waived, a branch taken. */
export function conditionsOf(bundle: ItemBundle): { condition: Condition; path: PathPart[] }[] {
  const found: { condition: Condition; path: PathPart[] }[] = [];
  for (const [index, material] of bundle.materials.entries()) {
    if (material.requiredWhen) {
      found.push({ condition: material.requiredWhen, path: ['materials', index, 'requiredWhen'] });
    }
  }
  for (const [index, fee] of bundle.fees.entries()) {
    if (fee.when) found.push({ condition: fee.when, path: ['fees', index, 'when'] });
    for (const [number, waiver] of fee.waivers.entries()) {
      found.push({ condition: waiver.when, path: ['fees', index, 'waivers', number, 'when'] });
    }
  }
  for (const { block, path } of walkBlocks(bundle.steps)) {
    if (block.type !== 'exclusive') continue;
    for (const [index, branch] of block.branches.entries()) {
      found.push({ condition: branch.when, path: [...path, 'branches', index, 'when'] });
    }
  }
  return found;
}
