import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import type { Actor, Case, Effect } from '../../platform/runtime/case.ts';
import type { CaseCommand, Decision, Definition } from '../../platform/runtime/command.ts';
import { commit } from '../../platform/runtime/commit.ts';
import { decide } from '../../platform/runtime/decide.ts';
import { definitionOf, step } from './support/bundle.ts';
import { checkInvariants } from './support/invariants.ts';
import { ACTORS, file, submission } from './support/journey.ts';
import {
  type Asked,
  begin,
  documentMade,
  dueOn,
  judge,
  type Model,
  openOf,
  pay,
  stateOf,
  tick,
  type Step,
  type Verdict,
  type Who,
} from './support/reference-model.ts';

/** Commands of the whole run; the issue asks for this many. */
const COMMANDS = 100_000;
const PER_CASE = 100;
const FIRST_DAY = '2026-03-02';

const CHAIN: Block[] = [
  step('accept', 'accept'),
  {
    type: 'parallel',
    key: 'fork',
    branches: [
      { blocks: [step('left', 'review', { returnTo: ['accept'] })] },
      { blocks: [step('right', 'review', { returnTo: ['accept'] })] },
    ],
  },
  step('decide', 'decide', { returnTo: ['accept'] }),
  step('fee', 'collect-fee'),
  step('issue', 'issue-document', { documents: ['licence'] }),
  step('deliver', 'deliver'),
];
const POLICE: Actor = {
  ...{ kind: 'staff', account: 'police', name: '交警', department: 'traffic-police' },
  posts: [{ department: 'traffic-police', post: 'opinion' }],
};
const DEFINITION: Definition = {
  ...definitionOf(CHAIN),
  people: [{ account: 'police', name: '交警', department: 'traffic-police', posts: ['opinion'] }],
};

/** The engine under test, holding one case. */
class Real {
  current: Case;
  readonly definition: Definition = DEFINITION;
  readonly effects: Effect[] = [];

  constructor(today: string) {
    const decision = decide(null, submission(), DEFINITION, noon(today));
    assert.ok(decision.ok);
    this.current = commit(null, decision)!.case;
  }

  give(command: CaseCommand, today: string): Decision {
    const decision = decide(this.current, command, DEFINITION, noon(today));
    if (decision.ok) {
      this.current = commit(this.current, decision)!.case;
      this.effects.push(...decision.effects);
    }
    return decision;
  }
}
const noon = (today: string) => `${today}T04:00:00.000Z`;

const totals = {
  commands: 0,
  ok: 0,
  warnings: 0,
  codes: new Map<string, number>(),
  endings: new Set<string>(),
};

abstract class Command implements fc.Command<Model, Real> {
  check = () => true;
  abstract verdict(model: Model): Verdict;
  abstract give(real: Real, today: string): Decision;

  run(model: Model, real: Real): void {
    totals.commands += 1;
    const before = real.current;
    // Made before the model moves on: the model would already have closed what is acted upon.
    const decision = this.give(real, model.today);
    const wanted = this.verdict(model);
    const got = decision.ok ? 'ok' : decision.code;
    assert.equal(got, wanted, `${this}: the model says ${wanted}, the engine ${got}`);
    totals.codes.set(got, (totals.codes.get(got) ?? 0) + 1);
    if (decision.ok) totals.ok += 1;
    else assert.equal(real.current, before);
    agree(model, real);
  }
  abstract toString(): string;
}

/** Everything people can see is the same in both. */
function agree(model: Model, { current }: Real): void {
  assert.equal(current.state, stateOf(model));
  assert.deepEqual(tasksOf(current), openOf(model));
  assert.equal(current.decision, model.decision);
  assert.equal(current.completion, model.over?.completion ?? null);
  assert.equal(current.bill?.payment !== undefined, model.paid);
  if (model.startedOn === undefined) assert.equal(current.clock.promised.dueOn, undefined);
  else if (model.over === undefined) {
    assert.equal(current.clock.statutory?.dueOn, dueOn(model, 'statutory'), 'statutory');
    assert.equal(current.clock.promised.dueOn, dueOn(model, 'promised'), 'promised');
  }
  if (model.over !== undefined) totals.endings.add(model.over.state);
  checkInvariants(current, CHAIN);
}

function tasksOf({ tasks, requests }: Case): string[] {
  return tasks
    .map(({ step: at, forApplicant, waitingFor, side }) => {
      const request = requests.find((one) => one.id === side?.request);
      if (request !== undefined) return `${at}:request-${request.kind}`;
      if (side !== undefined) return `${at}:police`;
      return `${at}:${waitingFor ?? (forApplicant ? 'applicant' : 'open')}`;
    })
    .toSorted();
}

const PEOPLE: Record<Who, Actor> = { ...ACTORS, police: POLICE };

class Give extends Command {
  constructor(readonly asked: Asked) {
    super();
  }
  verdict = (model: Model) => judge(model, this.asked);
  toString = () => JSON.stringify(this.asked);

  give(real: Real, today: string): Decision {
    const { who, type, at, request } = this.asked;
    const task =
      type === 'answer'
        ? consultOf(real.current, at)
        : request === undefined
          ? ownTask(real.current, at)
          : approvalOf(real.current, at, request);
    return real.give(
      {
        ...{ type, actor: PEOPLE[who], payload: payloadOf(this.asked, real.current, task) },
        ...(at === undefined ? {} : { task: task ?? 'gone' }),
        ...(OPINION.has(type) ? { opinion: '意见' } : {}),
      },
      today,
    );
  }
}
const OPINION = new Set(['return', 'reject-request']);

const ownTask = ({ tasks }: Case, at?: Step) =>
  tasks.find((one) => one.step === at && one.side === undefined)?.id;
const approvalOf = ({ tasks, requests }: Case, at: Step | undefined, kind: string) =>
  tasks.find((one) => {
    const request = requests.find(({ id }) => id === one.side?.request);
    return one.step === at && request?.kind === kind;
  })?.id;

const consultOf = ({ tasks }: Case, at?: Step) =>
  tasks.find((one) => one.step === at && one.side?.kind === 'consult')?.id;

function payloadOf({ type, what, days }: Asked, current: Case, task?: string): unknown {
  const { form, materials } = submission();
  switch (type) {
    case 'correct':
      return { form, materials };
    case 'request-correction':
      return { items: [{ problem: '不清晰' }] };
    case 'refuse-acceptance':
      return { reason: '不属于本机关', competentBody: '市住建局' };
    case 'return':
      return { to: 'accept' };
    case 'refuse':
      return { reasons: '不符合条件' };
    case 'deliver':
      return { method: 'online' };
    case 'start-procedure':
      return { procedure: what, reason: '需要', expectedDays: 5 };
    case 'end-procedure': {
      const own = current.procedures.filter((one) => one.task === task && one.endedOn === undefined);
      return { id: own.find((one) => one.kind === what)?.id ?? 'other', result: 'passed', note: '完成' };
    }
    case 'request-extension':
      return { days, reason: '案情复杂' };
    case 'consult':
      return { to: 'traffic-police/opinion', question: '是否影响交通' };
    case 'recall':
      return {
        task: current.tasks.find((one) => one.side?.of === task && one.side?.kind === 'consult')?.id ?? 'x',
      };
    case 'answer':
      return { stance: 'agree', text: '无影响' };
    case 'request-void':
      return { kind: what, reason: '无效' };
    case 'withdraw':
    case 'pause':
    case 'request-termination':
      return { reason: '说明' };
    default:
      return {};
  }
}

class Pay extends Command {
  verdict = (model: Model) => pay(model);
  toString = () => 'the bank reports';
  give(real: Real, today: string): Decision {
    const payload = { order: 'o', channel: 'c', amount: 22500, bankSerial: 'b', paidAt: noon(today) };
    return real.give({ type: 'record-payment', actor: ACTORS.system, payload }, today);
  }
}
class DocumentMade extends Command {
  verdict = (model: Model) => documentMade(model);
  toString = () => 'the certificate is made';
  give(real: Real, today: string): Decision {
    const waiting = real.current.documents.find((one) => one.issuedAt === undefined);
    const payload = { effect: waiting?.effect ?? 'none', number: 'No-1', file: file('d') };
    return real.give({ type: 'document-issued', actor: ACTORS.system, payload }, today);
  }
}
/** The sweep looks at the case, again and again until nothing is due. */
class Tick implements fc.Command<Model, Real> {
  check = () => true;
  toString = () => 'the sweep looks at it';
  run(model: Model, real: Real): void {
    totals.commands += 1;
    const fired = real.current.warnings.length;
    let happened = 0;
    for (let round = 0; round < 20; round += 1) {
      const warned = real.current.warnings.length;
      const decision = real.give({ type: 'check-deadlines', actor: ACTORS.system }, model.today);
      if (!decision.ok) {
        assert.match(decision.code, /^(deadline\.none-due|case\.closed)$/);
        break;
      }
      if (real.current.warnings.length === warned) happened += 1;
      assert.ok(round < 19, 'deadlines come to an end');
    }
    assert.equal(happened, tick(model));
    totals.warnings += real.current.warnings.length - fired;
    const keys = real.current.warnings.map((one) => one.key);
    assert.equal(new Set(keys).size, keys.length, 'each warning once');
    agree(model, real);
  }
}

/** Days go by; nobody does anything. */
class Wait implements fc.Command<Model, Real> {
  constructor(readonly days: number) {}
  check = () => true;
  toString = () => `${this.days} days go by`;
  run(model: Model): void {
    const later = Date.parse(`${model.today}T00:00:00Z`) + this.days * 86_400_000;
    model.today = new Date(later).toISOString().slice(0, 10);
  }
}

/** Mostly whoever has the step, sometimes anybody. */
const HANDS: Record<Step, Who> = {
  ...{ accept: 'clerk', left: 'reviewer', right: 'reviewer', decide: 'approver' },
  ...{ fee: 'clerk', issue: 'clerk', deliver: 'clerk' },
} as const;
const anybody = fc.constantFrom<Who>('clerk', 'reviewer', 'approver', 'applicant', 'outsider', 'stranger');
const given = (at: Step, type: string, rest: Partial<Asked> = {}) =>
  fc
    .oneof({ weight: 9, arbitrary: fc.constant(HANDS[at]) }, { weight: 1, arbitrary: anybody })
    .map((who) => new Give({ who, type, at, ...rest }));
const anyStep = fc.constantFrom<Step>('accept', 'left', 'right', 'decide', 'issue', 'deliver');
const turns = anyStep.chain((at) =>
  fc.oneof(
    fc
      .constantFrom('testing', 'expert-review', 'publicity')
      .chain((what) =>
        fc.oneof(given(at, 'start-procedure', { what }), given(at, 'end-procedure', { what })),
      ),
    given(at, 'pause'),
    given(at, 'consult'),
    given(at, 'recall'),
    fc.constantFrom<Who>('police', 'police', 'reviewer').map((who) => new Give({ who, type: 'answer', at })),
    given(at, 'resume'),
    fc.integer({ min: 1, max: 12 }).chain((days) => given(at, 'request-extension', { days })),
    given(at, 'request-termination'),
    fc.constantFrom('void', 'deletion').chain((what) => given(at, 'request-void', { what })),
  ),
);
const answers = fc
  .tuple(
    anyStep,
    fc.constantFrom('extension', 'extension', 'void', 'deletion', 'termination'),
    fc.constantFrom('approve-request', 'reject-request', 'reject-request'),
    fc.oneof({ weight: 5, arbitrary: fc.constant<Who>('approver') }, { weight: 1, arbitrary: anybody }),
  )
  .map(([at, request, type, who]) => new Give({ who, type, at, request }));
const forward = fc.oneof(
  given('accept', 'accept'),
  given('accept', 'request-correction'),
  fc.constant(new Give({ who: 'applicant', type: 'correct', at: 'accept' })),
  given('left', 'approve'),
  given('right', 'approve'),
  given('decide', 'grant'),
  given('issue', 'issue'),
  fc.constant(new Pay()),
  fc.constant(new DocumentMade()),
);
const rare = fc.oneof(
  given('accept', 'refuse-acceptance'),
  given('left', 'return'),
  given('right', 'return'),
  given('decide', 'return'),
  given('decide', 'refuse'),
  given('deliver', 'deliver'),
  fc.constant(new Give({ who: 'applicant', type: 'withdraw' })),
  fc.constant(new Give({ who: 'stranger', type: 'withdraw' })),
);
const wait = fc.integer({ min: 1, max: 9 }).map((days) => new Wait(days));

describe('the engine against a small model of it', function () {
  this.timeout(600_000);

  it(`${COMMANDS} random commands: no disagreement, no throw, every invariant holds`, () => {
    const commands = [
      ...Array.from({ length: 5 }, () => forward),
      ...Array.from({ length: 3 }, () => turns),
      ...[answers, answers, rare, wait, wait, fc.constant(new Tick())],
    ];
    const script = fc.commands(commands, { maxCommands: PER_CASE, size: 'max' });
    for (let seed = 1; totals.commands < COMMANDS; seed += 1) {
      fc.assert(
        fc.property(script, (cmds) => {
          fc.modelRun(() => ({ model: begin(FIRST_DAY), real: new Real(FIRST_DAY) }), cmds);
        }),
        { numRuns: 200, seed },
      );
    }
    assert.ok(totals.ok > COMMANDS / 20, `only ${totals.ok} commands were taken`);
    for (const state of ['closed', 'not-accepted', 'correction-overdue', 'withdrawn', 'void', 'terminated']) {
      assert.ok(totals.endings.has(state), `no case ended as ${state}`);
    }
    assert.ok(totals.warnings > 100, `only ${totals.warnings} warnings`);
    for (const code of [
      'case.paused',
      'case.procedure-open',
      'task.side-open',
      'request.own',
      'extension.too-late',
    ]) {
      assert.ok(totals.codes.has(code), `never refused with ${code}`);
    }
  });
});
