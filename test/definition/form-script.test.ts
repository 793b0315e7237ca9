import assert from 'node:assert/strict';
import { checkBundle } from '../../platform/definition/index.ts';
import { RUN_BY_FORMIO, set } from './support/formio-scripts.ts';
import { broken, catalog, componentOf, extensions } from './support/valid-bundle.ts';

/** Texts some renderer would interpret. */
const TEXTS = [
  '{{ data.a }}',
  'a }} b',
  '<% x %>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test is template syntax
  '${x}',
  'javascript:alert(1)',
  'JaVaScRiPt :alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<b>x</b>',
  '<script>x</script>',
  '< script src=//evil>',
  '<iframe src=x>',
  '<img src=x onerror=alert(1)>',
  '<b/onclick=alert(1)>',
  '<b title="a"onmouseover="x">',
  '<svg onload=x>',
  'onerror = x()',
  '<a href="vbscript:x">',
];
const PLAIN = ['a < b', '面积（㎡）', '1 on 1', 'once = always', '价格 ≤ 100 元', '{x}'];

const codesOf = (property: string, value: unknown, component = 'place'): string[] => {
  const bundle = broken((one) => set(componentOf(one, component), property, value));
  return checkBundle(bundle, catalog, extensions, 'save').map((finding) => finding.code);
};

describe('scripts in forms', () => {
  for (const [property, value] of RUN_BY_FORMIO) {
    it(`refuses ${property} holding ${JSON.stringify(value).slice(0, 40)}`, () => {
      for (const component of ['place', 'kind', 'from', 'helpers', 'name', 'basics']) {
        const codes = codesOf(property, value, component);
        assert.ok(codes.includes('form-script') || codes.includes('form-property'), `${component}: ${codes}`);
      }
    });
  }

  for (const text of TEXTS) {
    it(`refuses the text ${JSON.stringify(text)} wherever it stands`, () => {
      for (const property of [
        'label',
        'tooltip',
        'description',
        'placeholder',
        'defaultValue',
        'errorLabel',
      ]) {
        assert.ok(codesOf(property, text).includes('form-script'), property);
      }
      assert.ok(
        codesOf('data', { values: [{ label: text, value: 'food' }] }, 'kind').includes('form-script'),
      );
    });
  }

  for (const text of PLAIN) {
    it(`takes the text ${JSON.stringify(text)}`, () => {
      assert.ok(!codesOf('description', text).includes('form-script'));
    });
  }

  it('keeps empty script properties from being an obstacle, and only those', () => {
    for (const empty of ['', null, false, [], {}, { json: '' }]) {
      assert.ok(!codesOf('calculateValue', empty).includes('form-script'));
    }
    assert.ok(codesOf('calculateValue', ' ').includes('form-script'));
  });
});
