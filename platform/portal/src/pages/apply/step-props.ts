import type { ItemGuide } from '../../../../contract/hall.ts';
import type { DraftController } from './use-draft.ts';
import type { StepName } from './step-names.ts';

export interface StepProps {
  controller: DraftController;
  guide: ItemGuide | undefined;
  go: (step: StepName, field?: string) => Promise<void>;
  /** Saves and leaves for the list of drafts. */
  leave: () => Promise<void>;
  /** A field or material to go to straight away. */
  field: string | undefined;
}
