import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Material } from '../../definition/kinds/material.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { conditionHolds } from './evaluate-condition.ts';
import type { Facts } from './facts.ts';

/** A handed-in list must name the item's materials, each once. `base` points at the list. */
export function materialFault(
  bundle: ItemBundle,
  handedIn: readonly { material: string }[],
  base: string,
): Refusal | undefined {
  const known = new Set(bundle.materials.map((one) => one.key));
  const seen = new Set<string>();
  for (const [at, { material }] of handedIn.entries()) {
    const path = `${base}/${at}/material`;
    if (!known.has(material)) return refuse('material.unknown', path, { material });
    if (seen.has(material)) return refuse('material.duplicate', path, { material });
    seen.add(material);
  }
  return undefined;
}

/** Whether a material is asked for: `requiredWhen` decides where it is given, else its necessity. */
export function isRequired(material: Material, facts: Facts): boolean {
  if (material.necessity !== 'required') return false;
  return material.requiredWhen === undefined || conditionHolds(material.requiredWhen, facts);
}

/** Keys of required materials without a file: what a complete application still lacks (art. 32). */
export function missingMaterials(
  bundle: ItemBundle,
  handedIn: readonly { material: string; files: readonly unknown[] }[],
  facts: Facts,
): string[] {
  const present = new Set(handedIn.filter((one) => one.files.length > 0).map((one) => one.material));
  return bundle.materials
    .filter((one) => isRequired(one, facts) && !present.has(one.key))
    .map((one) => one.key);
}
