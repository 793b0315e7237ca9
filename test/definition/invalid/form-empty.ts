import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'layout only',
    bundle: broken((bundle) => {
      bundle.form.components = [{ type: 'panel', key: 'empty', components: [] }];
    }),
    expected: [{ path: '/form/components' }],
  },
];
