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

/** What does not depend on what was filled in, worked out once per form. */
interface PreparedForm {
  fields: readonly FormField[];
  /** Field key → its place in reading order. */
  order: ReadonlyMap<string, number>;
  /** Fields of boxes with a least number of them to tick. */
  boxes: readonly { field: FormField; least: number }[];
  /** What Form.io is given. */
  stripped: Form;
}
/** Published forms are shared and never changed in place, so what is known about one stays true. */
const preparedForms = new WeakMap<Form, PreparedForm>();

function prepare(form: Form): PreparedForm {
  const known = preparedForms.get(form);
  if (known) return known;
  const fields = fieldsOf(form);
  const prepared: PreparedForm = {
    fields,
    order: new Map(fields.map((field, index) => [field.key, index])),
    boxes: boxesOf(form, fields),
    stripped: withoutPatterns(form),
  };
  preparedForms.set(form, prepared);
  return prepared;
}

/**
 * Everything wrong with a filled-in form, in one list: our own type pass, Form.io's rules (required, ranges,
 * lengths, conditions), then patterns by a linear-time engine. Nothing in the form or the data is ever run.
 */
export async function validateForm(form: Form, input: unknown): Promise<ValidatedForm> {
  const typed = checkTypes(form, input);
  const prepared = prepare(form);
  const { errors, hidden } = await runFormio(prepared.stripped, typed.data).catch((reason: unknown) => {
    // Form.io marks components while it works; where it gave up the marks stay, so this copy is not used again.
    preparedForms.delete(form);
    throw reason;
  });
  const isHidden = (key: string): boolean => hiddenKey(hidden, key);
  const visible = withoutHidden(typed.data, prepared.fields, '', isHidden);
  const wrongType = typed.problems.map((problem) => problem.key);
  const isWrongType = (key: string): boolean =>
    wrongType.some((wrong) => key === wrong || key.startsWith(`${wrong}[`));
  const problems = [
    ...typed.problems,
    // A value refused for its type is missing to Form.io: saying so twice would confuse.
    ...errors.map(toProblem).filter((problem) => !isWrongType(problem.key) && !isHidden(problem.key)),
    ...missingBoxes(prepared, visible),
    ...checkPatterns(form, visible, isHidden),
  ];
  return { data: visible, problems: inFormOrder(prepared, distinct(problems)) };
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

function boxesOf(form: Form, fields: readonly FormField[]): PreparedForm['boxes'] {
  return fields.flatMap((field) => {
    if (field.type !== 'choices') return [];
    const component = findComponent(form.components, field.key);
    const validate = component?.['validate'] as Record<string, unknown> | undefined;
    const least = Number(validate?.['minSelectedCount'] ?? 0);
    return least ? [{ field, least }] : [];
  });
}

/** Form.io lets "none selected" pass a least number of boxes. */
function missingBoxes({ boxes }: PreparedForm, data: FormData): FieldProblem[] {
  return boxes.flatMap(({ field: { key, label }, least }): FieldProblem[] => {
    const value: Json | undefined = data[key];
    if (value === undefined || Object.values(value as object).some(Boolean)) return [];
    const message = ruleMessage('minSelectedCount', label, least);
    return [{ key, path: pointerOf(key), label, message }];
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
function inFormOrder({ order }: PreparedForm, problems: FieldProblem[]): FieldProblem[] {
  const place = ({ key }: FieldProblem): number =>
    order.get(key.split(/[.[]/)[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return problems.toSorted((a, b) => place(a) - place(b));
}
