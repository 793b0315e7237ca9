import { z } from 'zod';
import { decideClock } from '../clock/ledger.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Act, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant, REMEDIES } from './notices.ts';
import { returnCase } from './return-case.ts';
import { commandDocuments, differentPersonFrom, documentKeys } from './shared-config.ts';

const config = z.strictObject({
  differentPersonFrom,
  documents: z
    .strictObject({
      grant: documentKeys.meta({ title: '准予许可', titleEn: 'On a grant' }),
      refuse: documentKeys.meta({ title: '不予许可', titleEn: 'On a refusal' }),
    })
    .default({})
    .meta(commandDocuments),
});
type Config = z.infer<typeof config>;

const refusalPayload = z.strictObject({
  reasons: reasonText.meta({ title: '不予许可的理由', titleEn: 'Reasons of the refusal' }),
});

/** 决定: grants or refuses in writing; a refusal gives reasons and remedies (行政许可法 第三十八条). */
export const decide = defineStep<Config>({
  name: 'decide',
  label: { zh: '决定', en: 'Decide' },
  description: { zh: '作出准予或不予许可的书面决定', en: 'Grants or refuses the application in writing' },
  postRoles: ['approver'],
  state: 'pending-decision',
  config,
  skippedAfterRefusal: () => true,
  commands: {
    grant: defineCommand<Config>()({
      label: { zh: '准予许可', en: 'Grant' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: z.strictObject({}),
      decide: grant,
    }),
    refuse: defineCommand<Config>()({
      label: { zh: '不予许可', en: 'Refuse' },
      tone: 'danger',
      by: 'assignee',
      opinion: 'optional',
      payload: refusalPayload,
      decide: refuseLicence,
    }),
    return: returnCase,
  },
});

function grant(act: Act<Config, unknown>): Outcome {
  const { bundle, calendars } = act.definition;
  return {
    ok: true,
    events: [
      { type: 'decided', result: 'granted' },
      { type: 'clock-changed', clock: decideClock(act.case.clock, act.today, true, calendars) },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'decided', { zh: '已准予许可。', en: 'has been granted.' }),
    ],
    documents: noticesFor('grant', 'grant', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}

function refuseLicence(act: Act<Config, z.infer<typeof refusalPayload>>): Outcome {
  const { bundle, calendars } = act.definition;
  const { reasons } = act.payload;
  return {
    ok: true,
    events: [
      { type: 'decided', result: 'refused', reasons },
      { type: 'clock-changed', clock: decideClock(act.case.clock, act.today, false, calendars) },
    ],
    effects: [
      notifyApplicant({ case: act.case, bundle }, 'decided', {
        zh: `不予许可，理由：${reasons}。${REMEDIES.zh}`,
        en: `has been refused: ${reasons}. ${REMEDIES.en}`,
      }),
    ],
    documents: noticesFor('refuse', 'grant', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}
