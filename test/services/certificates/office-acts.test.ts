import assert from 'node:assert/strict';
import type { ItemBundle } from '../../../platform/definition/kinds/item-bundle.ts';
import { officeActs } from '../../../platform/services/certificates/office-acts.ts';

const bundle = (key: string, item: Partial<ItemBundle['item']>): ItemBundle =>
  ({
    item: { key, name: key, handling: 'revocation', channels: ['9'], certificateOf: 'food', ...item },
    form: { components: [] },
  }) as unknown as ItemBundle;
const certificate = (status: 'valid' | 'expired' | 'revoked') => ({
  item: { key: 'food', name: '食品经营许可', department: 'market' },
  status,
});

describe('what the office may begin about a certificate', () => {
  const all = [
    bundle('cancel', { handling: 'cancellation' }),
    bundle('revoke', {}),
    bundle('online-only', { channels: ['2'] }),
    bundle('change', { handling: 'change' }),
    bundle('of-another', { certificateOf: 'presale' }),
    bundle('of-any', { certificateOf: undefined }),
  ];
  it('is revocation and cancellation by items of that certificate that the office can begin', () => {
    assert.deepEqual(
      officeActs(all, certificate('valid')).map((act) => act.key),
      ['revoke', 'of-any', 'cancel'],
    );
  });
  it('leaves an expired certificate to be cancelled, and one that is gone alone', () => {
    assert.deepEqual(
      officeActs(all, certificate('expired')).map((act) => act.key),
      ['cancel'],
    );
    assert.deepEqual(officeActs(all, certificate('revoked')), []);
  });
});
