import { z } from 'zod';
import { defineFee } from './define-fee.ts';
import { fieldName, numberField, unitText, yuan } from './form-values.ts';
import { priceText, quantityText } from './money.ts';

const config = z.strictObject({
  unitPrice: yuan.meta({ title: '单价（元）', titleEn: 'Unit price, yuan' }),
  countField: fieldName.meta({ title: '数量字段', titleEn: 'Count field' }),
  unit: unitText.meta({ description: '如：人、件、本', descriptionEn: 'such as 人, 件, 本' }),
});

/** 按数量: unit price × a count of the form, e.g. `12 人 × 60.00 元/人`. */
export const perUnit = defineFee({
  name: 'per-unit',
  label: { zh: '按数量计费', en: 'Per unit' },
  config,
  fields: ({ countField }) => [{ path: '/countField', field: countField, type: 'number' }],
  evaluate({ unitPrice, countField, unit }, form) {
    const count = numberField(form, countField);
    if (!count.ok) return count;
    const value = quantityText(count.value);
    return {
      ok: true,
      amount: count.value.times(unitPrice),
      inputs: [{ label: { zh: '数量', en: 'Count' }, value, unit }],
      expression: `${value} ${unit} × ${priceText(unitPrice)} 元/${unit}`,
    };
  },
});
