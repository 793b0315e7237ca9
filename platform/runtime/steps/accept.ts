import { z } from 'zod';
import { key } from '../../definition/kinds/shared-fields.ts';
import { ARTICLES, acceptClock, correctionRequested, NOTICE_DAYS } from '../clock/ledger.ts';
import { addWorkingDays, workingDaysBetween } from '../clock/working-calendar.ts';
import type { CorrectionItem, EventBody } from '../case.ts';
import { legalBasis, reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { formFields } from '../rules/form-fields.ts';
import { type Act, defineCommand, defineStep, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { commandDocuments, differentPersonFrom, documentKeys } from './shared-config.ts';

const config = z.strictObject({
  differentPersonFrom,
  allowSecondCorrection: z.boolean().default(false).meta({
    title: '允许再次补正告知',
    titleEn: 'May ask for corrections again',
    description: '法律要求一次性告知；仅在有特别规定时打开',
  }),
  documents: z
    .strictObject({
      accept: documentKeys.meta({ title: '受理', titleEn: 'On acceptance' }),
      'refuse-acceptance': documentKeys.meta({ title: '不予受理', titleEn: 'On non-acceptance' }),
      'request-correction': documentKeys.meta({ title: '补正告知', titleEn: 'On asking for corrections' }),
    })
    .default({})
    .meta(commandDocuments),
});
type Config = z.infer<typeof config>;

const refusalPayload = z.strictObject({
  ground: z
    .enum(['no-licence-needed', 'not-competent', 'other'])
    .optional()
    .meta({
      title: '不予受理的情形',
      titleEn: 'Ground',
      labels: {
        'no-licence-needed': { zh: '依法不需要取得许可', en: 'No licence is needed' },
        'not-competent': { zh: '不属于本机关职权范围', en: 'Another body is competent' },
        other: { zh: '其他', en: 'Other' },
      },
    }),
  reason: reasonText.meta({ title: '理由', titleEn: 'Reason' }),
  basis: legalBasis.optional(),
  competentBody: z.string().trim().min(1).max(200).optional().meta({
    title: '有权受理的机关',
    titleEn: 'Competent body',
  }),
});
const correctionPayload = z.strictObject({
  items: z
    .array(
      z.strictObject({
        material: key.optional().meta({ title: '材料', titleEn: 'Material', ref: 'material' }),
        field: z.string().min(1).max(120).optional().meta({ title: '表单字段', titleEn: 'Form field' }),
        problem: z
          .string()
          .trim()
          .min(1)
          .max(500)
          .meta({ title: '需补正的内容', titleEn: 'What to correct' }),
      }),
    )
    .min(1)
    .max(100)
    .meta({ title: '补正内容（一次性告知）', titleEn: 'Everything to correct, at once' }),
});

/** 受理: the five results of intake (行政许可法 第三十二条). */
export const accept = defineStep<Config>({
  name: 'accept',
  label: { zh: '受理', en: 'Accept' },
  description: {
    zh: '核对申请材料，作出受理、不予受理或一次性补正告知',
    en: 'Checks the application: accepts it, refuses to, or asks once for all corrections',
  },
  postRoles: ['window-clerk', 'reviewer'],
  state: 'pending-acceptance',
  config,
  commands: {
    accept: defineCommand<Config>()({
      label: { zh: '受理', en: 'Accept' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: acceptCase,
    }),
    'request-correction': defineCommand<Config>()({
      label: { zh: '补正告知', en: 'Ask for corrections' },
      by: 'assignee',
      opinion: 'optional',
      payload: correctionPayload,
      available: mayAskForCorrection,
      choices: ({ definition: { bundle } }) => ({
        '/items/*/material': bundle.materials.map((one) => ({ value: one.key, label: one.name })),
      }),
      decide: requestCorrection,
    }),
    'refuse-acceptance': defineCommand<Config>()({
      label: { zh: '不予受理', en: 'Refuse to accept' },
      tone: 'danger',
      by: 'assignee',
      opinion: 'optional',
      payload: refusalPayload,
      available: notYetAccepted,
      decide: refuseAcceptance,
    }),
  },
});

function acceptCase(act: Act<Config, unknown>): Outcome {
  const { case: file, definition, today } = act;
  // A case returned here after acceptance is looked at again; it is not accepted twice.
  if (file.acceptedAt !== undefined) {
    return { ok: true, events: [{ type: 'reviewed', result: 'passed' }], next: { kind: 'advance' } };
  }
  const { bundle, calendars } = definition;
  const clock = acceptClock(file.clock, bundle.item, today, file.correction !== undefined, calendars);
  const due = clock.promised.dueOn ?? today;
  const events: EventBody[] = [{ type: 'accepted' }];
  if (clock !== file.clock) events.push({ type: 'clock-changed', clock });
  return {
    ok: true,
    events,
    effects: [
      notifyApplicant({ case: file, bundle }, 'accepted', {
        zh: `已受理，承诺于 ${due} 前办结。`,
        en: `has been accepted and will be decided by ${due}.`,
      }),
    ],
    documents: noticesFor('accept', 'accept', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}

function notYetAccepted({ case: file }: Scene<Config>): Refusal | undefined {
  return file.acceptedAt === undefined ? undefined : refuse('acceptance.already-accepted');
}

function mayAskForCorrection(scene: Scene<Config>): Refusal | undefined {
  const { case: file, config: settings, today, definition } = scene;
  const accepted = notYetAccepted(scene);
  if (accepted !== undefined) return accepted;
  if (file.correction !== undefined) {
    return settings.allowSecondCorrection ? undefined : refuse('correction.already-requested');
  }
  const { receivedOn } = file.clock;
  const waited = workingDaysBetween(receivedOn, today, definition.calendars).days;
  return waited > NOTICE_DAYS ? refuse('correction.too-late', '', { receivedOn }) : undefined;
}

function requestCorrection(act: Act<Config, z.infer<typeof correctionPayload>>): Outcome {
  const { bundle, calendars } = act.definition;
  const { items } = act.payload;
  const fault = itemFault(items, act);
  if (fault !== undefined) return fault;
  const dueOn = addWorkingDays(act.today, bundle.item.correctionDays, calendars).date;
  const problems = items.map((item, at) => `${at + 1}. ${item.problem}`).join('；');
  return {
    ok: true,
    events: [
      { type: 'correction-requested', items, dueOn },
      { type: 'clock-changed', clock: correctionRequested(act.case.clock, act.today, dueOn) },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'correction-requested', {
        zh: `需要补正，请于 ${dueOn} 前一次性补齐：${problems}`,
        en: `needs corrections by ${dueOn}: ${problems}`,
      }),
    ],
    documents: noticesFor('request-correction', 'accept', {
      step: act.step,
      bundle,
      documents: act.config.documents,
    }),
    next: {
      kind: 'replace',
      task: { name: '补正', action: 'apply', forApplicant: true, dueOn },
    },
  };
}

function itemFault(items: CorrectionItem[], { definition: { bundle } }: Scene<Config>): Refusal | undefined {
  const materials = new Set(bundle.materials.map((one) => one.key));
  const fields = formFields(bundle.form);
  for (const [at, { material, field }] of items.entries()) {
    if (material !== undefined && !materials.has(material)) {
      return refuse('material.unknown', `/payload/items/${at}/material`, { material });
    }
    if (field !== undefined && !fields.has(field.split('.')[0] ?? '')) {
      return refuse('field.unknown', `/payload/items/${at}/field`, { field });
    }
  }
  return undefined;
}

function refuseAcceptance(act: Act<Config, z.infer<typeof refusalPayload>>): Outcome {
  const { ground, reason, basis, competentBody } = act.payload;
  const { bundle } = act.definition;
  if (ground === 'not-competent' && competentBody === undefined) {
    return refuse('acceptance.competent-body-required', '/payload/competentBody');
  }
  const elsewhere = competentBody === undefined ? '' : `，请向${competentBody}提出申请`;
  const elsewhereEn = competentBody === undefined ? '' : ` Please apply to ${competentBody}.`;
  return {
    ok: true,
    events: [
      {
        type: 'acceptance-refused',
        reason,
        basis: basis ?? defaultBasis(ground, competentBody),
        ...(competentBody === undefined ? {} : { competentBody }),
      },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'acceptance-refused', {
        zh: `不予受理：${reason}${elsewhere}。`,
        en: `was not accepted: ${reason}.${elsewhereEn}`,
      }),
    ],
    documents: noticesFor('refuse-acceptance', 'accept', {
      step: act.step,
      bundle,
      documents: act.config.documents,
    }),
    next: { kind: 'end', state: 'not-accepted', completion: 1 },
  };
}

function defaultBasis(ground: z.infer<typeof refusalPayload>['ground'], competentBody: string | undefined) {
  if (ground === 'no-licence-needed') return ARTICLES.notRequired;
  return ground === 'not-competent' || competentBody !== undefined ? ARTICLES.notCompetent : ARTICLES.intake;
}
