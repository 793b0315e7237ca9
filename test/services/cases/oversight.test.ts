import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import { PRESALE_PERMIT } from '../../journeys/support/applications.ts';
import { act, handIn, offered, send } from '../../journeys/support/case-driver.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

describe('cases: who watches and who puts right', () => {
  let server: TestServer;
  let permit: string;
  let clerk: HttpClient;

  before(async () => {
    server = await startTestServer();
    permit = (await handIn(await server.as('enterprise'), PRESALE_PERMIT)).id;
    clerk = await server.as('housing-window');
  });
  after(() => server.stop());
  const give = async (who: HttpClient, type: string, payload: object) => {
    await offered(who, permit, type);
    return expectStatus(await send(who, permit, { type, payload }), 200);
  };

  it('a supervisor urges, whoever has the case answers', async () => {
    await give(await server.as('supervisor'), 'urge', { text: '为何尚未受理？', days: 2 });
    const { command } = await offered(clerk, permit, 'answer-urge');
    const { 'x-choices': choices } = command.payload as { 'x-choices': Record<string, { value: string }[]> };
    const urge = choices['/urge']?.[0]?.value;
    await act(clerk, permit, 'answer-urge', { payload: { urge, text: '今日受理' } });
    assertProblem(
      await send(clerk, permit, { type: 'answer-urge', task: command.task, payload: { urge, text: '再答' } }),
      409,
      'urge.none-open',
    );
  });

  it('an administrator moves a stuck task to a colleague who may do it, and back to the post', async () => {
    await act(clerk, permit, 'accept');
    const administrator = await server.as('housing-admin');
    const view = expectStatus(await administrator.get<CaseView>(`/api/office/cases/${permit}`), 200);
    const task = view.tasks[0]?.id;
    await give(administrator, 'intervene', { task, to: 'housing/auditor', reason: '承办人离岗' });
    const record = { result: 'passed', findings: '现场与申报一致' };
    await act(await server.as('housing-auditor'), permit, 'record', { payload: record });
    const after = await server.installation.stores.cases.read('main', permit);
    assert.ok(after?.events.some((event) => event.type === 'intervened'));
  });

  it('the office puts an error right', async () => {
    const view = await give(clerk, 'rectify', {
      changes: [{ field: 'applicant.phone', value: '13800001111' }],
      reason: '电话录入错误',
    });
    const after = await server.installation.stores.cases.read('main', permit);
    assert.equal(after?.case.applicant.phone, '13800001111');
    assert.equal(after?.contentVersion, view.version);
  });
});
