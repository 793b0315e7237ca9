import assert from 'node:assert/strict';
import type { Case, CaseEvent } from '../../../platform/runtime/index.ts';
import { createKnownHistories } from '../../../platform/services/cases/known-history.ts';
import type { CaseRecord } from '../../../platform/services/ports/cases.ts';
import { consulted } from '../../runtime/support/handling.ts';
import { recordOf } from './support.ts';

/** The case as it stood after its first so many rows, with the rows its document still holds. */
function stood(current: Case, events: readonly CaseEvent[], rows: number, inDocument = rows): CaseRecord {
  const last = events[rows - 1];
  assert.ok(last);
  const then = { ...current, seq: last.seq, head: last.hash };
  return recordOf(then, events.slice(rows - inDocument, rows));
}

/** A database with the rows of one case, and how often it was asked for all of them. */
function database(events: CaseEvent[]) {
  const asked: string[] = [];
  const history = async (_: string, { case: { id, seq } }: CaseRecord): Promise<CaseEvent[]> => {
    asked.push(id);
    return events.slice(0, seq);
  };
  return { asked, store: { history } };
}

describe('cases: histories that are known already', () => {
  const { case: current, events } = consulted();
  const all = events.length;

  it('an answer reads and checks the history once, then only what was gained', async () => {
    const { asked, store } = database([...events]);
    const known = createKnownHistories(store);
    await known.grown('main', stood(current, events, all - 2));
    const grown = await known.grown('main', stood(current, events, all, 2));
    assert.deepEqual(grown, { rows: events, chainOk: true });
    assert.equal(asked.length, 1);
  });

  it('rows gained elsewhere and moved out of the document since are read', async () => {
    const { asked, store } = database([...events]);
    const known = createKnownHistories(store);
    await known.whole('main', stood(current, events, all - 3));
    const grown = await known.grown('main', stood(current, events, all, 1));
    assert.deepEqual(grown, { rows: events, chainOk: true });
    assert.equal(asked.length, 2);
  });

  it('a page that is opened is checked from the first row, and what fails is not known from then on', async () => {
    const rows = [...events];
    const { store } = database(rows);
    const known = createKnownHistories(store);
    const record = stood(current, events, all, 2);
    assert.equal((await known.grown('main', record)).chainOk, true);
    const [first] = rows;
    assert.ok(first);
    rows[0] = { ...first, at: '2020-01-01T00:00:00.000Z' };
    assert.equal((await known.whole('main', record)).chainOk, false);
    assert.equal((await known.grown('main', record)).chainOk, false);
  });

  it('a row edited among those gained is found', async () => {
    const { store } = database([...events]);
    const known = createKnownHistories(store);
    await known.grown('main', stood(current, events, all - 2));
    const record = stood(current, events, all, 2);
    record.events = record.events.map((row) => ({ ...row, opinion: '改过的意见' }));
    const forged = createKnownHistories({ history: async () => [...events.slice(0, -2), ...record.events] });
    await forged.grown('main', stood(current, events, all - 2));
    assert.equal((await forged.grown('main', record)).chainOk, false);
    // Read anew from a database that holds the true rows, it holds.
    assert.equal((await known.grown('main', record)).chainOk, true);
  });

  it('what was not asked for longest is forgotten when there are too many rows', async () => {
    const { asked, store } = database([...events]);
    const known = createKnownHistories(store, all * 2);
    const of = (id: string) => stood({ ...current, id }, events, all);
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await known.grown('main', of(id));
    assert.deepEqual(asked, ['a', 'b', 'c', 'b']);
  });
});
