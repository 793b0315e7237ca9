import { type FormField, fieldsOf } from '../../definition/index.ts';
import type { Form, FormComponent } from '../../definition/kinds/form.ts';
import type { FormData, Json } from '../../runtime/case.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkTypes } from './check-types.ts';
import { type FieldProblem, pointerOf } from './field-problem.ts';
import { type FormioError, runFormio } from './formio-core.ts';
import { ruleMessage } from './rule-messages.ts';

export interface ValidatedForm {
  /** What may be kept: known fields of the right type, without those a condition hides. */
  data: FormData;
  problems: FieldProblem[];
}

/**
 * Everything wrong with a filled-in form, in one list: our own type pass, Form.io's rules (required, ranges,
 * lengths, conditions), then patterns by a linear-time engine. Nothing in the form or the data is ever run.
 */
export async function validateForm(form: Form, input: unknown): Promise<ValidatedForm> {
  const typed = checkTypes(form, input);
  const { errors, hidden } = await runFormio(withoutPatterns(form), typed.data);
  const isHidden = (key: string): boolean => hiddenKey(hidden, key);
  const visible = withoutHidden(typed.data, fieldsOf(form), '', isHidden);
  const wrongType = typed.problems.map((problem) => problem.key);
  const isWrongType = (key: string): boolean =>
    wrongType.some((wrong) => key === wrong || key.startsWith(`${wrong}[`));
  const problems = [
    ...typed.problems,
    // A value refused for its type is missing to Form.io: saying so twice would confuse.
    ...errors.map(toProblem).filter((problem) => !isWrongType(problem.key) && !isHidden(problem.key)),
    ...missingBoxes(form, visible),
    ...checkPatterns(form, visible, isHidden),
  ];
  return { data: visible, problems: inFormOrder(form, distinct(problems)) };
}

/** Form.io names a hidden container; what is inside is hidden with it. */
function hiddenKey(hidden: ReadonlySet<string>, key: string): boolean {
  if (hidden.has(key)) return true;
  const plain = key.replaceAll(/\[\d+\]/g, '');
  return (
    hidden.has(plain) || [...hidden].some((path) => key.startsWith(`${path}[`) || key.startsWith(`${path}.`))
  );
}

function withoutHidden(
  row: FormData,
  fields: readonly FormField[],
  prefix: string,
  isHidden: (key: string) => boolean,
): FormData {
  const kept: FormData = {};
  for (const field of fields) {
    const value = row[field.key];
    const key = prefix + field.key;
    if (value === undefined || isHidden(key)) continue;
    kept[field.key] =
      field.type === 'table' && Array.isArray(value)
        ? value.map((inner, index) =>
            withoutHidden(inner as FormData, field.columns ?? [], `${key}[${index}].`, isHidden),
          )
        : value;
  }
  return kept;
}

/** Form.io would run patterns with the backtracking engine of the language. */
function withoutPatterns(form: Form): Form {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
      if (name !== 'validate' || inner === null || typeof inner !== 'object') return [name, strip(inner)];
      const { pattern: _p, custom: _c, json: _j, ...rest } = inner as Record<string, unknown>;
      return [name, rest];
    });
    return Object.fromEntries(entries);
  };
  return strip(form) as Form;
}

function toProblem({ ruleName, context }: FormioError): FieldProblem {
  const { component, path, setting } = context;
  const isTable = component.type === 'datagrid' || component.type === 'editgrid';
  const rule = isTable && /Length$/.test(ruleName) ? ruleName.replace('Length', 'Rows') : ruleName;
  const label = component.label ?? component.key;
  return {
    key: path,
    path: pointerOf(path),
    label,
    message: ruleMessage(rule, label, setting, component.validate?.['customMessage']),
  };
}

/** Form.io lets "none selected" pass a least number of boxes. */
function missingBoxes(form: Form, data: FormData): FieldProblem[] {
  return fieldsOf(form).flatMap((field): FieldProblem[] => {
    if (field.type !== 'choices') return [];
    const component = findComponent(form.components, field.key);
    const least = Number(
      (component?.['validate'] as Record<string, unknown> | undefined)?.['minSelectedCount'] ?? 0,
    );
    const value: Json | undefined = data[field.key];
    if (!least || value === undefined || Object.values(value as object).some(Boolean)) return [];
    const message = ruleMessage('minSelectedCount', field.label, least);
    return [{ key: field.key, path: pointerOf(field.key), label: field.label, message }];
  });
}

function findComponent(components: readonly FormComponent[], key: string): FormComponent | undefined {
  for (const component of components) {
    if (component.key === key) return component;
    const columns = (component.columns ?? []).flatMap((column) => column.components);
    const found = findComponent([...(component.components ?? []), ...columns], key);
    if (found) return found;
  }
  return undefined;
}

function distinct(problems: readonly FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ key, message }) => {
    const mark = `${key}\n${message.zh}`;
    return seen.has(mark) ? false : seen.add(mark);
  });
}

/** The order a person meets the fields in. */
function inFormOrder(form: Form, problems: FieldProblem[]): FieldProblem[] {
  const order = new Map(fieldsOf(form).map((field, index) => [field.key, index]));
  const place = ({ key }: FieldProblem): number =>
    order.get(key.split(/[.[]/)[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return problems.toSorted((a, b) => place(a) - place(b));
}
