import type { Step } from '../definition/kinds/step-chain.ts';
import type { Task } from './case.ts';
import { startFromReceipt, stepDueOn } from './clock/ledger.ts';
import { localDateOf } from './clock/local-date.ts';
import { stepOf, stepsOf } from './flow/chain.ts';
import { closeSide, closeTask } from './flow/close-task.ts';
import { endCase } from './flow/end-case.ts';
import { advanceFrom } from './flow/enter.ts';
import { openTask, requestDocuments } from './flow/open-task.ts';
import { passAcceptance } from './flow/pass-acceptance.ts';
import { passDecision } from './flow/pass-decision.ts';
import { returnTo } from './flow/return-to.ts';
import { type Refusal, refuse } from './refusal.ts';
import { openState } from './state.ts';
import type { Done, Next, SideTask } from './steps/define-step.ts';
import { stepAction } from './steps/index.ts';
import type { Turn } from './turn.ts';

/** Carries out what a command decided: its facts, documents and effects, then the tokens. */
export function perform(turn: Turn, done: Done, at?: { task: Task; step: Step }): Refusal | undefined {
  const wasRefused = turn.case.decision === 'refused';
  for (const event of done.events) turn.emit(event, at?.step.key);
  turn.want(done.effects ?? []);
  if (at !== undefined) openSides(turn, done.side ?? [], at);
  const documents = done.documents ?? [];
  const waits = done.next.kind === 'wait' ? at?.task.id : undefined;
  // Without a task (a deadline, an act on the whole case) documents belong to no step.
  const stuck =
    requestDocuments(turn, at?.step, documents, waits) ?? go(turn, done.next, documents.length, at);
  if (stuck !== undefined) return stuck;
  return !wasRefused && turn.case.decision === 'refused' ? skipNeedless(turn, at?.task.id) : undefined;
}

function go(turn: Turn, next: Next, documents: number, at?: { task: Task; step: Step }): Refusal | undefined {
  switch (next.kind) {
    case 'stay':
      return undefined;
    case 'end':
      if (at !== undefined) close(turn, at.task);
      endCase(turn, next.state, next.completion);
      return undefined;
    case 'past-decision':
      return passDecision(turn, 'skipped');
    case 'past-acceptance':
      return passAcceptance(turn, turn.command);
    case 'advance':
      return advanceAll(turn, next.tasks ?? (at === undefined ? [] : [at.task.id]), turn.command);
  }
  if (at === undefined) return refuse('task.required', '/task');
  switch (next.kind) {
    case 'return':
      return returnTo(turn, at.task.id, next.to, turn.command);
    case 'close-side':
      close(turn, at.task);
      return undefined;
    case 'replace':
      close(turn, at.task);
      openTask(turn, at.step, next.task);
      return undefined;
    case 'wait':
      if (documents === 0) return advanceFrom(turn, at.task.id, turn.command);
      turn.emit({ type: 'task-waiting', task: at.task.id, waitingFor: next.waitingFor }, at.step.key);
      return undefined;
  }
}

/** The task acted upon is done with the command's name as its outcome. */
function close(turn: Turn, task: Task): void {
  if (task.side === undefined) closeTask(turn, task, turn.command);
  else closeSide(turn, task, turn.command);
}

function openSides(turn: Turn, sides: readonly SideTask[], at: { task: Task; step: Step }): void {
  for (const { question, request, action, ...side } of sides) {
    openTask(turn, at.step, {
      ...side,
      action,
      forApplicant: false,
      side: {
        kind: action === 'approve-request' ? 'approval' : action === 'co-sign' ? 'co-sign' : 'consult',
        of: at.task.id,
        by: turn.by,
        ...(question === undefined ? {} : { question }),
        ...(request === undefined ? {} : { request }),
      },
    });
  }
}

function advanceAll(turn: Turn, tasks: readonly string[], outcome: string): Refusal | undefined {
  for (const task of tasks) {
    const stuck = advanceFrom(turn, task, outcome);
    if (stuck !== undefined) return stuck;
  }
  return undefined;
}

/** After a refusal, parallel steps that have no business any more are passed; what is being made is let finish. */
function skipNeedless(turn: Turn, acted?: string): Refusal | undefined {
  const { blocks } = turn.definition.bundle.steps;
  const needless = turn.case.tasks.filter((task) => {
    if (task.side !== undefined) return false;
    const step = stepOf(blocks, task.step);
    if (step === undefined || task.id === acted || task.waitingFor === 'document') return false;
    return stepAction(step.action)?.skippedAfterRefusal?.(step, turn.definition.bundle) ?? false;
  });
  for (const task of needless) turn.emit({ type: 'step-skipped', reason: 'refused' }, task.step);
  return advanceAll(
    turn,
    needless.map((task) => task.id),
    'skipped',
  );
}

/** Actions past acceptance: a case that stands only at these without having been accepted needs a clock all the same. */
const PAST_ACCEPTANCE = new Set(['decide', 'collect-fee', 'issue-document', 'deliver', 'close']);

/** Brings clock, limits of the open tasks and state in line with where the tokens now are. */
export function settle(turn: Turn): void {
  if (turn.case.closedAt !== null) return;
  const { bundle, calendars } = turn.definition;
  const { clock, tasks } = turn.case;
  const accepts = stepsOf(bundle.steps.blocks).some((step) => step.action === 'accept');
  const past = tasks.every((task) => task.side !== undefined || PAST_ACCEPTANCE.has(task.action));
  if (clock.startedOn === undefined && (!accepts || past)) {
    const started = startFromReceipt(clock, bundle.item, clock.receivedOn, calendars);
    turn.emit({ type: 'clock-changed', clock: started });
  }
  reschedule(turn);
  const state = openState(turn.case, turn.definition);
  if (state !== turn.case.state) turn.emit({ type: 'state-changed', from: turn.case.state, to: state });
}

/** What stops the promised limit stops the limits of the open steps too; a changed calendar moves them. */
function reschedule(turn: Turn): void {
  const { clock, tasks } = turn.case;
  const dues = tasks.flatMap(({ id, openedAt, limitDays, dueOn, unknownYears: known = [] }) => {
    if (limitDays === undefined) return [];
    const openedOn = localDateOf(openedAt) ?? clock.receivedOn;
    const due = stepDueOn(openedOn, limitDays, clock, turn.definition.calendars);
    const { unknownYears } = due;
    if (due.date === dueOn && unknownYears.join() === known.join()) return [];
    return [{ task: id, dueOn: due.date, ...(unknownYears.length > 0 ? { unknownYears } : {}) }];
  });
  if (dues.length > 0) turn.emit({ type: 'tasks-rescheduled', dues });
}
