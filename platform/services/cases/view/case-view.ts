import type { CaseView } from '../../../contract/case-view.ts';
import { fieldsOf, findStep } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import {
  type Actor,
  type Case,
  type CaseEvent,
  type Definition,
  type FormData,
  returnTargets,
  stepTimeLeft,
  type Task,
  verifyChain,
} from '../../../runtime/index.ts';
import { maskNumber, maskPhone } from '../../accounts/identity-numbers.ts';
import { clockView } from './clock.ts';
import { commandViews } from './commands.ts';
import { changedFields, formFieldViews } from './form-fields.ts';
import { historyRows } from './history.ts';
import { maskData } from './mask.ts';
import { billView, documentView, materialViews } from './parts.ts';
import { stepViews } from './steps.ts';
import { caseSummary } from './summary.ts';
import { postName, type ViewContext } from './viewer.ts';

export interface ViewInput {
  case: Case;
  /** The whole history, oldest row first. */
  history: readonly CaseEvent[];
  definition: Definition;
  actor: Actor;
}

/** One case as its page shows it to one account: the applicant's own numbers in full, masked for staff. */
export function caseView(input: ViewInput, context: ViewContext): CaseView {
  const { case: current, history, definition, actor } = input;
  const { bundle } = definition;
  const isStaff = context.audience === 'staff';
  return {
    ...caseSummary(current, context),
    version: current.version,
    caseKind: current.caseKind,
    channel: current.channel,
    applicantDetail: applicantDetail(current, isStaff),
    form: formView(input, isStaff),
    materials: materialViews(bundle, current),
    steps: stepViews(bundle, current, history, context),
    tasks: current.tasks.map((task) => taskView(task, input, context)),
    clock: clockView(current.clock, context),
    bill: current.bill && billView(current.bill),
    documents: current.documents.map(documentView),
    history: historyRows(bundle, history, context),
    ...commandViews(current, actor, definition, { now: context.now, audience: context.audience }),
    returnTargets: isStaff ? returnTargetViews(bundle, current.tasks) : [],
    ...openCorrection(current),
    ...(isStaff && { chainOk: verifyChain(history, undefined, { seq: current.seq, hash: current.head }).ok }),
  };
}

function applicantDetail({ applicant }: Case, masked: boolean): CaseView['applicantDetail'] {
  const { kind, name, idNumber, phone, contact } = applicant;
  return {
    kind,
    name,
    idNumber: masked ? maskNumber(idNumber) : idNumber,
    ...(phone && { phone: masked ? maskPhone(phone) : phone }),
    ...(contact && { contact }),
  };
}

function formView(
  { case: current, history, definition, actor }: ViewInput,
  masked: boolean,
): CaseView['form'] {
  const { form } = definition.bundle;
  const access = masked ? formAccess(definition.bundle, current.tasks, actor) : 'read';
  if (access === 'hidden') return { definition: form, data: {}, fields: [], access };
  const changed = changedFields(formBefore(history), current.form);
  return {
    definition: form,
    data: masked ? maskData(fieldsOf(form), current.form) : current.form,
    fields: formFieldViews(form, current.form, { masked, changed }),
    access,
  };
}

/** The form as it was before the newest correction. */
function formBefore(history: readonly CaseEvent[]): FormData | undefined {
  const forms = history.flatMap((event) =>
    event.type === 'submitted' || event.type === 'corrected' ? [event.form] : [],
  );
  return forms.length > 1 ? forms.at(-2) : undefined;
}

/** What the step of somebody's own open task lets him see; who merely looks in may read. */
function formAccess(bundle: ItemBundle, tasks: readonly Task[], actor: Actor): CaseView['form']['access'] {
  const own = tasks.filter((task) => isMine(task, actor));
  const accesses = own.flatMap((task) => findStep(bundle.steps, task.step)?.block.formAccess ?? []);
  if (accesses.length === 0 || accesses.includes('edit')) return accesses.includes('edit') ? 'edit' : 'read';
  return accesses.includes('read') ? 'read' : 'hidden';
}

function isMine(task: Task, actor: Actor): boolean {
  if (task.forApplicant) return actor.kind === 'applicant';
  return task.assignees.some((one) =>
    actor.posts.some((held) => held.department === one.department && held.post === one.post),
  );
}

function taskView(
  task: Task,
  { definition, actor }: ViewInput,
  context: ViewContext,
): CaseView['tasks'][number] {
  const step = findStep(definition.bundle.steps, task.step)?.block;
  const { id, name, action, forApplicant, dueOn, waitingFor } = task;
  const who = forApplicant
    ? '申请人'
    : task.assignees.map((post) => postName(context.departments, post)).join('、');
  return {
    id,
    step: task.step,
    name,
    action,
    who: who || '系统',
    forApplicant,
    ...(dueOn && { dueOn, left: stepTimeLeft(dueOn, context.today, context.calendars) }),
    checkpoints: context.audience === 'staff' ? (step?.checkpoints ?? []) : [],
    ...(waitingFor && { waitingFor }),
    mine: isMine(task, actor),
  };
}

function returnTargetViews(bundle: ItemBundle, tasks: readonly Task[]): CaseView['returnTargets'] {
  return tasks.flatMap((task) => {
    const step = findStep(bundle.steps, task.step)?.block;
    const targets = step ? returnTargets(bundle.steps.blocks, step) : [];
    return targets.map(({ key, name }) => ({ task: task.id, step: key, name }));
  });
}

function openCorrection({ correction }: Case): Pick<CaseView, 'correction'> {
  if (!correction || correction.receivedAt) return {};
  return { correction: { dueOn: correction.dueOn, items: correction.items } };
}
