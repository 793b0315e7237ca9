import { fieldsOf, type FieldType } from '../form-fields.ts';
import { issueFindings } from '../parse/issue-findings.ts';
import { pointer } from '../pointer.ts';
import { defineRule, type LintContext, type Problem } from './define-rule.ts';

/** Field types that can serve where a fee function wants a number, a text or a date. */
const SERVES: Readonly<Record<'number' | 'text' | 'date', readonly FieldType[]>> = {
  number: ['number'],
  text: ['text', 'choice', 'boolean'],
  date: ['date'],
};
const WANTED = {
  number: ['数字', 'a number'],
  text: ['文字或选项', 'text or a choice'],
  date: ['日期', 'a date'],
} as const;

function* wrongFields(
  { bundle, extensions }: LintContext,
  fee: LintContext['bundle']['fees'][number],
  config: unknown,
  path: string,
): Iterable<Problem> {
  const fields = new Map(fieldsOf(bundle.form).map((field) => [field.key, field]));
  for (const use of extensions.feeFunctions[fee.function]?.fields(config) ?? []) {
    const field = fields.get(use.field);
    if (!field || SERVES[use.type].includes(field.type)) continue;
    const inside = use.path === '' || use.path.startsWith('/') ? use.path : `/${use.path}`;
    yield {
      path: `${path}${inside}`,
      zh: `计费要用${WANTED[use.type][0]}，而“${field.label}”不是，请换一个字段`,
      en: `The fee needs ${WANTED[use.type][1]}, and "${field.label}" is none; choose another field`,
    };
  }
}

/** A fee names a known function, its configuration is what that function takes, and the fields are of its types. */
export const feeConfig = defineRule({
  code: 'fee-config',
  stage: 'save',
  *check(context) {
    const { bundle, extensions } = context;
    for (const [index, fee] of bundle.fees.entries()) {
      const info =
        Object.hasOwn(extensions.feeFunctions, fee.function) && extensions.feeFunctions[fee.function];
      if (!info) {
        const known = Object.values(extensions.feeFunctions);
        yield {
          path: ['fees', index, 'function'],
          zh: `没有计算方法“${fee.function}”，可选：${known.map(({ label }) => label.zh).join('、')}`,
          en: `There is no fee function "${fee.function}"; choose one of: ${known.map(({ name }) => name).join(', ')}`,
        };
        continue;
      }
      const path = pointer(['fees', index, 'config']);
      const result = info.config.safeParse(fee.config);
      if (result.success) {
        yield* wrongFields(context, fee, result.data, path);
        continue;
      }
      for (const { path: at, message } of issueFindings(result.error.issues, info.config, fee.config)) {
        yield { path: `${path}${at}`, ...message };
      }
    }
  },
});
