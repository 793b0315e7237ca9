import { z } from 'zod';
import type { FormData, Json, LocalDate } from '../case.ts';
import { isLocalDate, localDateOf } from '../clock/local-date.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { LARGEST_YUAN, Money } from './money.ts';

/** Name of a form field in a fee configuration; dots reach into containers. */
export const fieldName = z
  .string()
  .max(120)
  .regex(/^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/)
  .meta({
    title: '表单字段',
    titleEn: 'Form field',
    format: { zh: '写表单字段的键，如 area', en: 'the key of a form field, such as area' },
  });
export const unitText = z.string().trim().min(1).max(20).meta({ title: '单位', titleEn: 'Unit' });
export const labelText = z.string().trim().min(1).max(60).meta({ title: '说明', titleEn: 'Label' });
export const yuan = z.number().min(0).max(LARGEST_YUAN);

const NUMBER_TEXT = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Own properties only, so that `constructor` or `__proto__` name nothing. */
export function fieldValue(form: FormData, field: string): Json | undefined {
  let value: Json | undefined = form;
  for (const part of field.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value;
}

export const formPath = (field: string) => `/form/${field.replaceAll('.', '/')}`;

/** A non-negative finite number of the form, exactly as written; numbers typed into text fields count too. */
export function numberField(form: FormData, field: string): { ok: true; value: Money } | Refusal {
  const raw = fieldValue(form, field);
  const path = formPath(field);
  if (raw === undefined || raw === null || raw === '') return refuse('fee.field-missing', path, { field });
  if (typeof raw === 'number' && !Number.isFinite(raw)) return refuse('fee.not-finite', path, { field });
  if (typeof raw !== 'number' && !(typeof raw === 'string' && NUMBER_TEXT.test(raw.trim()))) {
    return refuse('fee.not-a-number', path, { field });
  }
  const value = new Money(typeof raw === 'string' ? raw.trim() : raw);
  return value.isNegative() && !value.isZero()
    ? refuse('fee.negative', path, { field })
    : { ok: true, value: value.abs() };
}

/** A date of the form: `2026-05-01`, or an instant with its offset as date pickers store it (read in UTC+8). */
export function dateField(form: FormData, field: string): { ok: true; value: LocalDate } | Refusal {
  const raw = fieldValue(form, field);
  const path = formPath(field);
  if (raw === undefined || raw === null || raw === '') return refuse('fee.field-missing', path, { field });
  if (typeof raw !== 'string') return refuse('fee.not-a-date', path, { field });
  const value = isLocalDate(raw) ? raw : localDateOf(raw);
  return value === undefined ? refuse('fee.not-a-date', path, { field }) : { ok: true, value };
}

/** The text a price table is looked up by; booleans and numbers match their written form. */
export function textField(form: FormData, field: string): { ok: true; value: string } | Refusal {
  const raw = fieldValue(form, field);
  const path = formPath(field);
  if (raw === undefined || raw === null || raw === '') return refuse('fee.field-missing', path, { field });
  if (typeof raw === 'object') return refuse('fee.not-a-choice', path, { field });
  return { ok: true, value: String(raw) };
}
