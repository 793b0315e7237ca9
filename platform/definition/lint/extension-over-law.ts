import { defineRule } from './define-rule.ts';

/** 行政许可法 art. 42: ten working days. */
const DAYS = 10;
/** Nothing in art. 42 allows a second extension. */
const TIMES = 1;

/** More than the licensing law allows needs a law that says so. */
export const extensionOverLaw = defineRule({
  code: 'extension-over-law',
  stage: 'publish',
  *check({ bundle: { item } }) {
    const { extension } = item;
    if (extension === undefined || extension.basis !== undefined) return;
    if (extension.days <= DAYS && extension.times <= TIMES) return;
    yield {
      path: ['item', 'extension', 'basis'],
      zh: `延期超过 ${DAYS} 个工作日或者超过 ${TIMES} 次的，须填写法律依据（行政许可法第四十二条），否则请改短`,
      en: `More than ${DAYS} working days, or more than once, needs a law that allows it (Administrative Licensing Law, art. 42); cite it or extend by less`,
    };
  },
});
