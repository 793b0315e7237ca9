import { z } from 'zod';
import type { Effect } from '../case.ts';
import { ARTICLES } from '../clock/articles.ts';
import { noteText, reasonText } from '../payload-schemas.ts';
import { issuedNumbers } from '../rules/register-acts.ts';
import { type Act, type CaseScene, defineCommand, defineStep, type Outcome } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';
import { commandDocuments, differentPersonFrom, documentKeys } from './shared-config.ts';

const config = z.strictObject({
  differentPersonFrom,
  documents: z
    .strictObject({
      confirm: documentKeys.meta({ title: '承诺属实', titleEn: 'On a kept commitment' }),
      breach: documentKeys.meta({ title: '承诺不实', titleEn: 'On a breach' }),
    })
    .default({})
    .meta(commandDocuments),
});
type Config = z.infer<typeof config>;

const kept = z.strictObject({
  findings: noteText.optional().meta({ title: '核查情况', titleEn: 'Findings' }),
});
const breached = z.strictObject({
  findings: reasonText.meta({ title: '核查情况', titleEn: 'Findings' }),
});

/**
 * 承诺核查: after a grant on the applicant's word, whether the word was true. An untrue one revokes what was issued. A
 * case without a commitment passes by itself.
 */
export const verifyCommitment = defineStep<Config>({
  name: 'verify-commitment',
  label: { zh: '承诺核查', en: 'Verify the commitment' },
  description: {
    zh: '对告知承诺事项事后核查；承诺不实的，依法撤销许可',
    en: 'Checks what the applicant committed to; an untrue commitment revokes the licence',
  },
  postRoles: ['reviewer', 'approver'],
  state: 'in-progress',
  config,
  skippedAfterRefusal: () => true,
  onEnter: ({ case: file }) => ({
    ok: true,
    next: { kind: file.commitment === undefined ? 'pass' : 'open' },
  }),
  commands: {
    confirm: defineCommand<Config>()({
      label: { zh: '承诺属实', en: 'Commitment kept' },
      tone: 'primary',
      by: 'assignee',
      opinion: 'optional',
      payload: kept,
      decide: (act) => checked(act, 'kept', act.payload.findings || '承诺属实'),
    }),
    breach: defineCommand<Config>()({
      label: { zh: '承诺不实', en: 'Commitment breached' },
      tone: 'danger',
      by: 'assignee',
      opinion: 'optional',
      payload: breached,
      decide: (act) => breach(act, act.payload.findings),
    }),
  },
});

function checked(act: Act<Config, unknown>, result: 'kept' | 'breached', findings: string): Outcome {
  const { step, config: settings, definition } = act;
  const command = result === 'kept' ? 'confirm' : 'breach';
  return {
    ok: true,
    events: [{ type: 'commitment-checked', result, findings }],
    documents: noticesFor(command, 'confirm', {
      step,
      bundle: definition.bundle,
      documents: settings.documents,
    }),
    next: { kind: 'advance' },
  };
}

function breach(act: Act<Config, unknown>, findings: string): Outcome {
  const outcome = checked(act, 'breached', findings);
  if (!outcome.ok) return outcome;
  const revoked = revocations(act, findings);
  const { bundle } = act.definition;
  const told = notifyApplicant({ case: act.case, bundle }, 'commitment-breached', {
    zh: `经核查承诺不实：${findings}。${revoked.length > 0 ? '依法撤销已颁发的证照。' : ''}`,
    en: `was checked and the commitment found untrue: ${findings}.${revoked.length > 0 ? ' The certificate is revoked.' : ''}`,
  });
  return { ...outcome, effects: [...revoked, told] };
}

/** Every certificate the case has issued: a licence that was got by an untrue statement is revoked. */
function revocations({ case: file, definition }: CaseScene, reason: string): Effect[] {
  const basis = ARTICLES.revocation;
  return issuedNumbers(file, definition.bundle.item).map((number) => ({
    ...{ kind: 'certificate', action: 'revoke', number, reason, basis },
  }));
}
