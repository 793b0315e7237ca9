import type { Form, FormComponent } from './kinds/form.ts';
import { pointer, type PathPart } from './pointer.ts';

/** `choices` is Form.io's selectboxes: several of the options, held as `{option: true|false}`. */
export const FIELD_TYPES = ['number', 'text', 'date', 'boolean', 'choice', 'choices', 'table'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldOption {
  value: string;
  label: string;
}
/** An input of a form, free of Form.io's layout. */
export interface FormField {
  key: string;
  label: string;
  type: FieldType;
  /** Form.io component type, e.g. `textarea`. */
  component: string;
  required: boolean;
  options?: FieldOption[];
  /** The columns of a table. */
  columns?: FormField[];
  /** JSON Pointer of the component inside the form. */
  path: string;
}

/** Form.io component type → type of its value. What is not here is layout or refused by `form-component`. */
const VALUE_TYPES: Readonly<Record<string, FieldType>> = {
  textfield: 'text',
  textarea: 'text',
  email: 'text',
  phoneNumber: 'text',
  number: 'number',
  currency: 'number',
  checkbox: 'boolean',
  select: 'choice',
  radio: 'choice',
  selectboxes: 'choices',
  day: 'date',
  datetime: 'date',
  datagrid: 'table',
  editgrid: 'table',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A component's child components with their place: in panels, columns and (Form.io `table`) rows of cells. */
export function childComponents(component: FormComponent): { component: FormComponent; path: PathPart[] }[] {
  const children: { component: FormComponent; path: PathPart[] }[] = [];
  const add = (list: unknown, path: PathPart[]): void => {
    if (!Array.isArray(list)) return;
    for (const [index, child] of list.entries()) {
      if (isRecord(child)) children.push({ component: child as FormComponent, path: [...path, index] });
    }
  };
  add(component.components, ['components']);
  for (const [index, column] of (Array.isArray(component.columns) ? component.columns : []).entries()) {
    if (isRecord(column)) add(column['components'], ['columns', index, 'components']);
  }
  for (const [index, row] of (Array.isArray(component.rows) ? component.rows : []).entries()) {
    for (const [cell, content] of (Array.isArray(row) ? row : []).entries()) {
      if (isRecord(content)) add(content['components'], ['rows', index, cell, 'components']);
    }
  }
  return children;
}

export interface PlacedComponent {
  component: FormComponent;
  /** Path inside the form. */
  path: PathPart[];
  /** Keys of the tables around it, outermost first. */
  tables: string[];
}

function* walk(component: FormComponent, path: PathPart[], tables: string[]): Generator<PlacedComponent> {
  yield { component, path, tables };
  const inside = VALUE_TYPES[component.type] === 'table' ? [...tables, component.key] : tables;
  for (const child of childComponents(component))
    yield* walk(child.component, [...path, ...child.path], inside);
}

/** Every component of a form, layout included, outer before inner. */
export function walkComponents(form: Form): PlacedComponent[] {
  return form.components.flatMap((component, index) => [...walk(component, ['components', index], [])]);
}

function optionsOf(component: FormComponent): FieldOption[] | undefined {
  const data = component['data'];
  const values = component.type === 'select' ? isRecord(data) && data['values'] : component['values'];
  if (!Array.isArray(values)) return undefined;
  return values.filter(isRecord).map((option) => ({
    value: String(option['value'] ?? ''),
    label: String(option['label'] ?? option['value'] ?? ''),
  }));
}

function fieldAt(component: FormComponent, path: PathPart[]): FormField[] {
  const type = Object.hasOwn(VALUE_TYPES, component.type) ? VALUE_TYPES[component.type] : undefined;
  const inner = childComponents(component).flatMap((child) =>
    fieldAt(child.component, [...path, ...child.path]),
  );
  if (!type) return inner;
  const options = optionsOf(component);
  const validate = component['validate'];
  const field: FormField = {
    key: component.key,
    label: component.label ?? component.key,
    type,
    component: component.type,
    required: isRecord(validate) && validate['required'] === true,
    ...(options && { options }),
    ...(type === 'table' && { columns: inner }),
    path: pointer(path),
  };
  return [field];
}

/** The inputs of a form in reading order; the inputs of a table are its `columns`. */
export function fieldsOf(form: Form): FormField[] {
  return form.components.flatMap((component, index) => fieldAt(component, ['components', index]));
}
