import type { Fixture } from '../support/fixture.ts';
import { broken, extraStep, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'no acceptance',
    bundle: broken((bundle) => {
      stepOf(bundle, 'accept').action = 'review';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'a licence without a decision',
    bundle: broken((bundle) => {
      stepOf(bundle, 'decide').action = 'review';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'a filing that ends nowhere',
    bundle: broken((bundle) => {
      bundle.item.type = 'filing';
      stepOf(bundle, 'decide').action = 'review';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'a filing that is closed',
    bundle: broken((bundle) => {
      bundle.item.type = 'filing';
      stepOf(bundle, 'decide').action = 'review';
      bundle.steps.blocks.push(extraStep({ key: 'close', action: 'close' }));
    }),
    expected: [],
  },
  {
    name: 'a filing that is recorded',
    bundle: broken((bundle) => {
      bundle.item.type = 'filing';
      stepOf(bundle, 'accept').action = 'record-filing';
      stepOf(bundle, 'decide').action = 'review';
    }),
    expected: [],
  },
  {
    name: 'a licence that is only recorded',
    bundle: broken((bundle) => {
      stepOf(bundle, 'accept').action = 'record-filing';
      stepOf(bundle, 'decide').action = 'review';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'an empty chain',
    bundle: broken((bundle) => {
      bundle.steps.blocks = [];
    }),
    expected: [{ path: '/steps/blocks' }, { path: '/steps/blocks' }],
  },
];
