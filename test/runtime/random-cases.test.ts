import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import { allowedCommands } from '../../platform/runtime/allowed.ts';
import { apply, openCase } from '../../platform/runtime/apply.ts';
import type { Case, CaseEvent } from '../../platform/runtime/case.ts';
import type { Command, Decision, Definition } from '../../platform/runtime/command.ts';
import { commit } from '../../platform/runtime/commit.ts';
import { decide } from '../../platform/runtime/decide.ts';
import { verifyChain } from '../../platform/runtime/history/hash-chain.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { REFUSALS } from '../../platform/runtime/refusals.ts';
import { definitionOf } from './support/bundle.ts';
import { checkInvariants, deepFreeze } from './support/invariants.ts';
import { ACTORS, MONDAY, submission } from './support/journey.ts';
import { randomChain } from './support/random-chain.ts';
import { COLLEAGUES, Dice, randomCommand } from './support/random-commands.ts';

const HOUR = 3600 * 1000;
const STEPS = 60;

/** Totals of the run, so that a generator that has gone dull is noticed. */
const seen = { commands: 0, taken: 0, ended: 0, codes: new Set<string>(), events: new Set<string>() };

describe('random cases under random commands', () => {
  it('never throw, never leave the declared states, never lose a token', () => {
    fc.assert(
      fc.property(
        randomChain,
        fc.nat(),
        fc.constantFrom('acceptance', 'receipt'),
        (blocks, seed, limitStart) => {
          live(blocks, seed, {
            ...definitionOf(blocks, { limitStart: limitStart as 'receipt' }),
            people: COLLEAGUES,
          });
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(seen.commands > 25_000, `only ${seen.commands} commands`);
    assert.ok(seen.taken > 8_000, `only ${seen.taken} commands taken`);
    assert.ok(seen.ended > 400, `only ${seen.ended} cases ended`);
    for (const type of [
      'fork-joined',
      'fork-cleared',
      'step-skipped',
      'corrected',
      'document-issued',
      'withdrawn',
      'procedure-ended',
      'paused',
      'request-decided',
      'opinion-given',
      'task-reassigned',
      'site-checked',
      'report-answered',
      'rectified',
      'warned',
      'urge-answered',
    ]) {
      assert.ok(seen.events.has(type), `never saw ${type}`);
    }
  });
});

function live(blocks: Block[], seed: number, definition: Definition): void {
  const dice = new Dice(seed);
  deepFreeze(definition);
  let now = Date.parse(MONDAY);
  const start = submission({ channel: dice.pick(['web', 'window']) });
  const events: CaseEvent[] = [];
  let current = take(null, start, definition, MONDAY, events);
  for (let step = 0; current !== null && step < STEPS; step += 1) {
    now += dice.next(20) * HOUR;
    const at = new Date(now).toISOString();
    if (step % 7 === 0) compareWithButtons(dice, current, definition, at);
    const command = randomCommand(dice, current, definition, at);
    const next = take(current, command, definition, at, events);
    if (next === null) continue;
    current = next;
    checkInvariants(current, blocks);
    if (current.closedAt !== null && dice.next(3) > 0) break;
  }
  if (current === null) return;
  if (current.closedAt !== null) seen.ended += 1;
  assert.deepEqual(replayCase(events), current, 'history alone gives the case');
  assert.deepEqual(verifyChain(events, undefined, { seq: current.seq, hash: current.head }), { ok: true });
}

/** Gives a command; the case after it, or null where it was refused. Checks what holds of every decision. */
function take(
  current: Case | null,
  command: Command,
  definition: Definition,
  now: string,
  events: CaseEvent[],
): Case | null {
  seen.commands += 1;
  const decision = decide(deepFreeze(current), command, definition, now);
  if (!decision.ok) {
    checkRefusal(decision);
    return null;
  }
  seen.taken += 1;
  assert.ok(decision.events.length > 0, 'a command that is taken leaves a trace');
  const done = commit(current, decision);
  assert.ok(done !== undefined);
  const first = decision.events[0]!;
  const base = current ?? (first.type === 'submitted' ? openCase(first, first.at) : assert.fail());
  assert.deepEqual(decision.events.reduce<Case>(apply, base).tasks, done.case.tasks);
  assert.equal(done.case.seq, (current?.seq ?? 0) + decision.events.length);
  assert.equal(done.case.version, (current?.version ?? 0) + 1, 'one command, one version');
  assert.equal(
    JSON.stringify(JSON.parse(JSON.stringify(done))),
    JSON.stringify(done),
    'plain JSON throughout',
  );
  for (const event of done.events) seen.events.add(event.type);
  events.push(...done.events);
  return done.case;
}

function checkRefusal(decision: Extract<Decision, { ok: false }>): void {
  seen.codes.add(decision.code);
  assert.ok(Object.hasOwn(REFUSALS, decision.code), `unregistered ${decision.code}`);
  assert.match(decision.path, /^(\/.*)?$/s);
  for (const text of Object.values(decision.message)) {
    assert.ok(text.length > 0);
    assert.doesNotMatch(text, /\{\w+\}/, 'every particular is filled in');
  }
}

/** The buttons and the engine agree: what is withheld is refused for that reason. */
function compareWithButtons(dice: Dice, current: Case, definition: Definition, now: string): void {
  const actor = dice.pick(Object.values(ACTORS));
  for (const { task, commands, withheld } of allowedCommands(current, actor, definition, now).tasks) {
    for (const { type, code } of withheld) {
      const decision = decide(current, { type, actor, task: task.id, opinion: '意见' }, definition, now);
      assert.ok(!decision.ok);
      assert.equal(decision.code, code, `${type} is withheld for ${code}`);
    }
    for (const { type } of commands) {
      const decision = decide(current, { type, actor, task: task.id, payload: 0 }, definition, now);
      assert.ok(!decision.ok);
      assert.match(decision.code, /^(payload\.invalid|opinion\.required)$/, `${type} is offered`);
    }
  }
}
