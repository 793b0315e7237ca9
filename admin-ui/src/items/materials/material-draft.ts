import type { z } from 'zod';
import type { Finding } from '../../../../platform/definition/finding.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import { type Material, material } from '../../../../platform/definition/kinds/material.ts';
import { parseDefinition } from '../../../../platform/definition/parse/index.ts';
import { editSteps } from '../flow/edit-steps.ts';

/** A material while it is being written: not yet a valid one. */
export type MaterialDraft = Partial<Material>;

export function newMaterial(bundle: ItemBundle): MaterialDraft {
  const taken = new Set(bundle.materials.map((known) => known.key));
  let number = bundle.materials.length + 1;
  while (taken.has(`material-${number}`)) number += 1;
  const empty: z.input<typeof material> = { key: `material-${number}`, name: '-', type: 'document' };
  return { ...material.parse(empty), name: '', type: undefined };
}

export function checkMaterial(draft: MaterialDraft): { value?: Material; findings: Finding[] } {
  const parsed = parseDefinition('material', draft);
  return parsed.ok ? { value: parsed.value, findings: [] } : { findings: parsed.findings };
}

export function putMaterial(bundle: ItemBundle, next: Material): ItemBundle {
  const index = bundle.materials.findIndex((known) => known.key === next.key);
  const materials = index < 0 ? [...bundle.materials, next] : bundle.materials.with(index, next);
  return { ...bundle, materials };
}

/** Takes a material out, also off the steps that ask for it. */
export function dropMaterial(bundle: ItemBundle, key: string): ItemBundle {
  return {
    ...bundle,
    materials: bundle.materials.filter((known) => known.key !== key),
    steps: editSteps(bundle.steps, (step) =>
      step.materials.includes(key)
        ? { ...step, materials: step.materials.filter((known) => known !== key) }
        : step,
    ),
  };
}
