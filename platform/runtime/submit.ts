import { z } from 'zod';
import type { ItemBundle } from '../definition/kinds/item-bundle.ts';
import { key } from '../definition/kinds/shared-fields.ts';
import { openCase } from './apply.ts';
import type { Actor, ActorMark, Case, Opening } from './case.ts';
import type { Decision, Definition, StartCommand } from './command.ts';
import { openClock } from './clock/ledger.ts';
import { enterBlocks } from './flow/enter.ts';
import { admitOffice, markOf } from './guard.ts';
import { checkPayload } from './payload.ts';
import { applicant, caseMaterials, certificateRef, formData, instant } from './payload-schemas.ts';
import { settle } from './perform.ts';
import { type Refusal, refuse } from './refusal.ts';
import { materialFault } from './rules/materials.ts';
import { subjectFault } from './rules/subject.ts';
import { Turn } from './turn.ts';

const startInput = z.strictObject({
  id: z.string().min(1).max(100),
  number: z.string().min(1).max(100),
  applicant,
  channel: z.enum(['web', 'window', 'office']),
  form: formData,
  materials: caseMaterials,
  commitment: z.strictObject({ signedAt: instant }).optional(),
  deferred: z.array(key).max(100).optional(),
  subject: certificateRef.optional(),
});

/** 办理形式 (GB/T 39046 A.5) that admit each channel. */
const CHANNELS: Record<Case['channel'], readonly string[]> = {
  web: ['2', '3'],
  window: ['1'],
  office: ['9'],
};

/** Starts a case: the application is received, the clock opened, the first token placed. */
export function submit(
  command: StartCommand,
  definition: Definition,
  at: { now: string; today: string },
): Decision {
  const { type: _, actor, ...given } = command;
  const input = checkPayload(startInput, given, '');
  if (!input.ok) return input;
  const { bundle } = definition;
  const mark = admitStart(actor, input.value, definition);
  if (!mark.ok) return mark;
  if (!CHANNELS[input.value.channel].some((code) => bundle.item.channels.some((open) => open === code))) {
    return refuse('submit.channel-unavailable', '/channel');
  }
  const fault =
    materialFault(bundle, input.value.materials, '/materials') ??
    deferredFault(bundle, input.value.deferred ?? []) ??
    commitmentFault(bundle, input.value.commitment) ??
    subjectFault(bundle, input.value.subject, at.today);
  if (fault !== undefined) return fault;
  const opening: Opening = {
    ...input.value,
    item: {
      key: bundle.item.key,
      version: definition.version,
      name: bundle.item.name,
      department: bundle.item.department,
    },
    // 补办件 is a kind of its own, however the item is classed (domain 1.4).
    caseKind: bundle.item.handling === 'reissue' ? 'reissue' : bundle.item.caseKind,
    clock: openClock(bundle.item, at.today, definition.calendars),
  };
  return begin(opening, actor, mark.mark, definition, at);
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
  turn.seal();
  return { ok: true, events: turn.events, effects: turn.effects };
}

/** The applicant applies online; at the window a clerk takes in somebody else's application; the office begins its own. */
function admitStart(
  actor: Actor,
  input: { applicant: { account: string }; channel: Case['channel'] },
  definition: Definition,
): { ok: true; mark: ActorMark } | Refusal {
  const own = actor.account === input.applicant.account;
  if (actor.kind === 'applicant' && own && input.channel === 'web') return { ok: true, mark: markOf(actor) };
  if (actor.kind !== 'staff' || input.channel === 'web') return refuse('actor.not-applicant');
  if (own) return refuse('actor.own-case');
  if (input.channel === 'window') return { ok: true, mark: markOf(actor, actor.posts[0]) };
  return admitOffice(actor, definition);
}

/** 容缺: only what the item lets follow later. */
function deferredFault({ materials }: ItemBundle, deferred: readonly string[]): Refusal | undefined {
  const at = deferred.findIndex(
    (key) => !materials.some((one) => one.key === key && one.necessity === 'deferrable'),
  );
  if (at < 0) return undefined;
  return refuse('material.not-deferrable', `/deferred/${at}`, { material: deferred[at] ?? '' });
}

function commitmentFault({ item }: ItemBundle, commitment: unknown): Refusal | undefined {
  return commitment !== undefined && item.commitmentText === undefined
    ? refuse('commitment.not-offered', '/commitment')
    : undefined;
}
