import { z } from 'zod';
import type { CaseMaterial } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { correctionReceived } from '../clock/ledger.ts';
import { caseMaterials, formData } from '../payload-schemas.ts';
import { materialFault } from '../rules/materials.ts';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';

const config = z.strictObject({});
type Config = z.infer<typeof config>;

const payload = z.strictObject({ form: formData, materials: caseMaterials });

/**
 * 申请: the applicant's own step. Handing the application in passes it; it opens as a task when the applicant has to
 * correct something, either asked for before acceptance or because a step returned the case here.
 */
export const apply = defineStep<Config>({
  name: 'apply',
  label: { zh: '申请', en: 'Apply' },
  description: {
    zh: '申请人提交申请；需要补正时由申请人在此提交补正材料',
    en: 'The applicant hands in the application, and later its corrections',
  },
  postRoles: [],
  state: 'pending-correction',
  config,
  onEnter({ returned, definition, today }) {
    if (!returned) return { ok: true, next: { kind: 'pass' } };
    const { correctionDays } = definition.bundle.item;
    const dueOn = addWorkingDays(today, correctionDays, definition.calendars).date;
    return { ok: true, next: { kind: 'open', forApplicant: true, dueOn } };
  },
  commands: {
    correct: defineCommand<Config>()({
      label: { zh: '补正提交', en: 'Hand in the correction' },
      tone: 'primary',
      by: 'applicant',
      opinion: 'none',
      payload,
      decide: correct,
    }),
  },
});

function correct(act: Act<Config, z.infer<typeof payload>>): Outcome {
  const { form, materials } = act.payload;
  const { bundle, calendars } = act.definition;
  const fault = materialFault(bundle, materials, '/payload/materials');
  if (fault !== undefined) return fault;
  const before = act.case.acceptedAt === undefined;
  const clock = correctionReceived(act.case.clock, bundle.item, act.today, before, calendars);
  return {
    ok: true,
    events: [
      { type: 'corrected', form, materials: materials.map((one) => withCheck(one, act.case.materials)) },
      { type: 'clock-changed', clock },
    ],
    // The correction of an acceptance step is looked at by that same step; a step of its own is done.
    next:
      act.step.action === 'apply'
        ? { kind: 'advance' }
        : {
            kind: 'replace',
            task: { name: act.step.name, action: act.step.action, forApplicant: false },
          },
  };
}

/** What an official found in files that were not exchanged stays true. */
function withCheck(given: CaseMaterial, before: readonly CaseMaterial[]): CaseMaterial {
  const known = before.find((one) => one.material === given.material);
  const ids = (material: CaseMaterial) => material.files.map((file) => file.id).join(' ');
  if (known?.check === undefined || ids(known) !== ids(given)) return given;
  return { ...given, check: known.check };
}
