import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ListRow } from '../../platform/contract/admin.ts';
import type { CaseSummary } from '../../platform/contract/case-view.ts';
import type { CalendarRunView, ClockView } from '../../platform/contract/operations.ts';
import type { Session } from '../../platform/contract/session.ts';
import { PRESALE_PERMIT } from '../journeys/support/applications.ts';
import { fillDraft } from '../journeys/support/case-driver.ts';
import { newCases, read, warned } from '../services/deadlines/support.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

type RunDetail = CalendarRunView & {
  moves: { rows: { case: string; what: string; from: string; to: string }[]; total: number };
};

/** Asks again until it is so; the test's own time limit ends a wait that leads nowhere. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    await sleep(100);
  }
}

describe('the clock of the workspace and the calendar over HTTP', () => {
  let server: TestServer;
  let hall: HttpClient;
  before(async () => {
    server = await startTestServer();
    hall = await server.as('halladmin');
  });
  after(() => server.stop());

  const clock = async (client = hall): Promise<ClockView> =>
    expectStatus(await client.get<ClockView>('/api/admin/clock'), 200);
  const setClock = async (now: string | null): Promise<ClockView> =>
    expectStatus(await hall.put<ClockView>('/api/admin/clock', { now }), 200);

  describe('the virtual clock', () => {
    it('shows real time until it is set', async () => {
      const view = await clock();
      assert.deepEqual([view.virtual, view.offsetMs, view.settable], [false, 0, true]);
    });

    it('is set at once for everybody, signs nobody out, and is in the audit log in real time', async () => {
      const clerk = await server.as('housing-window');
      const before = new Date().toISOString();
      const view = await setClock('2031-05-06T02:00:00Z');
      assert.deepEqual([view.virtual, view.today, view.setBy], [true, '2031-05-06', '林静']);
      const session = expectStatus(await clerk.get<Session>('/api/session'), 200);
      assert.equal(session.today, '2031-05-06');
      assert.equal(session.account?.username, 'housing-window');
      const [entry] = await server.installation.stores.audit.list('main', { act: 'clock-set', limit: 1 });
      assert.ok(entry && entry.at >= before && entry.at < '2031');
      assert.match(entry.detail?.['to'] ?? '', /^2031-05-06/);
    });

    it('takes no day that cases cannot be counted from', async () => {
      const before = await clock();
      const answer = await hall.put('/api/admin/clock', { now: '9999-12-31T23:00:00Z' });
      assertProblem(answer, 422, 'request.invalid');
      assert.equal((await clock()).offsetMs, before.offsetMs);
    });

    it('jumps back and forth without ending a session, locking an account or forgetting an answer', async () => {
      const key = { 'idempotency-key': 'clock-jumps-once' };
      const enterprise = await server.as('enterprise');
      const { id, revision } = await fillDraft(enterprise, PRESALE_PERMIT);
      const submit = () =>
        enterprise.post<CaseSummary>(`/api/my/drafts/${id}/submit`, { revision, truthful: true }, key);
      const first = expectStatus(await submit(), 200);
      for (const now of ['2026-03-02T01:00:00Z', '2033-01-01T00:00:00Z', '2026-03-03T01:00:00Z']) {
        await setClock(now);
        expectStatus(await enterprise.get('/api/my/cases'), 200);
      }
      const again = await submit();
      assert.equal(again.headers.get('idempotency-replayed'), 'true');
      assert.deepEqual(again.body, first);
    });

    it('a lock lasts a quarter of an hour of real time', async () => {
      await setClock('2026-03-03T01:00:00Z');
      const wrong = { username: 'housing-auditor', password: 'not-the-password', face: 'office' };
      for (let n = 0; n < 5; n += 1) await server.client().post('/api/session', wrong);
      await setClock('2027-03-03T01:00:00Z');
      assertProblem(await server.client().post('/api/session', wrong), 429, 'auth.locked');
    });

    it('a jump makes happen what has fallen due meanwhile', async () => {
      await setClock('2026-03-02T01:00:00Z');
      const [id = ''] = await newCases(server.installation, 1);
      assert.deepEqual(await warned(server.installation, id), []);
      await setClock('2026-03-30T01:00:00Z');
      const keys = await until(
        () => warned(server.installation, id),
        (found) => found.length > 0,
      );
      assert.equal(new Set(keys).size, keys.length);
    });

    it('goes back to real time', async () => {
      const view = await setClock(null);
      assert.equal(view.virtual, false);
      assert.equal(view.now.slice(0, 13), view.wall.slice(0, 13));
    });

    it('is refused where the installation does not allow it, and to what is no instant', async () => {
      const strict = await startTestServer({ env: { VIRTUAL_CLOCK: 'off' } });
      try {
        const admin = await strict.as('sysadmin');
        assert.equal((await clock(admin)).settable, false);
        const reply = await admin.put('/api/admin/clock', { now: '2031-01-01T00:00:00Z' });
        assertProblem(reply, 409, 'clock.fixed');
        assert.equal((await clock(admin)).virtual, false);
      } finally {
        await strict.stop();
      }
      assertProblem(await hall.put('/api/admin/clock', { now: 'tomorrow' }), 422, 'request.invalid');
    });
  });

  describe('a change of the calendar', () => {
    const runs = async (): Promise<CalendarRunView[]> =>
      expectStatus(await hall.get<{ rows: CalendarRunView[] }>('/api/admin/calendar-runs'), 200).rows;
    const detail = async (id: string, query = ''): Promise<RunDetail> =>
      expectStatus(await hall.get<RunDetail>(`/api/admin/calendar-runs/${id}${query}`), 200);

    it('is carried to every open case and lists each date that moved, once', async () => {
      await setClock('2026-03-02T01:00:00Z');
      const ids = await newCases(server.installation, 3);
      const before = await read(server.installation, ids[0] ?? '');
      await dayOff('2026-03-04');
      const [run] = await until(runs, ([newest]) => newest?.state === 'done');
      assert.ok(run);
      assert.deepEqual([run.calendar, run.by, run.done], ['2026', '林静', run.total]);
      assert.ok(run.moved >= 3 && run.total >= 4);
      const { moves } = await detail(run.id, '?size=100');
      for (const id of ids) {
        const mine = moves.rows.filter((move) => move.case === id);
        const limits = mine.filter((move) => move.what !== 'step').map((move) => move.what);
        assert.deepEqual(limits.toSorted(), ['promised', 'statutory']);
        for (const move of mine) assert.ok(move.from < move.to, JSON.stringify(move));
      }
      assert.equal(moves.total, run.moved);
      const after = await read(server.installation, ids[0] ?? '');
      assert.equal(after.case.version, before.case.version + 1);
      assert.equal(after.case.clock.lines.at(-1)?.kind, 'calendar-changed');
      assert.equal((await detail(run.id, '?size=1')).moves.total, run.moved);
    });

    it('that moves nothing lists nothing', async () => {
      const { length } = await runs();
      await dayOff('2026-12-30');
      const [run] = await until(runs, (all) => all.length > length && all[0]?.state === 'done');
      assert.deepEqual([run?.moved, (await detail(run?.id ?? '')).moves.rows], [0, []]);
    });

    it('an unknown run is not there', async () => {
      assertProblem(await hall.get('/api/admin/calendar-runs/none'), 404, 'record.absent');
    });

    /** One more day off in 2026, as an administrator enters it. */
    const dayOff = async (day: string): Promise<void> => {
      const path = '/api/admin/definitions/calendar/2026';
      const row = expectStatus(await hall.get<ListRow>(path), 200);
      const { holidays } = row.body as unknown as { holidays: string[] };
      const body = { ...row.body, holidays: [...holidays, day] };
      expectStatus(await hall.put(path, { body, revision: row.revision }), 200);
    };
  });
});
