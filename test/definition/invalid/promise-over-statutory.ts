import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'same unit',
    bundle: broken((bundle) => {
      bundle.item.promisedLimit = { days: 21, unit: 'working-day' };
    }),
    expected: [{ path: '/item/promisedLimit/days' }],
  },
  {
    name: '30 calendar days are more than 20 working days (30 × 5 ÷ 7 = 21.4)',
    bundle: broken((bundle) => {
      bundle.item.promisedLimit = { days: 30, unit: 'calendar-day' };
    }),
    expected: [{ path: '/item/promisedLimit/days' }],
  },
  {
    name: '28 calendar days are exactly 20 working days',
    bundle: broken((bundle) => {
      bundle.item.promisedLimit = { days: 28, unit: 'calendar-day' };
    }),
    expected: [],
  },
];
