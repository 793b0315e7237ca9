import type { Bilingual } from '../../../../platform/definition/finding.ts';
import type { Fact } from '../../../../platform/definition/facts.ts';
import {
  type Comparison,
  type Condition,
  type Operator,
  OPERATOR_LABELS,
} from '../../../../platform/definition/kinds/rule.ts';

/** A condition as people write it: comparisons joined by 且 or by 或. */
export interface Rows {
  join: 'all' | 'any';
  rows: Comparison[];
}

const isRow = (condition: Condition): condition is Comparison => 'fact' in condition;

/** `null`: nested deeper than rows can show; such a condition is kept as it is. */
export function toRows(condition: Condition | undefined): Rows | null {
  if (!condition) return { join: 'all', rows: [] };
  if (isRow(condition)) return { join: 'all', rows: [condition] };
  if ('all' in condition && condition.all.every(isRow)) return { join: 'all', rows: condition.all };
  if ('any' in condition && condition.any.every(isRow)) return { join: 'any', rows: condition.any };
  return null;
}

export function fromRows({ join, rows }: Rows): Condition | undefined {
  if (rows.length === 0) return undefined;
  const [only] = rows;
  if (rows.length === 1 && only) return only;
  return join === 'all' ? { all: rows } : { any: rows };
}

const NUMBERS: readonly Operator[] = [
  'greaterThan',
  'greaterThanInclusive',
  'lessThan',
  'lessThanInclusive',
  'equal',
  'notEqual',
];
const OPERATORS_FOR: Readonly<Record<Fact['type'], readonly Operator[]>> = {
  number: NUMBERS,
  date: NUMBERS,
  text: ['equal', 'notEqual', 'contains', 'doesNotContain'],
  boolean: ['equal', 'notEqual'],
  choice: ['equal', 'notEqual', 'in', 'notIn'],
  choices: ['contains', 'doesNotContain'],
  table: ['equal', 'notEqual'],
};

export const operatorsFor = (fact: Fact | undefined): readonly Operator[] =>
  OPERATORS_FOR[fact?.type ?? 'text'];

/** A comparison of a fact that asks nothing silly to begin with. */
export function firstComparison(fact: Fact): Comparison {
  const operator = operatorsFor(fact)[0] ?? 'equal';
  if (fact.type === 'number') return { fact: fact.name, operator, value: 0 };
  if (fact.type === 'boolean') return { fact: fact.name, operator, value: true };
  return { fact: fact.name, operator, value: fact.options?.[0]?.value ?? '' };
}

/** The value kept when the operator changes between one value and several. */
export function withOperator(row: Comparison, operator: Operator): Comparison {
  const several = operator === 'in' || operator === 'notIn';
  if (several === Array.isArray(row.value)) return { ...row, operator };
  const value = Array.isArray(row.value) ? (row.value[0] ?? '') : [row.value];
  return { ...row, operator, value };
}

type Language = keyof Bilingual;
type Scalar = string | number | boolean | null;

function valueText(value: Comparison['value'], fact: Fact | undefined, language: Language): string {
  const one = (scalar: Scalar): string => {
    if (scalar === true) return language === 'zh' ? '是' : 'yes';
    if (scalar === false) return language === 'zh' ? '否' : 'no';
    return fact?.options?.find((option) => option.value === scalar)?.label ?? String(scalar ?? '—');
  };
  return Array.isArray(value) ? value.map(one).join(language === 'zh' ? '、' : ', ') : one(value);
}

/** The condition as a sentence, e.g. `占用面积（㎡） 大于 60 且 区域 等于 中心区`. */
export function conditionText(
  condition: Condition,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
): string {
  if (isRow(condition)) {
    const fact = facts.get(condition.fact);
    const operator = OPERATOR_LABELS[condition.operator]?.[language] ?? condition.operator;
    return `${fact?.label[language] ?? condition.fact} ${operator} ${valueText(condition.value, fact, language)}`;
  }
  if ('not' in condition) {
    const inner = conditionText(condition.not, facts, language);
    return language === 'zh' ? `不满足（${inner}）` : `not (${inner})`;
  }
  const [parts, word] =
    'all' in condition
      ? [condition.all, language === 'zh' ? ' 且 ' : ' and ']
      : [condition.any, language === 'zh' ? ' 或 ' : ' or '];
  return parts
    .map((part) =>
      isRow(part) ? conditionText(part, facts, language) : `（${conditionText(part, facts, language)}）`,
    )
    .join(word);
}
