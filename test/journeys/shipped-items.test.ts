import assert from 'node:assert/strict';
import type { CaseView } from '../../platform/contract/case-view.ts';
import type { MessageView, ProgressView } from '../../platform/contract/hall.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { PDF } from '../support/sample-files.ts';
import { INDIVIDUAL_BUSINESS, PRESALE_PERMIT, ROAD_OCCUPATION } from './support/applications.ts';
import { act, eventually, fillDraft, handIn, own, send, taskOpen } from './support/case-driver.ts';
import { assertGranted } from './support/well-ended.ts';

describe('the shipped items, from application to certificate', () => {
  let server: TestServer;
  let citizen: HttpClient;
  let enterprise: HttpClient;
  const staff: Record<string, HttpClient> = {};
  const as = async (username: string): Promise<HttpClient> => {
    staff[username] ??= await server.as(username);
    return staff[username];
  };

  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    [citizen, enterprise] = await Promise.all([server.as('citizen'), server.as('enterprise')]);
  });
  after(() => server.stop());

  const assertWellEnded = (applicant: HttpClient, id: string): Promise<CaseView> =>
    assertGranted(server, applicant, id);

  it('商品房预售许可: an enterprise gets its permit', async () => {
    const { id, number } = await handIn(enterprise, PRESALE_PERMIT);
    assert.match(number, /^[A-Z]+202603020001$/);
    await act(await as('housing-window'), id, 'accept', { opinion: '材料齐全' });
    const alone = await as('housing-handler');
    const recorded = await act(alone, id, 'record', {
      payload: { result: 'passed', findings: '现场与申报一致' },
    });
    const again = { type: 'countersign', task: recorded.tasks[0]?.id ?? '', payload: {} };
    assertProblem(await send(alone, id, again), 403, 'officers.same-person');
    await act(await as('housing-handler2'), id, 'countersign');
    const granted = await act(await as('housing-approver'), id, 'grant', { opinion: '准予' });
    assert.equal(granted.decision, 'granted');
    await act(await as('housing-window'), id, 'issue');
    await taskOpen(enterprise, id, 'deliver');
    await act(await as('housing-window'), id, 'deliver', { payload: { method: 'online' } });
    const view = await assertWellEnded(enterprise, id);
    const permit = view.documents.find((one) => one.kind === 'certificate');
    assert.match(permit?.number ?? '', /2026/);
    assert.equal(view.form.fields.find((one) => one.key === 'buildings[1].floorArea')?.value, '8640.5');
    assert.deepEqual([...new Set(view.steps.map((step) => step.status))], ['done']);
  });

  it('个体工商户设立登记: on the spot, by a citizen; staff see masked numbers and every look is logged', async () => {
    const { id } = await handIn(citizen, INDIVIDUAL_BUSINESS);
    const clerk = await as('market-window');
    const seen = expectStatus(await clerk.get<CaseView>(`/api/office/cases/${id}`), 200);
    assert.equal(seen.applicantDetail.idNumber, '990101********4120');
    assert.doesNotMatch(JSON.stringify(seen), /990101199003074120|13900001234/);
    const revealed = await clerk.post<{ value: string }>(`/api/office/cases/${id}/reveal`, {
      field: 'ownerIdNumber',
      reason: '核对身份证',
    });
    assert.equal(expectStatus(revealed, 200).value, '990101199003074120');
    const log = await server.installation.stores.audit.list('main', { act: 'revealed', limit: 5 });
    assert.equal(log[0]?.subject.id, id);
    assert.equal(log[0]?.detail?.['reason'], '核对身份证');
    assert.doesNotMatch(JSON.stringify(log), /990101199003074120/);

    await act(clerk, id, 'accept');
    await act(await as('market-handler'), id, 'grant');
    await act(clerk, id, 'issue');
    await taskOpen(citizen, id, 'deliver');
    await act(clerk, id, 'deliver', { payload: { method: 'window' } });
    const view = await assertWellEnded(citizen, id);
    assert.equal(view.applicantDetail.idNumber, '990101199003074120');
  });

  it('临时占用城市道路许可: one correction, a fee of 225.00 yuan paid, parallel opinions, progress by number', async () => {
    const draft = await fillDraft(citizen, ROAD_OCCUPATION);
    const check = await citizen.post<{ bill: { total: number; lines: { expression: string }[] } }>(
      `/api/my/drafts/${draft.id}/check`,
    );
    assert.equal(check.body.bill.total, 22500);
    assert.match(check.body.bill.lines[0]?.expression ?? '', /225\.00/);
    const submit = { revision: draft.revision, truthful: true };
    const { id, number } = expectStatus(
      await citizen.post<CaseView>(`/api/my/drafts/${draft.id}/submit`, submit),
      200,
    );

    const clerk = await as('city-management-window');
    const asked = await act(clerk, id, 'request-correction', {
      payload: { items: [{ material: 'site-plan', problem: '平面图没有标出与盲道的距离' }] },
    });
    assert.equal(asked.state, 'pending-correction');
    await correct(id);
    const accepted = await act(clerk, id, 'accept');
    assert.equal(accepted.clock.promised.left?.dueOn, '2026-03-09');

    await act(await as('city-management-handler'), id, 'approve', { opinion: '符合条件' });
    const agreed = { payload: { stance: 'agree', text: '不影响通行' } };
    await act(await as('traffic-police-opinion'), id, 'answer', agreed);
    await act(await as('city-management-approver'), id, 'grant');
    await pay(id);
    await act(clerk, id, 'issue');
    await taskOpen(citizen, id, 'deliver');
    await act(clerk, id, 'deliver', { payload: { method: 'online' } });
    const view = await assertWellEnded(citizen, id);
    assert.equal(view.bill?.payment?.amount, 22500);

    await assertProgress(number);
    await assertMessages(number);
  });

  const correct = async (id: string): Promise<void> => {
    const before = await own(citizen, id);
    assert.equal(before.applicantMustAct, true);
    assert.equal(before.correction?.items[0]?.material, 'site-plan');
    const task = before.commands.find((command) => command.type === 'correct')?.task;
    const upload = await citizen.upload<{ id: string }>(
      `/api/my/cases/${id}/files`,
      { name: '平面图（补）.pdf', bytes: PDF },
      { material: 'site-plan' },
    );
    const { id: file } = expectStatus(upload, 200);
    const reply = await citizen.post<CaseView>(`/api/my/cases/${id}/commands`, {
      type: 'correct',
      task,
      payload: {
        form: { ...before.form.data, roadSection: '滨江中路 120 号门前人行道' },
        materials: { 'site-plan': [file] },
      },
    });
    const after = expectStatus(reply, 200);
    assert.equal(after.state, 'pending-acceptance');
    assert.equal(after.form.fields.find((field) => field.key === 'roadSection')?.changed, true);
    assert.deepEqual(
      after.materials.find((material) => material.key === 'site-plan')?.files.map((one) => one.id),
      [file],
    );
  };

  const pay = async (id: string): Promise<void> => {
    const due = await own(citizen, id);
    assert.equal(due.state, 'pending-payment');
    assert.equal(due.bill?.total, 22500);
    const opened = expectStatus(
      await citizen.post<{ order: string; payUrl: string; amount: number }>(`/api/my/cases/${id}/payments`, {
        channel: 'simulator',
      }),
      200,
    );
    assert.equal(opened.amount, 22500);
    const page = await citizen.get<string>(opened.payUrl);
    assert.match(page.body, /演示银行[\s\S]*¥225\.00[\s\S]*确认付款/);
    const confirmed = await fetch(server.url + opened.payUrl, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'confirm' }),
      redirect: 'manual',
    });
    assert.equal(confirmed.status, 303);
    const path = `/api/my/cases/${id}/payments/${opened.order}/refresh`;
    const { status } = expectStatus(await citizen.post<{ status: string }>(path), 200);
    assert.equal(status, 'paid');
    assertProblem(
      await citizen.post(`/api/my/cases/${id}/payments`, { channel: 'simulator' }),
      409,
      'payment.nothing-due',
    );
  };

  const assertProgress = async (number: string): Promise<void> => {
    const visitor = server.client();
    const found = await visitor.get<ProgressView>(`/api/hall/progress?number=${number}&idTail=4120`);
    assert.equal(expectStatus(found, 200).applicant, '周**');
    assert.equal(found.body.decision, 'granted');
    assert.equal(found.body.decisionLabel?.zh, '准予许可');
    assert.doesNotMatch(JSON.stringify(found.body), /周晓梅|滨江中路|225\.00/);
    const wrongTail = await visitor.get(`/api/hall/progress?number=${number}&idTail=0000`);
    const wrongNumber = await visitor.get('/api/hall/progress?number=DLZY202603029999&idTail=4120');
    assertProblem(wrongTail, 404, 'progress.no-match');
    assert.deepEqual(wrongTail.body, wrongNumber.body);
  };

  const assertMessages = async (number: string): Promise<void> => {
    const topics = await eventually(async () => {
      const page = await citizen.get<{ rows: MessageView[] }>('/api/my/messages?size=100');
      const own = page.body.rows.filter((message) => message.caseNumber === number);
      return own.length >= 5 && own.map((message) => message.topic);
    }, 'five messages');
    assert.ok(topics.includes('fee-due'), topics.join());
    assert.equal(new Set(topics).size, topics.length, 'each is told once');
  };
});
