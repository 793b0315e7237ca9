import { defineRule } from './define-rule.ts';

/** No fee without a law or an administrative regulation (行政许可法 art. 58). */
export const feeBasis = defineRule({
  code: 'fee-basis',
  stage: 'publish',
  *check({ bundle }) {
    for (const [index, fee] of bundle.fees.entries()) {
      if (fee.basis) continue;
      yield {
        path: ['fees', index, 'basis'],
        zh: `“${fee.name}”没有收费依据，请填写法律、行政法规的名称和条款（行政许可法第五十八条）`,
        en: `"${fee.name}" has no legal basis; name the law or regulation (Administrative Licensing Law, art. 58)`,
      };
    }
  },
});
