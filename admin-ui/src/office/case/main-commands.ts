import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';

export interface TaskCommands {
  task: CaseView['tasks'][number] | undefined;
  /** Buttons of the bar, the main one last. */
  commands: CommandView[];
  /** What stands in the menu 更多办理. */
  more: CommandView[];
}

const ORDER = { default: 0, danger: 1, primary: 2 } as const;

/** Marks are given beside the materials, answers beside the urges. */
const GIVEN_ELSEWHERE: ReadonlySet<string> = new Set(['check-materials']);

/**
 * The buttons of the action bar by task. What the step is there for comes first; what every step has beside it goes
 * into the menu, unless it is the one thing to do now (恢复办理, 登记结果) or nothing else can be done.
 */
export function mainCommands(view: Pick<CaseView, 'commands' | 'tasks'>): TaskCommands[] {
  const groups: TaskCommands[] = [];
  for (const command of view.commands) {
    if (GIVEN_ELSEWHERE.has(command.type)) continue;
    let group = groups.find((one) => one.task?.id === command.task);
    if (!group) {
      group = { task: view.tasks.find((task) => task.id === command.task), commands: [], more: [] };
      groups.push(group);
    }
    const shown =
      command.group === 'step' || command.tone === 'primary' || isPurpose(command, group.task, view);
    (shown ? group.commands : group.more).push(command);
  }
  const nothing = groups.every((group) => group.commands.length === 0);
  const few = nothing && groups.flatMap((group) => group.more).length <= 2;
  return groups.map((group) => {
    const commands = few ? group.more : group.commands;
    return {
      task: group.task,
      commands: [...commands].sort((a, b) => ORDER[a.tone] - ORDER[b.tone]),
      more: few ? [] : group.more,
    };
  });
}

/** A step of the chain that is there for its procedure begins it in the bar, unless one is under way. */
const isPurpose = (
  { type }: CommandView,
  task: TaskCommands['task'],
  { commands }: Pick<CaseView, 'commands'>,
): boolean =>
  type === 'start-procedure' &&
  task?.action === 'special-procedure' &&
  !commands.some((one) => one.type === 'end-procedure' && one.task === task.id);

/** The menu by task, where several are mine; under one set of headings otherwise. */
export function menuParts(groups: readonly TaskCommands[]): { task?: string; commands: CommandView[] }[] {
  const tasks = groups.filter((group) => group.task).length;
  if (tasks <= 1) return [{ commands: groups.flatMap((group) => group.more) }];
  return groups.map(({ task, more }) => ({ ...(task && { task: task.name }), commands: more }));
}
