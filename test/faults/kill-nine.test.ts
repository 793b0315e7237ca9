import assert from 'node:assert/strict';
import type { CaseSummary, CaseView } from '../../platform/contract/case-view.ts';
import type { DraftView } from '../../platform/contract/hall.ts';
import type { TaskRow } from '../../platform/contract/office.ts';
import { replayCase, verifyChain } from '../../platform/runtime/index.ts';
import { expectStatus, type HttpClient } from '../support/http-client.ts';
import { DEMO_PASSWORD, startTestServer } from '../support/server.ts';
import { type ServerProcess, spawnServer } from '../support/server-process.ts';
import { compileServer } from './support/compile-server.ts';
import { registerPerson } from './support/applicants.ts';
import { LEAN, publishLean } from './support/lean-item.ts';
import { PatientClient, type Whereabouts } from './support/patient-client.ts';

const KILLS = 50;
const CASES = 200;
const WORKERS = 8;
/** Longest time a server lives between two kills. */
const LIFE_MS = 900;

interface Acknowledged {
  id: string;
  number: string;
  /** Steps a client was told are done, in order. */
  steps: string[];
  version: number;
  closed: boolean;
}

/**
 * The power goes fifty times while people work. What anybody was told is done stays done, once; every open case is in
 * somebody's inbox; every history is whole.
 */
describe('kill -9 under load', function () {
  this.timeout(900_000);
  const acknowledged = new Map<string, Acknowledged>();
  const where: Whereabouts = { url: '' };
  let server: ServerProcess;
  let compiled: string;
  let clerk: PatientClient;
  let approver: PatientClient;
  let applicants: PatientClient[];
  let left = CASES;
  let failure: unknown;

  before(async () => {
    compiled = compileServer();
    server = await spawnServer({ compiled });
    where.url = server.url;
    const signIn = async (username: string): Promise<HttpClient> => {
      const client = server.client();
      await client.signIn(username, DEMO_PASSWORD);
      return client;
    };
    await publishLean(await signIn('market-admin'));
    clerk = new PatientClient(await signIn('market-window'), where);
    approver = new PatientClient(await signIn('market-approver'), where);
    const people = await Promise.all(
      Array.from({ length: WORKERS }, (_, n) => registerPerson(server.url, n)),
    );
    applicants = people.map((person) => new PatientClient(person, where));
  });
  after(async () => {
    await server.kill();
    await server.clean();
  });

  it(`${KILLS} kills, ${CASES} cases: nothing acknowledged is lost, nothing is done twice`, async () => {
    const work = Promise.all(applicants.map((applicant) => worker(applicant))).catch((reason: unknown) => {
      failure = reason;
    });
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * LIFE_MS));
      await server.kill();
      server = await spawnServer({ dataDir: server.dataDir, compiled });
      where.url = server.url;
      if (failure) throw failure;
      await assertNothingLost(`after kill ${kill}`);
    }
    await work;
    if (failure) throw failure;
    assert.equal(acknowledged.size, CASES);
    assert.ok([...acknowledged.values()].every((one) => one.closed));
    await server.stop();
    await assertHistories();
  });

  const worker = async (applicant: PatientClient): Promise<void> => {
    while (left > 0 && !failure) {
      left -= 1;
      await runCase(applicant, left);
    }
  };

  /** One case from draft to end; each answer is written down the moment it arrives. */
  const runCase = async (applicant: PatientClient, n: number): Promise<void> => {
    const draft = expectStatus(await applicant.post<DraftView>('/api/my/drafts', { item: LEAN }), 200);
    const saved = await saveDraft(applicant, draft, n);
    const path = `/api/my/drafts/${draft.id}/submit`;
    const submitted = expectStatus(
      await applicant.post<CaseSummary>(path, { revision: saved.revision, truthful: true }),
      200,
    );
    const { id, number } = submitted;
    acknowledged.set(id, { id, number, steps: ['submit'], version: 1, closed: false });
    await give(clerk, id, 'accept');
    await give(approver, id, 'grant');
    await give(clerk, id, 'deliver', { method: 'online' });
  };

  /** A lost answer to a save shows as a revision that has moved on with our own data in it. */
  const saveDraft = async (applicant: PatientClient, draft: DraftView, n: number): Promise<DraftView> => {
    const path = `/api/my/drafts/${draft.id}`;
    const reply = await applicant.put<DraftView>(path, { data: { n }, revision: draft.revision });
    if (reply.status === 200) return reply.body;
    const now = expectStatus(await applicant.get<DraftView>(path), 200);
    assert.equal(now.form.data['n'], n);
    return now;
  };

  const give = async (staff: PatientClient, id: string, type: string, payload?: unknown): Promise<void> => {
    const view = expectStatus(await staff.get<CaseView>(`/api/office/cases/${id}`), 200);
    const task = view.commands.find((command) => command.type === type)?.task;
    assert.ok(task, `${type} is offered for ${id} in ${view.state}`);
    const reply = await staff.post<CaseView>(`/api/office/cases/${id}/commands`, { type, task, payload });
    const { version, state } = expectStatus(reply, 200);
    const known = acknowledged.get(id);
    assert.ok(known);
    known.steps.push(type);
    known.version = Math.max(known.version, version);
    known.closed = state === 'closed';
  };

  /** Looked at right after each restart, while people go on working. */
  const assertNothingLost = async (when: string): Promise<void> => {
    const known = structuredClone([...acknowledged.values()]);
    const office = server.client();
    await office.signIn('supervisor', DEMO_PASSWORD);
    const recent = known.filter((one) => !one.closed);
    for (const { id, steps, version } of recent) {
      const view = expectStatus(await office.get<CaseView>(`/api/office/cases/${id}`), 200);
      assert.ok(view.version >= version, `${when}: ${id} went back from ${version} to ${view.version}`);
      for (const step of steps) assertOnce(view, step, `${when}: ${id}`);
      assert.equal(view.chainOk, true, `${when}: ${id}`);
      await assertOwned(office, id, when);
    }
  };

  const assertOnce = (view: CaseView, step: string, what: string): void => {
    const types: Record<string, string> = {
      submit: 'submitted',
      accept: 'accepted',
      grant: 'decided',
      deliver: 'delivered',
    };
    assert.equal(view.history.filter((row) => row.type === types[step]).length, 1, `${what}: ${step}`);
  };

  /**
   * In somebody's inbox. A case that went on while we looked is looked at again; so is one whose task moved from the
   * second inbox to the first just between our two looks.
   */
  const assertOwned = async (office: HttpClient, id: string, when: string): Promise<void> => {
    const look = async (): Promise<CaseView> =>
      expectStatus(await office.get<CaseView>(`/api/office/cases/${id}`), 200);
    const listed = async (staff: PatientClient): Promise<boolean> => {
      const number = acknowledged.get(id)?.number ?? '';
      const inbox = await staff.get<{ rows: TaskRow[] }>(`/api/office/tasks?q=${number}`);
      return expectStatus(inbox, 200).rows.some((row) => row.case === id);
    };
    let missed = 0;
    for (let before = await look(); ; ) {
      if (before.state === 'closed' || (await listed(clerk)) || (await listed(approver))) return;
      const after = await look();
      const tasks = after.tasks.map((task) => `${task.id} ${task.who}`).join('; ');
      missed = after.version === before.version ? missed + 1 : 0;
      assert.ok(missed < 2, `${when}: ${id} (${tasks}) is in nobody's inbox`);
      before = after;
    }
  };

  /** In the end every case is read from the folder: whole history, same state when replayed, nothing ownerless. */
  const assertHistories = async (): Promise<void> => {
    const { installation, stop } = await startTestServer({ dataDir: server.dataDir });
    try {
      await installation.cases.relay.drain();
      const { stores, workspace } = installation;
      const numbers = new Set<string>();
      const ids = await stores.cases.ids(workspace.key, '', 10_000);
      assert.equal(ids.length, CASES, 'no case was made twice');
      for (const id of ids) {
        const record = await stores.cases.read(workspace.key, id);
        assert.ok(record);
        const history = await stores.cases.history(workspace.key, record);
        const head = { seq: record.case.seq, hash: record.case.head };
        assert.deepEqual(verifyChain(history, undefined, head), { ok: true }, id);
        assert.deepEqual(JSON.parse(JSON.stringify(replayCase(history))), record.case, id);
        for (const document of record.case.documents) assert.ok(document.file, `${id}: ${document.name}`);
        numbers.add(record.case.number);
        for (const { number } of record.case.documents) numbers.add(number ?? '');
      }
      assert.equal(numbers.size, 2 * CASES, 'every case number and every document number is unique');
      assert.deepEqual(await installation.cases.projector.findOwnerless(), []);
    } finally {
      await stop();
    }
  };
});
