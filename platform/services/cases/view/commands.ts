import type { CaseView, CommandView } from '../../../contract/case-view.ts';
import {
  type Actor,
  type AllowedCommand,
  allowedCommands,
  type Case,
  type Definition,
} from '../../../runtime/index.ts';
import type { Audience } from './viewer.ts';

/** The buttons of a case for one account, and why others are not there. */
export function commandViews(
  current: Case,
  actor: Actor,
  definition: Definition,
  { now, audience }: { now: string; audience: Audience },
): Pick<CaseView, 'commands' | 'unavailable'> {
  const allowed = allowedCommands(current, actor, definition, now);
  const groups = [...allowed.tasks, { ...allowed.whole, task: undefined }];
  const commands = groups.flatMap(({ task, commands: own }) => own.map((one) => commandView(one, task?.id)));
  const given = new Set(commands.map((command) => command.type));
  const unavailable = new Map<string, CaseView['unavailable'][number]>();
  for (const { type, label, code, reason } of groups.flatMap((group) => group.withheld)) {
    if (given.has(type) || !concerns(code, audience)) continue;
    // Of several open tasks, the reason that lies in the task itself says more than "not yours".
    if (code !== 'actor.not-assigned' || !unavailable.has(type))
      unavailable.set(type, { type, label, reason });
  }
  return { commands, unavailable: [...unavailable.values()] };
}

function commandView(
  { type, label, tone, opinion, payload, choices }: AllowedCommand,
  task?: string,
): CommandView {
  const schema = choices ? { ...(payload as object), 'x-choices': choices } : payload;
  return { type, ...(task && { task }), label, tone, opinion, payload: schema };
}

/** An applicant need not hear that he may not accept; staff need not hear that they may not withdraw. */
function concerns(code: string, audience: Audience): boolean {
  if (audience === 'applicant') return !code.startsWith('actor.');
  return code !== 'actor.not-applicant';
}
