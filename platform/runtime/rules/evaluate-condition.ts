import type { Comparison, Condition, Operator } from '../../definition/kinds/rule.ts';
import type { Json } from '../case.ts';
import { type Facts, factOf } from './facts.ts';

type Fact = Json | undefined;

/**
 * Whether a condition holds: json-rules-engine's meaning of the operators we allow, with `allowUndefinedFacts`,
 * but synchronous, so that deciding stays pure. An empty `all` or `any` holds, as it does there.
 */
export function conditionHolds(condition: Condition, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, facts));
  if ('any' in condition) {
    return condition.any.length === 0 || condition.any.some((part) => conditionHolds(part, facts));
  }
  if ('not' in condition) return !conditionHolds(condition.not, facts);
  return compare(condition.operator, factOf(facts, condition.fact), condition.value);
}

function compare(operator: Operator, fact: Fact, value: Comparison['value']): boolean {
  switch (operator) {
    case 'equal':
      return fact === value;
    case 'notEqual':
      return fact !== value;
    case 'in':
      return listed(value, fact);
    case 'notIn':
      return (Array.isArray(value) || typeof value === 'string') && !listed(value, fact);
    case 'contains':
      return Array.isArray(fact) && fact.indexOf(value) > -1;
    case 'doesNotContain':
      return Array.isArray(fact) && fact.indexOf(value) === -1;
    default:
      return ordered(operator, fact, value);
  }
}

function listed(value: Comparison['value'], fact: Fact): boolean {
  if (Array.isArray(value)) return (value as Fact[]).indexOf(fact) > -1;
  return typeof value === 'string' && value.indexOf(primitive(fact) as string) > -1;
}

/** The engine compares whatever begins with a number, by JavaScript's own rules for `<`. */
function ordered(operator: Operator, fact: Fact, value: Comparison['value']): boolean {
  const left = primitive(fact);
  if (Number.isNaN(Number.parseFloat(left as string))) return false;
  const right = primitive(value);
  switch (operator) {
    case 'lessThan':
      return (left as number) < (right as number);
    case 'lessThanInclusive':
      return (left as number) <= (right as number);
    case 'greaterThan':
      return (left as number) > (right as number);
    default:
      return (left as number) >= (right as number);
  }
}

/** What JavaScript would compare a list or an object as, spelled out because a bare record has no `toString`. */
function primitive(value: Fact): string | number | boolean | null | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return '[object Object]';
  return value.map((part) => (part === null ? '' : String(primitive(part)))).join(',');
}
