import type { Step } from '../../definition/kinds/step-chain.ts';
import type { LocalDate, PostOf, Task } from '../case.ts';
import { stepDueOn } from '../clock/ledger.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { templateOf } from '../steps/documents.ts';
import type { Turn } from '../turn.ts';

export interface NewTask {
  name: string;
  action: string;
  forApplicant: boolean;
  waitingFor?: Task['waitingFor'];
  /** Instead of the step's own limit. */
  dueOn?: LocalDate;
  limitDays?: number;
  /** Instead of the step's own. */
  assignees?: PostOf[];
  assignee?: Task['assignee'];
  side?: Task['side'];
  reportedUp?: true;
}

/** Opens a task at a step and tells its posts; gives its id. */
export function openTask(turn: Turn, step: Step, wanted: NewTask): string {
  const { case: file, definition, now } = turn.scene();
  const { waitingFor, assignee, side, reportedUp } = wanted;
  const task: Task = {
    id: `${file.seq + 1}-${step.key}`,
    step: step.key,
    name: wanted.name,
    action: wanted.action,
    assignees: wanted.assignees ?? assigneesOf(step, definition.bundle.item.department),
    forApplicant: wanted.forApplicant,
    openedAt: now,
    ...(wanted.dueOn === undefined ? ownLimit(turn, step, wanted) : { dueOn: wanted.dueOn }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(side === undefined ? {} : { side }),
    ...(reportedUp === undefined ? {} : { reportedUp }),
  };
  turn.emit({ type: 'task-opened', task }, step.key);
  if (!task.forApplicant && task.waitingFor === undefined) {
    const { number } = file;
    const text = {
      zh: `办件 ${number} 待办理：${task.name}`,
      en: `Case ${number} waits for: ${side === undefined ? (step.nameEn ?? step.name) : task.name}`,
    };
    turn.want([{ kind: 'notify', to: 'assignees', topic: 'task-opened', text, task: task.id }]);
  }
  return task.id;
}

/** A limit of its own binds officials; the applicant's tasks and the system's have theirs given or none. */
function ownLimit(
  turn: Turn,
  step: Step,
  wanted: NewTask,
): Pick<Task, 'limitDays' | 'dueOn' | 'unknownYears'> {
  if (wanted.forApplicant || wanted.waitingFor !== undefined) return {};
  const { case: file, definition, today } = turn.scene();
  // A side task without a limit of its own has none: the step it belongs to has one.
  const limitDays = wanted.limitDays ?? (wanted.side === undefined ? step.limitDays : undefined);
  if (limitDays === undefined) return {};
  const { date, unknownYears } = stepDueOn(today, limitDays, file.clock, definition.calendars);
  return { limitDays, dueOn: date, ...(unknownYears.length > 0 ? { unknownYears } : {}) };
}

export function assigneesOf(step: Step, department: string): PostOf[] {
  return step.assignees.map((one) => ({
    department: one.department === '@item' ? department : one.department,
    post: one.post,
  }));
}

/** Asks for documents; with a `task`, that task waits for them. Their keys are unique within the case. */
export function requestDocuments(
  turn: Turn,
  step: Step | undefined,
  templates: readonly string[],
  task?: string,
): Refusal | undefined {
  for (const key of templates) {
    const { case: file, definition, now } = turn.scene();
    const template = templateOf(definition.bundle, key);
    if (template === undefined) return refuse('definition.document-unknown', '', { document: key });
    const effect = `${file.seq + 1}-${key}`;
    const document = {
      template: key,
      name: template.name,
      kind: template.kind,
      requestedAt: now,
      effect,
      ...(step === undefined ? {} : { step: step.key }),
      ...(task === undefined ? {} : { task }),
    };
    turn.emit({ type: 'document-requested', document }, step?.key);
    turn.want([{ kind: 'render-document', template: key, documentEffect: effect }]);
  }
  return undefined;
}
