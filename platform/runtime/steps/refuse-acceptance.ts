import { z } from 'zod';
import { ARTICLES } from '../clock/ledger.ts';
import { legalBasis, reasonText } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type AcceptConfig, notYetAccepted } from './accept-config.ts';
import { type Act, defineCommand, type Outcome } from './define-step.ts';
import { noticesFor } from './documents.ts';
import { notifyApplicant } from './notices.ts';

const payload = z.strictObject({
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

/** 不予受理: with its reason and article, and where to go if another body is competent (第三十二条第一款第（一）（二）项). */
export const refuseAcceptance = defineCommand<AcceptConfig>()({
  label: { zh: '不予受理', en: 'Refuse to accept' },
  tone: 'danger',
  by: 'assignee',
  opinion: 'optional',
  payload,
  available: notYetAccepted,
  decide,
});

function decide(act: Act<AcceptConfig, z.infer<typeof payload>>): Outcome {
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

function defaultBasis(ground: z.infer<typeof payload>['ground'], competentBody: string | undefined) {
  if (ground === 'no-licence-needed') return ARTICLES.notRequired;
  return ground === 'not-competent' || competentBody !== undefined ? ARTICLES.notCompetent : ARTICLES.intake;
}
