import { type FormField, fieldsOf, pointerParts } from '../../definition/index.ts';
import type { Form, FormComponent } from '../../definition/kinds/form.ts';
import type { FormData, Json } from '../../runtime/case.ts';
import { isLocalDate, localDateOf } from '../../runtime/clock/local-date.ts';
import { type FieldProblem, problemAt } from './field-problem.ts';

/** Longer than anything a form asks for; a bound, not a rule of the form. */
const LONGEST_TEXT = 20_000;
const MOST_ROWS = 500;

export interface Typed {
  data: FormData;
  problems: FieldProblem[];
}

/**
 * The pass before Form.io, which checks no types: every key must be a field of the form, every value of its
 * field's type. Blanks (`''`, `null`, an empty date) count as not filled in. Nothing is guessed.
 */
export function checkTypes(form: Form, input: unknown): Typed {
  if (!isRecord(input)) {
    return {
      data: {},
      problems: [problemAt('', '', '申请表的内容必须是一个对象', 'The form data must be an object')],
    };
  }
  return checkRow(form, fieldsOf(form), input, '');
}

function checkRow(
  form: Form,
  fields: readonly FormField[],
  row: Record<string, unknown>,
  prefix: string,
): Typed {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const data: FormData = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(row)) {
    const field = byKey.get(name);
    const key = prefix + name;
    if (!field) {
      problems.push(problemAt(key, name.slice(0, 80), '申请表里没有这一项', 'The form has no such field'));
      continue;
    }
    if (isBlank(field, value)) continue;
    const checked = checkValue(form, field, value, key);
    if (checked.problems.length > 0) problems.push(...checked.problems);
    else data[name] = checked.value;
  }
  return { data, problems };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function isBlank(field: FormField, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return field.component === 'day' && (value === '00/00/0000' || value === '//');
}

interface Checked {
  value: Json;
  problems: FieldProblem[];
}
type Check = (form: Form, field: FormField, value: unknown, key: string) => Checked;

const fine = (value: Json): Checked => ({ value, problems: [] });
const wrong = (field: FormField, key: string, zh: string, en: string): Checked => ({
  value: null,
  problems: [problemAt(key, field.label, `“${field.label}”${zh}`, `“${field.label}” ${en}`)],
});

const CHECKS: Record<FormField['type'], Check> = {
  text(_form, field, value, key) {
    if (typeof value !== 'string') return wrong(field, key, '应当填文字', 'must be text');
    if (value.length > LONGEST_TEXT) return wrong(field, key, '太长了', 'is too long');
    return fine(value);
  },
  number(form, field, value, key) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return wrong(field, key, '应当填数字', 'must be a number');
    }
    if (Math.abs(value) > 1e15) return wrong(field, key, '这个数太大了', 'is too large');
    const validate = componentAt(form, field)?.['validate'];
    if (isRecord(validate) && validate['integer'] === true && !Number.isInteger(value)) {
      return wrong(field, key, '应当填整数', 'must be a whole number');
    }
    return fine(value);
  },
  boolean(_form, field, value, key) {
    return typeof value === 'boolean'
      ? fine(value)
      : wrong(field, key, '只能勾选或不勾选', 'must be ticked or not');
  },
  date(form, field, value, key) {
    const ok =
      typeof value === 'string' && (field.component === 'day' ? isDay(form, field, value) : isDate(value));
    return ok ? fine(value) : wrong(field, key, '不是有效的日期', 'is not a valid date');
  },
  choice(_form, field, value, key) {
    // Form.io makes a number or a boolean of an option that looks like one.
    const plain = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    const known = typeof plain === 'string' && field.options?.some((option) => option.value === plain);
    return known ? fine(plain) : wrong(field, key, '只能在给出的选项里选', 'must be one of the options');
  },
  choices(_form, field, value, key) {
    if (!isRecord(value)) return wrong(field, key, '的选择不完整', 'must be a set of choices');
    const options = new Set(field.options?.map((option) => option.value));
    // Form.io keeps an empty name for a box without a value.
    const entries = Object.entries(value).filter(([name]) => name !== '');
    const ok = entries.every(([name, ticked]) => options.has(name) && typeof ticked === 'boolean');
    if (!ok) return wrong(field, key, '只能在给出的选项里选', 'must be of the options');
    return fine(Object.fromEntries(entries as [string, boolean][]));
  },
  table(form, field, value, key) {
    if (!Array.isArray(value)) return wrong(field, key, '应当是若干行', 'must be a list of rows');
    if (value.length > MOST_ROWS)
      return wrong(field, key, `最多 ${MOST_ROWS} 行`, `takes at most ${MOST_ROWS} rows`);
    const rows = value.map((row, index) =>
      isRecord(row)
        ? checkRow(form, field.columns ?? [], row, `${key}[${index}].`)
        : { data: {}, ...wrong(field, `${key}[${index}]`, '的这一行不对', 'has a row that is not one') },
    );
    return { value: rows.map((row) => row.data), problems: rows.flatMap((row) => row.problems) };
  },
};

function checkValue(form: Form, field: FormField, value: unknown, key: string): Checked {
  return CHECKS[field.type](form, field, value, key);
}

function isDate(value: string): boolean {
  return isLocalDate(value) || localDateOf(value) !== undefined;
}

/** Form.io's day field: `03/02/2026`, day first where the form says so. */
function isDay(form: Form, field: FormField, value: string): boolean {
  const [first = '', second = '', year = ''] = value.split('/');
  const [month, day] = componentAt(form, field)?.['dayFirst'] === true ? [second, first] : [first, second];
  return /^\d{2}$/.test(month) && /^\d{2}$/.test(day) && isLocalDate(`${year}-${month}-${day}`);
}

/** The Form.io component a field was read from. */
export function componentAt(form: Form, field: Pick<FormField, 'path'>): FormComponent | undefined {
  let at: unknown = form;
  for (const part of pointerParts(field.path)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at as FormComponent | undefined;
}
