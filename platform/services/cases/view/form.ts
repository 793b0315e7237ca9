import type { CaseView } from '../../../contract/case-view.ts';
import { fieldsOf, findStep } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import type { Actor, Case, CaseEvent, FormData, Task } from '../../../runtime/index.ts';
import { formFieldViews } from './form-fields.ts';
import { maskData } from './mask.ts';
import { isMine } from './tasks.ts';

export type FormAccess = CaseView['form']['access'];

/** The filled-in form; where it differs from what was handed in first, both values. */
export function formView(
  { form: data }: Case,
  { form }: ItemBundle,
  history: readonly CaseEvent[],
  { access, masked }: { access: FormAccess; masked: boolean },
): CaseView['form'] {
  if (access === 'hidden') return { definition: form, data: {}, fields: [], access };
  return {
    definition: form,
    data: masked ? maskData(fieldsOf(form), data) : data,
    fields: formFieldViews(form, data, { masked, first: firstForm(history) }),
    access,
  };
}

/** The form as the application began: corrections and rectifications come after it. */
function firstForm(history: readonly CaseEvent[]): FormData | undefined {
  const [first] = history;
  return first?.type === 'submitted' ? first.form : undefined;
}

/** What the step of somebody's own open task lets him see; who merely looks in may read. */
export function formAccess({ steps }: ItemBundle, tasks: readonly Task[], actor: Actor): FormAccess {
  const own = tasks.filter((task) => isMine(task, actor));
  const accesses = own.flatMap((task) => findStep(steps, task.step)?.block.formAccess ?? []);
  if (accesses.length === 0 || accesses.includes('edit')) return accesses.includes('edit') ? 'edit' : 'read';
  return accesses.includes('read') ? 'read' : 'hidden';
}
