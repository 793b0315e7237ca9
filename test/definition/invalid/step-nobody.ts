import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'nobody assigned',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').assignees = [];
    }),
    expected: [{ path: '/steps/blocks/1/branches/0/blocks/0/assignees' }],
  },
  {
    name: 'a post of another role',
    bundle: broken((bundle) => {
      stepOf(bundle, 'decide').assignees = [{ department: '@item', post: 'handler' }];
    }),
    expected: [{ path: '/steps/blocks/3/assignees' }],
  },
  {
    name: 'the reviewer decides an on-the-spot item (一审一核)',
    bundle: broken((bundle) => {
      bundle.item.caseKind = 'immediate';
      stepOf(bundle, 'decide').assignees = [{ department: '@item', post: 'handler' }];
    }),
    stage: 'save',
    expected: [],
  },
];
