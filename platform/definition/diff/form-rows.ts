import { type FormField, fieldsOf } from '../form-fields.ts';
import type { Form } from '../kinds/form.ts';
import { pointerParts } from '../pointer.ts';
import { DIFF_PARTS, type DiffRow, row, same } from './row.ts';

const TYPE_NAMES: Readonly<Record<FormField['type'], string>> = {
  number: '数字',
  text: '文字',
  date: '日期',
  boolean: '勾选',
  choice: '单选',
  choices: '多选',
  table: '表格',
};

/** A field with the table it stands in before its key: `buildings.units`. */
interface Flat extends FormField {
  id: string;
  within: string;
}

function flat(fields: readonly FormField[], prefix = '', within = ''): Flat[] {
  return fields.flatMap((field) => [
    { ...field, id: `${prefix}${field.key}`, within },
    ...flat(field.columns ?? [], `${prefix}${field.key}.`, `${within}${field.label} › `),
  ]);
}

function componentOf(form: Form, field: Flat): Record<string, unknown> {
  const found = pointerParts(field.path).reduce<unknown>(
    (at, part) => (at as Record<string, unknown> | undefined)?.[part],
    form,
  );
  return (found ?? {}) as Record<string, unknown>;
}

const describe = (field: Flat): string =>
  [TYPE_NAMES[field.type], field.required ? '必填' : '选填'].join('，');

/** Names of the settings a row says more about than “设置”. */
const CHECK_NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  minLength: ['最少字数', 'shortest'],
  maxLength: ['最多字数', 'longest'],
  min: ['最小值', 'least'],
  max: ['最大值', 'most'],
  pattern: ['格式', 'format'],
  integer: ['只能填整数', 'whole numbers'],
};

function changes(
  before: Form,
  after: Form,
  old: Flat,
  field: Flat,
): [zh: string, en: string, from: string, to: string][] {
  const [a, b] = [componentOf(before, old), componentOf(after, field)];
  const found: [string, string, string, string][] = [];
  const add = (zh: string, en: string, from: unknown, to: unknown): void => {
    if (!same(from, to)) found.push([zh, en, String(from ?? ''), String(to ?? '')]);
  };
  const options = (one: Flat): string => (one.options ?? []).map((option) => option.label).join('、');
  add('标签', 'label', old.label, field.label);
  add('类型', 'type', TYPE_NAMES[old.type], TYPE_NAMES[field.type]);
  add('必填', 'required', old.required ? '必填' : '选填', field.required ? '必填' : '选填');
  add('选项', 'options', options(old), options(field));
  const checks = (component: Record<string, unknown>): Record<string, unknown> =>
    (component['validate'] ?? {}) as Record<string, unknown>;
  for (const [name, [zh, en]] of Object.entries(CHECK_NAMES)) add(zh, en, checks(a)[name], checks(b)[name]);
  add('说明', 'description', a['description'], b['description']);
  if (found.length > 0) return found;
  const own = ({ components: _inner, ...rest }: Record<string, unknown>): unknown => rest;
  return same(own(a), own(b)) ? [] : [['设置', 'settings', '', '']];
}

/** What changed in the form, field by field. */
export function formRows(before: Form | undefined, after: Form): DiffRow[] {
  const part = DIFF_PARTS.form;
  const olds = before ? flat(fieldsOf(before)) : [];
  const news = flat(fieldsOf(after));
  const title = (field: Flat) => ({ zh: `${field.within}${field.label}`, en: field.id });
  const at = (field: Flat): string[] => ['form', ...pointerParts(field.path)];
  const rows = news.flatMap((field) => {
    const old = olds.find((candidate) => candidate.id === field.id);
    if (!old || !before) return [row(part, 'added', at(field), title(field), { to: describe(field) })];
    return changes(before, after, old, field).map(([zh, en, from, to]) =>
      row(
        part,
        'changed',
        at(field),
        { zh: `${title(field).zh}：${zh}`, en: `${title(field).en}: ${en}` },
        { from, to },
      ),
    );
  });
  const removed = olds.filter((old) => !news.some((field) => field.id === old.id));
  return [
    ...rows,
    ...removed.map((old) => row(part, 'removed', ['form'], title(old), { from: describe(old) })),
  ];
}
