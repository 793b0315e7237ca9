import type { CommandView } from '../../../../../platform/contract/case-view.ts';

/** Headings of the menu 更多办理. */
export const TURN_GROUPS = ['colleagues', 'procedure', 'time', 'mend', 'supervise', 'end', 'other'] as const;
export type TurnGroup = (typeof TURN_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, TurnGroup>> = {
  consult: 'colleagues',
  'co-sign': 'colleagues',
  reassign: 'colleagues',
  intervene: 'colleagues',
  'start-procedure': 'procedure',
  'end-procedure': 'procedure',
  'request-extension': 'time',
  pause: 'time',
  resume: 'time',
  rectify: 'mend',
  urge: 'supervise',
  'answer-urge': 'supervise',
  'request-void': 'end',
  'request-termination': 'end',
  withdraw: 'end',
};
export const groupOf = (type: string): TurnGroup =>
  Object.hasOwn(GROUP_OF, type) ? (GROUP_OF[type] ?? 'other') : 'other';

export interface CommandGroup {
  group: TurnGroup;
  commands: CommandView[];
}

/** Commands under their headings, in the order of the headings; empty ones left out. */
export function grouped(commands: readonly CommandView[]): CommandGroup[] {
  return TURN_GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => groupOf(command.type) === group),
  })).filter(({ commands: some }) => some.length > 0);
}
