import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

const path = '/item/certificateOf';

export const fixture: Fixture = [
  {
    name: 'a change of nothing',
    bundle: broken((bundle) => {
      bundle.item.handling = 'change';
    }),
    expected: [{ path }],
  },
  {
    name: 'a new application about a certificate',
    bundle: broken((bundle) => {
      bundle.item.certificateOf = 'night-permit';
    }),
    expected: [{ path }],
  },
  {
    name: 'an item that does not exist',
    bundle: broken((bundle) => {
      bundle.item.handling = 'renewal';
      bundle.item.certificateOf = 'day-permit';
    }),
    expected: [{ path }],
  },
  {
    name: 'its own certificates',
    bundle: broken((bundle) => {
      bundle.item.handling = 'cancellation';
      bundle.item.certificateOf = bundle.item.key;
    }),
    expected: [{ path }],
  },
  {
    name: 'a renewal of what another item issues',
    bundle: broken((bundle) => {
      bundle.item.handling = 'renewal';
      bundle.item.certificateOf = 'night-permit';
    }),
    expected: [],
  },
];
