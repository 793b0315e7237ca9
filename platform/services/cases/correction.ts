import { z } from 'zod';
import { type Case, type CaseMaterial, factsOf, missingMaterials } from '../../runtime/index.ts';
import { validateForm } from '../forms/validate-form.ts';
import { materialsOf, missingFault, refuseFaulty } from './handed-in.ts';
import { fileIds, type Given, parsed } from './payload-of.ts';

/** What an applicant hands in: the whole form, and per material the ids of its files. Left out: as it was. */
const correction = z.strictObject({
  form: z.record(z.string().max(80), z.json()).optional(),
  materials: fileIds.optional(),
});

/** Turns what the page sends into what the engine takes: the form validated, file ids replaced by the files. */
export async function correctionPayload({
  case: current,
  definition: { bundle },
  uploads,
  payload,
}: Given): Promise<{ form: Case['form']; materials: CaseMaterial[] }> {
  const given = parsed(correction, payload);
  const checked = await validateForm(bundle.form, given.form ?? current.form);
  const materials = materialsOf(current, bundle, uploads, given.materials ?? {});
  const facts = factsOf({ ...current, form: checked.data, materials });
  const missing = missingMaterials(bundle, materials, facts, promisedOf(current));
  refuseFaulty([
    ...checked.problems.map(({ path, message }) => ({ path: `/payload/form${path}`, message })),
    ...missing.map(missingFault),
  ]);
  return { form: checked.data, materials };
}

/** 容缺: what may follow later is not asked for in a correction. */
function promisedOf({ deferred, deficiency }: Case): string[] {
  return [...(deferred ?? []), ...(deficiency?.materials ?? [])];
}
