import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { ItemView } from '../../platform/contract/admin.ts';
import { expectStatus, HttpClient } from '../support/http-client.ts';
import { DEMO_PASSWORD, freshDataDir } from '../support/server.ts';
import { type ServerProcess, spawnFailing, spawnServer } from '../support/server-process.ts';

/** Sends a JSON body once the server has said that it has the request's head; gives the status it answers. */
function statusOf(url: string, json: unknown, underWay: () => void): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { origin: url, 'content-type': 'application/json', expect: '100-continue' };
    const sent = httpRequest(`${url}/api/session`, { method: 'POST', headers });
    sent.on('continue', () => {
      underWay();
      sent.end(JSON.stringify(json));
    });
    sent.on('response', (answer) => resolve(answer.resume().statusCode));
    sent.on('error', reject);
    sent.flushHeaders();
  });
}

describe('the server as a process', () => {
  let first: ServerProcess;
  before(async () => {
    first = await spawnServer();
  });
  after(async () => {
    await first.kill();
    await first.clean();
  });

  it('says where everything is and how to begin, in both languages', () => {
    const text = first.output();
    for (const part of [
      `${first.url}/`,
      `${first.url}/office/`,
      DEMO_PASSWORD,
      'citizen',
      'housing',
      '先试试',
      'Try first',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('a second start on the same folder says who has it, and ends with 1', async () => {
    const { code, output } = await spawnFailing(first.dataDir, {});
    assert.equal(code, 1);
    assert.match(output, /数据目录 .+ 正由另一个进程使用/);
    assert.match(output, /in use by process \d+/);
    expectStatus(await first.client().get('/healthz'), 200);
  });

  it('a second start on the same port says so, and ends with 1', async () => {
    const dataDir = await freshDataDir();
    const { code, output } = await spawnFailing(dataDir, { env: { PORT: new URL(first.url).port } });
    assert.equal(code, 1);
    assert.match(output, /端口 \d+ 已被占用/);
    assert.match(output, /Port \d+ is in use/);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('wrong settings are named one by one', async () => {
    const env = {
      PORT: '99999',
      SEED: 'everything',
      MONGODB_URI: 'postgres://secret@host',
      RATE_LIMIT: 'many',
    };
    const { code, output } = await spawnFailing('/nonexistent', { env });
    assert.equal(code, 1);
    for (const name of ['PORT', 'SEED', 'MONGODB_URI', 'RATE_LIMIT'])
      assert.match(output, new RegExp(`✗ ${name}=`));
    assert.doesNotMatch(output, /secret/);
  });

  it('on an open address it warns of the demonstration accounts', async () => {
    const open = await spawnServer({ env: { HOST: '0.0.0.0' } });
    try {
      assert.match(open.output(), /⚠ .*演示账户/);
      assert.match(open.output(), /⚠ Listening on 0\.0\.0\.0/);
      assert.doesNotMatch(first.output(), /⚠/);
      const nobody = { username: 'nobody', password: 'wrong password', face: 'hall' };
      assert.equal(await statusOf(open.url, nobody, () => open.process.kill('SIGINT')), 401);
      assert.equal(await open.stop(), 0, 'Ctrl+C lets the request under way finish');
    } finally {
      await open.kill();
      await open.clean();
    }
  });

  it('SEED=empty makes two administrators and the calendars, with a password shown once', async () => {
    const options = { seed: 'empty', env: { ADMIN_PASSWORD: '' } } as const;
    const empty = await spawnServer(options);
    try {
      const password = /^ {4}(\S{16})$/m.exec(empty.output())?.[1] ?? assert.fail(empty.output());
      const client = empty.client();
      const session = await client.signIn('halladmin', password);
      assert.equal(session.account?.mustChangePassword, true);
      const next = 'A-new-password-1';
      client.csrf = expectStatus(
        await client.post<{ csrf: string }>('/api/session/password', { current: password, next }),
        200,
      ).csrf;
      const count = async (path: string) =>
        expectStatus(await client.get<{ total: number }>(path), 200).total;
      assert.equal(await count('/api/admin/items'), 0);
      assert.equal(await count('/api/admin/accounts'), 2);
      assert.equal(await count('/api/admin/definitions/calendar'), 2);
      for (const kind of ['theme', 'service-object', 'service-type', 'department', 'region']) {
        assert.equal(await count(`/api/admin/definitions/${kind}`), 0, kind);
      }
      assert.equal(await empty.stop(), 0, 'SIGTERM');
      const again = await spawnServer({ ...options, dataDir: empty.dataDir });
      assert.doesNotMatch(again.output(), /初始密码|Initial password/);
      await again.stop();
    } finally {
      await empty.kill();
      await empty.clean();
    }
  });

  it('killed in the middle of writes it loses nothing it acknowledged, and a repeat changes nothing', async () => {
    const dataDir = await freshDataDir();
    const server = await spawnServer({ dataDir });
    const admin = await server.as('housing-admin');
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let index = 0; ; index += 1) {
        const key = `written-${index}`;
        const basics = { key, name: key, department: 'housing', type: 'administrative-licence' };
        const more = {
          objects: ['enterprise'],
          caseKind: 'committed',
          serialPrefix: 'K',
          promisedLimit: { days: 5 },
        };
        const reply = await admin.post('/api/admin/items', {
          item: { ...basics, ...more },
          copyOf: 'presale-permit',
        });
        if (reply.status === 200) acknowledged.push(key);
      }
    })().catch(() => undefined);
    while (acknowledged.length < 5) await new Promise((resolve) => setTimeout(resolve, 20));
    const view = expectStatus(await admin.get<ItemView>('/api/admin/items/written-0'), 200);
    const key = { 'idempotency-key': randomUUID() };
    const path = '/api/admin/items/written-0/publish';
    const published = expectStatus(await admin.post<ItemView>(path, { revision: view.revision }, key), 200);
    await server.kill();
    await writing;

    const again = await spawnServer({ dataDir });
    try {
      const client = new HttpClient(again.url);
      client.cookie = admin.cookie;
      client.csrf = admin.csrf;
      for (const written of acknowledged) expectStatus(await client.get(`/api/admin/items/${written}`), 200);
      const repeat = await client.post<ItemView>(path, { revision: view.revision }, key);
      assert.deepEqual(expectStatus(repeat, 200), published);
      assert.equal(repeat.headers.get('idempotency-replayed'), 'true');
    } finally {
      await again.stop();
      await again.clean();
    }
  });
});
