import type { HistoryRow } from '../../../../contract/case-view.ts';

/**
 * The row to show a case after, so that what it led to is done: rows that only keep the books follow the one an
 * applicant reads, up to the next of those. Undefined: the newest.
 */
export function replayPoint(history: readonly Pick<HistoryRow, 'seq'>[], index: number): number | undefined {
  const next = history[index + 1];
  return next && next.seq - 1;
}
