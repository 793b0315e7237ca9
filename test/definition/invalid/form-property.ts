import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'unknown property, and a known one of another component',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { overlayUrl: 'x', rows: 3 });
    }),
    expected: [
      { path: '/form/components/0/components/0/overlayUrl' },
      { path: '/form/components/0/components/0/rows' },
    ],
  },
  {
    name: 'inside settings',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'area'), { validate: { min: 0, unknown: 1 } });
      Object.assign(componentOf(bundle, 'kind'), {
        data: { values: [{ label: 'A', value: 'food', run: 'x' }], url: 'http://10.0.0.1/' },
      });
    }),
    expected: [
      { path: '/form/components/0/components/1/validate/unknown' },
      { path: '/form/components/0/components/2/data/values/0/run' },
      { path: '/form/components/0/components/2/data/url' },
    ],
  },
  {
    name: 'an object where text belongs',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), { description: { html: 'x' } });
    }),
    expected: [{ path: '/form/components/0/components/0/description' }],
  },
];
