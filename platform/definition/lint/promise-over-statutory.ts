import { isLonger, limitText } from '../limits.ts';
import { defineRule } from './define-rule.ts';

/** A promise may shorten the legal limit, never lengthen it. */
export const promiseOverStatutory = defineRule({
  code: 'promise-over-statutory',
  stage: 'save',
  *check({ bundle: { item } }) {
    const { statutoryLimit, promisedLimit } = item;
    if (!statutoryLimit || !isLonger(promisedLimit, statutoryLimit)) return;
    const promised = limitText(promisedLimit);
    const statutory = limitText(statutoryLimit);
    yield {
      path: ['item', 'promisedLimit', 'days'],
      zh: `承诺办结时限（${promised.zh}）超过法定办结时限（${statutory.zh}），请缩短承诺`,
      en: `The promised limit (${promised.en}) exceeds the statutory one (${statutory.en}); promise less`,
    };
  },
});
