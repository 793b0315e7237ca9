import type { Fixture } from '../support/fixture.ts';
import { broken } from '../support/valid-bundle.ts';

export const fixture: Fixture = [
  {
    name: 'at publishing',
    bundle: broken((bundle) => {
      delete bundle.materials[0]!.template;
    }),
    stage: 'publish',
    expected: [{ path: '/materials/0/template' }],
  },
  {
    name: 'while drafting',
    bundle: broken((bundle) => {
      delete bundle.materials[0]!.template;
    }),
    stage: 'save',
    expected: [{ path: '/materials/0/template', severity: 'warning' }],
  },
];
