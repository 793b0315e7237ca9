import { z } from 'zod';
import type { Case, Effect } from '../case.ts';
import { caseMaterials } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { materialNames, openDeficiency } from '../rules/deficiency.ts';
import { materialFault } from '../rules/materials.ts';
import { type CaseAct, type CaseScene, defineCaseCommand, type Outcome } from '../steps/define-step.ts';

const payload = z.strictObject({
  materials: caseMaterials.meta({ title: '补交的材料', titleEn: 'Materials that follow' }),
});

/** 补交材料: everything that was promised, at once, by the day it was promised for. */
export const supply = defineCaseCommand({
  label: { zh: '补交材料', en: 'Hand in what was to follow' },
  tone: 'primary',
  by: 'applicant',
  opinion: 'none',
  payload,
  afterEnd: false,
  available: owes,
  decide,
});

function owes({ case: file, today }: CaseScene): Refusal | undefined {
  const open = openDeficiency(file);
  if (open === undefined) return refuse('deficiency.none');
  return today > open.dueOn ? refuse('deficiency.too-late', '', { dueOn: open.dueOn }) : undefined;
}

function decide(act: CaseAct<z.infer<typeof payload>>): Outcome {
  const { case: file, definition } = act;
  const { materials } = act.payload;
  const promised = openDeficiency(file)?.materials ?? [];
  const fault = materialFault(definition.bundle, materials, '/payload/materials');
  if (fault !== undefined) return fault;
  const other = materials.findIndex((one) => !promised.includes(one.material));
  if (other >= 0) {
    const params = { material: materialNames([materials[other]?.material ?? ''], definition) };
    return refuse('deficiency.not-owed', `/payload/materials/${other}/material`, params);
  }
  const missing = promised.filter(
    (key) => !materials.some((one) => one.material === key && one.files.length > 0),
  );
  if (missing.length > 0) {
    const params = { materials: materialNames(missing, definition) };
    return refuse('deficiency.incomplete', '/payload/materials', params);
  }
  return {
    ok: true,
    events: [{ type: 'deficiency-supplied', materials }],
    effects: tellOfficials(file),
    next: { kind: 'stay' },
  };
}

/** Whoever has the case now learns that the result need not be held any longer. */
function tellOfficials({ number, tasks }: Case): Effect[] {
  return tasks
    .filter((task) => !task.forApplicant && task.waitingFor === undefined && task.side === undefined)
    .map((task) => ({
      kind: 'notify',
      to: 'assignees',
      topic: 'deficiency-supplied',
      task: task.id,
      text: {
        zh: `办件 ${number} 的容缺材料已补齐`,
        en: `The materials that were to follow in case ${number} have come`,
      },
    }));
}
