import { fieldsOf } from '../form-fields.ts';
import { defineRule } from './define-rule.ts';

/** An application has something to fill in. */
export const formEmpty = defineRule({
  code: 'form-empty',
  stage: 'publish',
  *check({ bundle }) {
    if (fieldsOf(bundle.form).length > 0) return;
    yield {
      path: ['form', 'components'],
      zh: '申请表单没有字段，请添加申请人要填写的内容',
      en: 'The form has no fields; add what applicants fill in',
    };
  },
});
