import { documentFacts } from '../facts.ts';
import { placeholdersOf, templateTexts } from '../template-text.ts';
import { defineRule } from './define-rule.ts';

/** Syntax of template engines, and names that reach a prototype. */
const ENGINE = /\{\{|\}\}|<%|%>|\$\{|\{[dc]\.|\{#|\{\//;
const UNSAFE = /__proto__|constructor|prototype/;

/** Placeholders of a document number: the year, and the serial with its width. */
const NUMBER_PARTS = /^(?:year|serial(?::[1-9])?)$/;

/** Document text takes facts in single braces and nothing else. */
export const templateText = defineRule({
  code: 'template-text',
  stage: 'save',
  *check({ bundle }) {
    const facts = documentFacts(bundle);
    for (const { text, path } of templateTexts(bundle)) {
      const placeholders = placeholdersOf(text);
      const rest = text.replace(/\{[^{}]*\}/g, '');
      if (ENGINE.test(text) || /[{}]/.test(rest)) {
        yield {
          path,
          zh: '文书里只能用单层花括号写事实，如 {form.area}，请去掉别的模板语法',
          en: 'Documents name facts in single braces, such as {form.area}; remove any other template syntax',
        };
        continue;
      }
      for (const name of placeholders) {
        if (UNSAFE.test(name)) {
          yield {
            path,
            zh: `“{${name}}”不能使用，请改成事实的名称`,
            en: `"{${name}}" is not allowed; name a fact`,
          };
        } else if (!name.startsWith('form.') && !facts.has(name)) {
          yield {
            path,
            zh: `没有“{${name}}”这个事实，请从字段列表里选，如 {applicant.name}、{item.name}、{number}、{issuedOn}`,
            en: `There is no fact "{${name}}"; pick one from the list, such as {applicant.name}, {item.name}, {number}, {issuedOn}`,
          };
        }
      }
    }
    for (const [index, document] of bundle.documents.entries()) {
      const parts = placeholdersOf(document.numberFormat);
      const rest = document.numberFormat.replace(/\{[^{}]*\}/g, '');
      const serials = parts.filter((part) => part.startsWith('serial')).length;
      if (/[{}]/.test(rest) || !parts.every((part) => NUMBER_PARTS.test(part)) || serials !== 1) {
        yield {
          path: ['documents', index, 'numberFormat'],
          zh: '文号格式要有一个 {serial}（或 {serial:3}），另可用 {year}，请修改，如 云城管许〔{year}〕第{serial:3}号',
          en: 'A number format has one {serial} (or {serial:3}) and may have {year}; for example 云城管许〔{year}〕第{serial:3}号',
        };
      }
    }
  },
});
