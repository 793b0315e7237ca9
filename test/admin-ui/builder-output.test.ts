import { strict as assert } from 'node:assert';
import { builtForm } from '../../admin-ui/src/items/form/builder-output.ts';
import { COMPONENT_TYPES } from '../../admin-ui/src/items/form/builder-groups.ts';
import { editForm } from '../../admin-ui/src/items/form/edit-forms.ts';
import { builderTexts } from '../../admin-ui/src/items/form/builder-texts.ts';
import { FORM_COMPONENTS, SCRIPT_PROPERTIES } from '../../platform/definition/form-components.ts';

const settingKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(settingKeys);
  if (value === null || typeof value !== 'object') return [];
  const { key, input, components } = value as { key?: string; input?: boolean; components?: unknown };
  return [...(key && input ? [key] : []), ...settingKeys(components)];
};

describe('the form builder', () => {
  it('offers only component types and settings that forms may have', () => {
    for (const type of COMPONENT_TYPES) {
      const allowed = FORM_COMPONENTS[type];
      assert.ok(allowed, type);
      for (const key of settingKeys(editForm(type, builderTexts.zh, []).components)) {
        if (key === 'label' || key === 'value') continue;
        assert.ok(Object.hasOwn(allowed, key.split('.')[0] ?? ''), `${type} has no ${key}`);
        assert.ok(!SCRIPT_PROPERTIES.includes(key), `${key} could run as code`);
      }
    }
  });

  it('keeps what was meant and drops how it was drawn', () => {
    const held = {
      components: [
        {
          type: 'select',
          key: 'lane',
          label: '车道',
          input: true,
          widget: 'html5',
          dataSrc: 'values',
          data: { values: [{ label: '机动车道', value: 'motor' }] },
          conditional: { show: 'false', when: 'area', eq: '1' },
        },
        { type: 'textfield', key: 'name', label: '名称', input: true, conditional: { show: '', when: '' } },
      ],
    };
    const [lane, name] = builtForm(held).components;
    assert.deepEqual(lane, {
      type: 'select',
      key: 'lane',
      label: '车道',
      input: true,
      dataSrc: 'values',
      data: { values: [{ label: '机动车道', value: 'motor' }] },
      conditional: { show: false, when: 'area', eq: '1' },
    });
    assert.deepEqual(name, { type: 'textfield', key: 'name', label: '名称', input: true });
  });

  it('lets scripts through to be refused, instead of dropping them silently', () => {
    const script = { type: 'number', key: 'a', label: 'a', input: true, calculateValue: 'value = 1' };
    assert.equal(builtForm({ components: [script] }).components[0]?.['calculateValue'], 'value = 1');
  });
});
