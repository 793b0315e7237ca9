import { SCRIPT_PROPERTIES } from '../form-components.ts';
import { walkComponents } from '../form-fields.ts';
import type { PathPart } from '../pointer.ts';
import { defineRule, type Problem } from './define-rule.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Absent for Form.io: it neither runs nor renders these. */
const isIdle = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (typeof value === 'object' && Object.values(value).every(isIdle));

/** Template and script syntax that some renderer would interpret inside a plain string. */
const SCRIPT_TEXT: readonly RegExp[] = [
  /\{\{|\}\}/,
  /<%|%>/,
  /\$\{/,
  /(?:java|vb)\s*script\s*:/i,
  /data\s*:\s*text\/html/i,
  /<\s*\/?\s*(?:script|iframe|object|embed|svg|math|link|meta|base|style|form|img|video|audio)\b/i,
  /<[^>]*[\s/"']on[a-z]+\s*=/i,
  /\bon(?:error|load|click|dblclick|mouse\w+|pointer\w+|touch\w+|key\w+|focus\w*|blur|change|input|submit|toggle|wheel|drag\w*|paste|animation\w+)\s*=/i,
];

const at = (value: unknown, dotted: string): unknown =>
  dotted.split('.').reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);

function* texts(value: unknown, path: PathPart[]): Iterable<{ text: string; path: PathPart[] }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      yield { text: name, path: [...path, name] };
      yield* texts(inner, [...path, Array.isArray(value) ? Number(name) : name]);
    }
  }
}

/** Property names that are event handlers in HTML, whatever Form.io makes of them. */
const HANDLER = /^on[A-Z]/;

/**
 * Nothing anyone writes is ever run as code. A property that Form.io would evaluate, render as a template or hand to
 * JSON Logic must be empty, and no text of the form may hold template or script syntax.
 */
export const formScript = defineRule({
  code: 'form-script',
  stage: 'save',
  *check({ bundle }) {
    const problems = new Map<string, Problem>();
    const add = (path: PathPart[], zh: string, en: string): void => {
      const id = path.join('\n');
      if (!problems.has(id)) problems.set(id, { path, zh, en });
    };
    for (const { component, path } of walkComponents(bundle.form)) {
      const names = [...SCRIPT_PROPERTIES, ...Object.keys(component).filter((name) => HANDLER.test(name))];
      for (const name of names) {
        if (isIdle(at(component, name))) continue;
        add(
          ['form', ...path, ...name.split('.')],
          `表单不能带脚本或模板（${name}），请删除；必填、范围、格式和条件显示可在字段设置里选`,
          `Forms carry no scripts or templates (${name}); remove it and use the field's own settings instead`,
        );
      }
    }
    for (const { text, path } of texts(bundle.form, ['form'])) {
      if (!SCRIPT_TEXT.some((pattern) => pattern.test(text))) continue;
      add(
        path,
        '这段文字里有脚本或模板语法，请改成普通文字',
        'This text holds script or template syntax; write plain text',
      );
    }
    yield* problems.values();
  },
});
