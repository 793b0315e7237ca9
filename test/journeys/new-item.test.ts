import assert from 'node:assert/strict';
import type { ItemView } from '../../platform/contract/admin.ts';
import type { ItemCard, ItemGuide } from '../../platform/contract/hall.ts';
import { PDF } from '../support/sample-files.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import type { Application } from './support/applications.ts';
import { act, eventually, handIn, own, taskOpen } from './support/case-driver.ts';

/** A permit nobody has heard of: a branch by size, a fee by head, two conditions on materials. */
const BASICS = {
  key: 'lantern-fair',
  name: '灯会经营许可',
  nameEn: 'Lantern fair permit',
  department: 'market',
  type: 'administrative-licence',
  themes: [],
  objects: ['natural-person'],
  caseKind: 'committed',
  serialPrefix: 'DH',
  basis: [{ law: '地方灯会管理办法', article: '第五条' }],
  conditions: ['有固定摊位'],
  statutoryLimit: { days: 20, basis: { law: '中华人民共和国行政许可法', article: '第四十二条' } },
  promisedLimit: { days: 10 },
  channels: ['2'],
  phone: '8500 1301',
  complaintPhone: '8500 1309',
  result: { name: '灯会经营许可证', kind: 'certificate' },
  keywords: ['灯笼', '夜市'],
};
const step = (key: string, name: string, action: string, post: string | null, more: object = {}) => ({
  type: 'step',
  key,
  name,
  action,
  assignees: post ? [{ department: '@item', post }] : [],
  limitDays: 1,
  ...more,
});
const REST = {
  materials: [
    { key: 'identity', name: '身份证', type: 'certificate', formats: ['pdf', 'png'] },
    {
      key: 'fire-plan',
      name: '消防方案',
      type: 'document',
      requiredWhen: { fact: 'form.stalls', operator: 'greaterThan', value: 10 },
    },
  ],
  form: {
    display: 'form',
    components: [
      {
        type: 'textfield',
        key: 'owner',
        label: '经营者',
        input: true,
        validate: { required: true },
        properties: { prefill: 'applicant.name' },
      },
      {
        type: 'number',
        key: 'stalls',
        label: '摊位数',
        input: true,
        validate: { required: true, min: 1, max: 500, integer: true },
      },
    ],
  },
  fees: [
    {
      key: 'stall-fee',
      name: '摊位费',
      function: 'per-unit',
      config: { unitPrice: 20, countField: 'stalls', unit: '个' },
      basis: { law: '地方灯会管理办法', article: '第九条' },
      standard: '试点标准',
      examples: [{ name: '三个摊位', form: { stalls: 3 }, expected: 60 }],
    },
  ],
  steps: {
    blocks: [
      step('accept', '受理', 'accept', 'window', {
        documents: ['receipt'],
        config: { documents: { accept: ['receipt'] } },
      }),
      {
        type: 'exclusive',
        key: 'by-size',
        name: '按规模',
        branches: [
          {
            name: '大型',
            when: { fact: 'form.stalls', operator: 'greaterThan', value: 10 },
            blocks: [step('review', '安全审核', 'review', 'handler')],
          },
        ],
        otherwise: { name: '小型', blocks: [] },
      },
      step('decide', '决定', 'decide', 'approver'),
      step('pay', '收费', 'collect-fee', null, { counts: false, limitDays: 0 }),
      step('issue', '制证', 'issue-document', 'window', { documents: ['permit'] }),
      step('deliver', '送达', 'deliver', 'window'),
    ],
  },
  documents: [
    {
      key: 'receipt',
      name: '受理通知书',
      kind: 'notice',
      numberFormat: '灯会受〔{year}〕第{serial:3}号',
      blocks: [
        { type: 'heading', text: '受理通知书' },
        { type: 'paragraph', text: '{applicant.name}：' },
        { type: 'paragraph', text: '你的“{item.name}”申请（{case.number}）已受理。' },
        { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
      ],
    },
    {
      key: 'permit',
      name: '灯会经营许可证',
      kind: 'certificate',
      numberFormat: '灯会证〔{year}〕第{serial:3}号',
      validDays: 30,
      blocks: [
        { type: 'heading', text: '灯会经营许可证' },
        {
          type: 'fields',
          rows: [
            { label: '经营者', value: '{form.owner}' },
            { label: '摊位数', value: '{form.stalls}' },
          ],
        },
        { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
      ],
    },
  ],
};

describe('a new item that is in no file of ours', () => {
  let server: TestServer;
  let admin: HttpClient;
  let citizen: HttpClient;
  before(async () => {
    server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
    [admin, citizen] = await Promise.all([server.as('market-admin'), server.as('citizen')]);
  });
  after(() => server.stop());

  const publish = async (): Promise<void> => {
    const created = expectStatus(await admin.post<ItemView>('/api/admin/items', { item: BASICS }), 200);
    const bundle = { ...created.bundle, ...REST };
    const saved = expectStatus(
      await admin.put<ItemView>(`/api/admin/items/${BASICS.key}`, { bundle, revision: created.revision }),
      200,
    );
    const errors = saved.findings.filter((finding) => finding.severity === 'error');
    assert.deepEqual(errors, []);
    const preview = await admin.post(`/api/admin/items/${BASICS.key}/documents/permit/preview`);
    assert.match(String(preview.body), /^%PDF/);
    const published = await admin.post<ItemView>(`/api/admin/items/${BASICS.key}/publish`, {
      revision: saved.revision,
    });
    assert.equal(expectStatus(published, 200).status, 'published');
  };
  const find = async (q: string): Promise<ItemCard[]> => {
    const reply = await server
      .client()
      .get<{ rows: ItemCard[] }>(`/api/hall/items?q=${encodeURIComponent(q)}`);
    return expectStatus(reply, 200).rows;
  };
  const application = (stalls: number): Application => ({
    item: BASICS.key,
    applicant: 'citizen',
    data: { owner: '周晓梅', stalls },
    files: { identity: { name: '身份证.pdf', bytes: PDF } },
  });

  it('is made, checked and published over the API, and found by words, pinyin and initials at once', async () => {
    assertProblem(await citizen.post('/api/my/drafts', { item: BASICS.key }), 404, 'record.absent');
    await publish();
    for (const q of ['灯会', '灯笼', 'denghui', 'dh', 'yeshi', 'lantern']) {
      assert.deepEqual(
        (await find(q)).map((card) => card.key).filter((key) => key === BASICS.key),
        [BASICS.key],
        q,
      );
    }
    const guide = await server.client().get<ItemGuide>(`/api/hall/items/${BASICS.key}`);
    assert.equal(expectStatus(guide, 200).fees[0]?.formula, '20.00 元/个 × 数量');
    assert.deepEqual(guide.body.audiences, ['person']);
    const enterprise = await server.as('enterprise');
    assertProblem(await enterprise.post('/api/my/drafts', { item: BASICS.key }), 403, 'application.audience');
  });

  it('asks for a material only where its condition holds', async () => {
    const draft = expectStatus(
      await citizen.post<{ id: string; revision: number }>('/api/my/drafts', { item: BASICS.key }),
      200,
    );
    const data = { owner: '周晓梅', stalls: 11 };
    await citizen.put(`/api/my/drafts/${draft.id}`, { data, revision: draft.revision });
    const check = await citizen.post<{ problems: { kind: string; key: string }[] }>(
      `/api/my/drafts/${draft.id}/check`,
    );
    const missing = check.body.problems.map(({ kind, key }) => `${kind} ${key}`);
    assert.deepEqual(missing, ['material identity', 'material fire-plan']);
    const submit = await citizen.post(`/api/my/drafts/${draft.id}/submit`, {
      revision: draft.revision + 1,
      truthful: true,
    });
    const problem = assertProblem(submit, 422, 'application.incomplete');
    assert.deepEqual(
      problem.findings?.map((finding) => finding.path),
      ['/materials/identity', '/materials/fire-plan'],
    );
    expectStatus(await citizen.delete(`/api/my/drafts/${draft.id}`), 204);
  });

  it('runs: the branch is skipped, the fee paid, the certificate numbered and dated', async () => {
    const { id, number } = await handIn(citizen, application(3));
    assert.equal(number, 'DH202603020001');
    const again = await citizen.post<{ id: string }>('/api/my/drafts', { item: BASICS.key });
    const check = await citizen.post<{ duplicates: { number: string }[] }>(
      `/api/my/drafts/${again.body.id}/check`,
    );
    assert.deepEqual(
      check.body.duplicates.map((one) => one.number),
      [number],
    );
    await assert.rejects(handIn(citizen, application(3)), /application\.duplicate/);

    await act(await server.as('market-window'), id, 'accept');
    const decided = await act(await server.as('market-approver'), id, 'grant');
    assert.equal(decided.steps.find((one) => one.key === 'review')?.status, 'skipped');
    const due = await own(citizen, id);
    assert.equal(due.bill?.total, 6000);
    const { order } = expectStatus(
      await citizen.post<{ order: string }>(`/api/my/cases/${id}/payments`, { channel: 'simulator' }),
      200,
    );
    await server.installation.cases.simulator?.pay(order, 'confirm');
    await act(await server.as('market-window'), id, 'issue');
    const issued = await taskOpen(citizen, id, 'deliver');
    const permit = issued.documents.find((document) => document.kind === 'certificate');
    assert.equal(permit?.number, '灯会证〔2026〕第001号');
    assert.equal(permit?.validUntil, '2026-04-01');
    await act(await server.as('market-window'), id, 'deliver', { payload: { method: 'online' } });
    const closed = await eventually(async () => {
      const view = await own(citizen, id);
      return view.state === 'closed' && view;
    }, 'the end');
    assert.equal(closed.completion, 0);
  });

  it('retired: no new applications, and the hall no longer shows it', async () => {
    expectStatus(await admin.post(`/api/admin/items/${BASICS.key}/retire`), 200);
    assert.deepEqual(
      (await find('灯会')).filter((card) => card.key === BASICS.key),
      [],
    );
    assertProblem(await server.client().get(`/api/hall/items/${BASICS.key}`), 404, 'record.absent');
    assertProblem(await citizen.post('/api/my/drafts', { item: BASICS.key }), 404, 'record.absent');
  });
});
