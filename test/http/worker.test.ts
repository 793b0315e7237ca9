import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseView } from '../../platform/contract/case-view.ts';
import type { ClockView } from '../../platform/contract/operations.ts';
import { INDIVIDUAL_BUSINESS } from '../journeys/support/applications.ts';
import { act, handIn, own } from '../journeys/support/case-driver.ts';
import { expectStatus, type HttpClient } from '../support/http-client.ts';
import { freshDataDir } from '../support/server.ts';
import { type ServerProcess, spawnServer } from '../support/server-process.ts';
import { ready, spawnWorker, type WorkerProcess } from '../support/worker-process.ts';

/** A server that leaves background work to others, and a worker beside it, each a process of its own. */
describe('a worker beside the server', () => {
  const env = { WORK: 'elsewhere' };
  let dataDir: string;
  let server: ServerProcess;
  let worker: WorkerProcess;
  let citizen: HttpClient;
  let id: string;
  before(async () => {
    dataDir = await freshDataDir();
    // The worker is there first and has to wait.
    worker = spawnWorker(dataDir);
    server = await spawnServer({ dataDir, env });
    await ready(worker);
    citizen = server.client();
    await citizen.signIn('citizen', 'Banshi-demo-2026', 'hall');
  });
  after(async () => {
    await worker.kill();
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const made = (view: CaseView): number => view.documents.filter((document) => document.file).length;
  /** Until every document the case asked for is made. */
  const finished = async (client: HttpClient): Promise<CaseView> => {
    for (;;) {
      const view = await own(client, id);
      if (view.documents.length > 0 && made(view) === view.documents.length) return view;
      await sleep(100);
    }
  };
  /** The same person at the server that runs now. */
  const again = (client: HttpClient): HttpClient =>
    Object.assign(server.client(), { cookie: client.cookie, csrf: client.csrf });

  it('waits for the database and says when it is ready', async () => {
    assert.match(worker.output(), /后台进程已就绪/);
    const reply = await fetch(await ready(worker));
    assert.equal(reply.status, 200);
    const other = await fetch((await ready(worker)).replace('healthz', 'api/session'));
    assert.equal(other.status, 404);
  });

  it('makes the documents the server leaves to it', async () => {
    ({ id } = await handIn(citizen, INDIVIDUAL_BUSINESS));
    await act(await server.as('market-window'), id, 'accept');
    assert.ok(made(await finished(citizen)) > 0);
  });

  it('nobody makes them while no worker runs; the next one does', async () => {
    assert.equal(await worker.stop(), 0);
    const before = made(await own(citizen, id));
    await act(await server.as('market-handler'), id, 'grant');
    // Longer than the server's own rounds, if it had any.
    await sleep(2500);
    assert.equal(made(await own(citizen, id)), before);
    worker = spawnWorker(dataDir);
    await ready(worker);
    assert.ok(made(await finished(citizen)) > before);
  });

  it('finds the server again after it was killed and started anew', async () => {
    const before = await own(citizen, id);
    await server.kill();
    await sleep(500);
    server = await spawnServer({ dataDir, env });
    citizen = again(citizen);
    assert.equal((await own(citizen, id)).version, before.version);
    const window = await server.as('market-window');
    await act(window, id, 'issue');
    assert.ok(made(await finished(citizen)) > made(before));
    const view = await act(window, id, 'deliver', { payload: { method: 'online' } });
    assert.equal(view.state, 'closed');
    assert.equal(worker.hasEnded(), false);
    for (let well = false; !well; ) {
      well = (await fetch(await ready(worker))).status === 200;
      await sleep(50);
    }
  });

  it('follows the clock that an administrator sets at the server', async () => {
    const admin = await server.as('sysadmin');
    const { id: second } = await handIn(await registeredCitizen(), INDIVIDUAL_BUSINESS);
    id = second;
    const now = '2031-03-03T01:00:00.000Z';
    assert.equal(
      expectStatus(await admin.put<ClockView>('/api/admin/clock', { now }), 200).today,
      '2031-03-03',
    );
    for (;;) {
      const view = expectStatus(await admin.get<CaseView>(`/api/office/cases/${id}`), 200);
      // Taken as accepted, warned of: whatever falls due in years of nobody looking.
      if (view.history.some((row) => row.at.startsWith('2031-03-03'))) return;
      await sleep(100);
    }
  });

  it('ends with 0 when it is told to while it waits', async () => {
    const lonely = spawnWorker(await freshDataDir());
    while (!lonely.output().includes('正在连接数据库')) await sleep(25);
    assert.equal(lonely.hasEnded(), false);
    assert.equal(await lonely.stop(), 0);
  });

  const registeredCitizen = async (): Promise<HttpClient> => {
    const { registerPerson } = await import('../faults/support/applicants.ts');
    return registerPerson(server.url, 1);
  };
});
