import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { MessageView } from '../../../platform/contract/hall.ts';
import type { TaskRow } from '../../../platform/contract/office.ts';
import type { DelegationView } from '../../../platform/contract/office-delegations.ts';
import { INDIVIDUAL_BUSINESS } from '../../journeys/support/applications.ts';
import { act, handIn, offered, send } from '../../journeys/support/case-driver.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const PATH = '/api/office/delegations';
interface Listed {
  rows: DelegationView[];
  mayLend: { account: string; name: string }[];
  deputies: { account: string; name: string }[];
}

describe('delegations during leave', () => {
  let server: TestServer;
  let clerk: HttpClient;
  let handler: HttpClient;
  let admin: HttpClient;
  const ids = new Map<string, string>();

  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    [clerk, handler, admin] = (await Promise.all(
      ['market-window', 'market-handler', 'market-admin'].map((name) => server.as(name)),
    )) as [HttpClient, HttpClient, HttpClient];
    for (const name of [
      'market-window',
      'market-handler',
      'market-approver',
      'market-admin',
      'housing-window',
    ]) {
      const account = await server.installation.stores.accounts.byUsername('main', name);
      ids.set(name, account?.id ?? '');
    }
  });
  after(() => server.stop());

  const id = (name: string): string => ids.get(name) ?? '';
  const days = { since: '2026-03-02', until: '2026-03-06', reason: '年休假' };
  const lend = (client: HttpClient, to: string, more: object = {}) =>
    client.post<DelegationView>(PATH, { to: id(to), ...days, ...more });
  const list = async (client: HttpClient, query = ''): Promise<Listed> =>
    expectStatus(await client.get<Listed>(PATH + query), 200);
  const inbox = async (client: HttpClient): Promise<string[]> => {
    const { rows } = expectStatus(await client.get<{ rows: TaskRow[] }>('/api/office/tasks?size=100'), 200);
    return rows.map((row) => row.case);
  };
  const end = async (delegation: DelegationView): Promise<void> => {
    expectStatus(await admin.delete<DelegationView>(`${PATH}/${delegation.id}`), 200);
  };

  it('is refused to oneself, another department, for past days, and of posts one does not hold', async () => {
    assertProblem(await lend(clerk, 'market-window'), 422, 'delegation.self');
    assertProblem(await lend(clerk, 'housing-window'), 422, 'delegation.other-department');
    assertProblem(await clerk.post(PATH, { to: 'nobody', ...days }), 422, 'delegation.other-department');
    assertProblem(await lend(clerk, 'market-handler', { since: '2026-03-01' }), 422, 'delegation.past');
    assertProblem(await lend(clerk, 'market-handler', { until: '2026-03-01' }), 422, 'delegation.days');
    assertProblem(await lend(clerk, 'market-handler', { until: '2027-12-31' }), 422, 'delegation.days');
    assertProblem(await lend(clerk, 'market-handler', { posts: ['approver'] }), 422, 'account.post-unknown');
    assertProblem(await lend(admin, 'market-handler'), 422, 'delegation.no-posts');
    assert.deepEqual((await list(admin)).rows, []);
  });

  it('is only lent by whoever is away, or by the administrator of the department', async () => {
    const others = { from: id('market-window') };
    assertProblem(await lend(handler, 'market-approver', others), 403, 'delegation.not-yours');
    const housing = await server.as('housing-admin');
    assertProblem(await lend(housing, 'market-handler', others), 403, 'delegation.not-yours');
    const made = expectStatus(await lend(admin, 'market-handler', others), 200);
    assert.equal(made.from.account, id('market-window'));
    assert.equal(made.createdBy.account, id('market-admin'));
    assert.deepEqual([made.status, made.mayEnd], ['in-force', true]);
    assertProblem(await handler.delete(`${PATH}/${made.id}`), 403, 'delegation.not-yours');
    assertProblem(await housing.delete(`${PATH}/${made.id}`), 404, 'record.absent');
    await end(made);
    assertProblem(await admin.delete(`${PATH}/${made.id}`), 409, 'delegation.over');
    assert.deepEqual((await list(admin)).rows, []);
    assert.equal((await list(admin, '?past=true')).rows[0]?.status, 'over');
  });

  it('offers the own posts to lend, and colleagues to lend them to', async () => {
    const own = await list(clerk);
    assert.deepEqual(
      own.mayLend.map((one) => one.account),
      [id('market-window')],
    );
    assert.ok(own.deputies.some((one) => one.account === id('market-handler')));
    assert.ok(own.deputies.every((one) => one.account !== id('housing-window')));
    assert.ok((await list(admin)).mayLend.some((one) => one.account === id('market-handler')));
  });

  it('gives the deputy the inbox, the commands and the notices, and says whose post it was done in', async () => {
    const citizen = await server.as('citizen');
    const made = expectStatus(await lend(clerk, 'market-handler'), 200);
    const shop = (await handIn(citizen, INDIVIDUAL_BUSINESS)).id;
    await server.installation.cases.relay.drain();
    assert.ok((await inbox(handler)).includes(shop));
    const heard = expectStatus(await handler.get<{ rows: MessageView[] }>('/api/my/messages'), 200);
    assert.ok(heard.rows.some((row) => row.case === shop && row.topic === 'task-opened'));
    const { view } = await offered(handler, shop, 'accept');
    assert.equal(view.tasks.find((task) => task.step === 'accept')?.mine, true);
    const after = await act(handler, shop, 'accept');
    const row = after.history.find((one) => one.type === 'accepted');
    assert.ok(row?.onBehalfOf);
    assert.equal(row.onBehalfOf, made.from.name);
    assert.equal(row.seen, view.version);
    await end(made);
    assert.deepEqual((await inbox(clerk)).includes(shop), false);
    const own = expectStatus(await citizen.get<CaseView>(`/api/my/cases/${shop}`), 200);
    assert.ok(own.history.every((one) => one.onBehalfOf === undefined && one.seen === undefined));
  });

  it('ends with its last day, or at once', async () => {
    const made = expectStatus(await lend(clerk, 'market-handler'), 200);
    const posts = async (today: string) =>
      server.installation.core.standIns.postsOf('main', id('market-handler'), today);
    assert.equal((await posts('2026-03-06')).length, 1);
    assert.deepEqual(await posts('2026-03-07'), []);
    assert.deepEqual(await posts('2026-03-01'), []);
    const { stores } = server.installation;
    const account = await stores.accounts.byId('main', id('market-window'));
    await stores.accounts.change('main', id('market-window'), { posts: [] });
    assert.deepEqual(await posts('2026-03-03'), [], 'what was taken away is not lent');
    await stores.accounts.change('main', id('market-window'), { posts: account?.posts ?? [] });
    await end(made);
    assert.deepEqual(await posts('2026-03-03'), []);
  });

  it('never overlaps, and nobody who is away stands in', async () => {
    const made = expectStatus(await lend(clerk, 'market-handler'), 200);
    const again = await lend(clerk, 'market-approver', { since: '2026-03-06', until: '2026-03-10' });
    assertProblem(again, 409, 'delegation.overlap');
    assertProblem(await lend(handler, 'market-approver'), 409, 'delegation.stands-in');
    const approver = await server.as('market-approver');
    assertProblem(await lend(approver, 'market-window'), 409, 'delegation.deputy-away');
    const later = { since: '2026-03-07', until: '2026-03-08' };
    const next = expectStatus(await lend(approver, 'market-window', later), 200);
    assert.equal(next.status, 'coming');
    await end(next);
    await end(made);
  });

  it('of two made at the same moment one stands', async () => {
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        lend(clerk, 'market-handler'),
        lend(admin, 'market-approver', { from: id('market-window') }),
      ]);
      const made = answers.filter((one) => one.status === 200);
      assert.equal(made.length, 1, answers.map((one) => one.status).join());
      assertProblem(answers.find((one) => one.status !== 200) ?? answers[0], 409, 'delegation.overlap');
      const { rows } = await list(admin);
      assert.equal(rows.length, 1);
      for (const row of rows) await end(row);
    }
  });

  it('a task passed to one person is in that inbox and no other', async () => {
    const stores = server.installation.stores.tasks;
    const row = {
      ...{ id: 'p:1', case: 'p', task: '1', number: 'P1', item: { key: 'i', name: '事项' }, applicant: '甲' },
      ...{ step: '受理', action: 'accept', posts: ['market/window'], openedAt: '2026-03-02T01:00:00.000Z' },
      ...{ sortDue: '2026-03-03', warningOn: '9999-12-31', yellowOn: '9999-12-31', redOn: '9999-12-31' },
    };
    const open = [{ ...row, post: `@${id('market-handler')}` }];
    await stores.project('main', 'p', { version: 1, at: row.openedAt, open });
    assert.ok((await inbox(handler)).includes('p'));
    assert.ok(!(await inbox(clerk)).includes('p'));
    await stores.project('main', 'p', { version: 2, at: row.openedAt, open: [] });
    assertProblem(await send(clerk, 'p', { type: 'accept' }), 404, 'record.absent');
  });
});
