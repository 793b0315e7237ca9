import type { HistoryRow } from '../../../contract/case-view.ts';
import { walkSteps } from '../../../definition/index.ts';
import type { ItemBundle } from '../../../definition/kinds/item-bundle.ts';
import type { CaseEvent } from '../../../runtime/case.ts';
import { decisionLabel } from '../../../runtime/rules/decision-labels.ts';
import { eventText, isBookkeeping, type Names } from './history-text.ts';
import { fileView } from './parts.ts';
import { departmentName, postName, type ViewContext } from './viewer.ts';

/** The history for a viewer: staff see every row with its hash, applicants what concerns them. */
export function historyRows(
  bundle: ItemBundle,
  history: readonly CaseEvent[],
  context: ViewContext,
): HistoryRow[] {
  const names = namesOf(bundle, history, context);
  const isStaff = context.audience === 'staff';
  return history
    .filter((event) => isStaff || !isBookkeeping(event))
    .map((event) => {
      const { seq, at, type, actor, opinion, hash } = event;
      const post =
        actor.department && actor.post ? { department: actor.department, post: actor.post } : undefined;
      return {
        seq,
        at,
        type,
        text: eventText(event, names),
        who: whoOf(event, context),
        ...(post && { post: postName(context.departments, post) }),
        ...(event.step && { step: names.step(event.step) }),
        ...(opinion && mayRead(event, context) && { opinion }),
        ...(isStaff && { hash }),
        ...commandMarks(event, context),
        ...('deemed' in event && event.deemed && { deemed: true }),
      };
    });
}

/** What the first row of a command says beside its fact; who stood in for whom and what was on a screen is for staff. */
function commandMarks(event: CaseEvent, context: ViewContext): Partial<HistoryRow> {
  const { from, to, seen, files = [], actor } = event;
  const isStaff = context.audience === 'staff';
  return {
    ...(from && to && context.audience !== 'public' && { from, to }),
    ...(isStaff && seen !== undefined && { seen }),
    ...(files.length > 0 && mayRead(event, context) && { files: files.map(fileView) }),
    ...(isStaff && actor.onBehalfOf && { onBehalfOf: actor.onBehalfOf.name }),
  };
}

/** Internal opinions are for staff; a reason given to the applicant stands in the row's own text. */
function mayRead(event: CaseEvent, { audience }: ViewContext): boolean {
  return audience === 'staff' || (audience === 'applicant' && event.actor.kind === 'applicant');
}

function whoOf({ actor }: CaseEvent, { audience, departments }: ViewContext): string {
  if (actor.kind === 'system') return '系统';
  if (actor.kind === 'applicant') return audience === 'public' ? '申请人' : actor.name;
  if (audience === 'staff') return actor.name;
  return actor.department ? departmentName(departments, actor.department) : '工作人员';
}

function namesOf(bundle: ItemBundle, history: readonly CaseEvent[], { departments }: ViewContext): Names {
  const steps = new Map(walkSteps(bundle.steps).map(({ block }) => [block.key, block.name]));
  const materials = new Map(bundle.materials.map((material) => [material.key, material.name]));
  const tasks = new Map<string, string>();
  const documents = new Map<string, string>();
  for (const event of history) {
    if (event.type === 'task-opened') tasks.set(event.task.id, event.task.name);
    if (event.type === 'document-requested') documents.set(event.document.effect, event.document.name);
  }
  return {
    step: (key) => steps.get(key) ?? key,
    task: (id) => tasks.get(id) ?? id,
    material: (key) => materials.get(key) ?? key,
    post: (post) => postName(departments, post),
    document: (effect) => documents.get(effect) ?? '文书',
    decision: (result) => decisionLabel(bundle.item, result),
  };
}
