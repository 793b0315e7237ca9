import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'another amount',
    bundle: broken((bundle) => {
      bundle.fees[0]!.examples[0]!.expected = 15.01;
    }),
    expected: [{ path: '/fees/0/examples/0/expected' }],
  },
  {
    name: 'cannot be worked out',
    bundle: broken((bundle) => {
      bundle.fees[0]!.examples[0]!.form = { area: 10 };
    }),
    expected: [{ path: '/fees/0/examples/0/form' }],
  },
  {
    name: 'with the waiver it is half',
    bundle: broken((bundle) => {
      bundle.fees[0]!.examples[0]!.form = { area: 10, from: '2026-03-01', to: '2026-03-03', night: true };
    }),
    expected: [{ path: '/fees/0/examples/0/expected' }],
  },
];
