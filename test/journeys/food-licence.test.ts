import assert from 'node:assert/strict';
import type { CertificateView } from '../../platform/contract/certificates.ts';
import type { CaseSummary } from '../../platform/contract/case-view.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { jumpTo, sweeper } from '../services/deadlines/support.ts';
import { act, checkSite, eventually, fillDraft, handIn, own, send, taskOpen } from './support/case-driver.ts';
import { sampleApplication } from './support/sample-applications.ts';
import { assertGranted } from './support/well-ended.ts';

describe('the life of a food licence', () => {
  let server: TestServer;
  let enterprise: HttpClient;
  let clerk: HttpClient;
  let officers: [HttpClient, HttpClient];
  let auditor: HttpClient;
  let approver: HttpClient;
  /** The licence as it stands, and every one before it. */
  const numbers: string[] = [];

  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    const names = ['window', 'handler', 'handler2', 'auditor', 'approver'].map((post) => `market-${post}`);
    let first: HttpClient;
    let second: HttpClient;
    [enterprise, clerk, first, second, auditor, approver] = (await Promise.all(
      ['enterprise', ...names].map((name) => server.as(name)),
    )) as [HttpClient, HttpClient, HttpClient, HttpClient, HttpClient, HttpClient];
    officers = [first, second];
  });
  after(() => server.stop());

  const certificate = async (number = numbers.at(-1)): Promise<CertificateView> => {
    const reply = await clerk.get<CertificateView>(
      `/api/office/certificates/${encodeURIComponent(number ?? '')}`,
    );
    return expectStatus(reply, 200);
  };
  const becomes = (status: string, number: string | undefined) =>
    eventually(async () => (await certificate(number)).status === status, `${number} is ${status}`);
  /** Issues and hands over the licence, which then is the one that stands. */
  const issue = async (id: string): Promise<CertificateView> => {
    await act(clerk, id, 'issue');
    await taskOpen(enterprise, id, 'deliver');
    await act(clerk, id, 'deliver', { payload: { method: 'online' } });
    const view = await assertGranted(server, enterprise, id);
    const before = numbers.at(-1);
    numbers.push(view.documents.find((one) => one.kind === 'certificate')?.number ?? assert.fail());
    await becomes('valid', numbers.at(-1));
    if (before) await becomes('replaced', before);
    return certificate();
  };
  const about = (item: string, materials: readonly string[]) =>
    sampleApplication(item, materials, { choices: { certificate: numbers.at(-1) ?? '' } });

  it('新办: returned by the pre-review, handed in again, scored on the spot by two officers', async () => {
    const materials = ['application-form', 'business-licence', 'layout', 'rules', 'safety-staff'];
    const { id } = await handIn(enterprise, sampleApplication('food-service', materials));
    const returned = await act(clerk, id, 'return-application', { payload: { reason: '座位数与面积不符' } });
    assert.equal(returned.state, 'pre-review-returned');
    const mine = await own(enterprise, id);
    const task = mine.commands.find((one) => one.type === 'correct')?.task;
    const payload = { form: { ...mine.form.data, seats: 20 } };
    const again = await enterprise.post(`/api/my/cases/${id}/commands`, { type: 'correct', task, payload });
    expectStatus(again, 200);
    await act(clerk, id, 'pass');
    await act(clerk, id, 'accept');
    const unscored = { payload: { result: 'passed', findings: '符合要求' } };
    await assert.rejects(act(officers[0], id, 'record', unscored), /site-check\.score-required/);
    await checkSite(officers, id, { findings: '符合要求', score: 92 });
    await act(auditor, id, 'approve');
    await act(approver, id, 'grant');
    const licence = await issue(id);
    // Five years, with the leap day of 2028.
    assert.equal(licence.validUntil, '2031-03-02');
  });

  it('变更: more activities, looked at on the spot; the new licence is valid as long as the old one', async () => {
    const { id } = await handIn(
      enterprise,
      about('food-service-change', ['application-form', 'business-licence', 'change-proof']),
    );
    await act(clerk, id, 'accept');
    await checkSite(officers, id);
    await act(auditor, id, 'approve');
    await act(approver, id, 'grant');
    assert.equal((await issue(id)).validUntil, '2031-03-02');
  });

  it('补办: the lost one is replaced, within a day', async () => {
    const { id } = await handIn(
      enterprise,
      about('food-service-reissue', ['application-form', 'loss-statement']),
    );
    await act(clerk, id, 'accept');
    await act(approver, id, 'grant');
    assert.equal((await issue(id)).validUntil, '2031-03-02');
    const { rows } = expectStatus(await enterprise.get<{ rows: CaseSummary[] }>('/api/my/cases'), 200);
    assert.equal(rows.find((row) => row.id === id)?.decisionLabel?.zh, '准予补办');
  });

  it('延续: asked for in time and not decided, it is deemed renewed for five years more', async () => {
    await jumpTo(server.installation, '2031-02-03');
    const renewal = about('food-service-renewal', ['application-form', 'business-licence']);
    const { id } = await handIn(enterprise, renewal);
    await act(clerk, id, 'accept');
    await jumpTo(server.installation, '2031-03-03');
    const decided = await eventually(async () => {
      await sweeper(server.installation).run();
      const view = await own(enterprise, id);
      return view.decision === 'granted' && view;
    }, 'the deemed renewal');
    assert.ok(decided.documents.some((one) => one.name === '视为准予延续告知书'));
    assert.equal((await issue(id)).validUntil, '2036-03-01');
  });

  it('延续 after that term is too late', async () => {
    await jumpTo(server.installation, '2036-02-20');
    const draft = await fillDraft(
      enterprise,
      about('food-service-renewal', ['application-form', 'business-licence']),
    );
    const submit = { revision: draft.revision, truthful: true };
    assertProblem(
      await enterprise.post(`/api/my/drafts/${draft.id}/submit`, submit),
      422,
      'subject.renewal-late',
    );
  });

  it('注销: the shop closes, the licence is cancelled with reasons', async () => {
    const { id } = await handIn(enterprise, about('food-service-cancellation', ['application-form']));
    await act(clerk, id, 'accept');
    const view = await own(enterprise, id);
    const bare = { type: 'grant', task: view.tasks[0]?.id ?? '', payload: {} };
    assertProblem(await send(approver, id, bare), 422, 'decision.reasons-required');
    await act(approver, id, 'grant', { payload: { reasons: '经营者终止经营' } });
    await becomes('cancelled', numbers.at(-1));
    await act(clerk, id, 'deliver', { payload: { method: 'online' } });
    await assertGranted(server, enterprise, id);
  });
});
