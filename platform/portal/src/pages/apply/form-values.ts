import { fieldsOf, walkComponents } from '../../../../definition/form-fields.ts';
import type { Form, FormComponent } from '../../../../definition/kinds/form.ts';
import { treeInEnglish } from '../../../../render/form-runtime/in-english.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { valueWords, type Words } from './field-words.ts';

export interface ValueRow {
  key: string;
  label: string;
  value: string;
}
export interface ValueTable {
  key: string;
  label: string;
  columns: string[];
  rows: string[][];
}
export interface ValueSection {
  title: string | undefined;
  rows: ValueRow[];
  tables: ValueTable[];
}
/** Units stand beside a number in the form (its suffix), so they do in the summary. */
function unitsOf(components: FormComponent[]): Map<string, string> {
  const units = new Map<string, string>();
  for (const { component } of walkComponents({ display: 'form', components })) {
    if (typeof component['suffix'] === 'string') units.set(component.key, component['suffix']);
  }
  return units;
}

function section(
  title: string | undefined,
  components: FormComponent[],
  data: Record<string, Json>,
  words: Words,
): ValueSection {
  const result: ValueSection = { title, rows: [], tables: [] };
  const units = unitsOf(components);
  const withUnit = (key: string, shown: string): string =>
    shown && units.has(key) ? `${shown} ${units.get(key)}` : shown;
  for (const field of fieldsOf({ display: 'form', components })) {
    const value = data[field.key];
    if (field.type === 'table') {
      const columns = field.columns ?? [];
      const rows = (Array.isArray(value) ? value : []).map((row) =>
        columns.map((column) =>
          withUnit(column.key, valueWords(column, (row as Record<string, Json>)[column.key], words)),
        ),
      );
      if (rows.length > 0) {
        result.tables.push({
          key: field.key,
          label: field.label,
          columns: columns.map((column) => column.label),
          rows,
        });
      }
    } else {
      const shown = withUnit(field.key, valueWords(field, value, words));
      if (shown) result.rows.push({ key: field.key, label: field.label, value: shown });
    }
  }
  return result;
}

/** The filled-in form, panel by panel; what was left empty is not shown (what is missing is listed elsewhere). */
export function formValues(definition: unknown, data: Record<string, Json>, words: Words): ValueSection[] {
  const { components: written = [] } = (definition ?? {}) as Partial<Form>;
  const components = words.language === 'en' ? (treeInEnglish(written) as FormComponent[]) : written;
  const sections: ValueSection[] = [];
  let loose: FormComponent[] = [];
  const closeLoose = (): void => {
    if (loose.length > 0) sections.push(section(undefined, loose, data, words));
    loose = [];
  };
  for (const component of components) {
    if (component.type === 'panel' || component.type === 'fieldset') {
      closeLoose();
      const title = component['title'] ?? component['legend'] ?? component.label;
      sections.push(section(typeof title === 'string' ? title : undefined, [component], data, words));
    } else loose.push(component);
  }
  closeLoose();
  return sections.filter(({ rows, tables }) => rows.length > 0 || tables.length > 0);
}
