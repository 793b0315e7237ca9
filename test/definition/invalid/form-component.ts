import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'a component that fetches, one that carries HTML, one unknown',
    bundle: broken((bundle) => {
      componentOf(bundle, 'place').type = 'resource';
      componentOf(bundle, 'night').type = 'htmlelement';
      componentOf(bundle, 'name').type = 'constructor';
    }),
    expected: [
      { path: '/form/components/0/components/0/type' },
      { path: '/form/components/0/components/4/type' },
      { path: '/form/components/1/components/0/type' },
    ],
  },
  {
    name: 'options from an address',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'kind'), { dataSrc: 'url' });
    }),
    expected: [{ path: '/form/components/0/components/2/dataSrc' }],
  },
];
