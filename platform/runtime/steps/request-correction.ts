import { z } from 'zod';
import { walkComponents } from '../../definition/form-fields.ts';
import { key } from '../../definition/kinds/shared-fields.ts';
import type { CorrectionItem } from '../case.ts';
import { correctionRequested } from '../clock/ledger.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { materialsReceivedOn, noticeDueOn } from '../rules/notice.ts';
import { type AcceptConfig, notYetAccepted } from './accept-config.ts';
import { type Act, defineCommand, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';

const payload = z.strictObject({
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

/** 补正告知: once, everything together, within the days the item gives (five unless a law says otherwise) (第三十二条第一款第（四）项). */
export const requestCorrection = defineCommand<AcceptConfig>()({
  label: { zh: '补正告知', en: 'Ask for corrections' },
  by: 'assignee',
  opinion: 'optional',
  payload,
  available: mayAskForCorrection,
  choices: ({ definition: { bundle } }) => ({
    '/items/*/material': bundle.materials.map((one) => ({ value: one.key, label: one.name })),
  }),
  decide,
});

function mayAskForCorrection(scene: Scene<AcceptConfig>): Refusal | undefined {
  const { case: file, config: settings, today, definition } = scene;
  const accepted = notYetAccepted(scene);
  if (accepted !== undefined) return accepted;
  if (file.correction !== undefined) {
    return settings.allowSecondCorrection ? undefined : refuse('correction.already-requested');
  }
  const { item } = definition.bundle;
  if (today <= noticeDueOn(file.clock, item, definition.calendars)) return undefined;
  const receivedOn = materialsReceivedOn(file.clock);
  return refuse('correction.too-late', '', { receivedOn, days: item.noticeDays });
}

function decide(act: Act<AcceptConfig, z.infer<typeof payload>>): Outcome {
  const { bundle, calendars } = act.definition;
  const { items } = act.payload;
  const fault = itemFault(items, act);
  if (fault !== undefined) return fault;
  const { today: on, case: file } = act;
  const dueOn = addWorkingDays(on, bundle.item.correctionDays, calendars).date;
  const by = { account: act.actor.account, name: act.actor.name };
  const asked = { on, dueOn, by, accepted: false, id: `correction-${file.seq + 1}` };
  const problems = items.map((item, at) => `${at + 1}. ${item.problem}`).join('；');
  return {
    ok: true,
    events: [
      { type: 'correction-requested', items, dueOn },
      { type: 'clock-changed', clock: correctionRequested(file.clock, asked, calendars) },
    ],
    effects: [
      notifyApplicant({ case: file, bundle }, 'correction-requested', {
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

function itemFault(
  items: CorrectionItem[],
  { definition: { bundle } }: Scene<AcceptConfig>,
): Refusal | undefined {
  const materials = new Set(bundle.materials.map((one) => one.key));
  const fields = new Set(walkComponents(bundle.form).map(({ component }) => component.key));
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
