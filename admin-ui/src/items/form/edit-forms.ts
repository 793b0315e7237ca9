import type { ComponentType } from './builder-groups.ts';
import type { BuilderTexts } from './builder-texts.ts';

type Setting = Record<string, unknown>;
export interface FieldChoice {
  key: string;
  label: string;
}

const text = (key: string, label: string, more: Setting = {}): Setting => ({
  type: 'textfield',
  key,
  label,
  input: true,
  ...more,
});
const number = (key: string, label: string): Setting => ({ type: 'number', key, label, input: true });
const tick = (key: string, label: string): Setting => ({ type: 'checkbox', key, label, input: true });
const choose = (key: string, label: string, values: { value: string; label: string }[]): Setting => ({
  type: 'select',
  key,
  label,
  input: true,
  widget: 'html5',
  dataSrc: 'values',
  data: { values },
});

const options = (key: string, t: BuilderTexts): Setting => ({
  type: 'datagrid',
  key,
  label: t.options,
  input: true,
  addAnother: t.addOption,
  reorder: false,
  components: [
    text('label', t.optionLabel, { validate: { required: true } }),
    text('value', t.optionValue, { validate: { required: true } }),
  ],
});

const SPECIAL: Readonly<Partial<Record<ComponentType, (t: BuilderTexts) => Setting[]>>> = {
  textarea: (t) => [number('rows', t.rows)],
  number: (t) => [text('properties.unit', t.unit), number('decimalLimit', t.decimals)],
  radio: (t) => [tick('inline', t.inline)],
  panel: (t) => [tick('collapsible', t.collapsible)],
  datagrid: (t) => [text('addAnother', t.addAnother)],
};

const HOLDERS: readonly ComponentType[] = ['panel', 'fieldset', 'well', 'columns'];
const TEXTS: readonly ComponentType[] = ['textfield', 'textarea', 'email', 'phoneNumber'];

function basics(type: ComponentType, t: BuilderTexts): Setting[] {
  const name =
    type === 'panel'
      ? ['title', t.panelTitle]
      : type === 'fieldset'
        ? ['legend', t.legend]
        : ['label', t.label];
  const [nameKey = 'label', nameLabel = t.label] = name;
  const key = text('key', t.key, {
    description: t.keyHint,
    validate: { required: true, pattern: '[A-Za-z][A-Za-z0-9_]*', patternMessage: t.keyWrong, maxLength: 80 },
  });
  const english = text('properties.labelEn', t.labelEn);
  const special = SPECIAL[type]?.(t) ?? [];
  if (HOLDERS.includes(type)) return [text(nameKey, nameLabel), key, english, ...special];
  const prefill = choose('properties.prefill', t.prefill, [
    { value: '', label: t.prefillNone },
    { value: 'applicant.name', label: t.prefillName },
    { value: 'applicant.idNumber', label: t.prefillId },
    { value: 'applicant.phone', label: t.prefillPhone },
    { value: 'applicant.contact', label: t.prefillContact },
  ]);
  return [
    text(nameKey, nameLabel, { validate: { required: true } }),
    key,
    english,
    ...(TEXTS.includes(type) || type === 'number' ? [text('placeholder', t.placeholder)] : []),
    text('description', t.description),
    ...special,
    ...(type === 'textfield' || type === 'phoneNumber' ? [prefill] : []),
  ];
}

function checks(type: ComponentType, t: BuilderTexts): Setting[] {
  const required = tick('validate.required', t.required);
  switch (type) {
    case 'textfield':
    case 'textarea':
    case 'email':
    case 'phoneNumber':
      return [
        required,
        number('validate.minLength', t.minLength),
        number('validate.maxLength', t.maxLength),
        text('validate.pattern', t.pattern),
        text('validate.patternMessage', t.patternMessage),
      ];
    case 'number':
      return [
        required,
        number('validate.min', t.min),
        number('validate.max', t.max),
        tick('validate.integer', t.integer),
      ];
    case 'currency':
      return [required, number('validate.min', t.min), number('validate.max', t.max)];
    case 'selectboxes':
      return [
        required,
        number('validate.minSelectedCount', t.minChecked),
        number('validate.maxSelectedCount', t.maxChecked),
      ];
    case 'datagrid':
      return [required, number('validate.minLength', t.minRows), number('validate.maxLength', t.maxRows)];
    default:
      return [required];
  }
}

const condition = (t: BuilderTexts, fields: readonly FieldChoice[]): Setting[] => [
  choose('conditional.when', t.when, [
    { value: '', label: t.whenNone },
    ...fields.map((field) => ({ value: field.key, label: field.label })),
  ]),
  text('conditional.eq', t.eq, { description: t.eqHint }),
  choose('conditional.show', t.show, [
    { value: 'true', label: t.showYes },
    { value: 'false', label: t.showNo },
  ]),
];

/** The settings of a component: everything that is allowed, nothing that could run as code or fetch. */
export function editForm(type: ComponentType, t: BuilderTexts, fields: readonly FieldChoice[]) {
  const choices: Setting[] =
    type === 'select'
      ? [options('data.values', t)]
      : type === 'radio' || type === 'selectboxes'
        ? [options('values', t)]
        : [];
  const tabs = [
    { key: 'basic', label: t.tabBasic, components: basics(type, t) },
    ...(choices.length > 0 ? [{ key: 'options', label: t.tabOptions, components: choices }] : []),
    ...(HOLDERS.includes(type) ? [] : [{ key: 'checks', label: t.tabChecks, components: checks(type, t) }]),
    { key: 'condition', label: t.tabCondition, components: condition(t, fields) },
  ];
  return { components: [{ type: 'tabs', key: 'tabs', label: '', input: false, components: tabs }] };
}
