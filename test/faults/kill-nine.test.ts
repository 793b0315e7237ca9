import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyCases } from '../../platform/services/audit/verify-cases.ts';
import { FAULT_POINTS, type FaultPoint } from '../../platform/services/fault-points.ts';
import { expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer } from '../support/server.ts';
import { ApiChecker } from './support/api-checker.ts';
import { registerPerson } from './support/applicants.ts';
import { compileServer } from './support/compile-server.ts';
import { Fleet } from './support/fleet.ts';
import { publishLean } from './support/lean-item.ts';
import { LeanRuns } from './support/lean-runs.ts';
import { PatientClient } from './support/patient-client.ts';

const CLIENTS = 16;
const RANDOM_KILLS = 100;
/** Longest time a process lives between two random kills. */
const LIFE_MS = 700;
/** A process dies at one of its first passings of a point, so that it is not always the same moment. */
const PASSINGS = 4;

/**
 * The power goes while people work: at each named point of a command, its projection, the delivery of its effects and
 * the sweep of deadlines, in the server and in the worker beside it, and a hundred times at random. What anybody was
 * told is done stays done, once; every open case is in somebody's inbox; everybody is told of everything once.
 */
describe('kill -9 of server and worker under load', () => {
  let fleet: Fleet;
  let runs: LeanRuns;
  let checker: ApiChecker;
  let admin: PatientClient;
  let applicants: PatientClient[];
  /** Monday; each sweep that is to die needs a day on which something falls due. */
  let day = 2;
  let strangers = CLIENTS;

  before(async () => {
    fleet = new Fleet(compileServer());
    await fleet.startServer();
    const { where } = fleet;
    const patient = (client: HttpClient) => new PatientClient(client, where);
    const signIn = async (username: string): Promise<PatientClient> =>
      patient(await fleet.server.as(username));
    await publishLean(await fleet.server.as('market-admin'));
    admin = await signIn('sysadmin');
    await nextDay();
    const [clerk, approver] = [await signIn('market-window'), await signIn('market-approver')];
    const people = Array.from({ length: CLIENTS }, (_, n) => registerPerson(where.url, n));
    applicants = (await Promise.all(people)).map(patient);
    checker = new ApiChecker(await signIn('supervisor'), [clerk, approver]);
    runs = new LeanRuns(clerk, approver);
    await fleet.startWorker();
    runs.begin(applicants);
  });
  after(() => fleet.end());
  afterEach(() => runs.check());

  /** Something is due in each of these as soon as the clock jumps to the next day. */
  const parkSome = async (): Promise<void> => {
    const { url } = fleet.where;
    const people = Array.from({ length: PASSINGS + 1 }, (_, n) => registerPerson(url, strangers + n));
    strangers += people.length;
    for (const person of await Promise.all(people)) await runs.park(new PatientClient(person, fleet.where));
  };
  const nextDay = async (): Promise<void> => {
    const now = `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`;
    day += 1;
    expectStatus(await admin.put('/api/admin/clock', { now }), 200);
  };
  const check = async (when: string): Promise<void> => {
    runs.check();
    await checker.nothingLost(runs.open, when);
  };
  const fuse = (point: FaultPoint) => ({ point, nth: 1 + Math.floor(Math.random() * PASSINGS) });

  for (const point of FAULT_POINTS) {
    it(`the server dies at ${point}`, async () => {
      if (point.startsWith('sweep.')) await parkSome();
      await fleet.startServer({ fuse: fuse(point) });
      if (point.startsWith('sweep.')) await Promise.race([nextDay(), fleet.death('server')]);
      await fleet.death('server');
      await fleet.startServer();
      await check(`after ${point} in the server`);
    });
  }

  for (const point of FAULT_POINTS) {
    it(`the worker dies at ${point}`, async () => {
      // The server leaves everything to it.
      if (point === FAULT_POINTS[0]) await fleet.startServer({ work: 'elsewhere' });
      await fleet.startWorker(fuse(point));
      if (point.startsWith('sweep.')) {
        await parkSome();
        await fleet.workerReady();
        await nextDay();
      }
      await fleet.death('worker');
      await check(`after ${point} in the worker`);
    });
  }

  it(`${RANDOM_KILLS} kills at random moments, of one or the other or both`, async function () {
    this.timeout(2_400_000);
    await fleet.startServer();
    await fleet.startWorker();
    for (let kill = 1; kill <= RANDOM_KILLS; kill += 1) {
      await sleep(20 + Math.random() * LIFE_MS);
      const dice = Math.random();
      if (dice < 0.5) await fleet.killWorker();
      if (dice > 0.4) await fleet.startServer();
      if (dice < 0.5) await fleet.startWorker();
      await check(`after kill ${kill}`);
    }
  });

  it('in the end nothing is lost, doubled or ownerless', async () => {
    await runs.end();
    const known = [...runs.acknowledged.values()];
    assert.ok(known.length >= CLIENTS && known.every((one) => one.closed));
    const closed = new Set(known.map((one) => one.id));
    await checker.allDone(known);
    for (const applicant of applicants) await checker.messages(applicant, closed);
  });

  it('every history is whole and makes its case what it is', async () => {
    const { dataDir } = fleet.server;
    await fleet.killWorker();
    await fleet.server.stop();
    const { installation, stop } = await startTestServer({ dataDir });
    try {
      const { stores, workspace } = installation;
      let rows = 0;
      for await (const checked of verifyCases(stores.cases, workspace.key)) {
        assert.equal(checked.broken, null);
        rows += checked.rows;
      }
      assert.ok(rows > 0);
    } finally {
      await stop();
    }
  });
});
