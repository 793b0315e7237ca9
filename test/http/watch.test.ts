import assert from 'node:assert/strict';
import type { AccountRow } from '../../platform/contract/admin.ts';
import type { WatchView } from '../../platform/contract/operations.ts';
import { newCases } from '../services/deadlines/support.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const CASES = 4;

describe('the watcher: every open case is somebody’s', () => {
  let server: TestServer;
  let hall: HttpClient;
  before(async () => {
    server = await startTestServer();
    hall = await server.as('halladmin');
    await newCases(server.installation, CASES);
    await server.installation.cases.relay.drain();
  });
  after(() => server.stop());

  const watch = async (client: HttpClient): Promise<WatchView> =>
    expectStatus(await client.get<WatchView>('/api/office/watch'), 200);

  it('finds every open case in the hands of somebody', async () => {
    const supervisor = await server.as('supervisor');
    const view = expectStatus(await supervisor.post<WatchView>('/api/office/watch'), 200);
    assert.deepEqual([view.ownerless, view.posts], [[], []]);
    assert.ok(view.lookedAt && view.lookedThrough >= CASES);
  });

  it('names a case whose task is gone from the inbox, until it is there again', async () => {
    const { connection, cases } = server.installation;
    const [id = ''] = await newCases(server.installation, 1);
    await cases.relay.drain();
    await connection.collection('tasks').deleteMany({ case: id });
    const supervisor = await server.as('supervisor');
    const view = expectStatus(await supervisor.post<WatchView>('/api/office/watch'), 200);
    assert.deepEqual(
      view.ownerless.map((one) => [one.case, one.reason]),
      [[id, 'no-task']],
    );
    await cases.projector.rebuild();
    assert.deepEqual(expectStatus(await supervisor.post<WatchView>('/api/office/watch'), 200).ownerless, []);
  });

  it('refuses to take the last holder from a post with work, and says which and how much', async () => {
    const clerk = await account('housing-window');
    for (const patch of [{ disabled: true }, { posts: [], roles: ['department-admin'] }]) {
      const problem = assertProblem(await change(clerk.id, patch), 409, 'staff.last-holder');
      assert.match(problem.message.zh, /房产局.*窗口.*\d+ 件待办/);
    }
    // Nobody's work depends on this one.
    const opinion = await account('market-handler');
    expectStatus(await change(opinion.id, { disabled: true }), 200);
    expectStatus(await change(opinion.id, { disabled: false }), 200);
  });

  it('lets them go once somebody else has the post', async () => {
    const second = {
      ...{ username: 'housing-window-2', password: 'Second-window-2026', name: '柳如意' },
      ...{ roles: ['window-clerk'], department: 'housing', posts: ['window'] },
    };
    const created = expectStatus(await hall.post<AccountRow>('/api/admin/accounts', second), 200);
    const clerk = await account('housing-window');
    expectStatus(await change(clerk.id, { disabled: true }), 200);
    assertProblem(await change(created.id, { disabled: true }), 409, 'staff.last-holder');
    assertProblem(await hall.delete(`/api/admin/accounts/${created.id}`), 409, 'staff.last-holder');
    expectStatus(await change(clerk.id, { disabled: false }), 200);
    // Both at the same moment: never do both go.
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([clerk, created].map((one) => change(one.id, { disabled: true })));
      assert.deepEqual((await watch(await server.as('supervisor'))).posts, []);
      for (const one of [clerk, created]) expectStatus(await change(one.id, { disabled: false }), 200);
    }
    expectStatus(await change(created.id, { disabled: true }), 200);
  });

  it('names a post that lost its last holder behind its back, with the cases that wait there', async () => {
    const { connection } = server.installation;
    const accounts = connection.collection('accounts');
    await accounts.updateOne({ username: 'housing-window' }, { $set: { disabled: true } });
    const view = await watch(await server.as('supervisor'));
    assert.deepEqual(
      view.posts.map((one) => [one.department.key, one.post.key]),
      [['housing', 'window']],
    );
    assert.ok((view.posts[0]?.tasks ?? 0) >= CASES);
    assert.ok(view.ownerless.length >= CASES && view.ownerless.every((one) => one.reason === 'post-unheld'));
    // A department's administrator is told of the own department only.
    assert.equal((await watch(await server.as('housing-admin'))).posts.length, 1);
    assert.deepEqual((await watch(await server.as('market-admin'))).posts, []);
    await accounts.updateOne({ username: 'housing-window' }, { $set: { disabled: false } });
    assert.deepEqual((await watch(await server.as('supervisor'))).posts, []);
  });

  it('a colleague who stands in counts as a holder', async () => {
    const { connection, stores } = server.installation;
    const [away, deputy] = [await account('housing-window'), await account('housing-handler')];
    await stores.delegations.insert('main', {
      ...{ id: 'stand-in', department: 'housing', posts: ['window'], reason: '休假' },
      ...{ from: { account: away.id, name: away.name }, to: { account: deputy.id, name: deputy.name } },
      ...{ since: '2020-01-01', until: '2999-01-01' },
      ...{ createdBy: { account: away.id, name: away.name }, createdAt: '2020-01-01T00:00:00.000Z' },
    });
    await connection
      .collection('accounts')
      .updateOne({ username: 'housing-window' }, { $set: { disabled: true } });
    assert.deepEqual((await watch(await server.as('supervisor'))).posts, []);
    assertProblem(await change(deputy.id, { disabled: true }), 409, 'staff.last-holder');
    await connection
      .collection('accounts')
      .updateOne({ username: 'housing-window' }, { $set: { disabled: false } });
    const by = { account: away.id, name: away.name };
    await stores.delegations.end('main', 'stand-in', '2020-01-02T00:00:00.000Z', by);
  });

  const account = async (username: string): Promise<AccountRow> => {
    const path = `/api/admin/accounts?q=${username}&size=100`;
    const { rows } = expectStatus(await hall.get<{ rows: AccountRow[] }>(path), 200);
    const found = rows.find((row) => row.username === username);
    assert.ok(found);
    return found;
  };
  const change = (id: string, patch: object) => hall.patch(`/api/admin/accounts/${id}`, patch);
});
