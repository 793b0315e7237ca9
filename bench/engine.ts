import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import core from '@formio/core';
import { parseBundle } from '../platform/definition/index.ts';
import type { ItemBundle } from '../platform/definition/kinds/item-bundle.ts';
import { computeBill, factsOf, type FormData } from '../platform/runtime/index.ts';
import { validateForm } from '../platform/services/forms/validate-form.ts';
import { besideAsync, type Figure, perSecond } from './measure.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join('definitions/items', file), 'utf8'));

/** A shipped item as it is parsed from disk. */
export function shippedItem(key: string): ItemBundle {
  const part = (name: string): unknown => read(`${key}/${name}.json`);
  const parsed = parseBundle({ item: part('item'), materials: part('materials'), form: part('form'), fees: part('fees'), steps: part('steps'), documents: [] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

/** 12.5 ㎡ × 30 days × 0.60: the example every bill of the item is checked with. */
function fees(): Figure {
  const bundle = shippedItem('road-occupation');
  const form = (bundle.fees[0]?.examples[0]?.form ?? {}) as FormData;
  const facts = factsOf({ form });
  const bill = computeBill(bundle.fees, facts, form);
  if (!bill.ok || bill.total !== 22500) throw new Error('the fee example does not come to 225.00');
  return { name: 'fee evaluations', value: perSecond(() => computeBill(bundle.fees, facts, form)), unit: '/s', note: '12.5 ㎡ × 30 days × 0.60' };
}

/** Our validation (types, rules, patterns, unknown fields) beside what it stands on, for the same filled-in form. */
async function forms(): Promise<Figure> {
  const { form, fees: rules } = shippedItem('road-occupation');
  const data = (rules[0]?.examples[0]?.form ?? {}) as FormData;
  const { Processors, processSync } = core as unknown as { Processors: unknown; processSync(context: object): unknown };
  const raw = () =>
    processSync({ form, components: form.components, data: structuredClone(data), scope: {}, instances: {}, processors: Processors, config: { server: true } });
  return besideAsync('form validations', '/s', () => validateForm(form, data), '@formio/core alone', async () => raw());
}

export async function engineFigures(): Promise<Figure[]> {
  return [fees(), await forms()];
}
