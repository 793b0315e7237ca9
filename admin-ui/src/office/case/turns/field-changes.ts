import type { CaseView, CommandView } from '../../../../../platform/contract/case-view.ts';
import { fieldsOf, type FormField } from '../../../../../platform/definition/form-fields.ts';
import type { Form } from '../../../../../platform/definition/kinds/form.ts';
import type { Json } from '../../../components/schema-form/json-schema.ts';

/** A field that may be put right: how it is named in the payload, what it holds now, how it is entered. */
export interface Target {
  name: string;
  label: string;
  now: string;
  type: FormField['type'];
  component: string;
  options: FormField['options'];
}
export interface FieldChange {
  field: string;
  value: Json;
}

interface Offered {
  value: string;
  label: string;
}
const offered = (command: CommandView): Offered[] | undefined =>
  (command.payload as { 'x-choices'?: Record<string, Offered[]> } | null)?.['x-choices']?.[
    '/changes/*/field'
  ];

/** Fields of the form (tables as a whole are left to a correction) and, where they may be changed, of the applicant. */
export function targetsOf(view: Pick<CaseView, 'form' | 'applicantDetail'>, command: CommandView): Target[] {
  const shown = new Map(view.form.fields.map((field) => [field.key, field.value]));
  const named = offered(command);
  const prefix = named ? 'form.' : '';
  const fields = fieldsOf(view.form.definition as Form).filter((field) => field.type !== 'table');
  const targets = fields.map(({ key, label, type, component, options }): Target => {
    return { name: `${prefix}${key}`, label, now: shown.get(key) ?? '', type, component, options };
  });
  if (!named) return targets;
  const applicant = named
    .filter((one) => one.value.startsWith('applicant.'))
    .map(({ value, label }): Target => {
      const now = view.applicantDetail[value.slice('applicant.'.length) as 'phone' | 'contact'] ?? '';
      return { name: value, label, now, type: 'text', component: 'textfield', options: undefined };
    });
  const known = new Set(named.map((one) => one.value));
  return [...targets, ...applicant].filter((target) => known.has(target.name));
}

/** What the box begins with: nothing has been entered yet. */
export const emptyValue = (target: Target | undefined): Json => {
  if (target?.type === 'boolean') return false;
  return target?.type === 'choices' ? {} : '';
};

export const isEntered = ({ field, value }: FieldChange): boolean =>
  field !== '' && !(typeof value === 'string' && value.trim() === '');

/** The entered value as the field holds it. */
export function heldValue(target: Target | undefined, value: Json): Json {
  if (typeof value !== 'string') return value;
  if (target?.type === 'number') return Number(value);
  return value.trim();
}
export const isNumberFault = (target: Target | undefined, value: Json): boolean =>
  target?.type === 'number' && typeof value === 'string' && !/^-?\d+(\.\d+)?$/.test(value.trim());
