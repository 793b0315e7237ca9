import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'unknown function',
    bundle: broken((bundle) => {
      bundle.fees[0]!.function = 'abacus';
    }),
    expected: [{ path: '/fees/0/function' }],
  },
  {
    name: 'configuration the function does not take',
    bundle: broken((bundle) => {
      bundle.fees[0]!.config = { factors: [], rate: { kind: 'fixed', value: -1, unit: '元' }, extra: 1 };
    }),
    expected: [
      { path: '/fees/0/config/factors' },
      { path: '/fees/0/config/rate/value' },
      { path: '/fees/0/config/extra' },
    ],
  },
  {
    name: 'fields of the wrong type',
    bundle: broken((bundle) => {
      bundle.fees[0]!.config = {
        factors: [
          { kind: 'field', field: 'place', label: '面积', unit: '㎡' },
          { kind: 'days', from: 'from', to: 'area', label: '天数' },
        ],
        rate: { kind: 'fixed', value: 1, unit: '元' },
      };
    }),
    stage: 'save',
    expected: [{ path: '/fees/0/config/factors/0/field' }, { path: '/fees/0/config/factors/1/to' }],
  },
];
