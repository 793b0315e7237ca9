import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'a licence without a law',
    bundle: broken((bundle) => {
      bundle.item.basis = [];
    }),
    expected: [{ path: '/item/basis' }],
  },
  {
    name: 'a public service needs none',
    bundle: broken((bundle) => {
      bundle.item.type = 'filing';
      bundle.item.basis = [];
    }),
    expected: [],
  },
];
