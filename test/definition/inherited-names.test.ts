import assert from 'node:assert/strict';
import { normaliseForm, parseBundle } from '../../platform/definition/index.ts';

describe('names every object inherits', () => {
  for (const name of ['toString', 'hasOwnProperty', 'valueOf']) {
    it(`“${name}” as a property of a component is content like any other`, () => {
      const form = { display: 'form', components: [{ type: { [name]: 1 }, key: 'a', [name]: 'x' }] };
      assert.doesNotThrow(() => normaliseForm(form));
      const parsed = parseBundle({ item: {}, form, steps: { blocks: [{ type: { [name]: 1 } }] } });
      assert.equal(parsed.ok, false);
    });
  }
});
