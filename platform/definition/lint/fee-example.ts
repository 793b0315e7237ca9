import { defineRule } from './define-rule.ts';

/** Fen in a yuan. */
const FEN = 100;
const yuan = (fen: number): string => (fen / FEN).toFixed(2);

/** Every worked example of a fee comes true. */
export const feeExample = defineRule({
  code: 'fee-example',
  stage: 'publish',
  *check({ bundle, extensions }) {
    for (const [index, fee] of bundle.fees.entries()) {
      const info =
        Object.hasOwn(extensions.feeFunctions, fee.function) && extensions.feeFunctions[fee.function];
      // A configuration that does not fit is `fee-config`'s to report.
      if (!info || info.config.safeParse(fee.config).success === false) continue;
      for (const [number, example] of fee.examples.entries()) {
        const path = ['fees', index, 'examples', number, 'expected'];
        const expected = Math.round(example.expected * FEN);
        const computed = info.amount(fee, example.form);
        if (!computed.ok) {
          yield {
            path: ['fees', index, 'examples', number, 'form'],
            zh: `例子“${example.name}”算不出来：${computed.message.zh}。请补全例子`,
            en: `The example "${example.name}" cannot be worked out: ${computed.message.en}. Complete it`,
          };
        } else if (computed.fen !== expected) {
          yield {
            path,
            zh: `例子“${example.name}”不一致：应为 ${yuan(expected)} 元，算得 ${yuan(computed.fen)} 元。请改例子，或改收费规则`,
            en: `The example "${example.name}" does not come true: expected ${yuan(expected)} yuan, computed ${yuan(computed.fen)}. Correct the example or the rule`,
          };
        }
      }
    }
  },
});
