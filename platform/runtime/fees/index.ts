import type { FeeFunction } from './define-fee.ts';
import { fixed } from './fixed.ts';
import { formula } from './formula.ts';
import { perUnit } from './per-unit.ts';
import { product } from './product.ts';
import { tiers } from './tiers.ts';

/** The registry: one line per fee function, the key being its file's name. */
export const FEE_FUNCTIONS: Readonly<Record<string, FeeFunction>> = {
  fixed,
  'per-unit': perUnit,
  product,
  tiers,
  formula,
};
