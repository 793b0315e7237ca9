import assert from 'node:assert/strict';
import { z } from 'zod';
import { describeFields } from '../../admin-ui/src/components/schema-form/describe-fields.ts';
import type { FieldDescription } from '../../admin-ui/src/components/schema-form/field-description.ts';
import { allShown, faultsOf } from '../../admin-ui/src/components/schema-form/field-faults.ts';
import type { JsonSchema, Values } from '../../admin-ui/src/components/schema-form/json-schema.ts';
import { missingFields } from '../../admin-ui/src/components/schema-form/missing-fields.ts';
import { startingValues } from '../../admin-ui/src/components/schema-form/starting-values.ts';
import { applyChoices } from '../../admin-ui/src/office/case/apply-choices.ts';
import { payloadFault } from '../../admin-ui/src/office/case/payload-fault.ts';
import { KINDS, LIST_KINDS } from '../../platform/definition/kinds/index.ts';

const schemaOf = (kind: keyof typeof KINDS): JsonSchema =>
  z.toJSONSchema(KINDS[kind].schema as z.ZodType, { io: 'input' }) as JsonSchema;
const fieldsOf = (kind: keyof typeof KINDS) => describeFields(schemaOf(kind));
const field = (fields: readonly FieldDescription[], name: string): FieldDescription => {
  const found = fields.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};

describe('a kind’s schema as a form', () => {
  for (const kind of LIST_KINDS)
    it(`${kind}: every property has a control and a title in both languages`, () => {
      const fields = fieldsOf(kind);
      assert.deepEqual(
        fields.map((one) => one.name),
        Object.keys(schemaOf(kind).properties ?? {}),
      );
      for (const one of fields) {
        assert.match(one.title.zh, /\p{Script=Han}/u);
        assert.doesNotMatch(one.title.en, /\p{Script=Han}/u);
      }
    });

  it('choices carry their words, references their list, long texts a large box', () => {
    const theme = fieldsOf('theme');
    const group = field(theme, 'group');
    assert.ok(group.control === 'choice');
    assert.deepEqual(group.choices[0], { value: 'person', label: { zh: '个人主题', en: 'Persons' } });
    const note = field(theme, 'note');
    assert.ok(note.control === 'text' && note.long);
    const parent = field(fieldsOf('department'), 'parent');
    assert.ok(parent.control === 'ref' && parent.to === 'department');
    const themes = field(fieldsOf('item'), 'themes');
    assert.ok(themes.control === 'refs' && themes.to === 'theme');
  });

  it('sub-tables, groups, dates and numbers', () => {
    const posts = field(fieldsOf('department'), 'posts');
    assert.ok(posts.control === 'rows');
    assert.deepEqual(
      posts.fields.map((one) => one.control),
      ['text', 'text', 'text', 'choice'],
    );
    assert.equal(field(fieldsOf('calendar'), 'holidays').control, 'dates');
    assert.equal(field(fieldsOf('item'), 'promisedLimit').control, 'group');
    const order = field(fieldsOf('theme'), 'order');
    assert.ok(order.control === 'number' && order.step === 1 && !order.required);
  });

  it('shapes with an editor of their own stay out', () => {
    assert.ok(!fieldsOf('material').some((one) => one.name === 'requiredWhen'));
  });
});

describe('a new entry', () => {
  it('needs only the name typed', () => {
    const fields = fieldsOf('theme');
    const values: Values = { ...startingValues(fields, 'theme'), name: '卫生许可' };
    assert.match(String(values['key']), /^theme-[a-z0-9]{5}$/);
    assert.ok(KINDS.theme.schema.safeParse(values).success);
  });

  it('begins with a key nobody else has', () => {
    const keys = new Set(
      Array.from({ length: 200 }, () => startingValues(fieldsOf('theme'), 'theme')['key']),
    );
    assert.ok(keys.size > 195);
  });
});

describe('what is missing before sending', () => {
  const fields = describeFields(
    z.toJSONSchema(
      z.strictObject({
        reason: z.string().min(1).meta({ title: '理由', titleEn: 'Reason' }),
        basis: z.strictObject({ law: z.string().meta({ title: '法律法规', titleEn: 'Law' }) }).optional(),
      }),
    ) as JsonSchema,
  );
  it('names the field in both languages', () => {
    const missing = missingFields(fields, { reason: '  ' });
    assert.deepEqual([...missing], [['/reason', { zh: '请填写“理由”', en: 'Fill in “Reason”' }]]);
  });
  it('a group nobody began is not missing, a begun one is', () => {
    assert.equal(missingFields(fields, { reason: 'x' }).size, 0);
    assert.deepEqual([...missingFields(fields, { reason: 'x', basis: { law: '' } }).keys()], ['/basis/law']);
  });
});

describe('a refusal beside its fields', () => {
  const problem = {
    type: 'about:blank',
    title: 'x',
    status: 422,
    code: 'definition.invalid',
    detail: '',
    message: { zh: '有误', en: 'Wrong' },
  };
  const finding = (path: string, severity: 'error' | 'warning' = 'error') => ({
    code: 'x',
    severity,
    path,
    message: { zh: path, en: path },
  });

  it('findings by pointer, without the wrapping body; warnings do not refuse', () => {
    const faults = faultsOf({
      ...problem,
      findings: [finding('/body/posts/0/name'), finding('/name'), finding('/note', 'warning')],
    });
    assert.deepEqual([...faults.keys()], ['/posts/0/name', '/name']);
    assert.ok(allShown(faults, ['posts', 'name']));
    assert.ok(!allShown(faults, ['name']));
  });

  it('the problem’s own path counts where there are no findings', () => {
    assert.deepEqual([...faultsOf({ ...problem, path: '/username' }).keys()], ['/username']);
  });

  it('a command’s payload is the form’s root', () => {
    const moved = payloadFault({ ...problem, path: '/payload/to', findings: [finding('/body/payload/to')] });
    assert.equal(moved.path, '/to');
    assert.equal(moved.findings?.[0]?.path, '/to');
  });
});

describe('values a payload field may take now', () => {
  it('become the choices of the field, in lists too', () => {
    const schema = applyChoices({
      type: 'object',
      properties: {
        to: { type: 'string' },
        items: { type: 'array', items: { type: 'object', properties: { material: { type: 'string' } } } },
      },
      required: ['to'],
      'x-choices': {
        '/to': [{ value: 'review', label: '初审' }],
        '/items/*/material': [{ value: 'plan', label: '平面图' }],
        '/gone': [{ value: 'x', label: 'x' }],
      },
    });
    const fields = describeFields(schema);
    const to = field(fields, 'to');
    assert.ok(to.control === 'choice' && to.choices[0]?.label.zh === '初审');
    const items = field(fields, 'items');
    assert.ok(items.control === 'rows' && items.fields[0]?.control === 'choice');
  });
});
