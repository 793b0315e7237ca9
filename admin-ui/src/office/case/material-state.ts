import type { MaterialView } from '../../../../platform/contract/case-view.ts';

export type CheckResult = NonNullable<MaterialView['check']>['result'];

/** Handed in and still to be looked at. */
export const needsCheck = (material: MaterialView): boolean => material.files.length > 0 && !material.check;

/** The next material to look at after one: unchecked ones first, going round. */
export function nextMaterial(materials: readonly MaterialView[], after: string): string {
  const at = materials.findIndex((material) => material.key === after);
  const round = [...materials.slice(at + 1), ...materials.slice(0, Math.max(at, 0))];
  return (round.find(needsCheck) ?? round[0])?.key ?? after;
}

/** What the page opens with: the first to be checked, else the first handed in. */
export const firstMaterial = (materials: readonly MaterialView[]): string =>
  (materials.find(needsCheck) ?? materials.find((one) => one.files.length > 0) ?? materials[0])?.key ?? '';

/** The neighbour up or down the list, staying inside it. */
export function stepMaterial(materials: readonly MaterialView[], from: string, by: 1 | -1): string {
  const at = materials.findIndex((material) => material.key === from);
  return materials[Math.min(Math.max(at + by, 0), materials.length - 1)]?.key ?? from;
}
