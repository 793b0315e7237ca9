import type { CaseView } from '../../contract/case-view.ts';
import { Rejected } from '../../errors/rejected.ts';
import { completeCase } from '../../runtime/complete-case.ts';
import { type Actor, type Case, type CaseEvent, type Definition, replayCase } from '../../runtime/index.ts';
import { localDate } from '../clock.ts';
import { caseView } from './view/case-view.ts';
import { formAccess } from './view/form.ts';
import type { ViewContext } from './view/viewer.ts';

export interface ReplayInput {
  /** As it is today: what the viewer may see of the form is decided by it. */
  case: Case;
  /** The whole history, oldest row first. */
  history: readonly CaseEvent[];
  definition: Definition;
  actor: Actor;
  /** The last row to show; the newest when left out. */
  seq: number | undefined;
}

/**
 * A case as it was after a row of its history, folded anew from the rows alone: form, materials, documents, tasks and
 * clock of that moment, with the days left counted on that day. Nothing can be done in the past.
 */
export function replayView(input: ReplayInput, context: ViewContext): CaseView {
  const { history, definition, actor } = input;
  const last = history.length;
  const seq = input.seq ?? last;
  const rows = history.slice(0, seq);
  const row = rows[seq - 1];
  const then = row && replayCase(rows);
  if (!row || !then) throw new Rejected('replay.row-unknown', { path: '/seq', params: { seq } });
  const access = context.audience === 'staff' ? accessToday(input) : 'read';
  return caseView(
    {
      ...{ case: completeCase(then), history: rows, definition, actor },
      replay: { last, at: row.at, access },
    },
    { ...context, now: row.at, today: localDate(row.at) },
  );
}

/** Looking back opens nothing that is closed to the viewer now, and nothing can be edited there. */
function accessToday({ case: current, definition, actor }: ReplayInput): 'read' | 'hidden' {
  return formAccess(definition.bundle, current.tasks, actor) === 'hidden' ? 'hidden' : 'read';
}
