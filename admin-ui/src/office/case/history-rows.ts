import type { HistoryRow } from '../../../../platform/contract/case-view.ts';

/** Rows the machine writes beside an act; they say nothing new to somebody who follows the case. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'task-opened',
  'task-closed',
  'task-waiting',
  'branch-taken',
  'branch-joined',
  'fork-opened',
  'fork-joined',
  'clock-changed',
  'state-changed',
  'document-requested',
  'tasks-rescheduled',
  'warned',
]);
export const isBookkeeping = (row: Pick<HistoryRow, 'type'>): boolean => BOOKKEEPING.has(row.type);

const WARNINGS: ReadonlySet<string> = new Set([
  'correction-requested',
  'correction-lapsed',
  'acceptance-refused',
  'withdrawn',
  'ended-early',
  'procedure-started',
  'paused',
  'urged',
]);
/** Reviews pass or send back; only the latter is out of the ordinary. */
export const toneOf = ({ type, text }: Pick<HistoryRow, 'type' | 'text'>): string =>
  WARNINGS.has(type) || (type === 'reviewed' && text.zh.startsWith('退回')) ? 'warn' : 'ok';

/** The newest act of a person: who was first when a command comes too late. */
export const newestAct = (rows: readonly HistoryRow[]): HistoryRow | undefined =>
  rows.findLast((row) => row.post !== undefined && !isBookkeeping(row)) ?? rows.at(-1);
