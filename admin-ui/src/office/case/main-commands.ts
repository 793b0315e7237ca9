import type { CaseView, CommandView } from '../../../../platform/contract/case-view.ts';

export interface TaskCommands {
  task: CaseView['tasks'][number] | undefined;
  commands: CommandView[];
}

const ORDER = { default: 0, danger: 1, primary: 2 } as const;

/** The buttons of the action bar by task, the main one last; check marks are given beside the materials. */
export function mainCommands(view: CaseView): TaskCommands[] {
  const groups: TaskCommands[] = [];
  for (const command of view.commands) {
    if (command.type === 'check-materials') continue;
    const group = groups.find((one) => one.task?.id === command.task);
    if (group) group.commands.push(command);
    else groups.push({ task: view.tasks.find((task) => task.id === command.task), commands: [command] });
  }
  for (const group of groups) group.commands.sort((a, b) => ORDER[a.tone] - ORDER[b.tone]);
  return groups;
}
