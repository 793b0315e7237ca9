import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'none',
    bundle: broken((bundle) => {
      delete bundle.fees[0]!.waivers[0]!.basis;
    }),
    expected: [{ path: '/fees/0/waivers/0/basis', severity: 'warning' }],
  },
];
