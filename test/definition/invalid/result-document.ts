import type { Fixture } from '../support/fixture.ts';
import { broken, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'nothing to issue',
    bundle: broken((bundle) => {
      stepOf(bundle, 'issue').documents = [];
    }),
    expected: [{ path: '/steps/blocks/5/documents' }],
  },
  {
    name: 'no result named',
    bundle: broken((bundle) => {
      delete bundle.item.result;
    }),
    expected: [{ path: '/item/result' }],
  },
  {
    name: 'the decision is the result',
    bundle: broken((bundle) => {
      const [permit] = bundle.documents;
      if (permit) bundle.documents.push({ ...permit, key: 'decision', kind: 'decision' });
      bundle.item.result = { name: '撤销决定书', kind: 'approval' };
      stepOf(bundle, 'issue').action = 'deliver';
      stepOf(bundle, 'decide').documents = ['decision'];
    }),
    expected: [],
  },
  {
    name: 'nothing issues the result',
    bundle: broken((bundle) => {
      stepOf(bundle, 'issue').action = 'deliver';
    }),
    expected: [{ path: '/steps/blocks' }],
  },
];
