import { defineRule } from './define-rule.ts';

/** A material of type 表格 carries its blank form: free of charge, before anyone applies (行政许可法 art. 29, 30). */
export const materialFormTemplate = defineRule({
  code: 'material-form-template',
  stage: 'save',
  *check({ bundle, stage }) {
    for (const [index, material] of bundle.materials.entries()) {
      if (material.type !== 'form' || material.template) continue;
      yield {
        path: ['materials', index, 'template'],
        // While drafting the file may still be on its way; nobody may apply without it.
        severity: stage === 'publish' ? 'error' : 'warning',
        zh: `“${material.name}”是表格，请上传空白表格模板`,
        en: `"${material.name}" is a form; upload its blank template`,
      };
    }
  },
});
