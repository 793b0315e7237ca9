import { walkBlocks } from '../chain-walk.ts';
import { walkComponents } from '../form-fields.ts';
import type { PathPart } from '../pointer.ts';
import { defineRule, type Problem } from './define-rule.ts';

interface Keyed {
  key: string;
  path: PathPart[];
}

function* duplicates(what: [string, string], entries: readonly Keyed[]): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { key, path } of entries) {
    if (seen.has(key)) {
      yield {
        path,
        zh: `${what[0]}的键“${key}”重复，请改成不同的键`,
        en: `The key "${key}" is used by more than one ${what[1]}; give each its own`,
      };
    }
    seen.add(key);
  }
}

const keyed = (list: readonly { key: string }[], path: PathPart[]): Keyed[] =>
  list.map(({ key }, index) => ({ key, path: [...path, index, 'key'] }));

/** Keys name things: two things of one sort must not share one. Columns of a table only meet their own kind. */
export const duplicateKey = defineRule({
  code: 'duplicate-key',
  stage: 'save',
  *check({ bundle }) {
    yield* duplicates(['申报材料', 'material'], keyed(bundle.materials, ['materials']));
    yield* duplicates(['文书模板', 'document template'], keyed(bundle.documents, ['documents']));
    yield* duplicates(['收费', 'fee'], keyed(bundle.fees, ['fees']));
    for (const [index, fee] of bundle.fees.entries()) {
      yield* duplicates(['减免', 'waiver'], keyed(fee.waivers, ['fees', index, 'waivers']));
    }
    yield* duplicates(
      ['步骤和块', 'step or block'],
      walkBlocks(bundle.steps).map(({ block, path }) => ({ key: block.key, path: [...path, 'key'] })),
    );
    const scopes = new Map<string, Keyed[]>();
    for (const { component, path, tables } of walkComponents(bundle.form)) {
      const scope = tables.join('/');
      scopes.set(scope, [
        ...(scopes.get(scope) ?? []),
        { key: component.key, path: ['form', ...path, 'key'] },
      ]);
    }
    for (const entries of scopes.values()) yield* duplicates(['申请表单字段', 'form field'], entries);
  },
});
