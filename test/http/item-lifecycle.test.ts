import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { DiffRow, ItemRow, ItemView } from '../../platform/contract/admin.ts';
import type { Finding } from '../../platform/definition/finding.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

interface Checked {
  findings: Finding[];
  diff: DiffRow[];
  publishable: boolean;
}

describe('the life of an item', () => {
  let server: TestServer;
  let admin: HttpClient;
  before(async () => {
    server = await startTestServer();
    admin = await server.as('housing-admin');
  });
  after(() => server.stop());

  const basics = (key: string, more: object = {}) => ({
    key,
    name: `测试事项 ${key}`,
    department: 'housing',
    type: 'administrative-licence',
    objects: ['enterprise'],
    caseKind: 'committed',
    serialPrefix: 'TEST',
    promisedLimit: { days: 5 },
    ...more,
  });
  const create = async (key: string, copyOf?: string): Promise<ItemView> =>
    expectStatus(await admin.post<ItemView>('/api/admin/items', { item: basics(key), copyOf }), 200);
  const read = async (key: string, query = ''): Promise<ItemView> =>
    expectStatus(await admin.get<ItemView>(`/api/admin/items/${key}${query}`), 200);
  const save = (view: ItemView, change: (bundle: ItemView['bundle']) => void) => {
    const bundle = structuredClone(view.bundle);
    change(bundle);
    return admin.put<ItemView>(`/api/admin/items/${view.key}`, { bundle, revision: view.revision });
  };
  const publish = (view: ItemView) =>
    admin.post<ItemView>(`/api/admin/items/${view.key}/publish`, { revision: view.revision });
  const check = async (key: string): Promise<Checked> =>
    expectStatus(await admin.post<Checked>(`/api/admin/items/${key}/check`), 200);

  it('begins with its basics: an editable draft that cannot be published yet', async () => {
    const view = await create('from-basics');
    assert.equal(view.status, 'draft');
    assert.equal(view.version, 1);
    assert.equal(view.editable, true);
    assert.ok(view.findings.some(({ severity, path }) => severity === 'error' && path.startsWith('/steps')));
    const { publishable, findings } = await check('from-basics');
    assert.equal(publishable, false);
    const problem = assertProblem(await publish(view), 422, 'item.not-publishable');
    assert.deepEqual(
      problem.findings?.map(({ code }) => code),
      findings.map(({ code }) => code),
    );
  });

  it('refuses basics that are wrong, with a path to each mistake', async () => {
    const reply = await admin.post('/api/admin/items', {
      item: { ...basics('x'), name: '', department: 'nowhere' },
    });
    const problem = assertProblem(reply, 422, 'definition.refused');
    assert.ok(problem.findings?.some(({ path }) => path === '/item/name'));
    const dangling = await admin.post('/api/admin/items', { item: basics('x', { type: 'no-such-type' }) });
    assert.ok(
      assertProblem(dangling, 422, 'definition.refused').findings?.some(({ path }) => path === '/item/type'),
    );
  });

  it('a key is taken once', async () => {
    await create('taken-key');
    assertProblem(
      await admin.post('/api/admin/items', { item: basics('taken-key') }),
      409,
      'definition.exists',
    );
  });

  it('two editors: the second save hears of the first and loses nothing', async () => {
    const view = await create('two-editors');
    expectStatus(
      await save(view, (bundle) => {
        bundle.item.phone = '1';
      }),
      200,
    );
    assertProblem(
      await save(view, (bundle) => {
        bundle.item.phone = '2';
      }),
      409,
      'draft.stale',
    );
    assert.equal((await read('two-editors')).bundle.item.phone, '1');
  });

  it('many at once: exactly one save wins', async () => {
    const view = await create('many-editors');
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save(view, (bundle) => {
          bundle.item.phone = String(index);
        }),
      ),
    );
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.equal(replies.filter(({ status }) => status === 409).length, 7);
  });

  it('publishing makes an immutable version; changing starts the next one', async () => {
    const first = await create('versions', 'presale-permit');
    assert.equal((await check('versions')).publishable, true);
    const published = expectStatus(await publish(first), 200);
    assert.equal(published.status, 'published');
    assert.equal(published.editable, false);
    assertProblem(
      await save(published, (bundle) => {
        bundle.item.name = '改名';
      }),
      409,
      'item.no-draft',
    );
    assertProblem(await publish(published), 409, 'item.no-draft');

    const second = expectStatus(await admin.post<ItemView>('/api/admin/items/versions/draft'), 200);
    assert.equal(second.version, 2);
    assertProblem(await admin.post('/api/admin/items/versions/draft'), 409, 'item.has-draft');
    const saved = expectStatus(
      await save(second, (bundle) => {
        bundle.item.promisedLimit.days = 4;
      }),
      200,
    );
    const { diff } = await check('versions');
    assert.ok(
      diff.some(({ path }) => path.includes('promisedLimit')),
      JSON.stringify(diff),
    );
    assert.equal((await read('versions', '?version=1')).bundle.item.promisedLimit.days, 5);

    const fixed = expectStatus(
      await save(saved, (bundle) => {
        bundle.item.promisedLimit.days = 5;
        bundle.item.phone = '8500 7777';
      }),
      200,
    );
    const next = expectStatus(await publish(fixed), 200);
    assert.deepEqual(
      next.versions.map(({ version, status }) => `${version} ${status}`),
      ['2 published', '1 retired'],
    );
    const old = await read('versions', '?version=1');
    assert.equal(old.editable, false);
    assert.notEqual(old.bundle.item.phone, '8500 7777');
    assertProblem(await admin.get('/api/admin/items/versions?version=3'), 404, 'record.absent');
  });

  it('of two who publish at once one does, and the version is what was published', async () => {
    const view = await create('publish-race', 'presale-permit');
    const replies = await Promise.all(Array.from({ length: 5 }, () => publish(view)));
    assert.equal(
      replies.filter(({ status }) => status === 200).length,
      1,
      JSON.stringify(replies.map((r) => r.body)),
    );
    assert.deepEqual(
      (await read('publish-race')).versions.map(({ version }) => version),
      [1],
    );
  });

  it('retiring ends applications and keeps the version; publishing again takes the item up', async () => {
    const view = await create('to-retire', 'presale-permit');
    assertProblem(await admin.post('/api/admin/items/to-retire/retire'), 409, 'item.not-published');
    expectStatus(await publish(view), 200);
    const retired = expectStatus(await admin.post<ItemView>('/api/admin/items/to-retire/retire'), 200);
    assert.equal(retired.status, 'retired');
    assertProblem(await admin.post('/api/admin/items/to-retire/retire'), 409, 'item.retired');
    const { core, workspace } = server.installation;
    assert.equal(await core.published.current(workspace.key, 'to-retire'), null);
    assert.ok(await core.published.version(workspace.key, 'to-retire', 1));
    const draft = expectStatus(await admin.post<ItemView>('/api/admin/items/to-retire/draft'), 200);
    expectStatus(await publish(draft), 200);
    assert.equal((await core.published.current(workspace.key, 'to-retire'))?.version, 2);
  });

  it('a draft can be given up: the published version stays, a first draft goes with its item', async () => {
    const view = await create('given-up', 'presale-permit');
    expectStatus(await publish(view), 200);
    expectStatus(await admin.post('/api/admin/items/given-up/draft'), 200);
    expectStatus(await admin.delete('/api/admin/items/given-up/draft'), 204);
    assert.equal((await read('given-up')).status, 'published');
    assertProblem(await admin.delete('/api/admin/items/given-up/draft'), 409, 'item.no-draft');
    await create('never-was');
    expectStatus(await admin.delete('/api/admin/items/never-was/draft'), 204);
    assertProblem(await admin.get('/api/admin/items/never-was'), 404, 'record.absent');
  });

  it('a bundle with code in it is stored by no path', async () => {
    const view = await create('no-code', 'presale-permit');
    const script = (bundle: ItemView['bundle']) => {
      const [field] = bundle.form.components;
      assert.ok(field);
      field['customDefaultValue'] = 'value = process.env';
    };
    const problem = assertProblem(await save(view, script), 422, 'definition.refused');
    assert.ok(
      problem.findings?.some(({ code }) => code === 'form-script'),
      JSON.stringify(problem.findings),
    );
    assert.match(problem.path ?? '', /^\/bundle\/form\/components\/0/);
  });

  it('the key stays, and the department stays within reach', async () => {
    const view = await create('stay');
    assertProblem(
      await save(view, (bundle) => {
        bundle.item.key = 'moved';
      }),
      422,
      'item.key-fixed',
    );
    assertProblem(
      await save(view, (bundle) => {
        bundle.item.department = 'market';
      }),
      403,
      'item.department-fixed',
    );
    const foreign = { item: basics('foreign', { department: 'market' }) };
    assertProblem(await admin.post('/api/admin/items', foreign), 403, 'item.department-fixed');
  });

  it("another department's items look as if there were none", async () => {
    for (const path of ['/api/admin/items/road-occupation', '/api/admin/items/no-such-item']) {
      assertProblem(await admin.get(path), 404, 'record.absent');
      assertProblem(await admin.post(`${path}/check`), 404, 'record.absent');
      assertProblem(await admin.post(`${path}/retire`), 404, 'record.absent');
    }
    const { rows } = expectStatus(await admin.get<{ rows: ItemRow[] }>('/api/admin/items?size=100'), 200);
    assert.deepEqual([...new Set(rows.map(({ department }) => department.key))], ['housing']);
    const all = await server.as('halladmin');
    const listed = expectStatus(
      await all.get<{ rows: ItemRow[] }>('/api/admin/items?size=100&department=market'),
      200,
    );
    assert.deepEqual([...new Set(listed.rows.map(({ department }) => department.key))], ['market']);
  });

  it('a post that nobody holds is a warning, not a refusal', async () => {
    const view = await create('vacant', 'presale-permit');
    const police = { department: 'traffic-police', post: 'opinion' };
    const change = (bundle: ItemView['bundle']) => {
      const [step] = bundle.steps.blocks;
      assert.ok(step?.type === 'step');
      step.assignees.push(police);
    };
    expectStatus(await save(view, change), 200);
    const vacant = (findings: Finding[]) => findings.filter(({ code }) => code === 'post-vacant');
    assert.equal(vacant((await check('vacant')).findings).length, 0);
    const sysadmin = await server.as('sysadmin');
    const found = (
      await sysadmin.get<{ rows: { id: string }[] }>('/api/admin/accounts?q=traffic-police-opinion')
    ).body;
    expectStatus(await sysadmin.patch(`/api/admin/accounts/${found.rows[0]?.id}`, { disabled: true }), 200);
    const checked = await check('vacant');
    assert.deepEqual(
      vacant(checked.findings).map(({ severity }) => severity),
      ['warning'],
    );
    assert.equal(checked.publishable, true);
  });

  it('the list counts, searches, filters, sorts and pages in the database', async () => {
    const hall = await server.as('halladmin');
    const list = async (query: string) =>
      expectStatus(
        await hall.get<{ rows: ItemRow[]; total: number; counts: Record<string, number> }>(
          `/api/admin/items?${query}`,
        ),
        200,
      );
    const all = await list('size=100');
    assert.equal(all.total, all.rows.length);
    assert.equal(
      Object.values(all.counts).reduce((sum, count) => sum + count, 0),
      all.total,
    );
    assert.ok((await list('q=预售')).rows.some(({ key }) => key === 'presale-permit'));
    assert.equal(
      (await list(`q=${encodeURIComponent('.*')}`)).total,
      0,
      'a pattern is searched for literally',
    );
    assert.deepEqual(
      [...new Set((await list('status=draft&size=100')).rows.map(({ status }) => status))],
      ['draft'],
    );
    const pages = [await list('sort=key&size=3&page=1'), await list('sort=key&size=3&page=2')];
    const keys = pages.flatMap(({ rows }) => rows.map(({ key }) => key));
    assert.deepEqual(keys, [...keys].sort());
    assert.equal(new Set(keys).size, 6);
    const down = (await list('sort=-completeness&size=100')).rows.map(({ completeness }) => completeness);
    assert.deepEqual(
      down,
      [...down].sort((a, b) => b - a),
    );
    assertProblem(await hall.get('/api/admin/items?size=0'), 422, 'request.invalid');
    assertProblem(await hall.get('/api/admin/items?status=x'), 422, 'request.invalid');
    expectStatus(await hall.get('/api/admin/items?sort=no.such.field'), 200);
  });

  it('an Idempotency-Key publishes once and answers the same twice', async () => {
    const view = await create('once-only', 'presale-permit');
    const path = '/api/admin/items/once-only/publish';
    const key = { 'idempotency-key': randomUUID() };
    const first = await admin.post<ItemView>(path, { revision: view.revision }, key);
    const again = await admin.post<ItemView>(path, { revision: view.revision }, key);
    expectStatus(first, 200);
    assert.deepEqual(again.body, first.body);
    assert.equal(again.headers.get('idempotency-replayed'), 'true');
    assertProblem(await admin.post(path, { revision: 99 }, key), 422, 'idempotency.mismatch');
    assertProblem(
      await admin.post(path, { revision: 1 }, { 'idempotency-key': 'short' }),
      400,
      'idempotency.bad-key',
    );
    const other = await server.as('halladmin');
    assertProblem(await other.post(path, { revision: view.revision }, key), 409, 'item.no-draft');
  });

  it('a refusal is not kept under the key: mended, the same key goes through', async () => {
    const view = await create('mended', 'presale-permit');
    const key = { 'idempotency-key': randomUUID() };
    const path = '/api/admin/items/mended/publish';
    assertProblem(await admin.post(path, { revision: view.revision + 1 }, key), 409, 'draft.stale');
    expectStatus(await admin.post(path, { revision: view.revision }, key), 200);
  });
});
