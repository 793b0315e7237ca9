import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import { PRESALE_PERMIT } from '../../journeys/support/applications.ts';
import { act, checkSite, handIn, offered, send } from '../../journeys/support/case-driver.ts';
import { expectStatus, type HttpClient } from '../../support/http-client.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

describe('cases: departments that are asked', () => {
  let server: TestServer;
  let reviewer: HttpClient;
  let police: HttpClient;
  let stranger: HttpClient;
  let permit: string;

  before(async () => {
    server = await startTestServer();
    let enterprise: HttpClient;
    let clerk: HttpClient;
    [enterprise, clerk, reviewer, police, stranger] = await Promise.all([
      server.as('enterprise'),
      server.as('housing-window'),
      server.as('housing-handler'),
      server.as('traffic-police-handler'),
      server.as('market-handler'),
    ]);
    permit = (await handIn(enterprise, PRESALE_PERMIT)).id;
    await act(clerk, permit, 'accept');
  });
  after(() => server.stop());
  const open = (who: HttpClient) => who.get<CaseView>(`/api/office/cases/${permit}`);

  it('see the case from then on, answer, and let the step go on; others still do not', async () => {
    assert.equal((await open(police)).status, 404);
    const question = { to: 'traffic-police/handler', question: '出入口是否影响交通？', limitDays: 3 };
    await act(reviewer, permit, 'consult', { payload: question });
    const record = await server.installation.stores.cases.read('main', permit);
    assert.deepEqual(record?.departments.toSorted(), ['housing', 'traffic-police']);
    const held = expectStatus(await open(reviewer), 200);
    assert.ok(!held.commands.some((command) => command.type === 'record'), 'the step waits for the answer');
    await act(police, permit, 'answer', { payload: { stance: 'agree', text: '不影响' } });
    assert.equal((await open(police)).status, 200, 'who answered may look it up again');
    assert.equal((await open(stranger)).status, 404);
    const { command } = await offered(reviewer, permit, 'reassign');
    const { 'x-choices': choices } = command.payload as {
      'x-choices': Record<string, { value: string; label: string }[]>;
    };
    const to = choices['/to']?.find(({ label }) => label.startsWith('段文博'))?.value;
    await act(reviewer, permit, 'reassign', { payload: { to, reason: '外出开会' } });
    const back = { to: 'housing/handler', reason: '回来了' };
    await act(await server.as('housing-handler2'), permit, 'reassign', { payload: back });
    await checkSite([reviewer, await server.as('housing-handler2')], permit);
  });

  it('tells whom a step was passed to and why, and that a question was taken back', async () => {
    const approver = await server.as('housing-approver');
    const question = { to: 'market/handler', question: '有无登记？' };
    const asked = await act(approver, permit, 'consult', { payload: question });
    const task = asked.tasks.find((one) => one.side?.kind === 'consult')?.id;
    const view = await act(approver, permit, 'recall', { payload: { task } });
    assert.match(view.history.at(-1)?.text.zh ?? '', /^撤回“征求意见/);
    const texts = view.history.map(({ text }) => text.zh);
    assert.ok(texts.includes('“初审和现场勘查”转由段文博办理：外出开会'), texts.join('\n'));
    assert.ok(texts.includes('“初审和现场勘查”转由房产局 · 承办岗办理：回来了'), texts.join('\n'));
  });

  it('are offered by post and by name, as the page shows them', async () => {
    const { command } = await offered(await server.as('housing-approver'), permit, 'consult');
    const { 'x-choices': choices } = command.payload as { 'x-choices': Record<string, { value: string }[]> };
    const values = choices['/to']?.map((one) => one.value) ?? [];
    assert.ok(values.includes('market/handler') && !values.some((one) => one.startsWith('housing/')));
    const wrong = { type: 'consult', task: command.task, payload: { to: 'market/nobody', question: '?' } };
    assert.equal((await send(await server.as('housing-approver'), permit, wrong)).status, 422);
  });
});
