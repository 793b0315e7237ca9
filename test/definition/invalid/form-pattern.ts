import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'look-ahead',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { validate: { pattern: '(?=a)b' } });
    }),
    expected: [{ path: '/form/components/0/components/0/validate/pattern' }],
  },
  {
    name: 'not an expression',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { validate: { pattern: '([a' } });
    }),
    expected: [{ path: '/form/components/0/components/0/validate/pattern' }],
  },
  {
    name: 'too long',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { validate: { pattern: 'a'.repeat(301) } });
    }),
    expected: [{ path: '/form/components/0/components/0/validate/pattern' }],
  },
  {
    name: 'not text',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { validate: { pattern: 5 } });
    }),
    expected: [{ path: '/form/components/0/components/0/validate/pattern' }],
  },
];
