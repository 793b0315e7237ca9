import { FORM_COMPONENTS, type PropertySpec, SCRIPT_PROPERTIES } from '../form-components.ts';
import { walkComponents } from '../form-fields.ts';
import type { PathPart } from '../pointer.ts';
import { defineRule, type Problem } from './define-rule.ts';

/** `form-script` says more about these. */
const isScript = (names: readonly string[]): boolean => SCRIPT_PROPERTIES.includes(names.join('.'));

function* unknownNames(
  value: unknown,
  spec: PropertySpec,
  path: PathPart[],
  names: readonly string[],
): Iterable<Problem> {
  if (spec === true || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* unknownNames(entry, spec, [...path, index], names);
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    const here = [...names, name];
    const known = Object.hasOwn(spec, name) ? spec[name] : undefined;
    if (known) {
      yield* unknownNames(inner, known, [...path, name], here);
    } else if (!isScript(here)) {
      yield {
        path: [...path, name],
        zh: `表单组件不支持属性“${here.join('.')}”，请删除`,
        en: `This form component has no property "${here.join('.')}"; remove it`,
      };
    }
  }
}

/** Where an object or a scalar is expected, the other kind of value is not: renderers merge what they get. */
const SCALARS = [
  'label',
  'title',
  'description',
  'tooltip',
  'placeholder',
  'legend',
  'prefix',
  'suffix',
] as const;

/** A component has the properties of its type and no others. */
export const formProperty = defineRule({
  code: 'form-property',
  stage: 'save',
  *check({ bundle }) {
    for (const { component, path } of walkComponents(bundle.form)) {
      if (!Object.hasOwn(FORM_COMPONENTS, component.type)) continue;
      const spec = FORM_COMPONENTS[component.type];
      if (!spec) continue;
      yield* unknownNames(component, spec, ['form', ...path], []);
      for (const name of SCALARS) {
        if (component[name] === undefined || typeof component[name] === 'string') continue;
        yield {
          path: ['form', ...path, name],
          zh: `属性“${name}”应为文字，请修改`,
          en: `The property "${name}" must be text`,
        };
      }
    }
  },
});
