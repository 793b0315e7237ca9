import type { Actor, Case } from '../../../platform/runtime/case.ts';
import { type AllowedCommand, allowedCommands } from '../../../platform/runtime/allowed.ts';
import type { CaseCommand, Colleague, Definition } from '../../../platform/runtime/command.ts';
import { CASE_COMMANDS, TASK_COMMANDS } from '../../../platform/runtime/commands/index.ts';
import { SIDE_ACTIONS } from '../../../platform/runtime/side/index.ts';
import { STEP_ACTIONS } from '../../../platform/runtime/steps/index.ts';
import { ACTORS, file, submission } from './journey.ts';
import { sampleOf } from './schema-sample.ts';

/** A small seeded generator: a failing run is repeated by its seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  }

  next(below: number): number {
    this.state ^= this.state << 13;
    this.state >>>= 0;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    this.state >>>= 0;
    return this.state % below;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.next(from.length)]!;
  }
}

const EVERYBODY: Actor[] = [
  ...Object.values(ACTORS),
  { ...ACTORS.everything, account: 'zhang' },
  { ...ACTORS.everything, account: 'everything-2' },
  { kind: 'staff', account: '', name: '', posts: [] },
  { ...ACTORS.outsider, account: 'watcher', roles: ['supervisor', 'hall-admin'] },
  {
    ...{ kind: 'staff', account: 'police', name: '交警', department: 'traffic-police' },
    posts: [{ department: 'traffic-police', post: 'opinion' }],
  },
];

/** Whom a random case may be passed to or asked of. */
export const COLLEAGUES: Colleague[] = [
  { account: 'reviewer', name: '审核人', department: 'urban-management', posts: ['reviewer'] },
  {
    account: 'everything',
    name: '一人多岗',
    department: 'urban-management',
    posts: ['window', 'reviewer', 'approver'],
  },
  { account: 'police', name: '交警', department: 'traffic-police', posts: ['opinion'] },
];
const TYPES = [
  ...Object.values(STEP_ACTIONS).flatMap((action) => Object.keys(action.commands)),
  ...Object.keys(TASK_COMMANDS),
  ...Object.keys(CASE_COMMANDS),
  ...Object.values(SIDE_ACTIONS).flatMap((action) => Object.keys(action.commands)),
  'constructor',
  '__proto__',
  '',
  'submit',
];

/** A command that should be possible, a possible one given wrongly, or nonsense. */
export function randomCommand(dice: Dice, current: Case, definition: Definition, now: string): CaseCommand {
  const chance = dice.next(10);
  if (chance < 3) return systemCommand(dice, current) ?? sensible(dice, current, definition, now);
  if (chance < 8) return sensible(dice, current, definition, now);
  return {
    type: dice.pick(TYPES),
    actor: dice.pick(EVERYBODY),
    ...(dice.next(3) === 0
      ? {}
      : { task: dice.pick([...current.tasks.map((one) => one.id), 'nothing', '']) }),
    ...(dice.next(2) === 0 ? {} : { opinion: dice.pick(['同意', '', '   ', 'x'.repeat(5000)]) }),
    payload: garbage(dice),
  };
}

function sensible(dice: Dice, current: Case, definition: Definition, now: string): CaseCommand {
  for (let attempt = 0; attempt < 6; attempt += 1) {
    // Who waits for the applicant asks the applicant; the others draw lots.
    const actor = attempt === 4 ? ACTORS.applicant : attempt === 5 ? ACTORS.everything : dice.pick(EVERYBODY);
    const { tasks, whole } = allowedCommands(current, actor, definition, now);
    const options = [
      ...tasks.flatMap(({ task, commands }) => commands.map((command) => ({ command, task: task.id }))),
      // Rarely, or hardly any case would live long.
      ...(dice.next(20) === 0 ? whole.commands.map((command) => ({ command, task: undefined })) : []),
    ];
    if (options.length === 0) continue;
    const first = dice.pick(options);
    // What ends a case is drawn twice, or hardly any would get far.
    const { command, task } = first.command.tone === 'danger' ? dice.pick(options) : first;
    return {
      type: command.type,
      actor,
      ...(task === undefined ? {} : { task }),
      ...(command.opinion === 'none' || (command.opinion === 'optional' && dice.next(2) === 0)
        ? {}
        : { opinion: '意见' }),
      payload: dice.next(12) === 0 ? garbage(dice) : payloadFor(dice, command),
    };
  }
  return { type: 'withdraw', actor: ACTORS.stranger, payload: { reason: '试' } };
}

/** Fits the command's own schema and choices; what the shell would make of a form is whole. */
function payloadFor(dice: Dice, { type, payload, choices }: AllowedCommand): unknown {
  if (type === 'correct' || type === 'correct-on-spot') {
    const { form, materials } = submission();
    return { form: { ...form, area: dice.pick([5, 12.5, 40]) }, materials };
  }
  if (type === 'rectify') {
    const change = dice.pick([
      { field: 'form.area', value: dice.pick([8, 12.5]) },
      { field: 'applicant.phone', value: '13900001234' },
      { field: 'form.nothing', value: 1 },
    ]);
    return { changes: [change], reason: '录入有误' };
  }
  return sampleOf(dice, payload, choices);
}

function systemCommand(dice: Dice, current: Case): CaseCommand | undefined {
  if (dice.next(3) === 0) return { type: dice.pick(['check-deadlines', 'recount']), actor: ACTORS.system };
  const pending = current.documents.filter((one) => one.issuedAt === undefined);
  const actor = ACTORS.system;
  if (pending.length > 0) {
    const { effect } = dice.pick(dice.next(5) === 0 ? current.documents : pending);
    return { type: 'document-issued', actor, payload: { effect, number: '第1号', file: file('d') } };
  }
  if (current.bill === null) return undefined;
  const amount = dice.next(6) === 0 ? 1 : current.bill.total;
  const payload = {
    order: 'o',
    channel: 'c',
    amount,
    bankSerial: dice.pick(['s1', 's2']),
    paidAt: current.submittedAt,
  };
  return { type: 'record-payment', actor, payload };
}

function garbage(dice: Dice): unknown {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  let deep: unknown = 1;
  for (let level = 0; level < 20_000; level += 1) deep = [deep];
  return dice.pick<unknown>([
    undefined,
    null,
    0,
    'text',
    [],
    {},
    { reason: 7 },
    { to: 'constructor' },
    { items: [] },
    { items: [{ problem: '' }] },
    { items: Array.from({ length: 200 }, () => ({ problem: 'x' })) },
    { effect: '__proto__', number: '1', file: file('x') },
    { extra: true },
    { amount: Number.NaN },
    { amount: -1, order: 'o', channel: 'c', bankSerial: 's', paidAt: 'never' },
    { form: { '': 1 }, materials: [] },
    { form: JSON.parse('{"__proto__": {"polluted": true}}'), materials: [] },
    { form: {}, materials: [{ material: 'nothing', files: [] }] },
    new Date(0),
    () => 1,
    Symbol('x'),
    10n,
    cycle,
    deep,
  ]);
}
