import { DEFAULT_WARNINGS, type WarningThresholds } from '../../definition/kinds/warning-thresholds.ts';
import type { Definition } from '../command.ts';

/** 预警规则 of a case: the item's own, else its department's, else the usual ones. */
export function thresholdsOf(
  definition: Pick<Definition, 'bundle' | 'departmentWarnings'>,
): WarningThresholds {
  return definition.bundle.item.warnings ?? definition.departmentWarnings ?? DEFAULT_WARNINGS;
}
