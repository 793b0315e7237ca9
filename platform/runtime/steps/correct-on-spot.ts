import { z } from 'zod';
import { caseMaterials, formData } from '../payload-schemas.ts';
import { materialFault } from '../rules/materials.ts';
import { type AcceptConfig, notYetAccepted } from './accept-config.ts';
import { type Act, defineCommand, type Outcome } from './define-step.ts';
import { withKeptChecks } from './kept-checks.ts';
import { notifyApplicant } from './notices.ts';

/** The form as it is to be; materials where they change too. */
const payload = z.strictObject({ form: formData, materials: caseMaterials.optional() });

/** 当场更正: an error that can be put right on the spot is, and stops nothing (第三十二条第一款第（三）项); the applicant is told. */
export const correctOnSpot = defineCommand<AcceptConfig>()({
  label: { zh: '当场更正', en: 'Correct on the spot' },
  by: 'assignee',
  opinion: 'optional',
  keepsTask: true,
  payload,
  available: notYetAccepted,
  decide,
});

function decide(act: Act<AcceptConfig, z.infer<typeof payload>>): Outcome {
  const { form, materials } = act.payload;
  const before = act.case.materials;
  const fault = materialFault(act.definition.bundle, materials ?? [], '/payload/materials');
  if (fault !== undefined) return fault;
  const after = materials === undefined ? before : withKeptChecks(materials, before);
  return {
    ok: true,
    events: [{ type: 'corrected', form, materials: after, onSpot: true }],
    effects: [
      notifyApplicant({ case: act.case, bundle: act.definition.bundle }, 'corrected-on-spot', {
        zh: '的申请内容已在窗口当场更正，请核对。',
        en: 'was put right on the spot; please look it over.',
      }),
    ],
    next: { kind: 'stay' },
  };
}
