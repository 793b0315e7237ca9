import { z } from 'zod';
import { defineFee } from './define-fee.ts';
import { yuan } from './form-values.ts';
import { Money, priceText } from './money.ts';

const config = z.strictObject({
  amount: yuan.meta({ title: '金额（元）', titleEn: 'Amount, yuan' }),
});

/** 定额: the same amount for every case. */
export const fixed = defineFee({
  name: 'fixed',
  label: { zh: '定额', en: 'Fixed amount' },
  config,
  fields: () => [],
  evaluate({ amount }) {
    return { ok: true, amount: new Money(amount), inputs: [], expression: `${priceText(amount)} 元` };
  },
});
