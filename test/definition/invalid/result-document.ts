import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'nothing to issue',
    bundle: broken((bundle) => {
      stepOf(bundle, 'issue').documents = [];
    }),
    expected: [{ path: '/steps/blocks/5/documents' }],
  },
  {
    name: 'no result named',
    bundle: broken((bundle) => {
      delete bundle.item.result;
    }),
    expected: [{ path: '/item/result' }],
  },
  {
    name: 'nothing issues the result',
    bundle: broken((bundle) => {
      stepOf(bundle, 'issue').action = 'deliver';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
];
