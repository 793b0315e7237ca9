import { comparisonsOf } from '../../../../platform/definition/conditions.ts';
import { type FormField, fieldsOf } from '../../../../platform/definition/form-fields.ts';
import type { FeeRule } from '../../../../platform/definition/kinds/fee-rule.ts';
import type { ItemBundle } from '../../../../platform/definition/kinds/item-bundle.ts';

/** Names under which the settings of fee functions keep form fields. */
const FIELD_SETTINGS: ReadonlySet<string> = new Set(['field', 'from', 'to', 'by', 'countField']);

function namesIn(value: unknown, name: string): string[] {
  if (typeof value === 'string') return FIELD_SETTINGS.has(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((inner) => namesIn(inner, name));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(inner, key));
}

/** The form fields a rule reads: in its settings, its condition and its waivers, in the form's order. */
export function fieldsUsed(rule: FeeRule, bundle: ItemBundle): FormField[] {
  const conditions = [...(rule.when ? [rule.when] : []), ...rule.waivers.map((waiver) => waiver.when)];
  const names = new Set([
    ...namesIn(rule.config, ''),
    ...conditions
      .flatMap((condition) => comparisonsOf(condition, []))
      .map(({ comparison }) => comparison.fact)
      .filter((fact) => fact.startsWith('form.'))
      .map((fact) => fact.slice('form.'.length)),
  ]);
  return fieldsOf(bundle.form).filter((field) => names.has(field.key));
}

export const fieldsOfType = (bundle: ItemBundle, ...types: FormField['type'][]): FormField[] =>
  fieldsOf(bundle.form).filter((field) => types.includes(field.type));

/** Unit in a label such as 占用面积（㎡）. */
export const unitOf = (field: FormField | undefined): string =>
  /[（(]([^（()）]{1,8})[）)]\s*$/.exec(field?.label ?? '')?.[1] ?? '';

export const labelOf = (field: FormField | undefined): string =>
  (field?.label ?? '').replace(/[（(][^（()）]{1,8}[）)]\s*$/, '');
