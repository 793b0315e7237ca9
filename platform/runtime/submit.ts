import { z } from 'zod';
import { openCase } from './apply.ts';
import type { Actor, ActorMark, Case, Opening } from './case.ts';
import type { Decision, Definition, StartCommand } from './command.ts';
import { openClock } from './clock/ledger.ts';
import { enterBlocks } from './flow/enter.ts';
import { markOf } from './guard.ts';
import { checkPayload } from './payload.ts';
import { applicant, caseMaterials, formData } from './payload-schemas.ts';
import { settle } from './perform.ts';
import { type Refusal, refuse } from './refusal.ts';
import { materialFault } from './rules/materials.ts';
import { Turn } from './turn.ts';

const startInput = z.strictObject({
  id: z.string().min(1).max(100),
  number: z.string().min(1).max(100),
  applicant,
  channel: z.enum(['web', 'window']),
  form: formData,
  materials: caseMaterials,
});

/** 办理形式 (GB/T 39046 A.5) that admit each channel. */
const CHANNELS: Record<Case['channel'], readonly string[]> = { web: ['2', '3'], window: ['1'] };

/** Starts a case: the application is received, the clock opened, the first token placed. */
export function submit(
  command: StartCommand,
  definition: Definition,
  at: { now: string; today: string },
): Decision {
  const { id, number, applicant: applying, channel, form, materials } = command;
  const input = checkPayload(startInput, { id, number, applicant: applying, channel, form, materials }, '');
  if (!input.ok) return input;
  const { bundle } = definition;
  const mark = admitStart(command.actor, input.value);
  if (!mark.ok) return mark;
  if (!CHANNELS[input.value.channel].some((code) => bundle.item.channels.some((open) => open === code))) {
    return refuse('submit.channel-unavailable', '/channel');
  }
  const fault = materialFault(bundle, input.value.materials, '/materials');
  if (fault !== undefined) return fault;
  const opening: Opening = {
    ...input.value,
    item: {
      key: bundle.item.key,
      version: definition.version,
      name: bundle.item.name,
      department: bundle.item.department,
    },
    caseKind: bundle.item.caseKind,
    clock: openClock(bundle.item, at.today, definition.calendars),
  };
  return begin(opening, command.actor, mark.mark, definition, at);
}

function begin(
  opening: Opening,
  actor: Actor,
  mark: ActorMark,
  definition: Definition,
  at: { now: string; today: string },
): Decision {
  const turn = new Turn({
    case: openCase(opening, at.now),
    definition,
    actor,
    mark,
    ...at,
    command: 'submit',
  });
  turn.emit({ type: 'submitted', ...opening });
  const stuck = enterBlocks(turn, [{ blocks: definition.bundle.steps.blocks, index: 0 }]);
  if (stuck !== undefined) return stuck;
  settle(turn);
  return { ok: true, events: turn.events, effects: turn.effects };
}

/** The applicant applies online; at the window a clerk takes in somebody else's application. */
function admitStart(
  actor: Actor,
  input: { applicant: { account: string }; channel: Case['channel'] },
): { ok: true; mark: ActorMark } | Refusal {
  const own = actor.account === input.applicant.account;
  if (actor.kind === 'applicant' && own) return { ok: true, mark: markOf(actor) };
  if (actor.kind !== 'staff' || input.channel !== 'window') return refuse('actor.not-applicant');
  return own ? refuse('actor.own-case') : { ok: true, mark: markOf(actor, actor.posts[0]) };
}
