import assert from 'node:assert/strict';
import { HANDLINGS } from '../../platform/definition/kinds/item.ts';
import { decisionLabel } from '../../platform/runtime/rules/decision-labels.ts';

const licence = { type: 'administrative-licence', handling: 'new' } as const;

describe('the name of a decision', () => {
  it('is 许可 for a licence only', () => {
    const granted = (type: string) => decisionLabel({ type, handling: 'new' }, 'granted').zh;
    assert.equal(granted('administrative-licence'), '准予许可');
    assert.equal(granted('administrative-confirmation'), '予以确认');
    assert.equal(granted('other-power'), '予以批准');
    assert.equal(decisionLabel({ ...licence, type: 'other-power' }, 'filed').zh, '予以备案');
  });

  it('says what becomes of a certificate that exists already', () => {
    assert.deepEqual(
      HANDLINGS.map((handling) => decisionLabel({ ...licence, handling }, 'granted').zh),
      ['准予许可', '准予变更', '准予延续', '准予补办', '决定撤销', '准予注销'],
    );
    for (const handling of HANDLINGS)
      assert.match(decisionLabel({ ...licence, handling }, 'refused').zh, /^不予/);
  });
});
