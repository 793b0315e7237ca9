import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'item names what the lists do not have',
    bundle: broken((bundle) => {
      bundle.item.themes = ['roads', 'gone'];
      bundle.item.objects = ['gone'];
      bundle.item.type = 'gone';
    }),
    expected: [{ path: '/item/type' }, { path: '/item/themes/1' }, { path: '/item/objects/0' }],
  },
  {
    name: 'unknown department is reported once, at the item',
    bundle: broken((bundle) => {
      bundle.item.department = 'gone';
    }),
    expected: [{ path: '/item/department' }],
  },
  {
    name: 'assignees',
    bundle: broken((bundle) => {
      stepOf(bundle, 'review').assignees = [
        { department: 'gone', post: 'handler' },
        { department: 'police', post: 'gone' },
        { department: '@item', post: 'handler' },
      ];
    }),
    expected: [
      { path: '/steps/blocks/1/branches/0/blocks/0/assignees/0/department' },
      { path: '/steps/blocks/1/branches/0/blocks/0/assignees/1/post' },
    ],
  },
  {
    name: 'lists of a step',
    bundle: broken((bundle) => {
      Object.assign(stepOf(bundle, 'accept'), {
        materials: ['gone'],
        documents: ['gone'],
        returnTo: ['gone'],
      });
    }),
    expected: [
      { path: '/steps/blocks/0/materials/0' },
      { path: '/steps/blocks/0/documents/0' },
      { path: '/steps/blocks/0/returnTo/0' },
    ],
  },
  {
    name: 'configuration of a step',
    bundle: broken((bundle) => {
      stepOf(bundle, 'decide').config = { documents: { grant: ['permit'] }, differentPersonFrom: ['gone'] };
    }),
    expected: [
      { path: '/steps/blocks/3/config/documents/grant/0' },
      { path: '/steps/blocks/3/config/differentPersonFrom/0' },
    ],
  },
  {
    name: 'the superior organ of a report',
    bundle: broken((bundle) => {
      const to = { department: 'province', post: 'approver' };
      Object.assign(stepOf(bundle, 'review'), { action: 'report-up', config: { to } });
      Object.assign(stepOf(bundle, 'consult'), {
        action: 'report-up',
        config: { to: { department: 'bureau', post: 'head' } },
      });
    }),
    expected: [
      { path: '/steps/blocks/1/branches/0/blocks/0/config/to/department' },
      { path: '/steps/blocks/1/branches/1/blocks/0/config/to/post' },
    ],
  },
  {
    name: 'facts of conditions, fields of fees and documents',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'area'), { key: 'size' });
    }),
    expected: [
      { path: '/materials/1/requiredWhen/fact' },
      { path: '/steps/blocks/2/branches/0/when/fact' },
      { path: '/fees/0/config/factors/0/field' },
      { path: '/documents/0/blocks/1/rows/0/value' },
    ],
  },
  {
    name: 'material fact',
    bundle: broken((bundle) => {
      bundle.materials[1]!.requiredWhen = { fact: 'materials.gone', operator: 'equal', value: 0 };
    }),
    expected: [{ path: '/materials/1/requiredWhen/fact' }],
  },
];
