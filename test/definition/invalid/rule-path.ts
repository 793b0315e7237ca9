import type { Fixture } from '../support/fixture.ts';
import { broken, validInput } from '../support/valid-bundle.ts';

function withCondition(requiredWhen: unknown): unknown {
  const input = validInput();
  Object.assign(input.materials[1]!, { requiredWhen });
  return input;
}

export const fixture: Fixture = [
  {
    name: 'JSONPath in a fact that slipped past parsing',
    bundle: broken((bundle) => {
      bundle.materials[1]!.requiredWhen = { fact: '$..area', operator: 'equal', value: 1 };
    }),
    stage: 'save',
    expected: [{ path: '/materials/1/requiredWhen/fact' }],
  },
  {
    name: 'JSONPath in a fee',
    bundle: broken((bundle) => {
      bundle.fees[0]!.config = {
        factors: [{ kind: 'field', field: '$.area[?(@.x)]', label: 'a', unit: 'b' }],
      };
    }),
    expected: [{ path: '/fees/0/config/factors/0/field' }],
  },
  {
    name: 'a path beside a fact, answered by parsing',
    input: withCondition({ fact: 'form.area', operator: 'equal', value: 1, path: '$..x..x' }),
    expected: [{ path: '/materials/1/requiredWhen/path' }],
  },
  {
    name: 'a path as a fact, answered by parsing',
    input: withCondition({ any: [{ fact: 'form..area', operator: 'equal', value: 1 }] }),
    expected: [{ path: '/materials/1/requiredWhen/any/0/fact' }],
  },
];
