import { z } from 'zod';
import { refuse } from '../refusal.ts';
import { defineFee } from './define-fee.ts';
import { fieldName, formPath, labelText, numberField, unitText, yuan } from './form-values.ts';
import { Money, priceText, quantityText } from './money.ts';

const upTo = z.number().min(0).nullable().meta({
  title: '上限（含），空为不限',
  titleEn: 'Up to, inclusive; empty: no limit',
});
const tier = z.union([
  z.strictObject({ upTo, price: yuan.meta({ title: '本档价格（元）', titleEn: 'Price of the tier, yuan' }) }),
  z.strictObject({ upTo, rate: yuan.meta({ title: '本档单价（元）', titleEn: 'Price per unit, yuan' }) }),
]);
const config = z.strictObject({
  field: fieldName,
  label: labelText.optional(),
  unit: unitText,
  tiers: z.array(tier).min(1).max(50).check(ascending).meta({ title: '档次', titleEn: 'Tiers' }),
  mode: z.enum(['flat', 'progressive']).meta({
    title: '计算方式',
    titleEn: 'Mode',
    labels: {
      flat: { zh: '按所在档次计算', en: 'By the tier reached' },
      progressive: { zh: '分段累进', en: 'Each tier for its own part' },
    },
  }),
});
type Tier = z.infer<typeof tier>;

/** Tiers that overlap or hide one another have no single reading. */
function ascending(ctx: z.core.ParsePayload<Tier[]>) {
  ctx.value.forEach((one, at) => {
    const next = ctx.value[at + 1];
    if (next === undefined) return;
    if (one.upTo !== null && (next.upTo === null || next.upTo > one.upTo)) return;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value,
      path: [at + 1, 'upTo'],
      message:
        '档次上限必须逐档增大，只有最后一档可以不限 / tiers must ascend; only the last may be unlimited',
    });
  });
}

/** 分档: `flat` prices the whole quantity by the tier it falls in; `progressive` adds up each tier's own part. */
export const tiers = defineFee({
  name: 'tiers',
  label: { zh: '分档计费', en: 'Tiers' },
  config,
  fields: ({ field }) => [{ path: '/field', field, type: 'number' }],
  evaluate({ field, label, unit, tiers: steps, mode }, form) {
    const found = numberField(form, field);
    if (!found.ok) return found;
    const shown = quantityText(found.value);
    const reached = steps.findIndex((one) => one.upTo === null || found.value.lte(one.upTo));
    if (reached < 0) return refuse('fee.no-tier', formPath(field), { value: shown });
    const parts =
      mode === 'flat' ? [flatPart(steps, reached, found.value)] : slices(steps, reached, found.value);
    return {
      ok: true,
      amount: parts.reduce((sum, part) => sum.plus(part.amount), new Money(0)),
      inputs: [{ label: { zh: label ?? field, en: label ?? field }, value: shown, unit }],
      expression: parts.map((part) => partText(part, unit)).join(' + '),
    };
  },
});

interface Part {
  tier: Tier;
  /** Place of the tier, from 1. */
  place: number;
  quantity: Money;
  amount: Money;
}

function part(tier: Tier, at: number, quantity: Money): Part {
  const amount = 'price' in tier ? new Money(tier.price) : quantity.times(tier.rate);
  return { tier, place: at + 1, quantity, amount };
}

function flatPart(steps: Tier[], reached: number, quantity: Money): Part {
  return part(steps[reached]!, reached, quantity);
}

function slices(steps: Tier[], reached: number, quantity: Money): Part[] {
  let from = new Money(0);
  return steps.slice(0, reached + 1).map((one, at) => {
    const to = at === reached ? quantity : new Money(one.upTo ?? 0);
    const slice = part(one, at, to.minus(from));
    from = to;
    return slice;
  });
}

function partText({ tier, place, quantity }: Part, unit: string): string {
  if ('price' in tier)
    return `${priceText(tier.price)} 元（${quantityText(quantity)} ${unit}，第 ${place} 档）`;
  return `${quantityText(quantity)} ${unit} × ${priceText(tier.rate)} 元/${unit}（第 ${place} 档）`;
}
