import { useMemo } from 'react';
import type { CaseView } from '../../../../contract/case-view.ts';

/** The moment this view of the case arrived. */
export const useNow = (view: CaseView): Date => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new view, a new moment
  return useMemo(() => new Date(), [view]);
};
