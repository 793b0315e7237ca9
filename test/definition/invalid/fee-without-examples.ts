import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'none',
    bundle: broken((bundle) => {
      bundle.fees[0]!.examples = [];
    }),
    expected: [{ path: '/fees/0/examples', severity: 'warning' }],
  },
];
