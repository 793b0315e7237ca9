import type { CaseView, CommandView } from '../../../contract/case-view.ts';
import {
  type Actor,
  type AllowedCommand,
  allowedCommands,
  type Case,
  type Definition,
} from '../../../runtime/index.ts';
import type { Audience } from './viewer.ts';

type Unavailable = CaseView['unavailable'][number];

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
  const unavailable = new Map<string, Unavailable>();
  for (const one of groups.flatMap((group) => group.withheld)) {
    if (given.has(one.type) || !concerns(one, audience)) continue;
    // Of several open tasks, the reason that lies in the task itself says more than "not yours".
    if (one.code !== 'actor.not-assigned' || !unavailable.has(one.type)) unavailable.set(one.type, one);
  }
  return { commands, unavailable: [...unavailable.values()] };
}

function commandView(
  { type, label, tone, opinion, group, payload, choices }: AllowedCommand,
  task?: string,
): CommandView {
  const schema = choices ? { ...(payload as object), 'x-choices': choices } : payload;
  return { type, ...(task && { task }), label, tone, opinion, group, payload: schema };
}

/** Commands of another side or of another role: nobody here could ever give them, so nothing is missing. */
const NOBODY_HERE = new Set([
  'actor.not-applicant',
  'actor.not-office',
  'actor.not-supervisor',
  'actor.not-administrator',
  'actor.not-system',
]);

/**
 * An applicant need not hear that he may not accept. Staff hear why a command of the open step is not theirs; of the
 * turns beside it only what stands in the way of whoever has the task.
 */
function concerns({ code, group }: Unavailable, audience: Audience): boolean {
  if (NOBODY_HERE.has(code)) return false;
  if (audience === 'applicant') return !code.startsWith('actor.');
  return group !== 'turn' || code !== 'actor.not-assigned';
}
