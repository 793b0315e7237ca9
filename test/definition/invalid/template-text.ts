import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'template engines',
    bundle: broken((bundle) => {
      bundle.documents[0]!.blocks = [
        { type: 'paragraph', text: '{{form.area}}' },
        { type: 'paragraph', text: '{d.constructor}' },
        { type: 'paragraph', text: '<%= 1 %>' },
        { type: 'heading', text: 'open {form.area' },
      ];
    }),
    expected: [
      { path: '/documents/0/blocks/0/text' },
      { path: '/documents/0/blocks/1/text' },
      { path: '/documents/0/blocks/2/text' },
      { path: '/documents/0/blocks/3/text' },
    ],
  },
  {
    name: 'unknown and unsafe names',
    bundle: broken((bundle) => {
      bundle.documents[0]!.blocks = [
        { type: 'signature', organ: '{item.__proto__}', date: '{today}' },
        { type: 'fields', rows: [{ label: 'x', value: '{applicant.name} {applicant.password}' }] },
      ];
    }),
    expected: [
      { path: '/documents/0/blocks/0/organ' },
      { path: '/documents/0/blocks/0/date' },
      { path: '/documents/0/blocks/1/rows/0/value' },
    ],
  },
  {
    name: 'number formats',
    bundle: broken((bundle) => {
      bundle.documents = ['no serial', '{serial}{serial}', '{serial} {name}', '{serial} {', '{serial:0}'].map(
        (numberFormat, index) => ({
          ...bundle.documents[0]!,
          key: index === 0 ? 'permit' : `permit-${index}`,
          numberFormat,
        }),
      );
    }),
    expected: [
      { path: '/documents/0/numberFormat' },
      { path: '/documents/1/numberFormat' },
      { path: '/documents/2/numberFormat' },
      { path: '/documents/3/numberFormat' },
      { path: '/documents/4/numberFormat' },
    ],
  },
];
