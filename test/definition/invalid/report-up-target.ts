import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

const reportsUp = (config: Record<string, string | Record<string, string>>) =>
  broken((bundle) => {
    bundle.item.caseKind = 'report-up';
    Object.assign(stepOf(bundle, 'review'), { action: 'report-up', config });
  });

export const fixture: Fixture = [
  {
    name: 'to nobody',
    bundle: reportsUp({}),
    expected: [{ path: '/steps/blocks/1/branches/0/blocks/0/config/to' }],
  },
  {
    name: 'an item of a superior organ that never reports up',
    bundle: broken((bundle) => {
      bundle.item.caseKind = 'report-up';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
  {
    name: 'to a post',
    bundle: reportsUp({ to: { department: 'police', post: 'approver' } }),
    expected: [],
  },
  { name: 'passed on to whoever is chosen', bundle: reportsUp({ mode: 'hand-over' }), expected: [] },
  {
    name: 'a report now and then, to whoever is chosen',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').action = 'report-up';
    }),
    expected: [],
  },
];
