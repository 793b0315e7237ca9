import { RE2JS } from 're2js';
import { type FormField, fieldsOf } from '../../definition/index.ts';
import type { Form, FormComponent } from '../../definition/kinds/form.ts';
import type { FormData, Json } from '../../runtime/case.ts';
import { componentAt } from './check-types.ts';
import { type FieldProblem, pointerOf } from './field-problem.ts';
import { ruleMessage } from './rule-messages.ts';

const compiled = new Map<string, RE2JS | null>();
/** Null for a pattern the linear-time engine does not take; publishing refuses those, so none is expected here. */
function compile(pattern: string): RE2JS | null {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  let made: RE2JS | null = null;
  try {
    made = RE2JS.compile(pattern);
  } catch {
    made = null;
  }
  if (compiled.size > 500) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

function patternOf(component: FormComponent | undefined): { pattern?: string; own?: unknown } {
  const validate = component?.['validate'];
  if (validate === null || typeof validate !== 'object') return {};
  const { pattern, patternMessage, customMessage } = validate as Record<string, unknown>;
  if (typeof pattern !== 'string' || pattern === '') return {};
  return { pattern, own: patternMessage || customMessage };
}

/** Patterns of text fields, run by an engine whose time is linear in the text whatever the pattern. */
export function checkPatterns(
  form: Form,
  data: FormData,
  isHidden: (key: string) => boolean,
): FieldProblem[] {
  return patternsIn(form, fieldsOf(form), data, '', isHidden);
}

function patternsIn(
  form: Form,
  fields: readonly FormField[],
  row: FormData,
  prefix: string,
  isHidden: (key: string) => boolean,
): FieldProblem[] {
  return fields.flatMap((field): FieldProblem[] => {
    const key = prefix + field.key;
    const value: Json | undefined = row[field.key];
    if (isHidden(key) || value === undefined) return [];
    if (field.type === 'table' && Array.isArray(value)) {
      return value.flatMap((inner, index) =>
        patternsIn(form, field.columns ?? [], inner as FormData, `${key}[${index}].`, isHidden),
      );
    }
    if (typeof value !== 'string') return [];
    const { pattern, own } = patternOf(componentAt(form, field));
    const engine = pattern ? compile(`^(?:${pattern})$`) : null;
    if (!pattern || engine?.matches(value)) return [];
    return [
      {
        key,
        path: pointerOf(key),
        label: field.label,
        message: ruleMessage('pattern', field.label, '', own),
      },
    ];
  });
}
