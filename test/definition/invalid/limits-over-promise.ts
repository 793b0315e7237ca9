import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'the longest branch counts',
    bundle: broken((bundle) => {
      stepOf(bundle, 'consult').limitDays = 10;
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'a step that does not count',
    bundle: broken((bundle) => {
      Object.assign(stepOf(bundle, 'fee'), { limitDays: 100, counts: false });
    }),
    expected: [],
  },
];
