import { comparisonsOf, conditionsOf } from '../conditions.ts';
import { conditionFacts, type Fact } from '../facts.ts';
import type { FieldType } from '../form-fields.ts';
import { type Comparison, type Operator, OPERATOR_LABELS } from '../kinds/rule.ts';
import { defineRule, type Problem } from './define-rule.ts';

const EQUALITY: readonly Operator[] = ['equal', 'notEqual'];
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'];
const MEMBER: readonly Operator[] = ['in', 'notIn'];

const OPERATORS_OF: Readonly<Record<FieldType, readonly Operator[]>> = {
  number: [...EQUALITY, ...ORDER, ...MEMBER],
  text: [...EQUALITY, ...MEMBER],
  date: [...EQUALITY, ...ORDER],
  boolean: EQUALITY,
  choice: [...EQUALITY, ...MEMBER],
  // Asked option by option: `form.<field>.<option>`.
  choices: [],
  table: [],
};

const ISO_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

function fits(value: unknown, fact: Fact): boolean {
  switch (fact.type) {
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && ISO_DATE.test(value);
    case 'choice':
    case 'choices':
      return typeof value === 'string' && (fact.options?.some((option) => option.value === value) ?? true);
    default:
      return typeof value === 'string';
  }
}

const EXPECTED: Readonly<Record<FieldType, readonly [zh: string, en: string]>> = {
  number: ['数字', 'a number'],
  text: ['文字', 'text'],
  date: ['写成 2026-03-02 的日期', 'a date written like 2026-03-02'],
  boolean: ['“是”或“否”', 'true or false'],
  choice: ['该字段的选项之一', "one of the field's options"],
  choices: ['该字段的选项之一', "one of the field's options"],
  table: ['—', '—'],
};

function* problemsOf(comparison: Comparison, fact: Fact, path: (string | number)[]): Iterable<Problem> {
  const { operator, value } = comparison;
  const label = OPERATOR_LABELS[operator];
  if (!OPERATORS_OF[fact.type].includes(operator)) {
    yield {
      path: [...path, 'operator'],
      zh: `“${fact.label.zh}”不能用“${label?.zh ?? operator}”比较，请换一种比较`,
      en: `"${fact.label.en}" cannot be compared with "${label?.en ?? operator}"; choose another comparison`,
    };
    return;
  }
  const isList = MEMBER.includes(operator);
  const values = Array.isArray(value) ? value : [value];
  if (Array.isArray(value) !== isList) {
    yield {
      path: [...path, 'value'],
      zh: isList ? `“${label?.zh}”的值应为列表，请列出各个值` : '这里只能有一个值，请去掉列表',
      en: isList ? `"${label?.en}" takes a list of values` : 'This comparison takes one value, not a list',
    };
  } else if (!values.every((entry) => fits(entry, fact))) {
    const [zh, en] = EXPECTED[fact.type];
    yield {
      path: [...path, 'value'],
      zh: `与“${fact.label.zh}”比较的值应为${zh}，请修改`,
      en: `The value compared with "${fact.label.en}" must be ${en}`,
    };
  }
}

/** A condition asks a known fact with a comparison and a value of its type. Unknown fields and materials: `dangling-reference`. */
export const ruleFact = defineRule({
  code: 'rule-fact',
  stage: 'save',
  *check({ bundle }) {
    const facts = conditionFacts(bundle);
    for (const { condition, path } of conditionsOf(bundle)) {
      for (const { comparison, path: at } of comparisonsOf(condition, path)) {
        const fact = facts.get(comparison.fact);
        if (fact) {
          yield* problemsOf(comparison, fact, at);
        } else if (!/^(?:form|materials)\./.test(comparison.fact)) {
          yield {
            path: [...at, 'fact'],
            zh: `没有“${comparison.fact}”这个事实，可用的有：form.<字段>、applicant.kind、channel、decision、bill.total 等`,
            en: `There is no fact "${comparison.fact}"; use form.<field>, applicant.kind, channel, decision, bill.total …`,
          };
        }
      }
    }
  },
});
