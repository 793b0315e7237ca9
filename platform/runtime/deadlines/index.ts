import type { Case, LocalDate } from '../case.ts';
import type { Definition } from '../command.ts';
import { isOver } from '../is-over.ts';
import { correctionLapse } from './correction-lapse.ts';
import { deemedAcceptance } from './deemed-acceptance.ts';
import { deficiencyLapse } from './deficiency-lapse.ts';
import type { Deadline } from './define-deadline.ts';
import { preReviewLapse } from './pre-review-lapse.ts';
import { deemedRenewal } from './deemed-renewal.ts';
import { warnings } from './warnings.ts';

/** The registry: one line per deadline, the key being its file's name. Of several due on one day the first happens first. */
export const DEADLINES: Readonly<Record<string, Deadline>> = {
  'deemed-acceptance': deemedAcceptance,
  'correction-lapse': correctionLapse,
  'pre-review-lapse': preReviewLapse,
  'deficiency-lapse': deficiencyLapse,
  warnings,
  'deemed-renewal': deemedRenewal,
};

/** What is due on or before `today`, the earliest first; undefined when nothing is. */
export function dueDeadline(current: Case, definition: Definition, today: LocalDate): Deadline | undefined {
  const due = nextDeadline(current, definition);
  return due !== undefined && due.on <= today ? due.deadline : undefined;
}

/** The day on which a case has to be looked at again, if nobody acts on it before: what the sweep finds it by. */
export function nextCheckOn(current: Case, definition: Definition): LocalDate | undefined {
  return nextDeadline(current, definition)?.on;
}

function nextDeadline(
  current: Case,
  definition: Definition,
): { on: LocalDate; deadline: Deadline } | undefined {
  if (isOver(current)) return undefined;
  let first: { on: LocalDate; deadline: Deadline } | undefined;
  for (const deadline of Object.values(DEADLINES)) {
    const on = deadline.fallsOn(current, definition);
    if (on !== undefined && (first === undefined || on < first.on)) first = { on, deadline };
  }
  return first;
}
