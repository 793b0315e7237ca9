import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'none',
    bundle: broken((bundle) => {
      bundle.item.conditions = [];
    }),
    expected: [{ path: '/item/conditions', severity: 'warning' }],
  },
];
