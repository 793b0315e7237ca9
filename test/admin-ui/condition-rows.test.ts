import { strict as assert } from 'node:assert';
import {
  conditionText,
  fromRows,
  toRows,
  withOperator,
} from '../../admin-ui/src/items/condition/condition-rows.ts';
import type { Fact } from '../../platform/definition/facts.ts';
import type { Comparison, Condition } from '../../platform/definition/kinds/rule.ts';

const area: Comparison = { fact: 'form.area', operator: 'greaterThan', value: 60 };
const zone: Comparison = { fact: 'form.zone', operator: 'in', value: ['centre', 'edge'] };
const facts = new Map<string, Fact>([
  ['form.area', { name: 'form.area', label: { zh: '面积', en: 'Area' }, type: 'number' }],
  [
    'form.zone',
    {
      name: 'form.zone',
      label: { zh: '区域', en: 'Zone' },
      type: 'choice',
      options: [
        { value: 'centre', label: '中心区' },
        { value: 'edge', label: '边缘区' },
      ],
    },
  ],
]);

describe('conditions as rows', () => {
  it('go there and back', () => {
    for (const condition of [undefined, area, { all: [area, zone] }, { any: [area, zone] }] as const) {
      const rows = toRows(condition as Condition | undefined);
      assert.ok(rows);
      assert.deepEqual(fromRows(rows), condition);
    }
  });

  it('leave nested conditions alone', () => {
    assert.equal(toRows({ all: [area, { any: [zone] }] }), null);
    assert.equal(toRows({ not: area }), null);
  });

  it('read as a sentence in both languages', () => {
    assert.equal(
      conditionText({ all: [area, zone] }, facts, 'zh'),
      '面积 大于 60 且 区域 属于 中心区、边缘区',
    );
    assert.equal(conditionText({ not: area }, facts, 'en'), 'not (Area is more than 60)');
  });

  it('keep the value when one becomes several and back', () => {
    const several = withOperator({ ...area, value: 'x' }, 'in');
    assert.deepEqual(several.value, ['x']);
    assert.equal(withOperator(several, 'equal').value, 'x');
  });
});
