import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'a form without a sample',
    bundle: broken((bundle) => {
      delete bundle.materials[0]!.sample;
    }),
    expected: [{ path: '/materials/0/sample', severity: 'warning' }],
  },
];
