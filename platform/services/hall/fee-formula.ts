import type { FeeRule } from '../../definition/kinds/fee-rule.ts';

type Config = Record<string, unknown>;
interface Priced {
  upTo: number | null;
  price?: number;
  rate?: number;
}

/** What each fee function computes, as the guide says it. A function without a line here shows its name. */
const FORMULAS: Readonly<Record<string, (config: Config) => string>> = {
  fixed: ({ amount }) => `${money(amount)} 元`,
  'per-unit': ({ unitPrice, unit }) => `${money(unitPrice)} 元/${String(unit)} × 数量`,
  product: ({ factors, rate }) => {
    const names = (factors as { label: string }[]).map((factor) => factor.label);
    return [...names, rateText(rate as Config)].join(' × ');
  },
  tiers: ({ tiers, unit, mode }) => {
    const steps = (tiers as Priced[]).map((tier) => tierText(tier, String(unit)));
    return `${mode === 'progressive' ? '分段累进：' : '按所在档次：'}${steps.join('；')}`;
  },
  formula: ({ expression }) => expressionText(expression as Config),
};

/** A fee rule in one line. */
export function feeFormula({ function: name, config, minimum }: FeeRule): string {
  const text = FORMULAS[name]?.(config) ?? name;
  return minimum ? `${text}，最低 ${money(minimum)} 元` : text;
}

const money = (value: unknown): string => Number(value).toFixed(2);

function rateText(rate: Config): string {
  if (rate['kind'] === 'fixed') return `${String(rate['value'])} ${String(rate['unit'])}`;
  const values = (rate['rows'] as { value: number }[]).map((row) => row.value);
  return `单价（${Math.min(...values)}–${Math.max(...values)} ${String(rate['unit'])}）`;
}

function tierText({ upTo, price, rate }: Priced, unit: string): string {
  const range = upTo === null ? '以上部分' : `${upTo} ${unit}以内`;
  return `${range} ${price === undefined ? `${money(rate)} 元/${unit}` : `${money(price)} 元`}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' ÷ ',
};
function expressionText(tree: Config): string {
  if ('field' in tree) return String(tree['label'] ?? tree['field']);
  if ('const' in tree) return String(tree['const']);
  const op = String(tree['op']);
  const parts = (tree['args'] as Config[]).map((part) => {
    const text = expressionText(part);
    return 'op' in part && SIGNS[op] ? `(${text})` : text;
  });
  return SIGNS[op] ? parts.join(SIGNS[op]) : `${op}(${parts.join(', ')})`;
}
