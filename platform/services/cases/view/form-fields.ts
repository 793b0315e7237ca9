import type { FormFieldView } from '../../../contract/case-view.ts';
import { type FormField, fieldsOf, pointer, walkComponents } from '../../../definition/index.ts';
import type { Form } from '../../../definition/kinds/form.ts';
import type { FormData, Json } from '../../../runtime/case.ts';
import { localDateOf } from '../../../runtime/clock/local-date.ts';
import { maskedValue } from './mask.ts';

/** The filled-in form for reading: in the form's order, labels for options, sections from panels. */
export function formFieldViews(
  form: Form,
  data: FormData,
  given: { masked: boolean; first?: FormData },
): FormFieldView[] {
  const sections = sectionsOf(form);
  return fieldsOf(form).flatMap((field): FormFieldView[] => {
    const value = data[field.key];
    if (value === undefined) return [];
    const section = sections.get(field.key);
    const first = given.first ? given.first[field.key] : value;
    if (field.type === 'table' && Array.isArray(value)) {
      return value.flatMap((row, index) =>
        cells(field, { row: row as FormData, first: rowAt(first, index), index }, given.masked).map(
          (cell) => ({
            ...cell,
            ...(section && { section }),
          }),
        ),
      );
    }
    const change = changeOf(field, { value, first }, given.masked);
    return [
      {
        key: field.key,
        label: field.label,
        ...shown(field, value, given.masked),
        ...(section && { section }),
        ...change,
      },
    ];
  });
}

/** Whether a value is another one than was handed in first, and what that was. */
function changeOf(
  field: FormField,
  { value, first }: { value: Json; first: Json | undefined },
  masked: boolean,
): Pick<FormFieldView, 'changed' | 'before'> {
  if (JSON.stringify(value) === JSON.stringify(first)) return { changed: false };
  return { changed: true, before: first === undefined ? '' : shown(field, first, masked).value };
}

function rowAt(rows: Json | undefined, index: number): FormData {
  const row = Array.isArray(rows) ? rows[index] : undefined;
  return row !== null && typeof row === 'object' && !Array.isArray(row) ? row : {};
}

function cells(
  table: FormField,
  { row, first, index }: { row: FormData; first: FormData; index: number },
  masked: boolean,
) {
  return (table.columns ?? []).flatMap((column) => {
    const value = row[column.key];
    if (value === undefined) return [];
    const label = `${table.label} ${index + 1} · ${column.label}`;
    return [
      {
        key: `${table.key}[${index}].${column.key}`,
        label,
        ...shown(column, value, masked),
        ...changeOf(column, { value, first: first[column.key] }, masked),
      },
    ];
  });
}

function shown(field: FormField, value: Json, masked: boolean): { value: string; masked: boolean } {
  const hidden = masked ? maskedValue(field, value) : null;
  return hidden === null
    ? { value: fieldText(field, value), masked: false }
    : { value: hidden, masked: true };
}

/** A value as people read it: option labels, 是/否, 2026年3月2日. */
export function fieldText(field: FormField, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'boolean':
      return value === true ? '是' : '否';
    case 'choice':
      return optionLabel(field, String(value));
    case 'choices':
      return Object.entries(value as Record<string, Json>)
        .filter(([, ticked]) => ticked === true)
        .map(([option]) => optionLabel(field, option))
        .join('、');
    case 'date':
      return dateText(String(value));
    case 'table':
      return Array.isArray(value) ? `共 ${value.length} 行` : '';
    default:
      return String(value);
  }
}

const optionLabel = (field: FormField, value: string): string =>
  field.options?.find((option) => option.value === value)?.label ?? value;

/** 2026年3月2日 of a date, an instant, or Form.io's `03/02/2026`. */
export function dateText(value: string): string {
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value);
  const date = day ? `${day[3]}-${day[1]}-${day[2]}` : (localDateOf(value) ?? value);
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return parts ? `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日` : value;
}

/** Field key → title of the panel or group it stands in. */
function sectionsOf(form: Form): Map<string, string> {
  const groups: { path: string; title: string }[] = [];
  const sections = new Map<string, string>();
  for (const { component, path } of walkComponents(form)) {
    const at = pointer(path);
    const title = component['title'] ?? component['legend'];
    if (component.type === 'panel' || component.type === 'fieldset') {
      if (typeof title === 'string' && title) groups.push({ path: `${at}/`, title });
      continue;
    }
    const group = groups.findLast((one) => at.startsWith(one.path));
    if (group) sections.set(component.key, group.title);
  }
  return sections;
}
