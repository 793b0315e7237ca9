import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'unknown action',
    bundle: broken((bundle) => {
      stepOf(bundle, 'deliver').action = 'teleport';
    }),
    expected: [{ path: '/steps/blocks/6/action' }],
  },
  {
    name: 'a name every object has is no action',
    bundle: broken((bundle) => {
      stepOf(bundle, 'deliver').action = 'constructor';
    }),
    stage: 'save',
    expected: [{ path: '/steps/blocks/6/action' }],
  },
  {
    name: 'configuration the action does not take',
    bundle: broken((bundle) => {
      stepOf(bundle, 'deliver').config = { colour: 'red' };
    }),
    expected: [{ path: '/steps/blocks/6/config/colour' }],
  },
  {
    name: 'value of the wrong type',
    bundle: broken((bundle) => {
      stepOf(bundle, 'accept').config = { allowSecondCorrection: 'yes' };
    }),
    expected: [{ path: '/steps/blocks/0/config/allowSecondCorrection' }],
  },
];
