import assert from 'node:assert/strict';
import { checkBundle, normaliseForm, parseBundle } from '../../platform/definition/index.ts';
import { broken, catalog, componentOf, extensions, validInput } from './support/valid-bundle.ts';

const SCRIPT = "value = process.mainModule.require('child_process')";

/**
 * Every property @formio/core 2 and @formio/js 5 evaluate, interpolate or hand to JSON Logic, as found in their
 * sources, on the component that has it.
 */
const RUN_BY_FORMIO: [property: string, value: unknown][] = [
  ['validate.custom', SCRIPT],
  ['validate.json', { _map: [[1], 'x'] }],
  ['validate.row', SCRIPT],
  ['calculateValue', SCRIPT],
  ['calculateValue', { '+': [1, { var: 'data.a' }] }],
  ['customDefaultValue', SCRIPT],
  ['customDefaultValue', { var: 'data.a' }],
  ['customConditional', SCRIPT],
  ['conditional.json', { '===': [{ var: 'data.a' }, 1] }],
  ['logic', [{ name: 'x', trigger: { type: 'javascript', javascript: SCRIPT }, actions: [] }]],
  [
    'logic',
    [{ name: 'x', trigger: { type: 'json', json: {} }, actions: [{ type: 'value', value: SCRIPT }] }],
  ],
  ['template', '<span>{{ item.constructor }}</span>'],
  ['templates', { row: '<% evil() %>' }],
  ['valueTemplate', 'x'],
  ['data.custom', SCRIPT],
  ['data.json', [{ value: 1 }]],
  ['filter', 'x={{ data.a }}'],
  ['onSetItems', SCRIPT],
  ['onChange', SCRIPT],
  ['custom', SCRIPT],
  ['conditionalAddButton', SCRIPT],
  ['html', '<b>x</b>'],
  ['content', '<b>x</b>'],
  ['attrs', [{ attr: 'onclick', value: 'x()' }]],
  ['attributes', { onclick: 'x()' }],
  ['manualModeViewString', SCRIPT],
  ['fileNameTemplate', '{{ fileName }}'],
  ['dir', '{{ data.a }}'],
  ['event', '{{ data.a }}'],
  ['serverOverride', { calculateValue: SCRIPT }],
  ['addons', [{ name: 'x' }]],
  ['fetch', { url: 'http://10.0.0.1/', mapFunction: SCRIPT }],
  ['customOptions', { onReady: SCRIPT }],
  ['datePicker.disableFunction', SCRIPT],
  ['widget.disableFunction', SCRIPT],
  ['onclick', 'x()'],
];

/** Texts some renderer would interpret. */
const TEXTS = [
  '{{ data.a }}',
  'a }} b',
  '<% x %>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test is template syntax
  '${x}',
  'javascript:alert(1)',
  'JaVaScRiPt :alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<b>x</b>',
  '<script>x</script>',
  '< script src=//evil>',
  '<iframe src=x>',
  '<img src=x onerror=alert(1)>',
  '<b/onclick=alert(1)>',
  '<b title="a"onmouseover="x">',
  '<svg onload=x>',
  'onerror = x()',
  '<a href="vbscript:x">',
];
const PLAIN = ['a < b', '面积（㎡）', '1 on 1', 'once = always', '价格 ≤ 100 元', '{x}'];

function set(target: Record<string, unknown>, dotted: string, value: unknown): void {
  const [first = '', second] = dotted.split('.');
  target[first] = second ? { ...(target[first] as object | undefined), [second]: value } : value;
}

const codesOf = (property: string, value: unknown, component = 'place'): string[] => {
  const bundle = broken((one) => set(componentOf(one, component), property, value));
  return checkBundle(bundle, catalog, extensions, 'save').map((finding) => finding.code);
};

describe('scripts in forms', () => {
  for (const [property, value] of RUN_BY_FORMIO) {
    it(`refuses ${property} holding ${JSON.stringify(value).slice(0, 40)}`, () => {
      for (const component of ['place', 'kind', 'from', 'helpers', 'name', 'basics']) {
        const codes = codesOf(property, value, component);
        assert.ok(codes.includes('form-script') || codes.includes('form-property'), `${component}: ${codes}`);
      }
    });
  }

  for (const text of TEXTS) {
    it(`refuses the text ${JSON.stringify(text)} wherever it stands`, () => {
      for (const property of [
        'label',
        'tooltip',
        'description',
        'placeholder',
        'defaultValue',
        'errorLabel',
      ]) {
        assert.ok(codesOf(property, text).includes('form-script'), property);
      }
      assert.ok(
        codesOf('data', { values: [{ label: text, value: 'food' }] }, 'kind').includes('form-script'),
      );
    });
  }

  for (const text of PLAIN) {
    it(`takes the text ${JSON.stringify(text)}`, () => {
      assert.ok(!codesOf('description', text).includes('form-script'));
    });
  }

  it('keeps empty script properties from being an obstacle, and only those', () => {
    for (const empty of ['', null, false, [], {}, { json: '' }]) {
      assert.ok(!codesOf('calculateValue', empty).includes('form-script'));
    }
    assert.ok(codesOf('calculateValue', ' ').includes('form-script'));
  });
});

/** A text field as the Form.io builder writes it in full. */
const BUILDER_FIELD = {
  label: '位置',
  labelPosition: 'top',
  placeholder: '',
  description: '',
  tooltip: '',
  prefix: '',
  suffix: '',
  widget: { type: 'input' },
  inputMask: '',
  displayMask: '',
  applyMaskOn: 'change',
  allowMultipleMasks: false,
  customClass: '',
  tabindex: '',
  autocomplete: '',
  hidden: false,
  hideLabel: false,
  showWordCount: false,
  showCharCount: false,
  mask: false,
  autofocus: false,
  spellcheck: true,
  disabled: false,
  tableView: true,
  modalEdit: false,
  multiple: false,
  persistent: true,
  inputFormat: 'plain',
  protected: false,
  dbIndex: false,
  case: '',
  truncateMultipleSpaces: false,
  encrypted: false,
  redrawOn: '',
  clearOnHide: true,
  customDefaultValue: '',
  calculateValue: '',
  calculateServer: false,
  allowCalculateOverride: false,
  validateOn: 'change',
  validate: {
    required: true,
    pattern: '',
    customMessage: '',
    custom: '',
    customPrivate: false,
    json: '',
    minLength: '',
    maxLength: 50,
    strictDateValidation: false,
    multiple: false,
    unique: false,
  },
  unique: false,
  validateWhenHidden: false,
  errorLabel: '',
  errors: '',
  key: 'place',
  tags: [],
  properties: {},
  conditional: { show: null, conjunction: 'all', conditions: [] },
  customConditional: '',
  logic: [],
  attributes: {},
  overlay: { style: '', page: '', left: '', top: '', width: '', height: '' },
  type: 'textfield',
  input: true,
  refreshOn: '',
  dataGridLabel: false,
  addons: [],
  inputType: 'text',
  id: 'e8k2x',
  defaultValue: '',
  serverOverride: {},
};
const BUILDER_SELECT = {
  type: 'select',
  key: 'kind',
  label: '类型',
  input: true,
  dataSrc: 'values',
  data: { values: [{ label: '饮食', value: 'food' }], json: '', url: '', resource: '', custom: '' },
  template: '<span>{{ item.label }}</span>',
  searchEnabled: true,
  searchThreshold: 0.3,
  selectThreshold: 0.3,
  fuseOptions: { include: 'score', threshold: 0.3 },
  indexeddb: { filter: {} },
  lazyLoad: true,
  limit: 100,
  idPath: 'id',
  customOptions: {},
  valueProperty: '',
};
const BUILDER_DATE = {
  type: 'datetime',
  key: 'from',
  label: '开始日期',
  input: true,
  format: 'yyyy-MM-dd',
  enableTime: false,
  displayInTimezone: 'viewer',
  datepickerMode: 'day',
  customOptions: '',
  timePicker: { showMeridian: true, hourStep: 1, minuteStep: 1, readonlyInput: false },
  datePicker: {
    disable: '',
    disableFunction: '',
    minDate: null,
    maxDate: '',
    showWeeks: true,
    startingDay: 0,
  },
  widget: { type: 'calendar', mode: 'single', enableTime: false, format: 'yyyy-MM-dd', disableFunction: '' },
};
const SUBMIT = {
  type: 'button',
  key: 'submit',
  label: 'Submit',
  action: 'submit',
  theme: 'primary',
  input: true,
};

describe('normalising what the builder writes', () => {
  const form = (...components: unknown[]) => normaliseForm({ display: 'form', title: 'x', components });
  const check = (components: unknown[]) => {
    const input = {
      ...validInput(),
      form: form(...components),
      materials: [],
      fees: [],
      documents: [],
      steps: { blocks: [] },
    };
    const parsed = parseBundle(input);
    assert.ok(parsed.ok, JSON.stringify(parsed));
    return checkBundle(parsed.value, catalog, extensions, 'save');
  };

  it('leaves what the author meant', () => {
    assert.deepEqual(form(BUILDER_FIELD, SUBMIT), {
      display: 'form',
      components: [
        {
          label: '位置',
          tableView: true,
          clearOnHide: true,
          validate: { required: true, maxLength: 50 },
          key: 'place',
          type: 'textfield',
          input: true,
        },
      ],
    });
  });

  it('is accepted afterwards', () => {
    assert.deepEqual(check([BUILDER_FIELD, BUILDER_SELECT, BUILDER_DATE, SUBMIT]), []);
    const nested = [
      { type: 'panel', key: 'p', title: 'P', components: [BUILDER_FIELD] },
      {
        type: 'columns',
        key: 'c',
        columns: [{ components: [BUILDER_SELECT], width: 6, offset: 0, push: 0, pull: 0, size: 'md' }],
      },
      { type: 'table', key: 't', numRows: 1, numCols: 1, rows: [[{ components: [BUILDER_DATE] }]] },
    ];
    assert.deepEqual(check(nested), []);
  });

  it('keeps scripts, so that they are refused and not silently dropped', () => {
    for (const [property, value] of RUN_BY_FORMIO) {
      const field = structuredClone(BUILDER_FIELD) as Record<string, unknown>;
      set(field, property, value);
      assert.ok(
        check([field]).some((finding) => ['form-script', 'form-property'].includes(finding.code)),
        property,
      );
    }
  });

  it('keeps a button that does more than submit, and an unknown component, to be refused', () => {
    const codes = check([
      { ...SUBMIT, action: 'custom', custom: 'x()' },
      { type: 'file', key: 'f', url: 'http://x/' },
    ]);
    assert.ok(codes.filter((finding) => finding.code === 'form-component').length === 2);
  });

  it('does nothing the second time, and takes anything', () => {
    const once = form(BUILDER_FIELD, BUILDER_SELECT, BUILDER_DATE);
    assert.deepEqual(normaliseForm(once), once);
    for (const input of [
      null,
      undefined,
      5,
      'x',
      [],
      { components: 5 },
      { components: [null, 5, { columns: 5, rows: 'x' }] },
    ]) {
      assert.doesNotThrow(() => normaliseForm(input));
    }
  });
});
