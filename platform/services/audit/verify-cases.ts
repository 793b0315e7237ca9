import { isDeepStrictEqual } from 'node:util';
import { type Case, type CaseEvent, replayCase, verifyChain } from '../../runtime/index.ts';
import type { CaseRecord, CaseStore } from '../ports/cases.ts';

/** What is wrong with the history of one case, at the first row where it is. */
export interface BrokenCase {
  id: string;
  /** Empty where the case itself is gone. */
  number: string;
  /** Row of history; 0 where the rows are whole but the case is not what they make it. */
  seq: number;
  fault: 'edited' | 'removed' | 'reordered' | 'inserted' | 'state' | 'case-removed';
}
export interface CheckedCase {
  broken: BrokenCase | null;
  rows: number;
}

const BATCH = 200;

/**
 * Walks every case: its rows, those moved out of the document included, must chain from the first to its head, there
 * must be no others, and they must make the case what it is. Then looks for history whose case is gone.
 */
export async function* verifyCases(cases: CaseStore, workspace: string): AsyncGenerator<CheckedCase> {
  for (let after = ''; ; ) {
    const ids = await cases.ids(workspace, after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) break;
    for (const id of ids) {
      const record = await cases.read(workspace, id);
      if (record) yield await verifyCase(cases, workspace, record);
    }
    after = last;
  }
  yield* historyWithoutCase(cases, workspace);
}

async function verifyCase(cases: CaseStore, workspace: string, record: CaseRecord): Promise<CheckedCase> {
  const { id, number, seq, head } = record.case;
  const history = await cases.history(workspace, record);
  const chained = verifyChain(history, undefined, { seq, hash: head });
  const fault = chained.ok
    ? ((await strayRow(cases, workspace, record)) ?? stateFault(history, record.case))
    : { seq: chained.seq, fault: chained.fault };
  return { broken: fault ? { id, number, ...fault } : null, rows: history.length };
}

type Fault = Pick<BrokenCase, 'seq' | 'fault'>;

/** A crash while rows are moved leaves some in both places, the same in each; any other row there was put there. */
async function strayRow(cases: CaseStore, workspace: string, record: CaseRecord): Promise<Fault | undefined> {
  const moved = await cases.movedTwice(workspace, record);
  const stray = moved.find((row) => !record.events.some((own) => own.seq === row.seq && same(own, row)));
  return stray && { seq: stray.seq, fault: 'inserted' };
}

function stateFault(history: readonly CaseEvent[], stored: Case): Fault | undefined {
  const replayed = replayCase(history);
  return replayed !== null && same(decided(replayed), decided(stored))
    ? undefined
    : { seq: 0, fault: 'state' };
}

/** Everything history decides; numbering and version are the shell's own. */
function decided({ seq: _, head: __, version: ___, ...rest }: Case): unknown {
  return rest;
}

/** Through JSON: an absent key and an undefined one are the same. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)));
}

async function* historyWithoutCase(cases: CaseStore, workspace: string): AsyncGenerator<CheckedCase> {
  for (let id = await cases.nextWithOlderHistory(workspace, ''); id !== null; ) {
    if ((await cases.version(workspace, id)) === null) {
      yield { broken: { id, number: '', seq: 0, fault: 'case-removed' }, rows: 0 };
    }
    id = await cases.nextWithOlderHistory(workspace, id);
  }
}
