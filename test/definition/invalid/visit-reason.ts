import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'visits without a reason',
    bundle: broken((bundle) => {
      Object.assign(bundle.item, { visits: 1, onlineDepth: '3', visitReason: ' ' });
    }),
    expected: [{ path: '/item/visitReason' }],
  },
];
