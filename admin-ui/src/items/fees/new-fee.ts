import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';
import { fieldsOfType, labelOf, unitOf } from './fee-fields.ts';

/** Settings a function can begin with, from the fields the form has. */
export function firstConfig(name: string, bundle: ItemBundle): FeeRule['config'] {
  const [number] = fieldsOfType(bundle, 'number');
  const [from, to] = fieldsOfType(bundle, 'date');
  const field = number?.key ?? 'count';
  const unit = unitOf(number) || '件';
  switch (name) {
    case 'fixed':
      return { amount: 0 };
    case 'per-unit':
      return { unitPrice: 0, countField: field, unit };
    case 'tiers':
      return { field, label: labelOf(number) || field, unit, tiers: [{ upTo: null, rate: 0 }], mode: 'flat' };
    case 'formula':
      return { expression: { field, label: labelOf(number) || field }, unit: '元' };
    case 'product': {
      const days = from && to ? [{ kind: 'days', from: from.key, to: to.key, label: '天数' }] : [];
      return {
        factors: [{ kind: 'field', field, label: labelOf(number) || field, unit }, ...days],
        rate: { kind: 'fixed', value: 0, unit: `元/${unit}${days.length > 0 ? '·日' : ''}` },
      };
    }
    default:
      return {};
  }
}

export function newFee(bundle: ItemBundle, name: string): FeeRule {
  const taken = new Set(bundle.fees.map((fee) => fee.key));
  let number = bundle.fees.length + 1;
  while (taken.has(`fee-${number}`)) number += 1;
  return {
    key: `fee-${number}`,
    name,
    function: 'fixed',
    config: firstConfig('fixed', bundle),
    rounding: 'half-up',
    waivers: [],
    examples: [],
  };
}
