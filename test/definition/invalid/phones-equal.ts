import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'the same number, written differently',
    bundle: broken((bundle) => {
      bundle.item.complaintPhone = '85000001';
    }),
    expected: [{ path: '/item/complaintPhone', severity: 'warning' }],
  },
];
