import { z } from 'zod';
import { decideClock } from '../clock/ledger.ts';
import { reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { decisionLabel } from '../rules/decision-labels.ts';
import { heldByDeficiency } from '../rules/deficiency.ts';
import { endingEffect, endsCertificate } from '../rules/register-acts.ts';
import { grantedWords, refusedWords } from './decision-words.ts';
import { type Act, defineCommand, defineStep, type Outcome, type Scene } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
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

const grantPayload = z.strictObject({
  reasons: reasonText.optional().meta({
    title: '决定的理由',
    titleEn: 'Reasons of the decision',
    description: '撤销、注销证照时必填',
  }),
});
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
      labelFor: (item) => decisionLabel(item, 'granted'),
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: grantPayload,
      available: ({ case: file }) => heldByDeficiency(file),
      decide: grant,
    }),
    refuse: defineCommand<Config>()({
      label: { zh: '不予许可', en: 'Refuse' },
      labelFor: (item) => decisionLabel(item, 'refused'),
      tone: 'danger',
      by: 'assignee',
      opinion: 'optional',
      payload: refusalPayload,
      decide: refuseLicence,
    }),
    return: returnCase,
  },
});

/** Granting the 撤销 or 注销 of a certificate ends it (行政许可法 第六十九条、第七十条); that is decided with reasons only. */
function grant(act: Act<Config, z.infer<typeof grantPayload>>): Outcome {
  const { bundle } = act.definition;
  const { reasons } = act.payload;
  if (reasons === undefined && endsCertificate(bundle.item.handling)) {
    return refuse('decision.reasons-required', '/payload/reasons');
  }
  const ending = endingEffect(act.case, bundle.item, reasons);
  return {
    ok: true,
    events: [
      { type: 'decided', result: 'granted', ...(reasons === undefined ? {} : { reasons }) },
      { type: 'clock-changed', clock: decidedClock(act, 'granted') },
    ],
    effects: [
      notifyApplicant(
        { case: act.case, bundle },
        'decided',
        grantedWords(bundle.item, act.case.subject, reasons),
      ),
      ...(ending === undefined ? [] : [ending]),
    ],
    documents: noticesFor('grant', 'grant', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}

function decidedClock({ case: file, today, actor, definition }: Scene, result: 'granted' | 'refused') {
  const by = { account: actor.account, name: actor.name };
  return decideClock(file.clock, today, result, definition.bundle.item, definition.calendars, by);
}

function refuseLicence(act: Act<Config, z.infer<typeof refusalPayload>>): Outcome {
  const { bundle } = act.definition;
  const { reasons } = act.payload;
  return {
    ok: true,
    events: [
      { type: 'decided', result: 'refused', reasons },
      { type: 'clock-changed', clock: decidedClock(act, 'refused') },
    ],
    effects: [notifyApplicant({ case: act.case, bundle }, 'decided', refusedWords(bundle.item, reasons))],
    documents: noticesFor('refuse', 'grant', { step: act.step, bundle, documents: act.config.documents }),
    next: { kind: 'advance' },
  };
}
