import { type FormField, fieldsOf } from '../../../../definition/form-fields.ts';
import type { Form, FormComponent } from '../../../../definition/kinds/form.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { formatDate } from '../../../../render/format/date.ts';
import type { Language } from '../../../../render/language.ts';
import type { Texts } from '../../i18n/index.ts';

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
interface Words {
  language: Language;
  text: Texts;
}

function choiceLabel(field: FormField, value: Json): string {
  const found = field.options?.find((option) => option.value === String(value));
  return found?.label ?? String(value);
}

/** A value of a form as a person reads it. */
function valueWords(field: FormField, value: Json | undefined, { language, text }: Words): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.type === 'boolean') return value === true ? text.apply.yes : text.apply.no;
  if (field.type === 'choice') return choiceLabel(field, value);
  if (field.type === 'choices' && typeof value === 'object' && !Array.isArray(value)) {
    const chosen = Object.entries(value).filter(([, on]) => on === true);
    return chosen.map(([key]) => choiceLabel(field, key)).join(text.common.listSeparator);
  }
  if (field.type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) {
    return formatDate(value.length > 10 ? value : value.slice(0, 10), language);
  }
  return Array.isArray(value) ? value.map(String).join(text.common.listSeparator) : String(value);
}

function section(
  title: string | undefined,
  components: FormComponent[],
  data: Record<string, Json>,
  words: Words,
): ValueSection {
  const result: ValueSection = { title, rows: [], tables: [] };
  for (const field of fieldsOf({ display: 'form', components })) {
    const value = data[field.key];
    if (field.type === 'table') {
      const columns = field.columns ?? [];
      const rows = (Array.isArray(value) ? value : []).map((row) =>
        columns.map((column) => valueWords(column, (row as Record<string, Json>)[column.key], words)),
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
      const shown = valueWords(field, value, words);
      if (shown) result.rows.push({ key: field.key, label: field.label, value: shown });
    }
  }
  return result;
}

/** The filled-in form, panel by panel; what was left empty is not shown (what is missing is listed elsewhere). */
export function formValues(definition: unknown, data: Record<string, Json>, words: Words): ValueSection[] {
  const { components = [] } = (definition ?? {}) as Partial<Form>;
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
