import type { CaseView } from '../../../../contract/case-view.ts';

export interface CaseProps {
  view: CaseView;
  /** The server's newest answer. */
  onView: (view: CaseView) => void;
  onReload: () => void;
}
