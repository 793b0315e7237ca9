import { defineRule } from './define-rule.ts';

/** A licence exists only where a law or regulation sets it up (行政许可法 art. 14–16, 30). */
export const basisMissing = defineRule({
  code: 'basis-missing',
  stage: 'publish',
  *check({ bundle: { item }, catalog }) {
    if (!catalog.licenceTypes?.has(item.type) || item.basis.length > 0) return;
    yield {
      path: ['item', 'basis'],
      zh: '行政许可须公布设定依据，请填写法律法规的名称和条款',
      en: 'A licence publishes the law that sets it up; name the law and article',
    };
  },
});
