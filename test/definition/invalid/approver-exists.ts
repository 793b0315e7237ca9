import type { Fixture } from '../support/fixture.ts';
import { broken, extraStep, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'posts that do not exist',
    bundle: broken((bundle) => {
      bundle.item.approvers = [
        { department: '@item', post: 'head' },
        { department: 'government', post: 'approver' },
        { department: 'police', post: 'approver' },
      ];
    }),
    expected: [{ path: '/item/approvers/0/post' }, { path: '/item/approvers/1/department' }],
  },
  {
    name: 'nobody decides',
    bundle: undecided(() => undefined),
    stage: 'publish',
    expected: [{ path: '/item/approvers', severity: 'warning' }],
  },
  { name: 'nobody decides, in a draft', bundle: undecided(() => undefined), expected: [] },
  {
    name: 'nobody decides, but somebody approves',
    bundle: undecided((bundle) => {
      bundle.item.approvers = [{ department: '@item', post: 'approver' }];
    }),
    stage: 'publish',
    expected: [],
  },
];

function undecided(change: Parameters<typeof broken>[0]): ReturnType<typeof broken> {
  return broken((bundle) => {
    bundle.item.type = 'filing';
    stepOf(bundle, 'decide').action = 'review';
    bundle.steps.blocks.push(extraStep({ key: 'close', action: 'close' }));
    change(bundle);
  });
}
