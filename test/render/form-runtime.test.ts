import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { prepareData } from '../../platform/render/form-runtime/prepare-data.ts';
import { prepareDefinition } from '../../platform/render/form-runtime/prepare-definition.ts';
import { ZH_FORM } from '../../platform/render/form-runtime/translations/zh.ts';

const require = createRequire(import.meta.url);
const formioEnglish = (require('@formio/js/lib/cjs/translations/en') as { default: Record<string, string> })
  .default;

const definition = {
  components: [
    {
      type: 'panel',
      key: 'one',
      title: '一',
      properties: { labelEn: 'One' },
      components: [
        {
          type: 'textfield',
          key: 'name',
          label: '名称',
          properties: { labelEn: 'Name' },
          calculateValue: 'value = 1',
        },
        { type: 'select', key: 'kind', label: '种类' },
      ],
    },
    {
      type: 'columns',
      key: 'two',
      columns: [
        {
          components: [
            { type: 'datetime', key: 'from', label: '开始', enableTime: false, tooltip: '当日起' },
          ],
        },
      ],
    },
    {
      type: 'datagrid',
      key: 'rows',
      components: [{ type: 'datetime', key: 'day', label: '日', enableTime: false }],
    },
  ],
};

/** A component of a prepared definition, wherever it is. */
function find(list: unknown, key: string): Record<string, unknown> {
  const queue = [...(list as Record<string, unknown>[])];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (next['key'] === key) return next;
    queue.push(...((next['components'] ?? []) as never[]), ...((next['columns'] ?? []) as never[]));
  }
  throw new Error(`no component ${key}`);
}

describe('form runtime', () => {
  it('translates the whole key set of the renderer', () => {
    const missing = Object.keys(formioEnglish).filter((key) => !Object.hasOwn(ZH_FORM, key));
    assert.deepEqual(missing, []);
  });

  it('keeps the places for values in each translation', () => {
    const places = (text: string) =>
      (text.match(/\{\{\s*\w+\s*\}\}/g) ?? []).map((place) => place.replace(/\s/g, ''));
    for (const [key, english] of Object.entries(formioEnglish)) {
      for (const place of places(ZH_FORM[key] ?? ''))
        assert.ok(places(english).includes(place), `${key}: ${place}`);
    }
  });

  it('shows nothing that would run as code', () => {
    const prepared = prepareDefinition(definition, { language: 'zh' });
    assert.doesNotMatch(JSON.stringify(prepared), /calculateValue/);
  });

  it('shows native selects, dates without a zone, hints as help', () => {
    const { components } = prepareDefinition(definition, { language: 'zh' });
    assert.equal(find(components, 'kind')['widget'], 'html5');
    assert.equal(find(components, 'from')['type'], 'localdate');
    assert.equal(find(components, 'from')['description'], '当日起');
  });

  it('takes the English labels a definition carries', () => {
    const { components } = prepareDefinition(definition, { language: 'en' });
    assert.equal(find(components, 'one')['title'], 'One');
    assert.equal(find(components, 'name')['label'], 'Name');
  });

  it('opens only the fields of a correction and keeps the values of the rest', () => {
    const { components } = prepareDefinition(definition, { language: 'zh', editable: ['from'] });
    assert.equal(find(components, 'from')['disabled'], undefined);
    assert.deepEqual(
      [find(components, 'one')['hidden'], find(components, 'one')['clearOnHide']],
      [true, false],
    );
    assert.equal(find(components, 'two')['hidden'], undefined);
  });

  it('says where a value came from', () => {
    const { components } = prepareDefinition(definition, {
      language: 'zh',
      sources: { name: '来自账户资料' },
    });
    assert.deepEqual(find(components, 'name')['properties'], { labelEn: 'Name', source: '来自账户资料' });
  });

  it('turns instants of date fields into days of the office, in tables too', () => {
    const data = {
      from: '2026-03-01T16:00:00.000Z',
      rows: [{ day: '2026-03-02T00:00:00+08:00' }, { day: '2026-03-02' }],
    };
    assert.deepEqual(prepareData(definition, data), {
      from: '2026-03-02',
      rows: [{ day: '2026-03-02' }, { day: '2026-03-02' }],
    });
  });
});
