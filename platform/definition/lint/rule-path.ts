import { comparisonsOf, conditionsOf } from '../conditions.ts';
import type { PathPart } from '../pointer.ts';
import { defineRule } from './define-rule.ts';

/** What makes a name a JSONPath. */
const JSON_PATH = /\$|\.\.|[[\]()?*@\s]/;

/** Fee configurations name facts and fields too; their engines must not get a path either. */
function* named(value: unknown, path: PathPart[]): Iterable<{ text: string; path: PathPart[] }> {
  if (value === null || typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (['fact', 'field', 'countField', 'from', 'to', 'path'].includes(name) && typeof inner === 'string') {
      yield { text: inner, path: here };
    } else {
      yield* named(inner, here);
    }
  }
}

/** Facts and fields are named, never searched: a JSONPath such as `$..x` is evaluated, and one can hang everything. */
export const rulePath = defineRule({
  code: 'rule-path',
  stage: 'save',
  *check({ bundle }) {
    const names = [
      ...conditionsOf(bundle).flatMap(({ condition, path }) =>
        comparisonsOf(condition, path).map(({ comparison, path: at }) => ({
          text: comparison.fact,
          path: [...at, 'fact'],
        })),
      ),
      ...bundle.fees.flatMap((fee, index) => [...named(fee.config, ['fees', index, 'config'])]),
    ];
    for (const { text, path } of names) {
      if (!JSON_PATH.test(text)) continue;
      yield {
        path,
        zh: '这里只能写名称，如 form.area；不能用 $、..、方括号或筛选式，请改成名称',
        en: 'Name a fact or field, such as form.area; no $, .., brackets or filters. Use the plain name',
      };
    }
  },
});
