import { z } from 'zod';
import { key } from '../../definition/kinds/shared-fields.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { materialNames, missingDeferrable } from '../rules/deficiency.ts';
import { factsOf } from '../rules/facts.ts';
import { missingMaterials } from '../rules/materials.ts';
import { type AcceptConfig, notYetAccepted } from './accept-config.ts';
import { acceptance } from './acceptance.ts';
import { type Act, type CaseScene, defineCommand, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';

const payload = z.strictObject({
  materials: z
    .array(key.meta({ ref: 'material' }))
    .max(100)
    .optional()
    .meta({ title: '承诺后补的材料', titleEn: 'Materials to follow' }),
  committed: z.literal(true).optional().meta({
    title: '申请人已签署书面承诺',
    titleEn: 'The applicant has committed in writing',
  }),
});
type Payload = z.infer<typeof payload>;

/**
 * 容缺受理: the main materials are there, minor ones follow by a day the applicant promised in writing. The review runs,
 * the result is held until they came.
 */
export const acceptWithDeficiency = defineCommand<AcceptConfig>()({
  label: { zh: '容缺受理', en: 'Accept with materials to follow' },
  by: 'assignee',
  opinion: 'optional',
  payload,
  available: mayAccept,
  choices: ({ case: file, definition }) => ({
    '/materials/*': missingDeferrable(file, definition).map((value) => ({
      value,
      label: materialNames([value], definition),
    })),
  }),
  decide,
});

function mayAccept(scene: Scene<AcceptConfig>): Refusal | undefined {
  const accepted = notYetAccepted(scene);
  if (accepted !== undefined) return accepted;
  const { case: file, definition } = scene;
  const lacking = missingDeferrable(file, definition);
  if (lacking.length === 0) return refuse('deficiency.nothing-missing');
  const others = missingMaterials(definition.bundle, file.materials, factsOf(file), lacking);
  if (others.length === 0) return undefined;
  return refuse('deficiency.others-missing', '', { materials: materialNames(others, definition) });
}

function decide(act: Act<AcceptConfig, Payload>): Outcome {
  const lacking = missingDeferrable(act.case, act.definition);
  const fault = promiseFault(act, act.payload, lacking);
  if (fault !== undefined) return fault;
  const { bundle } = act.definition;
  const { events, dueOn, deficiency } = acceptance(act, { lacking });
  const by = deficiency?.dueOn ?? dueOn;
  const names = materialNames(lacking, act.definition);
  const notice = noticesFor(ownNotices(act.config) ? 'accept-with-deficiency' : 'accept', 'accept', {
    step: act.step,
    bundle,
    documents: act.config.documents,
  });
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'deficiency-accepted', {
        zh: `已容缺受理，请于 ${by} 前补交：${names}；补齐前暂不作出决定，逾期将终止办理。`,
        en: `has been accepted; hand in ${names} by ${by}. It is not decided before, and ends if they do not come.`,
      }),
    ],
    documents: [...new Set([...notice, ...(bundle.item.turnDocuments.deficiency ?? [])])],
    next: { kind: 'advance' },
  };
}

/** Promised when the application was handed in, or in writing at the window: every material that is missing. */
function promiseFault({ case: file, definition }: CaseScene, given: Payload, lacking: readonly string[]) {
  const { materials, committed } = given;
  const named = materials ?? [];
  const wrong = named.findIndex((one) => !lacking.includes(one));
  if (wrong >= 0) {
    return refuse('material.not-deferrable', `/payload/materials/${wrong}`, {
      material: materialNames([named[wrong] ?? ''], definition),
    });
  }
  const promised = new Set([...(file.deferred ?? []), ...(committed ? named : [])]);
  const unpromised = lacking.filter((one) => !promised.has(one));
  if (unpromised.length === 0) return undefined;
  const path = committed ? '/payload/materials' : '/payload/committed';
  return refuse('deficiency.not-promised', path, { materials: materialNames(unpromised, definition) });
}

/** A step may have notices of its own for 容缺受理; else it asks for those of acceptance. */
function ownNotices({ documents }: AcceptConfig): boolean {
  return documents['accept-with-deficiency'] !== undefined;
}
