import { Rejected } from '../../errors/rejected.ts';
import { fieldsOf } from '../../definition/index.ts';
import type { ItemBundle } from '../../definition/kinds/item-bundle.ts';
import type { Case, FormData, Json } from '../../runtime/index.ts';
import { maskedValue } from './view/mask.ts';

/** One masked number in full. `field` is a form field (`phone`, `members[0].idNumber`) or `applicant.idNumber`. */
export function revealed(current: Case, bundle: ItemBundle, field: string): string {
  const value = ofApplicant(current, field) ?? ofForm(current.form, bundle, field);
  if (value === undefined) throw new Rejected('reveal.not-masked', { path: '/field' });
  return value;
}

function ofApplicant({ applicant }: Case, field: string): string | undefined {
  if (field === 'applicant.idNumber') return applicant.idNumber;
  return field === 'applicant.phone' ? applicant.phone : undefined;
}

function ofForm(form: FormData, bundle: ItemBundle, name: string): string | undefined {
  const [, table, row, column] = /^([A-Za-z]\w*)\[(\d{1,3})\]\.([A-Za-z]\w*)$/.exec(name) ?? [];
  const fields = fieldsOf(bundle.form);
  const field = table
    ? fields.find((one) => one.key === table)?.columns?.find((one) => one.key === column)
    : fields.find((one) => one.key === name);
  if (!field) return undefined;
  const value = table ? cell(form[table], Number(row), field.key) : form[field.key];
  return maskedValue(field, value) === null ? undefined : String(value);
}

function cell(rows: Json | undefined, row: number, column: string): Json | undefined {
  const found = Array.isArray(rows) ? rows[row] : undefined;
  return found !== null && typeof found === 'object' && !Array.isArray(found) ? found[column] : undefined;
}
