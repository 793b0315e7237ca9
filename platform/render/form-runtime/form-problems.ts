import type { FormioComponent, FormioWebform } from './formio-types.ts';

export interface FormProblem {
  /** Path of the field in the data, e.g. `buildings[0].area`. */
  path: string;
  key: string;
  label: string;
  message: string;
  /** `missing`: nothing is there yet; `wrong`: something is, and it is not right. */
  kind: 'missing' | 'wrong';
}

export interface FormCounts {
  filled: number;
  total: number;
}

const LAYOUT = [
  'panel',
  'columns',
  'well',
  'fieldset',
  'content',
  'htmlelement',
  'table',
  'button',
  'container',
];

function inputs(form: FormioWebform): FormioComponent[] {
  const found: FormioComponent[] = [];
  form.everyComponent((component) => {
    if (component.visible && !component.disabled && !LAYOUT.includes(component.component.type))
      found.push(component);
  });
  return found;
}

/** Everything still missing or wrong, in the form's order, without marking anything. */
export function formProblems(form: FormioWebform): FormProblem[] {
  return inputs(form).flatMap((component) => {
    const [error] = component.validateComponent(form.data, null, { silentCheck: true, dirty: true });
    if (!error) return [];
    const { key, label = key } = component.component;
    const missing = component.isEmpty(component.dataValue);
    return [
      {
        path: component.path,
        key,
        label,
        message: error.message ?? '',
        kind: missing ? 'missing' : 'wrong',
      } as const,
    ];
  });
}

/** How many of the required fields are filled in rightly. */
export function formCounts(form: FormioWebform, problems: readonly FormProblem[]): FormCounts {
  const required = inputs(form).filter((component) => component.component.validate?.required);
  const open = new Set(problems.map((problem) => problem.path));
  const filled = required.filter((component) => !open.has(component.path)).length;
  return { filled, total: required.length };
}

/** The control of a field, to be scrolled to and focused. */
export function fieldControl(form: FormioWebform, path: string): HTMLElement | null {
  const component = inputs(form).find((input) => input.path === path || input.component.key === path);
  const element = component?.element;
  return (
    element?.querySelector<HTMLElement>(
      'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button',
    ) ??
    element ??
    null
  );
}
