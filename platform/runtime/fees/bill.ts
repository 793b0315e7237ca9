import type { FeeRule } from '../../definition/kinds/fee-rule.ts';
import type { BillLine, FormData } from '../case.ts';
import { pathOf } from '../payload.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { conditionHolds } from '../rules/evaluate-condition.ts';
import type { Facts } from '../rules/facts.ts';
import { FEE_FUNCTIONS } from './index.ts';
import { fenText, LARGEST_YUAN, Money, toFen } from './money.ts';

/** What is due for a case: lines that explain themselves; money in fen. */
export interface ComputedBill {
  ok: true;
  lines: BillLine[];
  total: number;
}

/**
 * The bill of a form: one line per rule whose `when` holds. `facts` decide which rules and waivers apply.
 * A rule that cannot be computed refuses the whole bill: no fee may be collected on a guess (art. 59).
 */
export function computeBill(fees: readonly FeeRule[], facts: Facts, form: FormData): ComputedBill | Refusal {
  const lines: BillLine[] = [];
  for (const rule of fees) {
    if (rule.when !== undefined && !conditionHolds(rule.when, facts)) continue;
    const line = billLine(rule, facts, form);
    if (!line.ok) return line;
    lines.push(line.line);
  }
  return { ok: true, lines, total: lines.reduce((sum, line) => sum + line.due, 0) };
}

/** One line, its `when` not asked: rounded to the fen, raised to the minimum, then the largest waiver taken off. */
export function billLine(
  rule: FeeRule,
  facts: Facts,
  form: FormData,
): { ok: true; line: BillLine } | Refusal {
  const fee = Object.hasOwn(FEE_FUNCTIONS, rule.function) ? FEE_FUNCTIONS[rule.function] : undefined;
  if (fee === undefined) return refuse('fee.function-unknown', '', { rule: rule.key, name: rule.function });
  const config = fee.config.safeParse(rule.config);
  if (!config.success) {
    return refuse('fee.config-invalid', pathOf(config.error, '/config'), { rule: rule.key });
  }
  const result = fee.evaluate(config.data, form);
  if (!result.ok) return result;
  if (result.amount.gt(LARGEST_YUAN)) return refuse('fee.too-large', '/form', { rule: rule.key });
  const computed = toFen(result.amount, rule.rounding);
  const amount = Math.max(computed, toFen(new Money(rule.minimum ?? 0), 'half-up'));
  const waiver = waiverOf(rule, facts, amount);
  return {
    ok: true,
    line: {
      rule: rule.key,
      name: rule.name,
      function: rule.function,
      inputs: result.inputs,
      expression: sentence(result.expression, computed, amount),
      amount,
      ...(waiver === undefined ? {} : { waiver }),
      due: amount - (waiver?.off ?? 0),
      ...(rule.basis === undefined ? {} : { basis: rule.basis }),
      ...(rule.standard === undefined ? {} : { standard: rule.standard }),
    },
  };
}

/** `12.5 ㎡ × 30 日 × 0.60 元/㎡·日 = 225.00 元`; a fixed amount needs no equation. */
function sentence(expression: string, computed: number, amount: number): string {
  const result = `${fenText(computed)} 元`;
  const equation = expression === result ? result : `${expression} = ${result}`;
  return amount === computed ? equation : `${equation}，不足最低收费，按 ${fenText(amount)} 元收取`;
}

/** Waivers do not add up: the one that takes most off is applied. */
function waiverOf(rule: FeeRule, facts: Facts, amount: number): BillLine['waiver'] {
  const holding = rule.waivers.filter((waiver) => conditionHolds(waiver.when, facts));
  const best = holding.reduce<(typeof holding)[number] | undefined>(
    (most, waiver) => (most === undefined || waiver.percent > most.percent ? waiver : most),
    undefined,
  );
  if (best === undefined) return undefined;
  const off = toFen(new Money(amount).times(best.percent).dividedBy(10_000), 'half-up');
  const { key, name, percent, basis } = best;
  return { key, name, percent, off, ...(basis === undefined ? {} : { basis }) };
}
