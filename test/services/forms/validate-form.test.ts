import assert from 'node:assert/strict';
import type { Form } from '../../../platform/definition/kinds/form.ts';
import { validateForm } from '../../../platform/services/forms/validate-form.ts';

const input = (type: string, key: string, label: string, more: object = {}) => ({
  type,
  key,
  label,
  input: true,
  ...more,
});
const options = [
  { label: '甲', value: 'a' },
  { label: '乙', value: 'b' },
];
const FORM = {
  display: 'form',
  components: [
    {
      type: 'panel',
      key: 'panel',
      title: '一',
      components: [
        input('textfield', 'name', '名称', { validate: { required: true, maxLength: 5, pattern: '[a-z]+' } }),
        input('number', 'count', '数量', { validate: { min: 1, max: 10, integer: true } }),
        input('select', 'kind', '种类', { dataSrc: 'values', data: { values: options } }),
        input('textfield', 'other', '其他', {
          validate: { required: true },
          conditional: { show: true, when: 'kind', eq: 'b' },
        }),
      ],
    },
    input('datagrid', 'rows', '表', {
      validate: { required: true, minLength: 1 },
      components: [input('textfield', 'cell', '格', { validate: { required: true } })],
    }),
    input('selectboxes', 'boxes', '多选', { values: options, validate: { minSelectedCount: 1 } }),
    input('datetime', 'day', '日期', { enableTime: false }),
  ],
} as Form;
const GOOD = {
  name: 'abc',
  count: 3,
  kind: 'a',
  rows: [{ cell: 'x' }],
  boxes: { a: true, b: false },
  day: '2026-03-02',
};

describe('forms: validation on the server', () => {
  const problems = async (data: unknown): Promise<string[]> =>
    (await validateForm(FORM, data)).problems.map(({ path, message }) => `${path} ${message.zh}`);

  it('accepts what is right, unchanged', async () => {
    const checked = await validateForm(FORM, GOOD);
    assert.deepEqual(checked.problems, []);
    assert.deepEqual(checked.data, GOOD);
  });

  it('says everything that is wrong, in the order of the form and the words of its author', async () => {
    const bad = { name: 'ABCDEFG', count: 99, kind: 'b', rows: [{}], boxes: { a: false }, day: '2026-02-30' };
    assert.deepEqual(await problems(bad), [
      '/name “名称”最多 5 个字',
      '/name “名称”的格式不对',
      '/count “数量”不能大于 10',
      '/other 请填写“其他”',
      '/rows/0/cell 请填写“格”',
      '/rows 请填写“表”',
      '/boxes “多选”至少选 1 项',
      '/day “日期”不是有效的日期',
    ]);
  });

  it('takes no value of another type, whatever Form.io would make of it', async () => {
    for (const [key, value] of Object.entries({
      name: { $ne: null },
      count: 'abc',
      kind: 'c',
      rows: 'x',
      boxes: { c: true },
      day: 20260302,
    })) {
      const found = await problems({ ...GOOD, [key]: value });
      assert.ok(
        found.some((line) => line.startsWith(`/${key} `)),
        `${key}: ${found.join('; ')}`,
      );
    }
  });

  it('names a field the form does not have, and keeps it out', async () => {
    const data = JSON.parse('{"name":"abc","__proto__":{"admin":true},"total":1,"constructor":2}');
    const checked = await validateForm(FORM, { ...GOOD, ...data, ...JSON.parse('{"total":1}') });
    assert.ok(checked.problems.some((problem) => problem.path === '/total'));
    assert.equal('total' in checked.data, false);
    assert.equal(({} as { admin?: boolean }).admin, undefined);
  });

  it('drops what a condition hides', async () => {
    const checked = await validateForm(FORM, { ...GOOD, other: '不该有' });
    assert.equal('other' in checked.data, false);
  });

  it('a hostile pattern costs nothing', async () => {
    const form = {
      display: 'form',
      components: [input('textfield', 'name', '名称', { validate: { pattern: '(a+)+$' } })],
    } as Form;
    const began = performance.now();
    const checked = await validateForm(form, { name: `${'a'.repeat(5000)}!` });
    assert.equal(checked.problems.length, 1);
    assert.ok(performance.now() - began < 2000);
  });

  it('runs no code a form may carry', async () => {
    const spy = globalThis as { formRan?: boolean };
    const form = {
      display: 'form',
      components: [
        input('textfield', 'name', '名称', {
          validate: { custom: 'globalThis.formRan = true', json: { _map: [[1], 'constructor'] } },
          customConditional: 'globalThis.formRan = true',
          calculateValue: 'globalThis.formRan = true',
          calculateServer: true,
        }),
      ],
    } as Form;
    await validateForm(form, { name: 'x' });
    assert.equal(spy.formRan, undefined);
  });
});
