import type { Json } from './json.ts';
import {
  fieldControl,
  type FormCounts,
  formCounts,
  type FormProblem,
  formProblems,
} from './form-problems.ts';
import type { FormioWebform } from './formio-types.ts';

export interface MountedForm {
  data(): Record<string, Json>;
  /** Everything missing or wrong now, and how much of what is asked for is there. */
  state(): { problems: FormProblem[]; counts: FormCounts };
  /** Marks every problem at its field. */
  showProblems(): void;
  focus(path: string): void;
  destroy(): void;
}

/** The form's own values: plain JSON without the renderer's bookkeeping. */
function plainData(form: FormioWebform): Record<string, Json> {
  const { submit: _submit, ...data } = JSON.parse(JSON.stringify(form.data ?? {})) as Record<string, Json>;
  return data;
}

export function mountedForm(form: FormioWebform): MountedForm {
  return {
    data: () => plainData(form),
    state() {
      const problems = formProblems(form);
      return { problems, counts: formCounts(form, problems) };
    },
    showProblems() {
      form.checkValidity(form.data, true);
    },
    focus(path) {
      const control = fieldControl(form, path);
      if (!control) return;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      control.focus({ preventScroll: true });
    },
    destroy() {
      form.destroy(true);
    },
  };
}
