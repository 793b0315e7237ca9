import type { SPECIAL_PROCEDURES } from '../kinds/item.ts';
import { defineRule } from './define-rule.ts';

type Procedure = (typeof SPECIAL_PROCEDURES)[number];

/** 行政许可法 art. 45 names what does not count towards the limits: all but these two. */
const COUNTED: readonly Procedure[] = ['site-visit', 'publicity'];

/** What art. 45 does not name is taken out of the limits only where another law says so. */
export const procedureBasis = defineRule({
  code: 'procedure-basis',
  stage: 'publish',
  *check({ bundle: { item } }) {
    for (const [index, { procedure, excluded, basis }] of item.specialProcedures.entries()) {
      if (excluded !== true || basis !== undefined || !COUNTED.includes(procedure)) continue;
      yield {
        path: ['item', 'specialProcedures', index, 'basis'],
        zh: '该程序不在行政许可法第四十五条之列，不计入时限须填写法律依据，否则请取消“不计入时限”',
        en: 'Art. 45 of the licensing law does not name this procedure; cite the law that takes it out of the limits, or let it count',
      };
    }
  },
});
