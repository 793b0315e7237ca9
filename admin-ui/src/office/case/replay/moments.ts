import type { HistoryRow } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';
import { isBookkeeping } from '../history-rows.ts';

/** What one command did: its rows together; `seq` is the last of them, after which the case stood still again. */
export interface Moment {
  seq: number;
  first: number;
  at: string;
  who: string;
  post?: string;
  text: Bilingual;
}

/** The first row of a command says from and to which state it led; a change of state says so too, but never begins one. */
const begins = (row: HistoryRow, before: HistoryRow | undefined): boolean => {
  if (before === undefined || row.at !== before.at || row.who !== before.who) return true;
  return row.to !== undefined && row.type !== 'state-changed';
};

function momentOf(rows: readonly HistoryRow[]): Moment | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return undefined;
  const said = rows.find((row) => !isBookkeeping(row)) ?? first;
  return {
    seq: last.seq,
    first: first.seq,
    at: first.at,
    who: first.who,
    ...(first.post !== undefined && { post: first.post }),
    text: said.text,
  };
}

/** The moments of a case, oldest first: the k-th is the case at version k. */
export function momentsOf(history: readonly HistoryRow[]): Moment[] {
  return momentRows(history).flatMap((rows) => momentOf(rows) ?? []);
}

function momentRows(history: readonly HistoryRow[]): HistoryRow[][] {
  const groups: HistoryRow[][] = [];
  for (const [index, row] of history.entries()) {
    if (begins(row, history[index - 1])) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups;
}

/** Rows that say what was done: of each command those that are no bookkeeping, or its first where all are. */
export function mainRows(history: readonly HistoryRow[]): HistoryRow[] {
  return momentRows(history).flatMap((rows) => {
    const said = rows.filter((row) => !isBookkeeping(row));
    return said.length > 0 ? said : rows.slice(0, 1).filter((row) => row.type !== 'warned');
  });
}

/** Place of the moment that holds a row; the newest for a row nobody knows. */
export function momentAt(moments: readonly Moment[], seq: number): number {
  const found = moments.findIndex((moment) => seq <= moment.seq);
  return found < 0 ? Math.max(0, moments.length - 1) : found;
}

/** Row to replay to for what was on a screen at `version`; nothing where history does not reach. */
export const seqOfVersion = (moments: readonly Moment[], version: number): number | undefined =>
  moments[version - 1]?.seq;
