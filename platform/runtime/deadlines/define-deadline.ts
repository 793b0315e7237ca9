import type { Bilingual } from '../../definition/finding.ts';
import type { Case, LocalDate } from '../case.ts';
import type { Definition } from '../command.ts';
import type { CaseScene, Outcome } from '../steps/define-step.ts';

/**
 * Something that happens to a case because a day has come: nobody answered in time, corrections never came, a warning
 * is due. One file of this folder and one line of the registry. Given by the system's command `check-deadlines`.
 */
export interface Deadline {
  name: string;
  label: Bilingual;
  /** First day on which it is to happen, as the case stands now; undefined when nothing of the kind is ahead. */
  fallsOn(current: Case, definition: Definition): LocalDate | undefined;
  /** What happens. Called on or after that day; afterwards `fallsOn` must be later or undefined, so that it ends. */
  happen(scene: CaseScene): Outcome;
}

export function defineDeadline(deadline: Deadline): Deadline {
  return deadline;
}
