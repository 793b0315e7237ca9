import { walkBlocks } from '../chain-walk.ts';
import { walkComponents } from '../form-fields.ts';
import { UNSAFE_NAMES } from '../parse/plain-copy.ts';
import type { PathPart } from '../pointer.ts';
import { comparisonsOf, conditionsOf } from '../conditions.ts';
import { defineRule } from './define-rule.ts';

/** No key, field or fact may bear a name that reaches an object's prototype. */
export const unsafeIdentifier = defineRule({
  code: 'unsafe-identifier',
  stage: 'save',
  *check({ bundle }) {
    const listed = (['materials', 'fees', 'documents'] as const).flatMap((part) =>
      bundle[part].map(({ key }, index) => ({ name: key, path: [part, index, 'key'] as PathPart[] })),
    );
    const waivers = bundle.fees.flatMap((fee, index) =>
      fee.waivers.map(({ key }, number) => ({
        name: key,
        path: ['fees', index, 'waivers', number, 'key'] as PathPart[],
      })),
    );
    const blocks = walkBlocks(bundle.steps).map(({ block, path }) => ({
      name: block.key,
      path: [...path, 'key'],
    }));
    const fields = walkComponents(bundle.form).map(({ component, path }) => ({
      name: component.key,
      path: ['form', ...path, 'key'],
    }));
    const facts = conditionsOf(bundle).flatMap(({ condition, path }) =>
      comparisonsOf(condition, path).map(({ comparison, path: at }) => ({
        name: comparison.fact,
        path: [...at, 'fact'],
      })),
    );
    const item = { name: bundle.item.key, path: ['item', 'key'] as PathPart[] };
    for (const { name, path } of [item, ...listed, ...waivers, ...blocks, ...fields, ...facts]) {
      if (!name.split('.').some((part) => UNSAFE_NAMES.has(part))) continue;
      yield {
        path,
        zh: `名称“${name}”会影响程序本身，不能使用，请改名`,
        en: `The name "${name}" would reach the program itself; rename it`,
      };
    }
  },
});
