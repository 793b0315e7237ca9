import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { TaskRow } from '../../../platform/contract/office.ts';
import { verifyChain } from '../../../platform/runtime/index.ts';
import { INDIVIDUAL_BUSINESS, PRESALE_PERMIT } from '../../journeys/support/applications.ts';
import { act, handIn, offered, own, send } from '../../journeys/support/case-driver.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { PDF } from '../../support/sample-files.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

describe('cases: the commit and what follows it', () => {
  let server: TestServer;
  let citizen: HttpClient;
  let enterprise: HttpClient;
  let clerk: HttpClient;
  let housing: HttpClient;
  /** One case each, waiting for acceptance. */
  let shop: string;
  let permit: string;

  before(async () => {
    server = await startTestServer();
    [citizen, enterprise, clerk, housing] = await Promise.all([
      server.as('citizen'),
      server.as('enterprise'),
      server.as('market-window'),
      server.as('housing-window'),
    ]);
    shop = (await handIn(citizen, INDIVIDUAL_BUSINESS)).id;
    permit = (await handIn(enterprise, PRESALE_PERMIT)).id;
  });
  after(() => server.stop());
  const read = async (id: string) => {
    const record = await server.installation.stores.cases.read('main', id);
    assert.ok(record);
    return record;
  };

  it('a key is answered once, even when the record of the answer was lost in a crash', async () => {
    const { command } = await offered(clerk, shop, 'check-materials');
    const given = {
      type: 'check-materials',
      task: command.task,
      payload: { checks: [{ material: 'identity', result: 'conforms' }] },
      headers: { 'idempotency-key': 'the-same-key-again' },
    };
    // The sweep may warn of the case meanwhile, so it is the checks that are counted.
    const checks = async () =>
      (await read(shop)).events.filter((row) => row.type === 'materials-checked').length;
    expectStatus(await send(clerk, shop, given), 200);
    assert.equal(await checks(), 1);
    await forgetAnswers();
    expectStatus(await send(clerk, shop, given), 200);
    assert.equal(await checks(), 1);
    await forgetAnswers();
    const other = { ...given, payload: { checks: [{ material: 'identity', result: 'fails' }] } };
    assertProblem(await send(clerk, shop, other), 422, 'idempotency.mismatch');
  });

  /** As if the process had died between the commit and the record. */
  const forgetAnswers = async (): Promise<void> => {
    const soon = new Date(Date.now() + 60_000).toISOString();
    await server.installation.stores.idempotency.removeOlder('main', soon);
  };

  it('who works on an old page after a correction is told so, and nothing is done', async () => {
    const seen = expectStatus(await housing.get<CaseView>(`/api/office/cases/${permit}`), 200);
    await act(housing, permit, 'request-correction', {
      payload: { items: [{ field: 'totalUnits', problem: '与楼栋表不一致' }] },
    });
    const before = await own(enterprise, permit);
    const task = before.commands.find((command) => command.type === 'correct')?.task;
    const form = { ...before.form.data, projectName: '云栖里二期' };
    const corrected = await enterprise.post(`/api/my/cases/${permit}/commands`, {
      type: 'correct',
      task,
      payload: { form },
    });
    expectStatus(corrected, 200);
    const { command, view } = await offered(housing, permit, 'accept');
    const stale = { type: 'accept', task: command.task, version: seen.version };
    assertProblem(await send(housing, permit, stale), 409, 'conflict.case-changed');
    expectStatus(await send(housing, permit, { ...stale, version: view.version }), 200);
  });

  it('a long history leaves the document and stays one chain', async () => {
    const { command } = await offered(clerk, shop, 'check-materials');
    for (let n = 0; n < 90; n += 1) {
      const payload = { checks: [{ material: 'premises', result: 'doubtful', note: `第 ${n} 次` }] };
      expectStatus(await send(clerk, shop, { type: 'check-materials', task: command.task, payload }), 200);
    }
    await server.installation.cases.relay.drain();
    const record = await read(shop);
    assert.ok(record.events.length <= 80, `${record.events.length} rows in the document`);
    const history = await server.installation.stores.cases.history('main', record);
    assert.equal(history.length, record.case.seq);
    const head = { seq: record.case.seq, hash: record.case.head };
    assert.deepEqual(verifyChain(history, undefined, head), { ok: true });
    const { view } = await offered(clerk, shop, 'accept');
    assert.equal(view.history.length, record.case.seq);
    assert.equal(view.chainOk, true);
  });

  it('the inbox can be thrown away and made again; a late projector changes nothing', async () => {
    const { projector } = server.installation.cases;
    const inbox = async (): Promise<TaskRow[]> =>
      expectStatus(await clerk.get<{ rows: TaskRow[] }>('/api/office/tasks'), 200).rows;
    const before = await inbox();
    const old = await read(shop);
    await projector.rebuild();
    assert.deepEqual(await inbox(), before);
    await act(clerk, shop, 'accept');
    await projector.project(old);
    assert.deepEqual(
      (await inbox()).filter((row) => row.case === shop),
      [],
      'the old state does not come back',
    );
    assert.deepEqual(await projector.findOwnerless(), []);
    const health = await server.client().get<{ ownerless: number }>('/healthz');
    assert.equal(health.body.ownerless, 0);
  });

  it('shows a case to its applicant, its departments and the supervisor, and to nobody else', async () => {
    const path = `/api/office/cases/${permit}`;
    assertProblem(await clerk.get(path), 404, 'record.absent');
    assertProblem(await citizen.get(`/api/my/cases/${permit}`), 404, 'record.absent');
    assertProblem(await (await server.as('market-admin')).get(path), 404, 'record.absent');
    expectStatus(await (await server.as('supervisor')).get(path), 200);
    const search = await clerk.get<{ rows: { id: string }[] }>('/api/office/cases');
    assert.deepEqual(
      search.body.rows.map((row) => row.id),
      [shop],
    );
    const found = await (await server.as('supervisor')).get<{ rows: { id: string }[] }>(
      `/api/office/cases?q=${encodeURIComponent('安居')}`,
    );
    assert.deepEqual(
      found.body.rows.map((row) => row.id),
      [permit],
    );
  });

  it('gives out the files of a case through that case alone', async () => {
    const view = expectStatus(await housing.get<CaseView>(`/api/office/cases/${permit}`), 200);
    const file = view.materials[0]?.files[0];
    assert.ok(file);
    const bytes = await housing.get<string>(`/api/office/cases/${permit}/files/${file.id}`);
    assert.equal(
      createHash('sha256').update(bytes.body, 'utf8').digest('hex'),
      createHash('sha256').update(PDF).digest('hex'),
    );
    assertProblem(await clerk.get(`/api/office/cases/${shop}/files/${file.id}`), 404, 'record.absent');
    assertProblem(await citizen.get(`/api/my/cases/${shop}/files/${file.id}`), 404, 'record.absent');
  });

  it('is replayed to those who may see it, row by row', async () => {
    const path = `/api/office/cases/${permit}/replay`;
    const first = expectStatus(await housing.get<CaseView>(`${path}?seq=1`), 200);
    assert.deepEqual([first.replay?.seq, first.history.length, first.commands], [1, 1, []]);
    assert.equal(first.form.data['projectName'], '云栖里');
    const now = expectStatus(await housing.get<CaseView>(path), 200);
    assert.equal(now.form.data['projectName'], '云栖里二期');
    assert.equal(now.replay?.seq, now.replay?.last);
    assert.equal(now.form.fields.find((one) => one.key === 'projectName')?.before, '云栖里');
    const mine = `/api/my/cases/${permit}/replay`;
    const told = expectStatus(await enterprise.get<CaseView>(`${mine}?seq=1`), 200);
    assert.deepEqual([told.form.data['projectName'], told.chainOk], ['云栖里', undefined]);
    assertProblem(await housing.get(`${path}?seq=100000`), 404, 'replay.row-unknown');
    assertProblem(await housing.get(`${path}?seq=0`), 422, 'request.invalid');
    assertProblem(await clerk.get(path), 404, 'record.absent');
    assertProblem(await citizen.get(mine), 404, 'record.absent');
  });

  it('tells a watching page of every change', async () => {
    const watching = new AbortController();
    const stream = await fetch(`${server.url}/api/office/cases/${shop}/live`, {
      headers: { cookie: `banshi_session=${clerk.cookie}` },
      signal: watching.signal,
    });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const until = async (wanted: RegExp): Promise<void> => {
      for (let reads = 0; !wanted.test(heard) && reads < 50; reads += 1)
        heard += (await reader?.read())?.value ?? '';
      assert.match(heard, wanted);
    };
    const { version } = (await read(shop)).case;
    await until(new RegExp(`event: changed\\nid: ${version}\\n`));
    await act(await server.as('market-handler'), shop, 'check-materials', {
      payload: { checks: [{ material: 'identity', result: 'conforms' }] },
    });
    await until(new RegExp(`"version":${version + 1}`));
    watching.abort();
  });
});
