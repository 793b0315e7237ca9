import assert from 'node:assert/strict';
import type { CaseView } from '../../platform/contract/case-view.ts';
import type { WatchView } from '../../platform/contract/operations.ts';
import type { Problem } from '../../platform/contract/problem.ts';
import { act, offered, send } from '../journeys/support/case-driver.ts';
import { type DatabaseProcess, spawnDatabase } from '../support/database-process.ts';
import { expectStatus, type HttpClient } from '../support/http-client.ts';
import { type ServerProcess, spawnServer } from '../support/server-process.ts';
import { registerPerson } from './support/applicants.ts';
import { compileServer } from './support/compile-server.ts';
import { colleague, handInChain, publishChain } from './support/review-chain.ts';

const PAIRS = 1000;
/** Each review of a case is one pair, so few cases make many. */
const REVIEWS = 50;
const CASES = PAIRS / REVIEWS;
const AT_ONCE = 4;

/** Two approvers press the same button at the same moment: one success, one clear "already handled", every time. */
describe('pairs of approvers on one step', function () {
  this.timeout(600_000);
  let compiled: string;
  before(() => {
    compiled = compileServer();
  });

  describe('at one server process', () => {
    let server: ServerProcess;
    before(async () => {
      server = await spawnServer({ compiled });
    });
    after(async () => {
      await server.kill();
      await server.clean();
    });
    it(`${PAIRS} pairs: one success and one 409 that names who was first`, () => contest(server, server));
  });

  describe('at two server processes on one database', () => {
    let database: DatabaseProcess;
    const servers: ServerProcess[] = [];
    before(async () => {
      database = await spawnDatabase();
      const env = { MONGODB_URI: database.uri };
      // One after the other: the first fills the database.
      for (let n = 0; n < 2; n += 1) servers.push(await spawnServer({ compiled, env }));
    });
    after(async () => {
      for (const server of servers) {
        await server.kill();
        await server.clean();
      }
      await database.stop();
    });
    it(`${PAIRS} pairs: one success and one 409 that names who was first`, async () => {
      const [one, other] = servers;
      assert.ok(one && other);
      await contest(one, other);
    });
  });
});

interface Approver {
  client: HttpClient;
  name: string;
  won: number;
}

/** The first approver works at one server, the second at the other, which may be the same. */
async function contest(one: ServerProcess, other: ServerProcess): Promise<void> {
  const admin = await one.as('market-admin');
  await publishChain(admin, REVIEWS);
  const clerk = await one.as('market-window');
  const approver = async (client: HttpClient): Promise<Approver> => {
    const { account } = expectStatus(await client.get<{ account: { name: string } }>('/api/session'), 200);
    return { client, name: account.name, won: 0 };
  };
  const pair = [
    await approver(await one.as('market-handler')),
    await approver(await colleague(admin, other.client())),
  ];
  let people = 0;
  const hand = async (): Promise<void> => {
    while (people < CASES) {
      people += 1;
      const person = await registerPerson(one.url, people);
      const id = await handInChain(person);
      await act(clerk, id, 'accept');
      await contestCase(id, pair);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  assert.equal(
    pair.reduce((sum, { won }) => sum + won, 0),
    PAIRS,
  );
  for (const { name, won } of pair) assert.ok(won > 0, `${name} was never first: that was no race`);
  const supervisor = await other.as('supervisor');
  const watch = expectStatus(await supervisor.post<WatchView>('/api/office/watch'), 200);
  assert.deepEqual([watch.ownerless, watch.posts], [[], []]);
}

/** Every review of one case, each by both at once. */
async function contestCase(id: string, pair: readonly Approver[]): Promise<void> {
  const [first] = pair;
  assert.ok(first);
  let { view, command } = await offered(first.client, id, 'approve');
  for (let review = 1; review <= REVIEWS; review += 1) {
    const approve = { type: 'approve', task: command.task };
    const replies = await Promise.all(pair.map(({ client }) => send(client, id, approve)));
    const statuses = replies.map((reply) => reply.status).toSorted();
    assert.deepEqual(statuses, [200, 409], JSON.stringify(replies.map((reply) => reply.body)).slice(0, 2000));
    const winner = pair[replies.findIndex((reply) => reply.status === 200)];
    const lost = replies.find((reply) => reply.status === 409)?.body as unknown as Problem;
    assert.ok(winner);
    winner.won += 1;
    assert.equal(lost.code, 'conflict.task-handled');
    assert.ok(lost.message.zh.includes(winner.name), `${lost.message.zh} names ${winner.name}`);
    view = replies.find((reply) => reply.status === 200)?.body ?? view;
    assert.equal(reviewsIn(view), review, 'each review is in the history once');
    const next = view.commands.find((one) => one.type === 'approve');
    if (review < REVIEWS) assert.ok(next?.task, 'the next review is open');
    command = next ?? command;
  }
  assert.deepEqual([view.chainOk, view.tasks.map((task) => task.step)], [true, ['decide']]);
}

function reviewsIn({ history }: CaseView): number {
  return history.filter((row) => row.type === 'reviewed').length;
}
