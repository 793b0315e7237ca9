import assert from 'node:assert/strict';
import { checkBundle, normaliseForm, parseBundle } from '../../platform/definition/index.ts';
import { RUN_BY_FORMIO, set } from './support/formio-scripts.ts';
import { catalog, extensions, validInput } from './support/valid-bundle.ts';

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
