import { defineRule } from './define-rule.ts';

/** A complaint should not ring at the desk complained about. */
export const phonesEqual = defineRule({
  code: 'phones-equal',
  stage: 'publish',
  *check({ bundle: { item } }) {
    if (!item.phone || item.phone.replace(/\D/g, '') !== item.complaintPhone?.replace(/\D/g, '')) return;
    yield {
      path: ['item', 'complaintPhone'],
      severity: 'warning',
      zh: '咨询电话与监督投诉电话相同，建议分开公布',
      en: 'Enquiries and complaints have the same phone; publish two',
    };
  },
});
