import type { Catalog, Extensions } from '../../../platform/definition/lint/extensions.ts';
import {
  catalogOf,
  findStep,
  type ListDefinitions,
  parseBundle,
  parseDefinition,
  walkComponents,
} from '../../../platform/definition/index.ts';
import type { FormComponent } from '../../../platform/definition/kinds/form.ts';
import type { Step } from '../../../platform/definition/kinds/step-chain.ts';
import type { DefinitionOf, ListKind } from '../../../platform/definition/kinds/index.ts';
import type { ItemBundle } from '../../../platform/definition/kinds/item-bundle.ts';
import { extensions as runtimeExtensions } from '../../../platform/runtime/extensions.ts';

function parsed<K extends ListKind>(kind: K, input: unknown): DefinitionOf<K> {
  const result = parseDefinition(kind, input);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

const posts = [
  { key: 'desk', name: '窗口', role: 'window-clerk' },
  { key: 'handler', name: '承办岗', role: 'reviewer' },
  { key: 'approver', name: '批准岗', role: 'approver' },
];

/** The lists the valid bundle refers to. */
export const lists: ListDefinitions = {
  theme: [parsed('theme', { key: 'roads', name: '道路', group: 'person' })],
  'service-object': [parsed('service-object', { key: 'anyone', name: '自然人', audience: 'person' })],
  'service-type': [
    parsed('service-type', { key: 'licence', name: '行政许可', code: '01' }),
    parsed('service-type', { key: 'filing', name: '备案', code: '10' }),
  ],
  region: [parsed('region', { key: '990100', name: '云江市', level: 'city' })],
  department: [
    parsed('department', { key: 'bureau', name: '城市管理局', nameEn: 'City Bureau', posts }),
    parsed('department', { key: 'police', name: '交警支队', nameEn: 'Police', posts }),
  ],
  calendar: [],
};
/** `night-permit` is another item there is. */
export const catalog: Catalog = catalogOf(lists, ['stall-permit', 'night-permit']);
export const extensions: Extensions = runtimeExtensions;

const file = (name: string) => ({ name, sha256: 'a'.repeat(64), size: 10, contentType: 'application/pdf' });
const here = (post: string, department = '@item') => [{ department, post }];

const INPUT = {
  item: {
    key: 'stall-permit',
    name: '摆摊许可',
    department: 'bureau',
    type: 'licence',
    themes: ['roads'],
    objects: ['anyone'],
    caseKind: 'committed',
    serialPrefix: 'BT',
    basis: [{ law: '城市道路管理条例', article: '第三十条' }],
    conditions: ['有固定的位置和期限'],
    statutoryLimit: { days: 20 },
    promisedLimit: { days: 10 },
    phone: '8500 0001',
    complaintPhone: '8500 0002',
    result: { name: '摆摊许可证', kind: 'certificate' },
  },
  materials: [
    {
      key: 'application',
      name: '申请表',
      type: 'form',
      template: file('空白表.pdf'),
      sample: file('样表.pdf'),
    },
    {
      key: 'photos',
      name: '照片',
      type: 'photo',
      requiredWhen: { fact: 'form.area', operator: 'greaterThan', value: 5 },
    },
  ],
  form: {
    components: [
      {
        type: 'panel',
        key: 'basics',
        title: '基本情况',
        components: [
          {
            type: 'textfield',
            key: 'place',
            label: '位置',
            validate: { required: true, pattern: '[^<>]{1,50}' },
          },
          { type: 'number', key: 'area', label: '面积', validate: { required: true, min: 0 } },
          {
            type: 'select',
            key: 'kind',
            label: '类型',
            dataSrc: 'values',
            data: {
              values: [
                { label: '饮食', value: 'food' },
                { label: '百货', value: 'goods' },
              ],
            },
          },
          { type: 'selectboxes', key: 'wares', label: '商品', values: [{ label: '热食', value: 'hot' }] },
          { type: 'checkbox', key: 'night', label: '夜间经营' },
          { type: 'datetime', key: 'from', label: '开始日期' },
          { type: 'datetime', key: 'to', label: '结束日期' },
        ],
      },
      {
        type: 'datagrid',
        key: 'helpers',
        label: '帮工',
        components: [{ type: 'textfield', key: 'name', label: '姓名' }],
      },
    ],
  },
  fees: [
    {
      key: 'road-fee',
      name: '占用费',
      function: 'product',
      config: {
        factors: [
          { kind: 'field', field: 'area', label: '面积', unit: '㎡' },
          { kind: 'days', from: 'from', to: 'to', label: '天数' },
        ],
        rate: { kind: 'fixed', value: 0.5, unit: '元/㎡·日' },
      },
      basis: { law: '城市道路管理条例', article: '第三十七条' },
      waivers: [
        {
          key: 'night-off',
          name: '夜间减半',
          when: { fact: 'form.night', operator: 'equal', value: true },
          percent: 50,
          basis: { law: '地方规定' },
        },
      ],
      examples: [
        { name: '十平方米三天', form: { area: 10, from: '2026-03-01', to: '2026-03-03' }, expected: 15 },
      ],
    },
  ],
  steps: {
    blocks: [
      {
        type: 'step',
        key: 'accept',
        name: '受理',
        action: 'accept',
        assignees: here('desk'),
        materials: ['application'],
      },
      {
        type: 'parallel',
        key: 'both',
        branches: [
          {
            blocks: [
              { type: 'step', key: 'review', name: '初审', action: 'review', assignees: here('handler') },
            ],
          },
          {
            blocks: [
              {
                type: 'step',
                key: 'consult',
                name: '征求意见',
                action: 'review',
                assignees: here('handler', 'police'),
              },
            ],
          },
        ],
      },
      {
        type: 'exclusive',
        key: 'large',
        branches: [
          {
            when: { fact: 'form.area', operator: 'greaterThan', value: 100 },
            blocks: [
              {
                type: 'step',
                key: 'second-review',
                name: '复审',
                action: 'review',
                assignees: here('handler'),
                returnTo: ['accept'],
              },
            ],
          },
        ],
        otherwise: { blocks: [] },
      },
      {
        type: 'step',
        key: 'decide',
        name: '决定',
        action: 'decide',
        assignees: here('approver'),
        returnTo: ['accept'],
      },
      { type: 'step', key: 'fee', name: '收费', action: 'collect-fee', counts: false },
      {
        type: 'step',
        key: 'issue',
        name: '制证',
        action: 'issue-document',
        assignees: here('desk'),
        documents: ['permit'],
      },
      { type: 'step', key: 'deliver', name: '送达', action: 'deliver', assignees: here('desk') },
    ],
  },
  documents: [
    {
      key: 'permit',
      name: '摆摊许可证',
      kind: 'certificate',
      numberFormat: '云城管〔{year}〕第{serial:3}号',
      blocks: [
        { type: 'heading', text: '摆摊许可证' },
        { type: 'fields', rows: [{ label: '位置', value: '{form.place}，{form.area} ㎡' }] },
        { type: 'signature', organ: '{department.name}', date: '{issuedOn}' },
      ],
    },
  ],
};

/** A bundle as somebody sends it; nothing in it is wrong or even doubtful. Fresh with every call. */
export function validInput(): typeof INPUT {
  return structuredClone(INPUT);
}

/** The same, parsed. */
export function validBundle(): ItemBundle {
  const result = parseBundle(validInput());
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.value;
}

/** The valid bundle with something broken in it. */
export function broken(change: (bundle: ItemBundle) => void): ItemBundle {
  const bundle = validBundle();
  change(bundle);
  return bundle;
}

/** A step of the bundle, to change in place. */
export function stepOf(bundle: ItemBundle, key: string): Step {
  const placed = findStep(bundle.steps, key);
  if (!placed) throw new Error(`no step ${key}`);
  return placed.block;
}

/** A form component of the bundle, to change in place. */
export function componentOf(bundle: ItemBundle, key: string): FormComponent {
  const placed = walkComponents(bundle.form).find(({ component }) => component.key === key);
  if (!placed) throw new Error(`no component ${key}`);
  return placed.component;
}

/** An extra step. */
export function extraStep(step: Pick<Step, 'key' | 'action'> & Partial<Step>): Step {
  return { ...stepOf(validBundle(), 'deliver'), name: step.key, ...step };
}
