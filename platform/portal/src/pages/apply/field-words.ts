import type { FormField } from '../../../../definition/form-fields.ts';
import type { Json } from '../../../../render/form-runtime/json.ts';
import { formatDate } from '../../../../render/format/date.ts';
import type { Language } from '../../../../render/language.ts';
import type { Texts } from '../../i18n/index.ts';

export interface Words {
  language: Language;
  text: Texts;
}

function choiceLabel(field: FormField, value: Json): string {
  const found = field.options?.find((option) => option.value === String(value));
  return found?.label ?? String(value);
}

/** A value of a form as a person reads it. */
export function valueWords(field: FormField, value: Json | undefined, { language, text }: Words): string {
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
