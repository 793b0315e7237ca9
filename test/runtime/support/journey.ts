import assert from 'node:assert/strict';
import { apply } from '../../../platform/runtime/apply.ts';
import type { Actor, Case, CaseEvent, Effect, Task } from '../../../platform/runtime/case.ts';
import type { CaseCommand, Decision, Definition, StartCommand } from '../../../platform/runtime/command.ts';
import { commit } from '../../../platform/runtime/commit.ts';
import { commandsOf, decide } from '../../../platform/runtime/decide.ts';
import { definitionOf } from './bundle.ts';

const DEPARTMENT = 'urban-management';
const staff = (account: string, name: string, ...posts: string[]): Actor => ({
  kind: 'staff',
  account,
  name,
  department: DEPARTMENT,
  posts: posts.map((post) => ({ department: DEPARTMENT, post })),
});

export const ACTORS = {
  applicant: { kind: 'applicant', account: 'zhang', name: '张三', posts: [] },
  stranger: { kind: 'applicant', account: 'wang', name: '王五', posts: [] },
  clerk: staff('clerk', '窗口', 'window'),
  reviewer: staff('reviewer', '审核人', 'reviewer'),
  approver: staff('approver', '批准人', 'approver'),
  /** Holds every post: what separation of duty is about. */
  everything: staff('everything', '一人多岗', 'window', 'reviewer', 'approver'),
  outsider: staff('outsider', '外单位', 'window-of-elsewhere'),
  system: { kind: 'system', account: 'relay', name: '系统', posts: [] },
} satisfies Record<string, Actor>;

export const file = (id: string) => ({
  id,
  name: `${id}.pdf`,
  size: 12,
  contentType: 'application/pdf',
  sha256: 'a'.repeat(64),
  uploadedAt: '2026-03-02T01:00:00.000Z',
});

export function submission(overrides: Partial<StartCommand> = {}): StartCommand {
  return {
    type: 'submit',
    actor: ACTORS.applicant,
    id: 'case-1',
    number: 'ZD202603020001',
    applicant: { account: 'zhang', kind: 'person', name: '张三', idNumber: '110101199003070011' },
    channel: 'web',
    form: { reason: '装修', area: 12.5, from: '2026-04-01', to: '2026-04-30', zone: 'centre' },
    materials: [
      { material: 'application', files: [file('f1')] },
      { material: 'site-plan', files: [file('f2')] },
    ],
    ...overrides,
  };
}

/** Monday morning in Shanghai. */
export const MONDAY = '2026-03-02T01:30:00.000Z';

/** A case being handled: commands are given as `actor type payload` to whatever task takes them. */
export class Journey {
  case: Case;
  readonly events: CaseEvent[] = [];
  readonly effects: Effect[] = [];
  now = MONDAY;
  readonly definition: Definition;

  constructor(
    definition: Definition = definitionOf(),
    start: Partial<StartCommand> = {},
    now: string = MONDAY,
  ) {
    this.definition = definition;
    this.now = now;
    const decision = decide(null, submission(start), definition, now);
    assert.ok(decision.ok, JSON.stringify(decision));
    this.case = this.keep(null, decision);
  }

  get types(): string[] {
    return this.events.map((event) => event.type);
  }

  task(step?: string): Task {
    const task = this.case.tasks.find((one) => step === undefined || one.step === step);
    assert.ok(
      task,
      `no open task${step === undefined ? '' : ` at ${step}`}; open: ${JSON.stringify(this.case.tasks)}`,
    );
    return task;
  }

  try(actor: Actor, type: string, rest: Partial<CaseCommand> & { step?: string } = {}): Decision {
    const { step, ...given } = rest;
    const task = 'task' in given ? given.task : this.taskFor(type, step);
    const command: CaseCommand = { type, actor, ...given, ...(task === undefined ? {} : { task }) };
    return decide(this.case, command, this.definition, this.now);
  }

  /** The open task that has the command (of a step, where one is named), else any of the step. */
  private taskFor(type: string, step: string | undefined): string | undefined {
    const open = this.case.tasks.filter((one) => !step || one.step === step);
    return (open.find((one) => Object.hasOwn(commandsOf(one), type)) ?? open[0])?.id;
  }

  do(actor: Actor, type: string, rest: Partial<CaseCommand> & { step?: string } = {}): this {
    const decision = this.try(actor, type, rest);
    assert.ok(decision.ok, `${type}: ${JSON.stringify(decision)}`);
    this.case = this.keep(this.case, decision);
    return this;
  }

  refused(
    code: string,
    actor: Actor,
    type: string,
    rest: Partial<CaseCommand> & { step?: string } = {},
  ): string {
    const decision = this.try(actor, type, rest);
    assert.ok(!decision.ok, `${type} should be refused with ${code}`);
    assert.equal(decision.code, code, JSON.stringify(decision));
    return decision.path;
  }

  /** The relay: makes every document still asked for. */
  makeDocuments(): this {
    for (const document of this.case.documents.filter((one) => one.issuedAt === undefined)) {
      this.do(ACTORS.system, 'document-issued', {
        task: undefined,
        payload: { effect: document.effect, number: `No-${document.effect}`, file: file(document.effect) },
      });
    }
    return this;
  }

  pay(amount = this.case.bill?.total ?? 0, bankSerial = 'bank-1'): this {
    return this.do(ACTORS.system, 'record-payment', {
      task: undefined,
      payload: { order: 'o1', channel: 'simulator', amount, bankSerial, paidAt: this.now },
    });
  }

  /** Stores a decision as the shell does, and checks that folding it gives the same case. */
  private keep(current: Case | null, decision: Extract<Decision, { ok: true }>): Case {
    const done = commit(current, decision);
    assert.ok(done);
    this.events.push(...done.events);
    this.effects.push(...decision.effects);
    if (current !== null) {
      const folded = decision.events.reduce(apply, current);
      assert.deepEqual({ ...folded, head: done.case.head }, done.case);
    }
    return done.case;
  }
}
