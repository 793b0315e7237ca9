import type { CaseView, CommandView } from '../../../../../platform/contract/case-view.ts';
import type { Bilingual } from '../../../../../platform/definition/finding.ts';

interface Held {
  key: string;
  /** Who can let it go on. */
  who: string;
  /** The command that does, where this account may give it. */
  command?: CommandView;
}
/** Something the work waits for. */
export type Hold = Held &
  (
    | { kind: 'paused'; text: Bilingual; since: string }
    | { kind: 'procedure'; procedure: CaseView['procedures'][number] }
    | { kind: 'side'; task: CaseView['tasks'][number] }
  );

const named = (tasks: CaseView['tasks']): string =>
  [...new Set(tasks.map((task) => task.who))].filter(Boolean).join(' / ');

/** A pause, every open special procedure, and every colleague who has been asked and has not answered. */
export function holdsOf(view: Pick<CaseView, 'held' | 'procedures' | 'tasks' | 'commands'>): Hold[] {
  const give = (type: string) => view.commands.find((command) => command.type === type);
  const own = view.tasks.filter((task) => !task.side && !task.forApplicant);
  const holds: Hold[] = [];
  if (view.held?.kind === 'paused')
    holds.push({ ...view.held, kind: 'paused', key: 'paused', who: named(own), command: give('resume') });
  for (const procedure of view.procedures)
    if (procedure.endedOn === undefined)
      holds.push({
        kind: 'procedure',
        key: procedure.id,
        procedure,
        who: named(own.filter((task) => task.id === procedure.task)),
        command: give('end-procedure'),
      });
  for (const task of view.tasks)
    if (task.side && !task.mine) holds.push({ kind: 'side', key: task.id, task, who: task.who });
  return holds;
}
