/**
 * What a public form may be made of: the component types, and the Form.io properties of each that have a meaning
 * here. Everything else is refused: a property nobody knows may be evaluated by some version of the renderer.
 * Property names and defaults: @formio/js 5 component schemas.
 */

/** `true`: any plain value; an object: the names allowed inside (of each entry where the value is a list). */
export type PropertySpec = true | { readonly [name: string]: PropertySpec };

const CONDITIONAL: PropertySpec = {
  show: true,
  when: true,
  eq: true,
  conjunction: true,
  conditions: { component: true, operator: true, value: true },
};

/** Read by this platform, ignored by Form.io: English label, unit, and the fact a field is prefilled from. */
const PROPERTIES: PropertySpec = { labelEn: true, descriptionEn: true, unit: true, prefill: true };

const BASE = {
  type: true,
  key: true,
  label: true,
  input: true,
  tableView: true,
  hidden: true,
  customClass: true,
  tooltip: true,
  conditional: CONDITIONAL,
  properties: PROPERTIES,
} as const satisfies Record<string, PropertySpec>;

const CHECKS = { required: true, customMessage: true } as const;
const TEXT_CHECKS = {
  ...CHECKS,
  minLength: true,
  maxLength: true,
  minWords: true,
  maxWords: true,
  pattern: true,
  patternMessage: true,
} as const;
const NUMBER_CHECKS = { ...CHECKS, min: true, max: true, step: true, integer: true } as const;

const INPUT = {
  ...BASE,
  placeholder: true,
  prefix: true,
  suffix: true,
  description: true,
  hideLabel: true,
  labelPosition: true,
  dataGridLabel: true,
  errorLabel: true,
  tabindex: true,
  autofocus: true,
  disabled: true,
  clearOnHide: true,
  validateOn: true,
  defaultValue: true,
  validate: CHECKS,
} as const satisfies Record<string, PropertySpec>;

const TEXT = {
  ...INPUT,
  autocomplete: true,
  case: true,
  spellcheck: true,
  inputMode: true,
  showCharCount: true,
  showWordCount: true,
  truncateMultipleSpaces: true,
  validate: TEXT_CHECKS,
} as const satisfies Record<string, PropertySpec>;

const NUMBER = {
  ...INPUT,
  decimalLimit: true,
  delimiter: true,
  requireDecimal: true,
  validate: NUMBER_CHECKS,
} as const satisfies Record<string, PropertySpec>;

const OPTION: PropertySpec = { label: true, value: true, shortcut: true };

const GRID = {
  ...INPUT,
  tree: true,
  addAnother: true,
  addAnotherPosition: true,
  removePlacement: true,
  disableAddingRemovingRows: true,
  initEmpty: true,
  reorder: true,
  components: true,
  validate: { ...CHECKS, minLength: true, maxLength: true },
} as const satisfies Record<string, PropertySpec>;

const LAYOUT = { ...BASE, clearOnHide: true, components: true } as const satisfies Record<
  string,
  PropertySpec
>;

const DAY_PART: PropertySpec = { type: true, placeholder: true, required: true, hide: true };

export const FORM_COMPONENTS: Readonly<Record<string, Readonly<Record<string, PropertySpec>>>> = {
  textfield: TEXT,
  textarea: { ...TEXT, rows: true, autoExpand: true },
  email: TEXT,
  phoneNumber: TEXT,
  number: NUMBER,
  currency: { ...NUMBER, currency: true },
  checkbox: INPUT,
  radio: { ...INPUT, values: OPTION, inline: true, optionsLabelPosition: true },
  selectboxes: {
    ...INPUT,
    values: OPTION,
    inline: true,
    optionsLabelPosition: true,
    validate: { ...CHECKS, minSelectedCount: true, maxSelectedCount: true },
  },
  select: { ...INPUT, dataSrc: true, data: { values: OPTION }, searchEnabled: true },
  day: {
    ...INPUT,
    dayFirst: true,
    hideInputLabels: true,
    fields: { day: DAY_PART, month: DAY_PART, year: DAY_PART },
  },
  datetime: {
    ...INPUT,
    format: true,
    enableDate: true,
    enableTime: true,
    allowInput: true,
    datePicker: {
      minDate: true,
      maxDate: true,
      disableWeekends: true,
      showWeeks: true,
      startingDay: true,
      minMode: true,
      maxMode: true,
      yearRows: true,
      yearColumns: true,
    },
  },
  datagrid: GRID,
  editgrid: { ...GRID, openWhenEmpty: true, defaultOpen: true, modal: true, saveRow: true, removeRow: true },
  panel: { ...LAYOUT, title: true, theme: true, breadcrumb: true, collapsible: true, collapsed: true },
  fieldset: { ...LAYOUT, legend: true },
  well: LAYOUT,
  columns: {
    ...BASE,
    clearOnHide: true,
    autoAdjust: true,
    columns: {
      components: true,
      width: true,
      offset: true,
      push: true,
      pull: true,
      size: true,
      currentWidth: true,
    },
  },
  table: {
    ...BASE,
    clearOnHide: true,
    numRows: true,
    numCols: true,
    header: true,
    caption: true,
    striped: true,
    bordered: true,
    hover: true,
    condensed: true,
    rows: true,
  },
};

/** Properties whose value Form.io runs as JavaScript, renders as a template, or feeds to JSON Logic (dotted paths). */
export const SCRIPT_PROPERTIES: readonly string[] = [
  'calculateValue',
  'customDefaultValue',
  'customConditional',
  'logic',
  'validate.custom',
  'validate.json',
  'validate.row',
  'conditional.json',
  'custom',
  'onChange',
  'onSetItems',
  'conditionalAddButton',
  'template',
  'templates',
  'valueTemplate',
  'selectValueTemplate',
  'manualModeViewString',
  'fileNameTemplate',
  'dir',
  'event',
  'html',
  'content',
  'data.custom',
  'data.json',
  'filter',
  'customOptions',
  'widget.disableFunction',
  'datePicker.disableFunction',
  'serverOverride',
  'addons',
  'fetch',
  'mapFunction',
  'addRow',
  'attributes',
  'attrs',
  'onBlur',
  'onFocus',
  'onClick',
];

/** Why a component type is refused, where there is more to say than "unknown". */
export const REFUSED_COMPONENTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  file: ['文件在“申报材料”里上传', 'files are handed in as materials'],
  resource: ['会让服务器去取别处的数据', 'it makes the server fetch data elsewhere'],
  datasource: ['会让服务器去取别处的数据', 'it makes the server fetch data elsewhere'],
  datatable: ['会让服务器去取别处的数据', 'it makes the server fetch data elsewhere'],
  form: ['会嵌入别的表单，绕过检查', 'it embeds another form past the checks'],
  address: ['会把申请人输入的地址发给外部服务', 'it sends what is typed to an outside service'],
  recaptcha: ['会连接外部服务', 'it talks to an outside service'],
  custom: ['可以带脚本', 'it can carry scripts'],
  content: [
    '是 HTML，可以带脚本；说明文字请写在分组标题或字段说明里',
    'it is HTML and can carry scripts; use a panel title or a field description',
  ],
  htmlelement: [
    '是 HTML，可以带脚本；说明文字请写在分组标题或字段说明里',
    'it is HTML and can carry scripts; use a panel title or a field description',
  ],
  button: ['提交按钮由办事大厅提供', 'the hall has its own submit button'],
  hidden: ['申请人看不到的内容不能由申请人提交', 'applicants cannot hand in what they cannot see'],
  password: ['申请表不收集密码', 'application forms collect no passwords'],
  signature: ['签名请用电子签名或上传签字页', 'sign electronically or upload a signed page'],
};
