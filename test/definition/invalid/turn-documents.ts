import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'a document that does not exist',
    bundle: broken((bundle) => {
      bundle.item.turnDocuments = { extension: ['permit-notice'] };
    }),
    expected: [{ path: '/item/turnDocuments/extension/0' }],
  },
  {
    name: 'a certificate',
    bundle: broken((bundle) => {
      bundle.item.turnDocuments = { void: ['permit'] };
    }),
    expected: [{ path: '/item/turnDocuments/void/0' }],
  },
  {
    name: 'a notice',
    bundle: broken((bundle) => {
      const [permit] = bundle.documents;
      if (permit) bundle.documents.push({ ...permit, key: 'notice', kind: 'notice' });
      bundle.item.turnDocuments = { 'special-procedure': ['notice'] };
    }),
    expected: [],
  },
];
