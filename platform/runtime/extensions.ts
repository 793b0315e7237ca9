import type { Extensions, FeeFunctionInfo, StepActionInfo } from '../definition/lint/extensions.ts';
import type { FormData } from './case.ts';
import { billLine } from './fees/bill.ts';
import type { FeeFunction } from './fees/define-fee.ts';
import { FEE_FUNCTIONS } from './fees/index.ts';
import { isPlainJson } from './payload.ts';
import { refuse } from './refusal.ts';
import { conditionHolds } from './rules/evaluate-condition.ts';
import { factsOf } from './rules/facts.ts';
import type { StepAction } from './steps/define-step.ts';
import { STEP_ACTIONS } from './steps/index.ts';

/** What the checks of definitions must know of the two registries. */
export const extensions: Extensions = {
  stepActions: mapValues(STEP_ACTIONS, stepActionInfo),
  feeFunctions: mapValues(FEE_FUNCTIONS, feeFunctionInfo),
};

function stepActionInfo({ name, label, postRoles, config }: StepAction): StepActionInfo {
  return { name, label, postRoles, config };
}

function feeFunctionInfo(fee: FeeFunction): FeeFunctionInfo {
  return {
    name: fee.name,
    label: fee.label,
    config: fee.config,
    fields(config) {
      const parsed = fee.config.safeParse(config);
      return parsed.success ? fee.fields(parsed.data) : [];
    },
    /** Due after waivers; 0 where the rule is not charged. A worked example has form facts only. */
    amount(rule, form) {
      if (!isPlainJson(form)) return refuse('payload.invalid', '/form', { zh: '不是 JSON', en: 'not JSON' });
      const facts = factsOf({ form: form as FormData });
      if (rule.when !== undefined && !conditionHolds(rule.when, facts)) return { ok: true, fen: 0 };
      const line = billLine(rule, facts, form as FormData);
      return line.ok ? { ok: true, fen: line.line.due } : line;
    },
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
