import { z } from 'zod';
import type { FormData } from '../case.ts';
import { daysBetween } from '../clock/local-date.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { defineFee, type FeeField } from './define-fee.ts';
import {
  dateField,
  fieldName,
  formPath,
  labelText,
  numberField,
  textField,
  unitText,
  yuan,
} from './form-values.ts';
import { Money, priceText, quantityText } from './money.ts';

const factor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('field'), field: fieldName, label: labelText, unit: unitText }),
  z.strictObject({
    kind: z.literal('days'),
    from: fieldName.meta({ title: '开始日期', titleEn: 'From' }),
    to: fieldName.meta({ title: '结束日期', titleEn: 'To' }),
    label: labelText,
  }),
]);
const match = z.union([z.string().max(200), z.number(), z.boolean()]);
const rate = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fixed'),
    value: yuan.meta({ title: '单价（元）', titleEn: 'Price, yuan' }),
    unit: unitText,
  }),
  z.strictObject({
    kind: z.literal('table'),
    by: z.array(fieldName).min(1).max(2).meta({ title: '查表字段', titleEn: 'Looked up by' }),
    rows: z
      .array(z.strictObject({ match: z.array(match).min(1).max(2), value: yuan }))
      .min(1)
      .max(200)
      .meta({ title: '单价表', titleEn: 'Price table' }),
    unit: unitText,
  }),
]);
const config = z.strictObject({
  factors: z.array(factor).min(1).max(6).meta({ title: '因数', titleEn: 'Factors' }),
  rate: rate.meta({ title: '单价', titleEn: 'Rate' }),
});
type Config = z.infer<typeof config>;
type Factor = Config['factors'][number];
type Rate = Config['rate'];

/**
 * 连乘: form factors × a price, the price fixed or found in a table of one or two fields. A factor of days counts
 * both ends. `12.5 ㎡ × 30 日 × 0.60 元/㎡·日`; the unit is written in full, `元/㎡·日`.
 */
export const product = defineFee({
  name: 'product',
  label: { zh: '连乘（数量×天数×单价）', en: 'Product of factors and a rate' },
  config,
  fields: fieldsOf,
  evaluate({ factors, rate: pricing }, form) {
    const price = priceOf(pricing, form);
    if (!price.ok) return price;
    let amount = price.value;
    const inputs = [];
    const parts = [];
    for (const one of factors) {
      const found = factorOf(one, form);
      if (!found.ok) return found;
      const value = quantityText(found.value);
      amount = amount.times(found.value);
      inputs.push({ label: { zh: one.label, en: one.label }, value, unit: found.unit });
      parts.push(`${value} ${found.unit}`);
    }
    const shown = priceText(price.value);
    inputs.push({ label: { zh: '单价', en: 'Rate' }, value: shown, unit: pricing.unit });
    return { ok: true, amount, inputs, expression: [...parts, `${shown} ${pricing.unit}`].join(' × ') };
  },
});

function factorOf(one: Factor, form: FormData): { ok: true; value: Money; unit: string } | Refusal {
  if (one.kind === 'field') {
    const found = numberField(form, one.field);
    return found.ok ? { ...found, unit: one.unit } : found;
  }
  const from = dateField(form, one.from);
  if (!from.ok) return from;
  const to = dateField(form, one.to);
  if (!to.ok) return to;
  const days = daysBetween(from.value, to.value) + 1;
  return days < 1
    ? refuse('fee.dates-reversed', formPath(one.to), { from: from.value, to: to.value })
    : { ok: true, value: new Money(days), unit: '日' };
}

function priceOf(pricing: Rate, form: FormData): { ok: true; value: Money } | Refusal {
  if (pricing.kind === 'fixed') return { ok: true, value: new Money(pricing.value) };
  const wanted: string[] = [];
  for (const field of pricing.by) {
    const found = textField(form, field);
    if (!found.ok) return found;
    wanted.push(found.value);
  }
  const row = pricing.rows.find((one) => wanted.every((value, at) => String(one.match[at]) === value));
  return row === undefined
    ? refuse('fee.no-rate', formPath(pricing.by[0] ?? ''), { values: wanted.join('、') })
    : { ok: true, value: new Money(row.value) };
}

function fieldsOf({ factors, rate: pricing }: Config): FeeField[] {
  const fields = factors.flatMap((one, at): FeeField[] =>
    one.kind === 'field'
      ? [{ path: `/factors/${at}/field`, field: one.field, type: 'number' }]
      : [
          { path: `/factors/${at}/from`, field: one.from, type: 'date' },
          { path: `/factors/${at}/to`, field: one.to, type: 'date' },
        ],
  );
  if (pricing.kind === 'table') {
    fields.push(
      ...pricing.by.map((field, at): FeeField => ({ path: `/rate/by/${at}`, field, type: 'text' })),
    );
  }
  return fields;
}
