import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'fully online, yet somebody has to come',
    bundle: broken((bundle) => {
      Object.assign(bundle.item, { visits: 1, onlineDepth: '4', visitReason: '核对原件' });
    }),
    expected: [{ path: '/item/onlineDepth' }],
  },
];
