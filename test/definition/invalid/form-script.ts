import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'evaluated properties',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), {
        calculateValue: 'value = 1',
        customConditional: 'show = false',
        logic: [{ trigger: { type: 'javascript' } }],
      });
    }),
    expected: [
      { path: '/form/components/0/components/0/calculateValue' },
      { path: '/form/components/0/components/0/customConditional' },
      { path: '/form/components/0/components/0/logic' },
    ],
  },
  {
    name: 'inside validate and conditional',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), {
        validate: { custom: 'valid = true', json: { '==': [1, 1] } },
        conditional: { json: { var: 'data.area' } },
      });
    }),
    expected: [
      { path: '/form/components/0/components/0/validate/custom' },
      { path: '/form/components/0/components/0/validate/json' },
      { path: '/form/components/0/components/0/conditional/json' },
    ],
  },
  {
    name: 'template and script syntax in texts',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'place'), {
        label: 'A {{ data }}',
        tooltip: '<img src=x onerror=alert(1)>',
        description: 'javascript:alert(1)',
        placeholder: '<% code %>',
      });
    }),
    expected: [
      { path: '/form/components/0/components/0/label' },
      { path: '/form/components/0/components/0/tooltip' },
      { path: '/form/components/0/components/0/description' },
      { path: '/form/components/0/components/0/placeholder' },
    ],
  },
  {
    name: 'in a column of a table',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'name'), { customDefaultValue: 'value = 1' });
    }),
    expected: [{ path: '/form/components/1/components/0/customDefaultValue' }],
  },
];
