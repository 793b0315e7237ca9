import { defineRule } from './define-rule.ts';

/** A form to fill in comes with a filled-in sample (行政许可法 art. 30: 示范文本). */
export const sampleMissing = defineRule({
  code: 'sample-missing',
  stage: 'publish',
  *check({ bundle }) {
    for (const [index, material] of bundle.materials.entries()) {
      if (material.type !== 'form' || material.sample) continue;
      yield {
        path: ['materials', index, 'sample'],
        severity: 'warning',
        zh: `“${material.name}”没有示例样表，建议上传一份填好的样表`,
        en: `"${material.name}" has no sample; upload a filled-in one`,
      };
    }
  },
});
