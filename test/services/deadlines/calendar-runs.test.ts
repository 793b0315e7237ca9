import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createCaseAnnouncer } from '../../../platform/services/cases/announcer.ts';
import { createCaseDefinitions } from '../../../platform/services/cases/case-definitions.ts';
import { later, realClock } from '../../../platform/services/clock.ts';
import type { Clock } from '../../../platform/services/context.ts';
import { type CalendarRuns, createCalendarRuns } from '../../../platform/services/deadlines/calendar-runs.ts';
import { createLeases } from '../../../platform/services/leases.ts';
import type { CalendarMove, CalendarRun } from '../../../platform/services/ports/calendar-runs.ts';
import type { CaseStore } from '../../../platform/services/ports/cases.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { jumpTo, newCases, NO_LEASES, read } from './support.ts';

const CASES = 12;

/** Every process has forgotten the old calendar by then. */
const IN_A_MINUTE: Clock = { now: () => later(realClock.now(), 60_000) };

/** Stands for the end of a process: nothing after it happens. */
class PowerCut extends Error {}

describe('a change of the calendar, carried to the open cases', () => {
  let server: TestServer;
  let ids: string[];
  before(async () => {
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
    await jumpTo(server.installation, '2026-03-02');
    ids = await newCases(server.installation, CASES);
  });
  after(() => server.stop());

  const runner = (
    cases: CaseStore,
    leases = createLeases(server.installation.stores.leases, randomUUID(), realClock),
    wall = IN_A_MINUTE,
  ): CalendarRuns => {
    const { stores, core, workspace, clock, cases: parts } = server.installation;
    return createCalendarRuns({
      ...{ workspace: workspace.key, runs: stores.calendarRuns, catalog: core.catalog, clock, leases, cases },
      wall,
      definitions: createCaseDefinitions(core.published, core.catalog, stores.accounts),
      announcer: createCaseAnnouncer(),
      log: { error: (detail: unknown) => assert.fail(JSON.stringify(detail)) },
      project: parts.projector.project,
      committed: parts.projector.project,
    });
  };
  const dayOff = async (day: string): Promise<void> => {
    const { stores, core, workspace } = server.installation;
    const known = await stores.definitions.read(workspace.key, 'calendar', '2026');
    assert.ok(known);
    const body = { ...known.body, holidays: [...(known.body['holidays'] as string[]), day] };
    const next = { ...known, body, revision: known.revision + 1 };
    assert.ok(await stores.definitions.replace(workspace.key, next, known.revision));
    core.catalog.changed(workspace.key);
    await runner(stores.cases, undefined, realClock).changed('2026', '测试');
  };
  const newest = async (): Promise<CalendarRun> => {
    const { rows } = await server.installation.stores.calendarRuns.page('main', { page: 1, size: 1 });
    assert.ok(rows[0]);
    return rows[0];
  };
  const moves = async (): Promise<CalendarMove[]> => {
    const { stores } = server.installation;
    return (await stores.calendarRuns.moves('main', (await newest()).id, { page: 1, size: 100 })).rows;
  };
  const assertEachOnce = async (): Promise<void> => {
    const rows = await moves();
    const keys = rows.map(({ case: id, what, step = '' }) => `${id}:${what}:${step}`);
    assert.equal(new Set(keys).size, keys.length);
    assert.deepEqual([...new Set(rows.map((row) => row.case))].sort(), ids.toSorted());
    for (const id of ids) {
      const { lines } = (await read(server.installation, id)).case.clock;
      const { length } = lines.filter((line) => line.kind === 'calendar-changed');
      assert.equal(length, (await runsSoFar()).length, `${id} notes each change once`);
    }
  };
  const runsSoFar = async (): Promise<CalendarRun[]> =>
    (await server.installation.stores.calendarRuns.page('main', { page: 1, size: 100 })).rows;

  it('waits until every process has forgotten the old one', async () => {
    await dayOff('2026-03-04');
    const { startsAt, state } = await newest();
    assert.equal(state, 'waiting');
    assert.ok(startsAt > realClock.now());
    assert.equal(await server.installation.stores.calendarRuns.next('main', realClock.now()), null);
  });

  for (const [where, dies] of [
    ['before the write of a case', 'before'],
    ['after the write of a case', 'after'],
  ] as const) {
    it(`cut off ${where}, it is taken up where it stood, and every move is listed once`, async () => {
      if (dies === 'after') await dayOff('2026-03-05');
      const { stores } = server.installation;
      let writes = 0;
      const dying: CaseStore = {
        ...stores.cases,
        async advance(...given) {
          writes += 1;
          if (writes === 5 && dies === 'before') throw new PowerCut();
          const written = await stores.cases.advance(...given);
          if (writes === 5) throw new PowerCut();
          return written;
        },
      };
      await assert.rejects(runner(dying).work(), PowerCut);
      assert.equal((await newest()).state, 'running');
      await runner(stores.cases).work();
      const { state, done, total, moved } = await newest();
      assert.deepEqual([state, done, total, moved], ['done', CASES, CASES, CASES]);
      await assertEachOnce();
    });
  }

  it('carried by three processes at once, without the lease, it is the same', async () => {
    await dayOff('2026-03-06');
    const { stores } = server.installation;
    await Promise.all(Array.from({ length: 3 }, () => runner(stores.cases, NO_LEASES).work()));
    assert.equal((await newest()).state, 'done');
    await assertEachOnce();
  });

  it('what moved is what the cases say moved', async () => {
    for (const { case: id, what, to } of await moves()) {
      const { clock, tasks } = (await read(server.installation, id)).case;
      const now = what === 'step' ? tasks.map((task) => task.dueOn) : [clock[what]?.dueOn];
      assert.ok(now.includes(to), `${id} ${what}`);
    }
  });

  it('after an upgrade every open case learns once when it is looked at next', async () => {
    const { stores, connection } = server.installation;
    await connection.collection('cases').updateMany({}, { $unset: { nextCheckOn: 1 } });
    await connection.collection<{ _id: string }>('calendar_runs').deleteOne({ _id: 'rules-1' });
    const listed = (await runsSoFar()).length;
    const run = runner(stores.cases);
    await run.upgraded();
    await run.work();
    for (const id of ids) assert.ok((await read(server.installation, id)).nextCheckOn);
    await run.upgraded();
    assert.equal(await stores.calendarRuns.next('main', '2999'), null);
    assert.equal((await runsSoFar()).length, listed, 'it is no change of the calendar');
  });
});
