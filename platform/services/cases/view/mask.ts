import type { FormField } from '../../../definition/index.ts';
import type { FormData, Json } from '../../../runtime/case.ts';
import { maskNumber, maskPhone } from '../../accounts/identity-numbers.ts';

const PERSON_NUMBER = /^[1-9]\d{16}[\dXx]$/;
const MOBILE = /^1\d{10}$/;
/** Keys of fields that hold a personal number, whatever stands in them. */
const NUMBER_KEY = /(^|[a-z_])(id|identity)_?(number|card|no)$|(Id|Identity)(Number|Card|No)$|sfz/i;
const PHONE_KEY = /phone|mobile|(^|_)tel$|Tel$/i;

/** How a value of a field is hidden, or null where it may be read by everybody who sees the case. */
export function maskedValue(
  field: Pick<FormField, 'key' | 'component'>,
  value: Json | undefined,
): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (PERSON_NUMBER.test(value) || NUMBER_KEY.test(field.key)) return maskNumber(value);
  if (MOBILE.test(value) || field.component === 'phoneNumber' || PHONE_KEY.test(field.key))
    return maskPhone(value);
  return null;
}

/** Form data for somebody who may see the case but not the personal numbers in it. */
export function maskData(fields: readonly FormField[], data: FormData): FormData {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]): [string, Json] => {
      const field = byKey.get(key);
      if (field?.type === 'table' && Array.isArray(value)) {
        return [key, value.map((row) => maskData(field.columns ?? [], row as FormData))];
      }
      return [key, maskedValue(field ?? { key, component: '' }, value) ?? value];
    }),
  );
}

/** 张* · 张*丰 → the family name stays; organisations are public. */
export function maskName(name: string, kind: 'person' | 'enterprise'): string {
  if (kind === 'enterprise') return name;
  const [first = '', ...rest] = [...name];
  return rest.length === 0 ? '*' : first + '*'.repeat(rest.length);
}
