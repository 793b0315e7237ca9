import type { Fixture } from '../support/fixture.ts';
import { broken, extraStep } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'signed for nothing',
    bundle: broken((bundle) => {
      bundle.item.commitmentText = '我承诺符合告知的条件';
    }),
    expected: [{ path: '/item/commitmentText', severity: 'warning' }],
  },
  {
    name: 'verified afterwards',
    bundle: broken((bundle) => {
      bundle.item.commitmentText = '我承诺符合告知的条件';
      bundle.steps.blocks.push(
        extraStep({
          key: 'verify',
          action: 'verify-commitment',
          assignees: [{ department: '@item', post: 'handler' }],
        }),
      );
    }),
    expected: [],
  },
  {
    name: 'a branch of its own',
    bundle: broken((bundle) => {
      bundle.item.commitmentText = '我承诺符合告知的条件';
      const [large] = bundle.steps.blocks.filter((block) => block.type === 'exclusive');
      const [branch] = large?.type === 'exclusive' ? large.branches : [];
      if (branch) branch.when = { not: { fact: 'commitment', operator: 'equal', value: true } };
    }),
    expected: [],
  },
];
