import type { Fixture } from '../support/fixture.ts';
import { broken, componentOf, stepOf } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'materials, documents, fees, waivers',
    bundle: broken((bundle) => {
      for (const list of [bundle.materials, bundle.documents, bundle.fees, bundle.fees[0]!.waivers]) {
        list.push(structuredClone(list[0]) as never);
      }
    }),
    stage: 'save',
    expected: [
      { path: '/materials/2/key' },
      { path: '/documents/1/key' },
      { path: '/fees/1/key' },
      { path: '/fees/0/waivers/1/key' },
    ],
  },
  {
    name: 'a step and a block',
    bundle: broken((bundle) => {
      bundle.steps.blocks[1]!.key = 'accept';
      stepOf(bundle, 'consult').key = 'review';
    }),
    expected: [{ path: '/steps/blocks/1/key' }, { path: '/steps/blocks/1/branches/1/blocks/0/key' }],
  },
  {
    name: 'form fields of one level; a table column may bear the name of a field outside',
    bundle: broken((bundle) => {
      Object.assign(componentOf(bundle, 'night'), { key: 'area' });
      Object.assign(componentOf(bundle, 'name'), { key: 'place' });
    }),
    expected: [{ path: '/form/components/0/components/4/key' }],
  },
];
