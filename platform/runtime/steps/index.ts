import { accept } from './accept.ts';
import { apply } from './apply.ts';
import { close } from './close.ts';
import { collectFee } from './collect-fee.ts';
import { consult } from './consult.ts';
import { decide } from './decide.ts';
import type { StepAction } from './define-step.ts';
import { deliver } from './deliver.ts';
import { issueDocument } from './issue-document.ts';
import { recordFiling } from './record-filing.ts';
import { preReview } from './pre-review.ts';
import { receive } from './receive.ts';
import { reportUp } from './report-up.ts';
import { review } from './review.ts';
import { siteCheck } from './site-check.ts';
import { specialProcedure } from './special-procedure.ts';
import { verifyCommitment } from './verify-commitment.ts';

/** The registry: one line per step action, the key being its file's name. */
export const STEP_ACTIONS: Readonly<Record<string, StepAction>> = {
  apply,
  'pre-review': preReview,
  receive,
  accept,
  review,
  consult,
  'site-check': siteCheck,
  'report-up': reportUp,
  'record-filing': recordFiling,
  'special-procedure': specialProcedure,
  decide,
  'collect-fee': collectFee,
  'issue-document': issueDocument,
  deliver,
  'verify-commitment': verifyCommitment,
  close,
};

/** The action of a name; `constructor` and the like name none. */
export function stepAction(name: string): StepAction | undefined {
  return Object.hasOwn(STEP_ACTIONS, name) ? STEP_ACTIONS[name] : undefined;
}
