import { RE2JS } from 're2js';
import { walkComponents } from '../form-fields.ts';
import { defineRule } from './define-rule.ts';

const MAX_PATTERN = 300;

/** Whether a linear-time engine takes the pattern: no backtracking, so no text can hang the check. */
function compiles(pattern: string): boolean {
  try {
    RE2JS.compile(pattern);
    return true;
  } catch {
    return false;
  }
}

/** A format pattern must run in linear time; look-arounds and back-references do not. */
export const formPattern = defineRule({
  code: 'form-pattern',
  stage: 'save',
  *check({ bundle }) {
    for (const { component, path } of walkComponents(bundle.form)) {
      const validate = component['validate'];
      if (validate === null || typeof validate !== 'object' || !('pattern' in validate)) continue;
      const { pattern } = validate;
      if (pattern === '' || pattern === undefined || pattern === null) continue;
      const at = ['form', ...path, 'validate', 'pattern'];
      if (typeof pattern !== 'string') {
        yield { path: at, zh: '格式规则应为文字，请修改', en: 'A pattern must be text' };
      } else if (pattern.length > MAX_PATTERN) {
        yield {
          path: at,
          zh: `格式规则超过 ${MAX_PATTERN} 个字，请缩短`,
          en: `A pattern takes at most ${MAX_PATTERN} characters; shorten it`,
        };
      } else if (!compiles(pattern)) {
        yield {
          path: at,
          zh: '格式规则不是可用的正则表达式；不能用前后查找和反向引用，请改写',
          en: 'Not a usable regular expression; look-arounds and back-references are not available. Rewrite it',
        };
      }
    }
  },
});
