import assert from 'node:assert/strict';
import type { ItemView } from '../../../platform/contract/admin.ts';
import { expectStatus, type HttpClient } from '../../support/http-client.ts';
import { PDF } from '../../support/sample-files.ts';
import type { Application } from './applications.ts';

const step = (key: string, name: string, action: string, post: string) => ({
  ...{ type: 'step', key, name, action, limitDays: 1 },
  assignees: [{ department: '@item', post }],
});
const required = (type: string, key: string, label: string, validate: object = {}) => ({
  ...{ type, key, label, input: true },
  validate: { required: true, ...validate },
});

/** 摊位经营许可: pre-reviewed, with materials that may follow later and a commitment route. */
const BASICS = {
  key: 'market-stall',
  name: '集市摊位经营许可',
  nameEn: 'Market stall permit',
  department: 'market',
  type: 'administrative-licence',
  themes: [],
  objects: ['natural-person'],
  caseKind: 'committed',
  serialPrefix: 'JS',
  basis: [{ law: '地方集市管理办法', article: '第五条' }],
  conditions: ['有固定摊位'],
  statutoryLimit: { days: 20, basis: { law: '中华人民共和国行政许可法', article: '第四十二条' } },
  promisedLimit: { days: 10 },
  deficiencyDays: 4,
  commitmentText: '本人承诺符合全部经营条件，所提交材料真实。',
  channels: ['2'],
  phone: '8500 1301',
  complaintPhone: '8500 1309',
};
const BUNDLE = {
  materials: [
    { key: 'identity', name: '身份证', type: 'certificate', formats: ['pdf'] },
    { key: 'lease', name: '摊位租约', type: 'document', formats: ['pdf'], necessity: 'deferrable' },
    {
      ...{ key: 'health', name: '健康证明', type: 'certificate', formats: ['pdf'], necessity: 'deferrable' },
      requiredWhen: { fact: 'commitment', operator: 'equal', value: false },
    },
  ],
  form: {
    display: 'form',
    components: [
      required('textfield', 'owner', '经营者', { maxLength: 20 }),
      required('number', 'stalls', '摊位数', { min: 1, max: 50, integer: true }),
      { ...required('textfield', 'helper', '帮工姓名'), conditional: { show: true, when: 'stalls', eq: 9 } },
    ],
  },
  steps: {
    blocks: [
      step('check', '预审', 'pre-review', 'window'),
      step('accept', '受理', 'accept', 'window'),
      step('review', '审核', 'review', 'handler'),
      step('decide', '决定', 'decide', 'approver'),
      step('verify', '承诺核查', 'verify-commitment', 'handler'),
    ],
  },
};

/** Makes and publishes the item over the API. */
export async function publishMarketStall(admin: HttpClient): Promise<void> {
  const created = expectStatus(await admin.post<ItemView>('/api/admin/items', { item: BASICS }), 200);
  const path = `/api/admin/items/${BASICS.key}`;
  const bundle = { ...created.bundle, ...BUNDLE };
  const saved = expectStatus(await admin.put<ItemView>(path, { bundle, revision: created.revision }), 200);
  assert.deepEqual(
    saved.findings.filter((finding) => finding.severity === 'error'),
    [],
  );
  expectStatus(await admin.post(`${path}/publish`, { revision: saved.revision }), 200);
}

const pdf = { name: '材料.pdf', bytes: PDF };
/** Without what may follow later. */
export const MARKET_STALL: Application = {
  item: BASICS.key,
  applicant: 'citizen',
  data: { owner: '周晓梅', stalls: 2 },
  files: { identity: pdf },
};
