import type { Procedure, Task } from '../case.ts';
import { resumeClock } from '../clock/ledger.ts';
import type { Turn } from '../turn.ts';

/** Closes a task with everything that belongs to it: side tasks, requests not yet decided, procedures under way. */
export function closeTask(turn: Turn, task: Task, outcome: string): void {
  for (const side of turn.case.tasks.filter((one) => one.side?.of === task.id))
    closeSide(turn, side, 'cancelled');
  for (const procedure of turn.case.procedures) {
    if (procedure.task === task.id && procedure.endedOn === undefined) endProcedure(turn, procedure);
  }
  turn.emit({ type: 'task-closed', task: task.id, outcome }, task.step);
}

/** Closes one side task; a request it was to decide and has not is dropped. */
export function closeSide(turn: Turn, side: Task, outcome: string): void {
  const request = turn.case.requests.find((one) => one.id === side.side?.request && one.status === 'open');
  if (request !== undefined)
    turn.emit({ type: 'request-decided', id: request.id, status: 'dropped' }, side.step);
  turn.emit({ type: 'task-closed', task: side.id, outcome }, side.step);
}

/** A procedure whose task goes away has no result any more; the clock goes on. */
function endProcedure(turn: Turn, { id, excluded }: Procedure): void {
  const { case: file, definition, today } = turn.scene();
  turn.emit({ type: 'procedure-ended', id, on: today, result: 'failed', note: '所在步骤已结束' });
  if (!excluded) return;
  const clock = resumeClock(file.clock, id, today, turn.by, definition.calendars);
  turn.emit({ type: 'clock-changed', clock });
}
