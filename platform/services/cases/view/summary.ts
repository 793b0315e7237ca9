import type { CaseSummary } from '../../../contract/case-view.ts';
import { thresholdsOf } from '../../../runtime/clock/thresholds.ts';
import { type Definition, FINAL_STATES, timeLeft } from '../../../runtime/index.ts';
import { decisionLabel } from '../../../runtime/rules/decision-labels.ts';
import type { CaseRow } from '../../ports/cases.ts';
import type { ViewContext } from './viewer.ts';

/**
 * A case as lists show it, its time graded as its item or department says. Names are whole for staff and the applicant;
 * the public gets no summaries.
 */
export function caseSummary(
  current: CaseRow,
  context: Pick<ViewContext, 'today' | 'calendars'>,
  definition: Definition,
): CaseSummary {
  const { id, number, item, applicant, state, decision, completion, tasks, submittedAt, closedAt } = current;
  const own = tasks.filter((task) => task.side === undefined);
  const steps = [...new Set(own.map((task) => task.name))].join('、');
  return {
    id,
    number,
    item,
    applicant: applicant.name,
    state,
    decision,
    ...namedDecision(current, definition),
    completion,
    ...(steps && { step: steps }),
    submittedAt,
    closedAt,
    left: leftOf(current, context, definition),
    applicantMustAct: tasks.some((task) => task.forApplicant) || owesMaterials(current),
  };
}

/** The decision as the law names it for this item, once there is one. */
export const namedDecision = (
  { decision }: Pick<CaseRow, 'decision'>,
  { bundle }: Definition,
): Pick<CaseSummary, 'decisionLabel'> =>
  decision ? { decisionLabel: decisionLabel(bundle.item, decision) } : {};

/** 容缺: what was promised has not come; a refusal needs none of it. */
const owesMaterials = ({ deficiency, decision, state }: CaseRow): boolean =>
  deficiency !== undefined &&
  deficiency.suppliedAt === undefined &&
  decision === null &&
  !FINAL_STATES.includes(state);

/** Of the limit that runs now: the promised one, and after a grant the one for delivery. */
export function leftOf(
  current: CaseRow,
  { today, calendars }: Pick<ViewContext, 'today' | 'calendars'>,
  definition: Definition,
) {
  if (FINAL_STATES.includes(current.state)) return undefined;
  const which = current.clock.stoppedOn && current.clock.delivery ? 'delivery' : 'promised';
  return timeLeft(current.clock, today, calendars, which, thresholdsOf(definition));
}
