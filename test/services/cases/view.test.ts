import assert from 'node:assert/strict';
import type { FormField } from '../../../platform/definition/index.ts';
import { maskData, maskedValue, maskName } from '../../../platform/services/cases/view/mask.ts';
import { dateText, fieldText } from '../../../platform/services/cases/view/form-fields.ts';

const field = (key: string, more: Partial<FormField> = {}): FormField => ({
  key,
  label: key,
  type: 'text',
  component: 'textfield',
  required: false,
  path: '',
  ...more,
});

describe('cases: what is shown', () => {
  it('hides personal numbers by what they are and by what their field is called', () => {
    assert.equal(maskedValue(field('anything'), '990101199003074120'), '990101********4120');
    assert.equal(maskedValue(field('anything'), '13800006672'), '138****6672');
    assert.equal(maskedValue(field('ownerIdNumber'), 'G12345678901'), 'G12345**8901');
    assert.equal(maskedValue(field('x', { component: 'phoneNumber' }), '0571-88001234'), '057******1234');
    assert.equal(maskedValue(field('creditCode'), '91990100MA7K3QXR49'), null);
    assert.equal(maskedValue(field('roadSection'), '滨江中路 118 号'), null);
  });

  it('hides them inside tables too', () => {
    const fields = [field('members', { type: 'table', columns: [field('number'), field('name')] })];
    const data = { members: [{ number: '990101199003074120', name: '周晓梅' }] };
    assert.deepEqual(maskData(fields, data), { members: [{ number: '990101********4120', name: '周晓梅' }] });
  });

  it('leaves of a name its first character', () => {
    assert.equal(maskName('周晓梅', 'person'), '周**');
    assert.equal(maskName('云江市安居置业有限公司', 'enterprise'), '云江市安居置业有限公司');
  });

  it('reads values as people do', () => {
    const choice = field('kind', { type: 'choice', options: [{ value: 'a', label: '甲' }] });
    assert.equal(fieldText(choice, 'a'), '甲');
    assert.equal(fieldText(field('ok', { type: 'boolean' }), false), '否');
    assert.equal(fieldText({ ...choice, type: 'choices' }, { a: true, b: true, c: false }), '甲、b');
    assert.equal(dateText('2026-03-02'), '2026年3月2日');
    assert.equal(dateText('2026-03-01T16:00:00Z'), '2026年3月2日');
  });
});
