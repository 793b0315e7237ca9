import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

const path = '/item/extension/basis';

export const fixture: Fixture = [
  {
    name: 'eleven days',
    bundle: broken((bundle) => {
      bundle.item.extension = { days: 11, times: 1 };
    }),
    expected: [{ path }],
  },
  {
    name: 'twice',
    bundle: broken((bundle) => {
      bundle.item.extension = { days: 5, times: 2 };
    }),
    expected: [{ path }],
  },
  {
    name: 'what the licensing law allows',
    bundle: broken((bundle) => {
      bundle.item.extension = { days: 10, times: 1 };
    }),
    expected: [],
  },
  {
    name: 'forty days, by a law of its own',
    bundle: broken((bundle) => {
      const basis = { law: '企业投资项目核准和备案管理条例', article: '第十条' };
      bundle.item.extension = { days: 40, times: 1, basis };
    }),
    expected: [],
  },
];
