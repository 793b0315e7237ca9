import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

const checkedBy = (config: Record<string, number>) =>
  broken((bundle) => {
    Object.assign(stepOf(bundle, 'second-review'), { action: 'site-check', config });
  });

export const fixture: Fixture = [
  {
    name: 'one officer',
    bundle: checkedBy({ officers: 1 }),
    expected: [{ path: '/steps/blocks/2/branches/0/blocks/0/config/officers', severity: 'warning' }],
  },
  { name: 'two, by default', bundle: checkedBy({}), expected: [] },
  { name: 'three', bundle: checkedBy({ officers: 3 }), expected: [] },
];
