import { FORM_COMPONENTS } from './form-components.ts';

type Properties = Record<string, unknown>;

/** Builder bookkeeping and storage settings that say nothing about the form itself. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'isNew',
  'path',
  'modelType',
  'submissionAccess',
  'access',
  'persistent',
  'protected',
  'unique',
  'dbIndex',
  'encrypted',
  'refreshOn',
  'redrawOn',
  'inputType',
  'inputFormat',
  'tags',
  'lockKey',
  'originalComponent',
  'generated',
  'versionId',
]);

/** Defaults of @formio/js that are not simply empty. A property holding one of these values says nothing. */
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  labelPosition: ['top'],
  validateOn: ['change'],
  spellcheck: [true],
  applyMaskOn: ['change'],
  case: ['mixed'],
  displayInTimezone: ['viewer'],
  datepickerMode: ['day'],
  enableDate: [true],
  allowInput: [true],
  addAnotherPosition: ['bottom'],
  removeRow: ['Cancel'],
  breadcrumb: ['default'],
  theme: ['default'],
  fixedSize: [true],
  searchEnabled: [true],
  searchThreshold: [0.3],
  selectThreshold: [0.3],
  searchDebounce: [0.3],
  limit: [100],
  minSearch: [0],
  lazyLoad: [true],
  idPath: ['id'],
  dataType: ['auto'],
  currency: ['USD'],
  inputMask: ['(999) 999-9999'],
  inputMode: ['decimal'],
  optionsLabelPosition: ['right'],
  editor: ['none'],
  template: ['<span>{{ item.label }}</span>'],
};

/** Objects Form.io always writes although nothing in a public form can set them. */
const NOISE_OBJECTS: ReadonlySet<string> = new Set([
  'overlay',
  'fuseOptions',
  'indexeddb',
  'kickbox',
  'timePicker',
  'widget',
]);

/** Off by default on; dropping a `false` here would turn it on again. */
const KEEPS_FALSE: ReadonlySet<string> = new Set([
  'input',
  'clearOnHide',
  'enableTime',
  'show',
  'searchEnabled',
  'eq',
]);

const isRecord = (value: unknown): value is Properties =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** What no renderer would run in such an object: no functions, no code in strings, no addresses. */
const isHarmless = (value: unknown): boolean => !/[{};=]|\/\/|script/i.test(stringsIn(value));
const stringsIn = (value: unknown): string =>
  typeof value === 'string'
    ? `${value}\n`
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(stringsIn).join('')
      : '';

function isNoise(name: string, value: unknown): boolean {
  if (
    name === 'conditional' &&
    isRecord(value) &&
    !('when' in value || 'conditions' in value || 'json' in value)
  ) {
    return true;
  }
  if (isEmpty(value)) return name !== 'components' && name !== 'columns' && name !== 'rows';
  if (value === false) return !KEEPS_FALSE.has(name);
  if (NOISE_OBJECTS.has(name) && isRecord(value)) return isHarmless(value);
  return Object.hasOwn(DEFAULTS, name) && (DEFAULTS[name]?.includes(value) ?? false);
}

/** An object of settings (validate, conditional, data …) without what says nothing. */
function settings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settings);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .map(
      ([name, inner]) => [name, isRecord(inner) || Array.isArray(inner) ? settings(inner) : inner] as const,
    )
    .filter(([name, inner]) => !isNoise(name, inner) && !(name === 'step' && inner === 'any'));
  return Object.fromEntries(kept);
}

function children(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((child) => !isSubmit(child)).map(component) : value;
}

const isSubmit = (value: unknown): boolean =>
  isRecord(value) && value['type'] === 'button' && (value['action'] ?? 'submit') === 'submit';

const cell = (value: unknown): unknown =>
  isRecord(value) ? { ...value, components: children(value['components']) } : value;

function component(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const type = typeof value['type'] === 'string' ? value['type'] : '';
  const known = Object.hasOwn(FORM_COMPONENTS, type);
  const entries: [string, unknown][] = [];
  for (const [name, raw] of Object.entries(value)) {
    if (BOOKKEEPING.has(name) && !isRecord(raw)) continue;
    if (name === 'components') entries.push([name, children(raw)]);
    else if (name === 'columns' && Array.isArray(raw)) entries.push([name, raw.map(cell)]);
    else if (name === 'rows' && Array.isArray(raw)) {
      entries.push([name, raw.map((row) => (Array.isArray(row) ? row.map(cell) : row))]);
    } else {
      // A default value of `false` or 0 is an answer, not an absence.
      const kept = name === 'defaultValue' ? raw : settings(raw);
      if (name === 'defaultValue' ? isEmpty(kept) : isNoise(name, kept)) continue;
      entries.push([name, kept]);
    }
  }
  return known ? Object.fromEntries(entries) : { ...value };
}

/**
 * A form as the Form.io builder writes it, without its noise: empty and default properties (the script-bearing ones
 * among them), bookkeeping, and the submit button. What remains is what the author meant; a script that holds
 * anything remains too, so that it is refused and not silently dropped. Takes anything and returns the like.
 */
export function normaliseForm(form: unknown): unknown {
  if (!isRecord(form)) return form;
  return { display: 'form', components: children(form['components'] ?? []) };
}
