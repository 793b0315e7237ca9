import assert from 'node:assert/strict';
import type { Problem } from '../../platform/contract/problem.ts';
import { INDIVIDUAL_BUSINESS } from '../journeys/support/applications.ts';
import { act, handIn, offered, send } from '../journeys/support/case-driver.ts';
import { expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { registerPerson } from './support/applicants.ts';

const PAIRS = 32;

/** Two approvers press the same button at the same moment: one success, one clear "already handled", every time. */
describe('pairs of approvers on one step', function () {
  this.timeout(120_000);
  let server: TestServer;
  let clerk: HttpClient;
  let first: HttpClient;
  let second: HttpClient;

  before(async () => {
    server = await startTestServer();
    clerk = await server.as('market-window');
    first = await server.as('market-handler');
    second = await colleague(server);
  });
  after(() => server.stop());

  it(`${PAIRS} pairs: one success and one 409 that names who was first`, async () => {
    const cases = await waitingCases();
    for (const id of cases) {
      const { view, command } = await offered(first, id, 'grant');
      const grant = { type: 'grant', task: command.task, version: view.version };
      const replies = await Promise.all([send(first, id, grant), send(second, id, grant)]);
      const statuses = replies.map((reply) => reply.status).toSorted();
      assert.deepEqual(statuses, [200, 409], JSON.stringify(replies.map((reply) => reply.body)));
      const won = replies.find((reply) => reply.status === 200)?.body;
      const lost = replies.find((reply) => reply.status === 409)?.body as unknown as Problem;
      assert.equal(lost.code, 'conflict.task-handled');
      const winner = won?.history.findLast((row) => row.type === 'decided')?.who ?? '';
      assert.ok(winner && lost.message.zh.includes(winner), `${lost.message.zh} names ${winner}`);
      assert.equal(won?.history.filter((row) => row.type === 'decided').length, 1);
    }
    assert.deepEqual(await server.installation.cases.projector.findOwnerless(), []);
  });

  /** As many accepted cases as there are pairs, each of an applicant of its own. */
  const waitingCases = async (): Promise<string[]> => {
    const ids: string[] = [];
    const prepare = async (n: number): Promise<void> => {
      const person = await registerPerson(server.url, n);
      const { id } = await handIn(person, INDIVIDUAL_BUSINESS);
      await act(clerk, id, 'accept');
      ids.push(id);
    };
    // Some at a time: preparing is not what is tested.
    for (let n = 0; n < PAIRS; n += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => prepare(n + k)));
    return ids;
  };
});

/** A second holder of the handler's post, made by the department's administrator. */
async function colleague(server: TestServer): Promise<HttpClient> {
  const admin = await server.as('market-admin');
  const account = {
    username: 'market-handler-2',
    password: 'Second-handler-2026',
    name: '柳如意',
    roles: ['reviewer'],
    department: 'market',
    posts: ['handler'],
  };
  expectStatus(await admin.post('/api/admin/accounts', account), 200);
  const client = server.client();
  const session = await client.signIn(account.username, account.password);
  if (!session.account?.mustChangePassword) return client;
  const changed = await client.post<{ csrf: string }>('/api/session/password', {
    current: account.password,
    next: 'Second-handler-2027',
  });
  client.csrf = expectStatus(changed, 200).csrf;
  return client;
}
