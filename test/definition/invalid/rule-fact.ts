import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'unknown fact',
    bundle: broken((bundle) => {
      bundle.materials[1]!.requiredWhen = { fact: 'weather', operator: 'equal', value: 'rain' };
    }),
    expected: [{ path: '/materials/1/requiredWhen/fact' }],
  },
  {
    name: 'comparison that does not fit the type',
    bundle: broken((bundle) => {
      bundle.materials[1]!.requiredWhen = {
        any: [
          { fact: 'form.place', operator: 'greaterThan', value: 5 },
          { fact: 'form.night', operator: 'in', value: [true] },
          { fact: 'form.helpers', operator: 'equal', value: 1 },
          { fact: 'form.wares', operator: 'contains', value: 'hot' },
        ],
      };
    }),
    expected: [
      { path: '/materials/1/requiredWhen/any/0/operator' },
      { path: '/materials/1/requiredWhen/any/1/operator' },
      { path: '/materials/1/requiredWhen/any/2/operator' },
      { path: '/materials/1/requiredWhen/any/3/operator' },
    ],
  },
  {
    name: 'value of another type, an option that is none, a list where one value belongs',
    bundle: broken((bundle) => {
      bundle.materials[1]!.requiredWhen = {
        not: {
          all: [
            { fact: 'form.area', operator: 'equal', value: '5' },
            { fact: 'form.kind', operator: 'equal', value: 'cars' },
            { fact: 'form.from', operator: 'lessThan', value: 'tomorrow' },
            { fact: 'applicant.kind', operator: 'equal', value: ['person'] },
            { fact: 'form.kind', operator: 'in', value: 'food' },
            { fact: 'form.wares.hot', operator: 'equal', value: 1 },
          ],
        },
      };
    }),
    expected: [
      { path: '/materials/1/requiredWhen/not/all/0/value' },
      { path: '/materials/1/requiredWhen/not/all/1/value' },
      { path: '/materials/1/requiredWhen/not/all/2/value' },
      { path: '/materials/1/requiredWhen/not/all/3/value' },
      { path: '/materials/1/requiredWhen/not/all/4/value' },
      { path: '/materials/1/requiredWhen/not/all/5/value' },
    ],
  },
];
