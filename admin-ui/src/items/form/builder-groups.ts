import type { BuilderTexts } from './builder-texts.ts';

type Schema = Record<string, unknown>;

/** What each component starts from; only types and properties the form checks allow. */
const STARTS: Readonly<Record<string, Schema>> = {
  textfield: { validate: { maxLength: 100 } },
  textarea: { rows: 3, validate: { maxLength: 500 } },
  number: { decimalLimit: 2 },
  currency: { currency: 'CNY' },
  email: {},
  // The renderer's own telephone field forces an American number; ours is a text that must look like one.
  phoneNumber: {
    type: 'textfield',
    key: 'phone',
    properties: { prefill: 'applicant.phone' },
    validate: { maxLength: 20, pattern: '(1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})' },
  },
  checkbox: {},
  select: { widget: 'html5', dataSrc: 'values', data: { values: [] } },
  radio: { values: [], inline: true },
  selectboxes: { values: [] },
  datetime: { enableDate: true, enableTime: false, format: 'yyyy-MM-dd' },
  day: { dayFirst: false, hideInputLabels: true },
  datagrid: { components: [], validate: { maxLength: 100 } },
  panel: { input: false, components: [] },
  fieldset: { input: false, components: [] },
  well: { input: false, components: [] },
  columns: {
    input: false,
    columns: [
      { components: [], width: 6, size: 'md' },
      { components: [], width: 6, size: 'md' },
    ],
  },
};

const GROUPS = {
  input: ['textfield', 'textarea', 'number', 'currency', 'email', 'phoneNumber', 'checkbox'],
  choice: ['select', 'radio', 'selectboxes'],
  date: ['datetime', 'day'],
  table: ['datagrid'],
  layout: ['panel', 'columns', 'fieldset', 'well'],
} as const;

export type ComponentType = (typeof GROUPS)[keyof typeof GROUPS][number];
export const COMPONENT_TYPES: readonly ComponentType[] = Object.values(GROUPS).flat();

const isHolder = (type: string): boolean => ['panel', 'fieldset', 'well', 'columns'].includes(type);

function entry(type: ComponentType, t: BuilderTexts, weight: number) {
  const label = t.newLabel(t[type]);
  const patternMessage = type === 'phoneNumber' ? { patternMessage: t.phoneWrong } : {};
  const start = STARTS[type] ?? {};
  const validate = start['validate']
    ? { validate: { ...(start['validate'] as Schema), ...patternMessage } }
    : {};
  const words = type === 'panel' ? { title: label } : type === 'fieldset' ? { legend: label } : {};
  return {
    title: t[type],
    key: type,
    icon: '',
    weight,
    schema: { type, key: type, label, input: !isHolder(type), ...words, ...start, ...validate },
  };
}

/** The sidebar: the renderer's own groups are switched off. */
export function builderGroups(t: BuilderTexts): Record<string, unknown> {
  // Names of our own: the builder fills groups of its own names with everything it has.
  const own = Object.entries(GROUPS).map(([group, types], weight) => [
    `own-${group}`,
    {
      title: t[group as keyof typeof GROUPS],
      default: true,
      weight,
      components: Object.fromEntries(types.map((type, index) => [type, entry(type, t, index)])),
    },
  ]);
  return {
    basic: false,
    advanced: false,
    layout: false,
    data: false,
    premium: false,
    resource: false,
    ...Object.fromEntries(own),
  };
}
