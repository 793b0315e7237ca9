import { z } from 'zod';
import { labels } from '../../definition/kinds/shared-fields.ts';
import { reportAnswered } from '../clock/ledger.ts';
import { actsAs } from '../guard.ts';
import { reasonText } from '../payload-schemas.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Act, defineCommand, type Outcome, type Scene } from './define-step.ts';
import { atUpper, type ReportConfig } from './report-config.ts';

const payload = z.strictObject({
  result: z.enum(['agreed', 'rejected', 'returned']).meta({
    title: '审查结果',
    titleEn: 'Result',
    labels: labels({
      agreed: ['同意', 'Agreed'],
      rejected: ['不同意', 'Not agreed'],
      returned: ['退回补充', 'Sent back to be completed'],
    }),
  }),
  text: reasonText.meta({ title: '审查意见', titleEn: 'Opinion' }),
});

/** 上级答复: the superior organ's answer comes back into the same case; 退回 gives the task to the lower post again. */
export const answerReport = defineCommand<ReportConfig>()({
  label: { zh: '答复下级机关', en: 'Answer the report' },
  tone: 'primary',
  by: 'assignee',
  opinion: 'none',
  payload,
  available: mayAnswer,
  decide,
});

/** Whoever reported a case up does not answer for the superior organ, nor does who stands in for them. */
function mayAnswer(scene: Scene): Refusal | undefined {
  const below = atUpper(scene);
  if (below !== undefined) return below;
  const { case: file, task, step, actor } = scene;
  const by = file.report?.by.account;
  return by !== undefined && actsAs(actor, task).includes(by)
    ? refuse('actor.same-person', '', { step: step.name })
    : undefined;
}

function decide(act: Act<ReportConfig, z.infer<typeof payload>>): Outcome {
  const { case: file, actor, today, step } = act;
  const { result, text } = act.payload;
  const by = { account: actor.account, name: actor.name };
  return {
    ok: true,
    events: [
      { type: 'report-answered', answer: { by, on: today, result, text } },
      { type: 'clock-changed', clock: reportAnswered(file.clock, today, by) },
    ],
    next:
      result === 'returned'
        ? { kind: 'replace', task: { name: step.name, action: step.action, forApplicant: false } }
        : { kind: 'advance' },
  };
}
