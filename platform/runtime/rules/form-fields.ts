import type { Form, FormComponent } from '../../definition/kinds/form.ts';

/** Keys of all fields of a form, layouts and containers included. */
export function formFields(form: Form): Set<string> {
  const keys = new Set<string>();
  const pending: FormComponent[] = [...form.components];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    keys.add(next.key);
    pending.push(...(next.components ?? []), ...(next.columns ?? []).flatMap((column) => column.components));
  }
  return keys;
}
