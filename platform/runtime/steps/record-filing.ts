import { z } from 'zod';
import { decideClock } from '../clock/ledger.ts';
import { legalBasis, reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { factsOf } from '../rules/facts.ts';
import { missingMaterials } from '../rules/materials.ts';
import { type Act, defineCommand, defineStep, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { requestCorrection } from './request-correction.ts';
import { commandDocuments, differentPersonFrom, documentKeys } from './shared-config.ts';

const config = z.strictObject({
  differentPersonFrom,
  allowSecondCorrection: z.boolean().default(true).meta({
    title: '允许再次补正告知',
    titleEn: 'May ask for corrections again',
    description: '备案机关应当指导补正，直至信息齐全',
  }),
  documents: z
    .strictObject({
      file: documentKeys.meta({ title: '予以备案', titleEn: 'On filing' }),
      'refuse-filing': documentKeys.meta({ title: '不予备案', titleEn: 'On not filing' }),
      'request-correction': documentKeys.meta({ title: '补正告知', titleEn: 'On asking for corrections' }),
    })
    .default({})
    .meta(commandDocuments),
});
type Config = z.infer<typeof config>;

const GROUNDS = {
  change: { zh: '须变更后重新备案', en: 'It has to be changed and filed anew' },
  approval: { zh: '须依法申请许可或核准', en: 'It needs an approval, to be applied for' },
} as const;

const refusalPayload = z.strictObject({
  ground: z
    .enum(['change', 'approval'])
    .meta({ title: '不予备案的情形', titleEn: 'Ground', labels: GROUNDS }),
  reason: reasonText.meta({ title: '理由', titleEn: 'Reason' }),
  basis: legalBasis.optional(),
});

/**
 * 备案: a filing is no licence. It is complete when all information is there; until then the office guides its
 * completion; what may not be done, or needs an approval, is told to the applicant (企业投资项目核准和备案管理条例
 * 第十三条至第十五条).
 */
export const recordFiling = defineStep<Config>({
  name: 'record-filing',
  label: { zh: '备案', en: 'Record a filing' },
  description: {
    zh: '核对备案信息，予以备案、不予备案或指导补正',
    en: 'Checks the information: files it, refuses to, or guides its completion',
  },
  postRoles: ['window-clerk', 'reviewer'],
  state: 'pending-acceptance',
  config,
  commands: {
    file: defineCommand<Config>()({
      label: { zh: '予以备案', en: 'File' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      available: incomplete,
      decide: file,
    }),
    'refuse-filing': defineCommand<Config>()({
      label: { zh: '不予备案', en: 'Refuse to file' },
      tone: 'danger',
      by: 'assignee',
      opinion: 'optional',
      payload: refusalPayload,
      decide: refuseFiling,
    }),
    'request-correction': requestCorrection,
  },
});

function incomplete({ case: current, definition: { bundle } }: Scene<Config>): Refusal | undefined {
  const [first] = missingMaterials(
    bundle,
    current.materials,
    factsOf({ ...current, handling: bundle.item.handling }),
  );
  if (first === undefined) return undefined;
  const material = bundle.materials.find((one) => one.key === first)?.name ?? first;
  return refuse('filing.incomplete', '', { material });
}

function file(act: Act<Config, unknown>): Outcome {
  const { case: current, actor, today } = act;
  const { bundle, calendars } = act.definition;
  const by = { account: actor.account, name: actor.name };
  return {
    ok: true,
    events: [
      { type: 'decided', result: 'filed' },
      {
        type: 'clock-changed',
        clock: decideClock(current.clock, today, 'filed', bundle.item, calendars, by),
      },
    ],
    effects: [
      notifyApplicant({ case: current, bundle }, 'decided', { zh: '已备案。', en: 'has been filed.' }),
    ],
    documents: noticesFor('file', 'file', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}

function refuseFiling(act: Act<Config, z.infer<typeof refusalPayload>>): Outcome {
  const { ground, reason, basis } = act.payload;
  const { bundle } = act.definition;
  const words = GROUNDS[ground];
  return {
    ok: true,
    events: [
      {
        type: 'acceptance-refused',
        reason: `${words.zh}：${reason}`,
        ...(basis === undefined ? {} : { basis }),
      },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'filing-refused', {
        zh: `不予备案（${words.zh}）：${reason}。`,
        en: `was not filed (${words.en}): ${reason}.`,
      }),
    ],
    documents: noticesFor('refuse-filing', 'file', {
      step: act.step,
      bundle,
      documents: act.config.documents,
    }),
    next: { kind: 'end', state: 'not-accepted', completion: 1 },
  };
}
