import type { Step } from '../../definition/kinds/step-chain.ts';
import type { LocalDate, PostOf, Task } from '../case.ts';
import { addWorkingDays } from '../clock/working-calendar.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { templateOf } from '../steps/documents.ts';
import type { Turn } from '../turn.ts';

export interface NewTask {
  name: string;
  action: string;
  forApplicant: boolean;
  waitingFor?: Task['waitingFor'];
  dueOn?: LocalDate;
}

/** Opens a task at a step and tells its posts; gives its id. */
export function openTask(turn: Turn, step: Step, wanted: NewTask): string {
  const { case: file, definition, now, today } = turn.scene();
  const { dueOn = ownDueOn(step, wanted, today, definition.calendars), waitingFor } = wanted;
  const task: Task = {
    id: `${file.seq + 1}-${step.key}`,
    step: step.key,
    name: wanted.name,
    action: wanted.action,
    assignees: assigneesOf(step, definition.bundle.item.department),
    forApplicant: wanted.forApplicant,
    openedAt: now,
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(waitingFor === undefined ? {} : { waitingFor }),
  };
  turn.emit({ type: 'task-opened', task }, step.key);
  if (!task.forApplicant && task.waitingFor === undefined) {
    const { number } = file;
    const text = {
      zh: `办件 ${number} 待办理：${step.name}`,
      en: `Case ${number} waits for: ${step.nameEn ?? step.name}`,
    };
    turn.want([{ kind: 'notify', to: 'assignees', topic: 'task-opened', text, task: task.id }]);
  }
  return task.id;
}

/** A step's own limit binds officials; the applicant's tasks and the system's have theirs given or none. */
function ownDueOn(
  step: Step,
  wanted: NewTask,
  today: LocalDate,
  calendars: Parameters<typeof addWorkingDays>[2],
) {
  if (wanted.forApplicant || wanted.waitingFor !== undefined) return undefined;
  return addWorkingDays(today, step.limitDays, calendars).date;
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
  step: Step,
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
      step: step.key,
      ...(task === undefined ? {} : { task }),
    };
    turn.emit({ type: 'document-requested', document }, step.key);
    turn.want([{ kind: 'render-document', template: key, documentEffect: effect }]);
  }
  return undefined;
}
