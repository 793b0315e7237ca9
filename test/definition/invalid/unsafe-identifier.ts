import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf, stepOf, validInput } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'keys',
    bundle: broken((bundle) => {
      bundle.materials[1]!.key = 'constructor';
      bundle.documents[0]!.key = 'prototype';
      stepOf(bundle, 'consult').key = 'constructor';
    }),
    expected: [
      { path: '/materials/1/key' },
      { path: '/documents/0/key' },
      { path: '/steps/blocks/1/branches/1/blocks/0/key' },
    ],
  },
  {
    name: 'form fields and facts',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'night'), { key: 'constructor' });
      bundle.materials[1]!.requiredWhen = { fact: 'form.constructor', operator: 'equal', value: true };
    }),
    expected: [{ path: '/form/components/0/components/4/key' }, { path: '/materials/1/requiredWhen/fact' }],
  },
  {
    name: 'a property name, answered by parsing',
    input: JSON.parse(JSON.stringify(validInput()).replace('"steps":', '"__proto__":{},"steps":')),
    expected: [{ path: '/__proto__' }],
  },
];
