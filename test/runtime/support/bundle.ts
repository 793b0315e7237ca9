import type { Item } from '../../../platform/definition/kinds/item.ts';
import {
  itemBundle,
  type ItemBundle,
  type ItemBundleInput,
} from '../../../platform/definition/kinds/item-bundle.ts';
import type { Block, Step } from '../../../platform/definition/kinds/step-chain.ts';
import type { Definition } from '../../../platform/runtime/command.ts';
import { CALENDARS } from './calendars.ts';

/** The post that each action's steps are given to in the tests. */
const POSTS: Record<string, string[]> = {
  accept: ['window'],
  review: ['reviewer'],
  decide: ['approver'],
  'issue-document': ['window'],
  deliver: ['window'],
  close: ['window'],
  'pre-review': ['window'],
  receive: ['window'],
  'site-check': ['reviewer'],
  consult: ['reviewer'],
  'report-up': ['reviewer'],
  'special-procedure': ['reviewer'],
  'record-filing': ['window'],
  'verify-commitment': ['reviewer'],
};

type StepOptions = Partial<Omit<Step, 'type' | 'key' | 'action'>> & { posts?: string[] };

/** A step of the item's own department; its name says what it is. */
export function step(key: string, action: string, { posts, ...options }: StepOptions = {}): Step {
  return {
    type: 'step',
    key,
    name: `步骤 ${key}`,
    action,
    assignees: (posts ?? (Object.hasOwn(POSTS, action) ? POSTS[action] : undefined) ?? []).map((post) => ({
      department: '@item',
      post,
    })),
    limitDays: 1,
    counts: true,
    materials: [],
    formAccess: 'read',
    documents: [],
    checkpoints: [],
    returnTo: [],
    config: {},
    ...options,
  };
}

const block = { type: 'paragraph' as const, text: '{number}' };
const template = (key: string, kind: 'certificate' | 'notice' | 'decision') => ({
  key,
  name: key,
  kind,
  numberFormat: '{year}-{serial:3}',
  blocks: [block],
});

/** 临时占用城市道路许可 (domain I-5), small enough to read, with every part the engine looks at. */
export const ROAD_INPUT = {
  item: {
    key: 'road-occupation',
    name: '临时占用城市道路许可',
    nameEn: 'Temporary occupation of a city road',
    department: 'urban-management',
    type: '01',
    objects: ['person'],
    caseKind: 'committed' as const,
    serialPrefix: 'ZD',
    statutoryLimit: { days: 20 },
    promisedLimit: { days: 5 },
    supportsPost: true,
  },
  materials: [
    { key: 'application', name: '申请表', type: 'document' as const },
    { key: 'site-plan', name: '位置平面图', type: 'drawing' as const },
  ],
  form: {
    display: 'form' as const,
    components: [
      { type: 'textfield', key: 'reason' },
      { type: 'number', key: 'area' },
      { type: 'datetime', key: 'from' },
      { type: 'datetime', key: 'to' },
      { type: 'select', key: 'zone' },
    ],
  },
  fees: [
    {
      key: 'occupation',
      name: '道路占用费',
      function: 'product',
      config: {
        factors: [
          { kind: 'field', field: 'area', label: '面积', unit: '㎡' },
          { kind: 'days', from: 'from', to: 'to', label: '天数' },
        ],
        rate: {
          kind: 'table',
          by: ['zone'],
          rows: [
            { match: ['centre'], value: 0.6 },
            { match: ['edge'], value: 0.3 },
          ],
          unit: '元/㎡·日',
        },
      },
      waivers: [
        {
          key: 'public-works',
          name: '市政工程免缴',
          when: { fact: 'form.reason', operator: 'equal' as const, value: '市政工程' },
          percent: 100,
        },
      ],
    },
  ],
  documents: [
    template('acceptance-notice', 'notice'),
    template('refusal-notice', 'notice'),
    template('correction-notice', 'notice'),
    template('grant-decision', 'decision'),
    template('refusal-decision', 'decision'),
    template('licence', 'certificate'),
  ],
} satisfies Omit<ItemBundleInput, 'steps'>;

export const ROAD_STEPS: Block[] = [
  step('apply', 'apply'),
  step('accept', 'accept', {
    documents: ['acceptance-notice', 'refusal-notice', 'correction-notice'],
    config: {
      documents: { 'refuse-acceptance': ['refusal-notice'], 'request-correction': ['correction-notice'] },
    },
  }),
  step('review', 'review', { returnTo: ['accept'], limitDays: 2 }),
  step('decide', 'decide', {
    documents: ['grant-decision', 'refusal-decision'],
    config: { differentPersonFrom: ['review'], documents: { refuse: ['refusal-decision'] } },
    returnTo: ['review'],
  }),
  step('fee', 'collect-fee'),
  step('issue', 'issue-document', { documents: ['licence'] }),
  step('deliver', 'deliver'),
];

/** A definition with the given chain; `item` overrides parts of the item. */
export function definitionOf(blocks: Block[] = ROAD_STEPS, item: Partial<Item> = {}): Definition {
  const bundle: ItemBundle = itemBundle.parse({
    ...ROAD_INPUT,
    item: { ...ROAD_INPUT.item, ...item },
    steps: { blocks },
  });
  return { bundle, version: 3, calendars: CALENDARS };
}
