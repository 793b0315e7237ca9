import { z } from 'zod';
import type { BillLine, FormData } from '../case.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { defineFee, type FeeField } from './define-fee.ts';
import { fieldName, labelText, numberField, unitText } from './form-values.ts';
import { Money, quantityText } from './money.ts';

const OPERATIONS = ['add', 'subtract', 'multiply', 'divide', 'min', 'max', 'round'] as const;
type Operation = (typeof OPERATIONS)[number];

/** A calculation as a JSON tree: nothing in it is run as code. */
export type Expression =
  | { field: string; label?: string; unit?: string }
  | { const: number }
  | { op: Operation; args: Expression[] };

/** Deeper or larger trees than any tariff needs are refused at save, so evaluating stays cheap. */
const DEEPEST = 12;
const MOST_NODES = 200;

const expression: z.ZodType<Expression> = z
  .lazy(() =>
    z.union([
      z.strictObject({ field: fieldName, label: labelText.optional(), unit: unitText.optional() }),
      z.strictObject({ const: z.number() }),
      z.strictObject({ op: z.enum(OPERATIONS), args: z.array(expression).min(1).max(20) }),
    ]),
  )
  .meta({ id: 'FeeExpression', title: '算式', titleEn: 'Expression' });

const config = z.strictObject({
  expression: expression.check(sensible),
  unit: z.literal('元').default('元').meta({ title: '结果单位', titleEn: 'Unit of the result' }),
});

function sensible(ctx: z.core.ParsePayload<Expression>) {
  const wrong = shapeFault(ctx.value);
  if (wrong !== undefined) {
    ctx.issues.push({ code: 'custom', input: ctx.value, path: wrong.path, message: wrong.message });
  }
}

/** 算式: arithmetic over form fields. `subtract` and `divide` go left to right; `round` is [value, decimals]. */
export const formula = defineFee({
  name: 'formula',
  label: { zh: '算式', en: 'Formula' },
  config,
  fields: ({ expression: tree }) => fieldsOf(tree, '/expression'),
  evaluate({ expression: tree }, form) {
    const inputs: BillLine['inputs'] = [];
    const result = worked(tree, form, inputs);
    if (!result.ok) return result;
    if (!result.value.isFinite()) return refuse('fee.not-finite', '/form', { field: '—' });
    if (result.value.isNegative() && !result.value.isZero()) {
      return refuse('fee.negative-result', '/form', { value: result.value.toFixed() });
    }
    return { ok: true, amount: result.value.abs(), inputs, expression: textOf(tree, form, true) };
  },
});

type Value = { ok: true; value: Money } | Refusal;

function worked(tree: Expression, form: FormData, inputs: BillLine['inputs']): Value {
  if ('const' in tree) return { ok: true, value: new Money(tree.const) };
  if ('field' in tree) {
    const found = numberField(form, tree.field);
    if (found.ok) inputs.push(inputOf(tree, found.value));
    return found;
  }
  const values: Money[] = [];
  for (const arg of tree.args) {
    const found = worked(arg, form, inputs);
    if (!found.ok) return found;
    values.push(found.value);
  }
  return operate(tree.op, values);
}

function operate(op: Operation, values: Money[]): Value {
  const [first = new Money(0), ...rest] = values;
  const each = (step: (left: Money, right: Money) => Money): Value => ({
    ok: true,
    value: rest.reduce(step, first),
  });
  switch (op) {
    case 'add':
      return each((left, right) => left.plus(right));
    case 'subtract':
      return each((left, right) => left.minus(right));
    case 'multiply':
      return each((left, right) => left.times(right));
    case 'min':
      return each((left, right) => (right.lt(left) ? right : left));
    case 'max':
      return each((left, right) => (right.gt(left) ? right : left));
    case 'round':
      return { ok: true, value: first.toDecimalPlaces(rest[0]?.toNumber() ?? 0, Money.ROUND_HALF_UP) };
    case 'divide':
      return rest.some((divisor) => divisor.isZero())
        ? refuse('fee.division-by-zero', '/form')
        : each((left, right) => left.dividedBy(right));
  }
}

function inputOf(tree: { field: string; label?: string; unit?: string }, value: Money) {
  const name = tree.label ?? tree.field;
  return {
    label: { zh: name, en: name },
    value: quantityText(value),
    ...(tree.unit === undefined ? {} : { unit: tree.unit }),
  };
}

const SIGNS = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' ÷ ' } as const;
const WORDS = { min: '取小', max: '取大', round: '四舍五入' } as const;

function textOf(tree: Expression, form: FormData, outermost = false): string {
  if ('const' in tree) return new Money(tree.const).toFixed();
  if ('field' in tree) {
    const found = numberField(form, tree.field);
    const value = found.ok ? quantityText(found.value) : '';
    return tree.unit === undefined ? value : `${value} ${tree.unit}`;
  }
  const { op } = tree;
  const named = op === 'min' || op === 'max' || op === 'round';
  // Inside the brackets of a name, or alone, nothing needs brackets of its own.
  const args = tree.args.map((arg) => textOf(arg, form, named || tree.args.length === 1));
  if (named) return `${WORDS[op]}(${args.join(', ')})`;
  const text = args.join(SIGNS[op]);
  return outermost || args.length === 1 ? text : `(${text})`;
}

function fieldsOf(tree: Expression, path: string): FeeField[] {
  if ('const' in tree) return [];
  if ('field' in tree) return [{ path: `${path}/field`, field: tree.field, type: 'number' }];
  return tree.args.flatMap((arg, at) => fieldsOf(arg, `${path}/args/${at}`));
}

function shapeFault(root: Expression): { path: PropertyKey[]; message: string } | undefined {
  let nodes = 0;
  const walk = (tree: Expression, path: PropertyKey[]): ReturnType<typeof shapeFault> => {
    nodes += 1;
    if (path.length > DEEPEST * 2 || nodes > MOST_NODES)
      return { path, message: '算式过大 / the expression is too large' };
    if (!('op' in tree)) return undefined;
    if (tree.op === 'round' && !roundable(tree.args)) {
      return {
        path: [...path, 'args'],
        message: '四舍五入应为 [值, 小数位数 0–10] / round takes [value, decimals 0–10]',
      };
    }
    for (const [at, arg] of tree.args.entries()) {
      const fault = walk(arg, [...path, 'args', at]);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  return walk(root, []);
}

function roundable(args: Expression[]): boolean {
  const places = args[1];
  if (args.length > 2) return false;
  if (places === undefined) return true;
  return 'const' in places && Number.isInteger(places.const) && places.const >= 0 && places.const <= 10;
}
