import { z } from 'zod';
import { key } from '../../definition/kinds/shared-fields.ts';
import { noteText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { materialFault } from '../rules/materials.ts';
import { type Act, defineCommand, type Outcome } from '../steps/define-step.ts';

const payload = z.strictObject({
  checks: z
    .array(
      z.strictObject({
        material: key.meta({ title: '材料', titleEn: 'Material', ref: 'material' }),
        result: z.enum(['conforms', 'doubtful', 'fails']).meta({
          title: '核对结果',
          titleEn: 'Result',
          labels: {
            conforms: { zh: '符合', en: 'Conforms' },
            doubtful: { zh: '存疑', en: 'Doubtful' },
            fails: { zh: '不符合', en: 'Fails' },
          },
        }),
        note: noteText.optional().meta({ title: '说明', titleEn: 'Note' }),
      }),
    )
    .min(1)
    .max(100),
});

/** 核对材料: what an official of any open step found in the materials; the step stays open. */
export const checkMaterials = defineCommand<unknown>()({
  label: { zh: '核对材料', en: 'Check materials' },
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  payload,
  choices: ({ case: file, definition: { bundle } }) => ({
    '/checks/*/material': bundle.materials
      .filter((one) => file.materials.some((handedIn) => handedIn.material === one.key))
      .map((one) => ({ value: one.key, label: one.name })),
  }),
  decide,
});

function decide(act: Act<unknown, z.infer<typeof payload>>): Outcome {
  const { checks } = act.payload;
  const fault = materialFault(act.definition.bundle, checks, '/payload/checks');
  if (fault !== undefined) return fault;
  const absent = checks.findIndex((one) => !act.case.materials.some((has) => has.material === one.material));
  if (absent >= 0) {
    const material = checks[absent]?.material ?? '';
    return refuse('material.not-submitted', `/payload/checks/${absent}/material`, { material });
  }
  return { ok: true, events: [{ type: 'materials-checked', checks }], next: { kind: 'stay' } };
}
