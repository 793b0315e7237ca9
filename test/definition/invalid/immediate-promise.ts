import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'two days',
    bundle: broken((bundle) => {
      bundle.item.caseKind = 'immediate';
      bundle.item.promisedLimit = { days: 2, unit: 'working-day' };
    }),
    stage: 'save',
    expected: [{ path: '/item/promisedLimit/days' }],
  },
  {
    name: 'next day is fine',
    bundle: broken((bundle) => {
      bundle.item.caseKind = 'immediate';
      bundle.item.promisedLimit = { days: 1, unit: 'calendar-day' };
    }),
    stage: 'save',
    expected: [],
  },
];
