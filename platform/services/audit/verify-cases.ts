import { isDeepStrictEqual } from 'node:util';
import { type Case, replayCase, verifyChain } from '../../runtime/index.ts';
import type { CaseStore } from '../ports/cases.ts';

/** What is wrong with the history of one case, at the first row where it is. */
export interface BrokenCase {
  id: string;
  number: string;
  /** Row of history; 0 where the rows are whole but the case is not what they make it. */
  seq: number;
  fault: 'edited' | 'removed' | 'reordered' | 'inserted' | 'state';
}

const BATCH = 200;

/** Walks every case: its rows must chain from the first to its head, and must make the case what it is. */
export async function* verifyCases(
  cases: CaseStore,
  workspace: string,
): AsyncGenerator<{ broken: BrokenCase | null; rows: number }> {
  for (let after = ''; ; ) {
    const ids = await cases.ids(workspace, after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) return;
    for (const id of ids) {
      const record = await cases.read(workspace, id);
      if (!record) continue;
      const { number, seq, head } = record.case;
      const history = await cases.history(workspace, record);
      const chained = verifyChain(history, undefined, { seq, hash: head });
      const broken = chained.ok
        ? sameCase(replayCase(history), record.case) || { id, number, seq: 0, fault: 'state' as const }
        : { id, number, seq: chained.seq, fault: chained.fault };
      yield { broken: broken === true ? null : broken, rows: history.length };
    }
    after = last;
  }
}

/** The same in everything history decides; numbering and version are the shell's own. */
function sameCase(replayed: Case | null, stored: Case): boolean {
  return replayed !== null && isDeepStrictEqual(decided(replayed), decided(stored));
}

function decided({ seq: _, head: __, version: ___, ...rest }: Case): unknown {
  // Through JSON: an absent key and an undefined one are the same.
  return JSON.parse(JSON.stringify(rest));
}
