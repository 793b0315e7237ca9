import type { Fixture } from '../support/fixture.ts';
import { broken, extraStep, stepOf, validInput } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'acceptance twice, late and in a branch',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').action = 'accept';
      bundle.steps.blocks.push(extraStep({ key: 'again', action: 'accept' }));
    }),
    expected: [{ path: '/steps/blocks/1/branches/0/blocks/0' }, { path: '/steps/blocks/7' }],
  },
  {
    name: 'acceptance not first',
    bundle: broken((bundle) => {
      bundle.steps.blocks.unshift(extraStep({ key: 'early', action: 'review' }));
    }),
    expected: [{ path: '/steps/blocks/1' }],
  },
  {
    name: 'acceptance inside a parallel block',
    bundle: broken((bundle) => {
      stepOf(bundle, 'accept').action = 'review';
      stepOf(bundle, 'review').action = 'accept';
    }),
    expected: [{ path: '/steps/blocks/1/branches/0/blocks/0' }],
  },
  {
    name: 'decision inside a parallel block, and a second one after it',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').action = 'decide';
    }),
    expected: [{ path: '/steps/blocks/1/branches/0/blocks/0' }, { path: '/steps/blocks/3' }],
  },
  {
    name: 'documents, delivery and closing in the wrong order',
    bundle: broken((bundle) => {
      const [accept, both, large, decide, fee, issue, deliver] = bundle.steps.blocks;
      const close = extraStep({ key: 'close', action: 'close' });
      bundle.steps.blocks = [accept!, both!, large!, deliver!, issue!, decide!, close, fee!];
    }),
    expected: [
      { path: '/steps/blocks/4' },
      { path: '/steps/blocks/3' },
      { path: '/steps/blocks/3' },
      { path: '/steps/blocks/6' },
    ],
  },
  {
    name: 'returning forwards, to itself, into a branch, to the other branch',
    bundle: broken((bundle) => {
      stepOf(bundle, 'accept').returnTo = ['decide', 'accept'];
      stepOf(bundle, 'decide').returnTo = ['consult', 'second-review'];
      stepOf(bundle, 'review').returnTo = ['consult'];
    }),
    expected: [
      { path: '/steps/blocks/0/returnTo/0' },
      { path: '/steps/blocks/0/returnTo/1' },
      { path: '/steps/blocks/3/returnTo/0' },
      { path: '/steps/blocks/3/returnTo/1' },
      { path: '/steps/blocks/1/branches/0/blocks/0/returnTo/0' },
    ],
  },
  {
    name: 'returning out of a parallel branch, whose other tasks are given up',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').returnTo = ['accept'];
    }),
    expected: [],
  },
  {
    name: 'a pre-review and taking in before acceptance',
    bundle: broken((bundle) => {
      bundle.steps.blocks.unshift(
        extraStep({ key: 'pre-review', action: 'pre-review' }),
        extraStep({ key: 'receive', action: 'receive' }),
      );
    }),
    expected: [],
  },
  {
    name: 'a filing recorded late, and decided once more; a commitment verified before the decision',
    bundle: broken((bundle) => {
      stepOf(bundle, 'second-review').action = 'verify-commitment';
      stepOf(bundle, 'fee').action = 'record-filing';
    }),
    expected: [
      { path: '/steps/blocks/2/branches/0/blocks/0' },
      { path: '/steps/blocks/4' },
      { path: '/steps/blocks/4' },
    ],
  },
  {
    name: 'a drawn graph',
    input: {
      ...validInput(),
      steps: { nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ source: 'a', target: 'b' }] },
    },
    expected: [{ path: '/steps' }],
  },
];
