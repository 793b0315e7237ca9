import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'no slack',
    bundle: broken((bundle) => {
      bundle.item.promisedLimit = { days: 6, unit: 'working-day' };
    }),
    expected: [{ path: '/steps/blocks', severity: 'info' }],
  },
];
