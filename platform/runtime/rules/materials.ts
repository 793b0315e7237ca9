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

/** Whether the case asks for a material: `requiredWhen` decides where it is given, else its necessity. */
export function isAskedFor(material: Material, facts: Facts): boolean {
  if (material.necessity === 'optional') return false;
  return material.requiredWhen === undefined || conditionHolds(material.requiredWhen, facts);
}

/** Whether it has to be handed in now: 容缺 materials may follow later where the applicant promises them in writing. */
export function isRequired(material: Material, facts: Facts, deferred: readonly string[] = []): boolean {
  const promised = material.necessity === 'deferrable' && deferred.includes(material.key);
  return isAskedFor(material, facts) && !promised;
}

/** Keys of materials without a file that have to be handed in now: what the application still lacks (art. 32). */
export function missingMaterials(
  bundle: ItemBundle,
  handedIn: readonly { material: string; files: readonly unknown[] }[],
  facts: Facts,
  deferred: readonly string[] = [],
): string[] {
  const present = new Set(handedIn.filter((one) => one.files.length > 0).map((one) => one.material));
  return bundle.materials
    .filter((one) => isRequired(one, facts, deferred) && !present.has(one.key))
    .map((one) => one.key);
}
