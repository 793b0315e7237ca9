import { defineRule } from './define-rule.ts';

/** A waiver says which rule allows it. */
export const feeWaiverBasis = defineRule({
  code: 'fee-waiver-basis',
  stage: 'publish',
  *check({ bundle }) {
    for (const [index, fee] of bundle.fees.entries()) {
      for (const [number, waiver] of fee.waivers.entries()) {
        if (waiver.basis) continue;
        yield {
          path: ['fees', index, 'waivers', number, 'basis'],
          severity: 'warning',
          zh: `减免“${waiver.name}”没有填写依据，请补充`,
          en: `The waiver "${waiver.name}" names no basis; add it`,
        };
      }
    }
  },
});
