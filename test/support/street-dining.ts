import assert from 'node:assert/strict';
import type { ItemView } from '../../platform/contract/admin.ts';
import type { Application } from '../journeys/support/applications.ts';
import { expectStatus, type HttpClient } from './http-client.ts';
import { PDF } from './sample-files.ts';

const step = (
  key: string,
  name: string,
  action: string,
  post: string,
  limitDays: number,
  more: object = {},
) => ({
  ...{ type: 'step', key, name, action, limitDays },
  assignees: [{ department: '@item', post }],
  ...more,
});
const field = (type: string, key: string, label: string, more: object = {}) => ({
  ...{ type, key, label, input: true, validate: { required: true } },
  ...more,
});
const notice = (key: string, name: string, sign: string, text: string) => ({
  ...{ key, name, kind: 'notice', numberFormat: `云市监${sign}〔{year}〕第{serial:4}号` },
  blocks: [
    { type: 'heading', text: name },
    { type: 'paragraph', text: '{applicant.name}：' },
    { type: 'paragraph', text },
    { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
  ],
});

/** 餐饮外摆经营许可: reviewed by two posts at the same time, with a promised and a statutory limit. */
const BASICS = {
  key: 'street-dining',
  name: '餐饮外摆经营许可',
  nameEn: 'Street dining permit',
  department: 'market',
  type: 'administrative-licence',
  themes: [],
  objects: ['natural-person'],
  caseKind: 'committed',
  serialPrefix: 'WB',
  basis: [{ law: '地方市容和环境卫生条例', article: '第二十一条' }],
  conditions: ['有固定的经营场所'],
  statutoryLimit: { days: 20, basis: { law: '中华人民共和国行政许可法', article: '第四十二条' } },
  promisedLimit: { days: 10 },
  correctionDays: 10,
  specialProcedures: [{ procedure: 'hearing', days: 10 }],
  approvers: [{ department: '@item', post: 'approver' }],
  channels: ['2'],
  phone: '8500 1301',
  complaintPhone: '8500 1309',
};
const TURN_DOCUMENTS = { 'special-procedure': ['procedure-notice'], extension: ['extension-notice'] };
const BUNDLE = {
  materials: [
    { key: 'identity', name: '身份证', type: 'certificate', formats: ['pdf'] },
    { key: 'layout', name: '外摆布局图', type: 'drawing', formats: ['pdf'] },
  ],
  form: {
    display: 'form',
    components: [
      field('textfield', 'owner', '经营者'),
      field('textfield', 'place', '外摆位置'),
      field('number', 'tables', '桌数'),
    ],
  },
  documents: [
    notice(
      'acceptance-notice',
      '受理通知书',
      '受',
      '你提出的“{item.name}”申请（流水号 {case.number}）现予受理。',
    ),
    notice('correction-notice', '补正材料通知书', '补', '你提出的“{item.name}”申请需要补正：{opinion}'),
    notice(
      'procedure-notice',
      '特别程序告知书',
      '特',
      '你提出的“{item.name}”申请需要进行特别程序，所需时间不计入时限。',
    ),
    notice('extension-notice', '延长期限告知书', '延', '你提出的“{item.name}”申请经批准延长办理期限。'),
  ],
  steps: {
    blocks: [
      step('accept', '受理', 'accept', 'window', 1, {
        materials: ['identity', 'layout'],
        documents: ['acceptance-notice', 'correction-notice'],
        config: {
          documents: { accept: ['acceptance-notice'], 'request-correction': ['correction-notice'] },
        },
      }),
      {
        type: 'parallel',
        key: 'reviews',
        name: '并行审核',
        branches: [
          {
            name: '场所',
            blocks: [
              step('site', '场所审核', 'review', 'handler', 5, {
                materials: ['layout'],
                returnTo: ['accept'],
              }),
            ],
          },
          { name: '食品安全', blocks: [step('food', '食品安全审核', 'review', 'auditor', 5)] },
        ],
      },
      step('decide', '决定', 'decide', 'approver', 2),
      step('deliver', '送达', 'deliver', 'window', 1),
    ],
  },
};

/** Makes and publishes the item over the API. */
export async function publishStreetDining(admin: HttpClient): Promise<void> {
  const created = expectStatus(await admin.post<ItemView>('/api/admin/items', { item: BASICS }), 200);
  const path = `/api/admin/items/${BASICS.key}`;
  const item = { ...created.bundle.item, turnDocuments: TURN_DOCUMENTS };
  const bundle = { ...created.bundle, ...BUNDLE, item };
  const saved = expectStatus(await admin.put<ItemView>(path, { bundle, revision: created.revision }), 200);
  assert.deepEqual(
    saved.findings.filter((finding) => finding.severity === 'error'),
    [],
  );
  expectStatus(await admin.post(`${path}/publish`, { revision: saved.revision }), 200);
}

/** What the citizen of the demonstration hands in. */
export const STREET_DINING: Application = {
  item: BASICS.key,
  applicant: 'citizen',
  data: { owner: '周晓梅', place: '滨江中路 118 号店前', tables: 4 },
  files: {
    identity: { name: '身份证.pdf', bytes: PDF },
    layout: { name: '外摆布局图.pdf', bytes: PDF },
  },
};
