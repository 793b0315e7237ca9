import { type CaseEvent, verifyChain } from '../../runtime/index.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';

/** The whole history of a case, oldest row first, and whether its chain of hashes holds. */
export interface CheckedHistory {
  rows: readonly CaseEvent[];
  chainOk: boolean;
}

export interface KnownHistories {
  /** Every row read from the database and checked. */
  whole(workspace: string, record: CaseRecord): Promise<CheckedHistory>;
  /**
   * For the answer to a command: rows this process has read and checked before are neither read nor checked again, so
   * that a step of an old case costs what a step of a young one does. Whoever opens the page sees all of it checked.
   */
  grown(workspace: string, record: CaseRecord): Promise<CheckedHistory>;
}

/** Rows kept in memory, of all cases together; the ones not asked for longest go first. */
const KEPT_ROWS = 20_000;

/** Histories of the cases that are being worked on. Only what was found whole is kept. */
export function createKnownHistories(
  cases: Pick<CaseStore, 'history'>,
  most: number = KEPT_ROWS,
): KnownHistories {
  const kept = new Map<string, readonly CaseEvent[]>();
  let count = 0;

  const forget = (key: string): void => {
    count -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, { rows, chainOk }: CheckedHistory): void => {
    forget(key);
    if (!chainOk) return;
    kept.set(key, rows);
    count += rows.length;
    for (const oldest of kept.keys()) {
      if (count <= most) return;
      forget(oldest);
    }
  };
  const whole = async (workspace: string, record: CaseRecord): Promise<CheckedHistory> => {
    const rows = await cases.history(workspace, record);
    const checked = { rows, chainOk: verifyChain(rows, undefined, headOf(record)).ok };
    keep(keyOf(workspace, record), checked);
    return checked;
  };

  return {
    whole,
    async grown(workspace, record) {
      const key = keyOf(workspace, record);
      const rows = grownBy(kept.get(key) ?? [], record);
      if (!rows) return whole(workspace, record);
      const checked = { rows, chainOk: true };
      keep(key, checked);
      return checked;
    },
  };
}

const keyOf = (workspace: string, record: CaseRecord): string => `${workspace} ${record.case.id}`;
const headOf = ({ case: { seq, head } }: CaseRecord) => ({ seq, hash: head });

/** The known rows with those the case document has gained; null where the two do not make one unbroken chain. */
function grownBy(known: readonly CaseEvent[], record: CaseRecord): readonly CaseEvent[] | null {
  const last = known.at(-1);
  if (!last) return null;
  const gained = record.events.filter((row) => row.seq > last.seq);
  const isWhole = verifyChain(gained, { seq: last.seq, hash: last.hash }, headOf(record)).ok;
  return isWhole ? [...known, ...gained] : null;
}
