import type { WarningLevels } from '../../../platform/definition/kinds/warning-thresholds.ts';
import { DEFAULT_WARNINGS } from '../../../platform/definition/kinds/warning-thresholds.ts';
import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

const withLevels = (scope: 'case' | 'step', levels: Partial<WarningLevels>) =>
  broken((bundle) => {
    bundle.item.warnings = {
      ...structuredClone(DEFAULT_WARNINGS),
      [scope]: { reminder: {}, warning: {}, yellow: {}, red: {}, ...levels },
    };
  });

export const fixture: Fixture = [
  {
    name: 'the yellow card before the warning',
    bundle: withLevels('case', { warning: { daysLeft: 1 }, yellow: { daysLeft: 3 } }),
    expected: [{ path: '/item/warnings/case/yellow' }],
  },
  {
    name: 'a share that comes before the days of the level before it: 50 % of 10 days, 3 days left',
    bundle: withLevels('case', { reminder: { daysLeft: 3 }, warning: { usedPercent: 50 } }),
    expected: [{ path: '/item/warnings/case/warning' }],
  },
  {
    name: 'the red card of a step on its last day, the yellow one after it',
    bundle: withLevels('step', { yellow: { daysLeft: -1 }, red: { daysLeft: 0 } }),
    expected: [{ path: '/item/warnings/step/red' }],
  },
  {
    name: 'several on one day',
    bundle: withLevels('case', {
      reminder: { daysLeft: 5 },
      warning: { usedPercent: 50 },
      yellow: { daysLeft: 5 },
    }),
    expected: [],
  },
  ...[0, 1, 2, 4, 5, 7, 10, 15, 20].map((days) => ({
    name: `the usual ones, for a promise of ${days} days`,
    bundle: broken((bundle) => {
      bundle.item.promisedLimit = { days, unit: 'working-day' as const };
      bundle.item.warnings = structuredClone(DEFAULT_WARNINGS);
    }),
    expected: [],
  })),
];
