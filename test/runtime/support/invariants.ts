import assert from 'node:assert/strict';
import type { Block } from '../../../platform/definition/kinds/step-chain.ts';
import { limitSum } from '../../../platform/runtime/clock/limits.ts';
import { daysBetween } from '../../../platform/runtime/clock/local-date.ts';
import { CASE_STATES, type Case, FINAL_STATES } from '../../../platform/runtime/case.ts';
import { CALENDARS } from './calendars.ts';

/** What holds of every case at every moment, whoever did what. */
export function checkInvariants(current: Case, blocks: readonly Block[]): void {
  assert.ok(CASE_STATES.includes(current.state), `unknown state ${current.state}`);
  assert.deepEqual(
    current.marking.active,
    current.tasks.filter((task) => task.side === undefined).map((task) => task.step),
    'tokens stand where tasks are open',
  );
  checkSides(current);
  assert.equal(new Set(current.marking.active).size, current.marking.active.length, 'one token per step');
  checkClock(current);
  const over = FINAL_STATES.includes(current.state);
  assert.equal(current.completion !== null, over, 'a case is complete when it is over');
  assert.equal(current.closedAt !== null, over);
  if (over) {
    assert.deepEqual(current.marking, { active: [], joins: {} }, 'nothing is left of an ended case');
    assert.ok(current.clock.stoppedOn);
    return;
  }
  const joins = new Set(Object.keys(current.marking.joins));
  const tokens = new Set(current.marking.active);
  assert.equal(countActive(blocks, current, { joins, tokens }), 1, 'the chain holds exactly one token');
  assert.equal(tokens.size, 0, 'every token is within the structure');
  assert.equal(joins.size, 0, 'every join belongs to an open fork');
}

/** Everything beside a task belongs to one that is open, and to nothing else. */
function checkSides({ tasks, requests, procedures, closedAt }: Case): void {
  const open = new Set(tasks.filter((task) => task.side === undefined).map((task) => task.id));
  for (const { side } of tasks)
    if (side !== undefined) assert.ok(open.has(side.of), 'a side task without its task');
  for (const { id, status } of requests) {
    const asked = tasks.some((task) => task.side?.request === id);
    assert.equal(asked, status === 'open', `request ${id} is ${status}`);
  }
  for (const { task, endedOn } of procedures) {
    if (endedOn === undefined) assert.ok(open.has(task), 'a procedure without its task');
  }
  if (closedAt === null) assert.ok(tasks.length > 0, 'an open case is in somebody’s hands');
}

function checkClock({ clock, state, bill }: Case): void {
  const { receivedOn, startedOn, stoppedOn, promised, statutory, suspensions } = clock;
  // What the law does not know (暂停, 补正 after acceptance) stops the promise alone, which may then end later.
  const alike = suspensions.every((one) => one.limits.length !== 1);
  if (startedOn !== undefined) {
    assert.ok(startedOn >= receivedOn, 'no limit starts before the application is there');
    assert.ok(promised.dueOn !== undefined && promised.dueOn >= startedOn, 'a running limit has an end');
    assert.ok(statutory?.dueOn !== undefined && (!alike || statutory.dueOn >= promised.dueOn));
  }
  if (stoppedOn !== undefined) assert.ok(stoppedOn >= receivedOn);
  for (const which of ['statutory', 'promised'] as const) checkSum(clock, which);
  if (state === 'pending-delivery') assert.ok(startedOn, 'nothing is delivered off the clock');
  if (bill !== null)
    assert.equal(
      bill.total,
      bill.lines.reduce((sum, line) => sum + line.due, 0),
    );
}

/** The ledger adds up: every calendar day from the start to the end is a counted, a suspended or a day off. */
function checkSum(clock: Case['clock'], which: 'statutory' | 'promised'): void {
  const sum = limitSum(clock, which, CALENDARS);
  const dueOn = clock[which]?.dueOn;
  if (sum === undefined || dueOn === undefined || clock.startedOn === undefined) return;
  const { days, extended, suspended, off } = sum;
  assert.equal(daysBetween(clock.startedOn, dueOn), days + extended + suspended + off, `${which} adds up`);
  const lines = clock.lines.reduce((total, line) => total + (line.days?.[which] ?? 0), 0);
  assert.equal(lines, extended + suspended, `the lines of ${which} say what was added`);
}

interface Left {
  joins: Set<string>;
  tokens: Set<string>;
}

/** Blocks of a sequence that hold a token; takes what it has seen away, so that the rest is what should not be. */
function countActive(blocks: readonly Block[], current: Case, left: Left): number {
  return blocks.filter((block) => holdsToken(block, current, left)).length;
}

function holdsToken(block: Block, current: Case, left: Left): boolean {
  if (block.type === 'step') return left.tokens.delete(block.key);
  if (block.type === 'exclusive') {
    const branches = [...block.branches, block.otherwise].map((one) =>
      countActive(one.blocks, current, left),
    );
    const held = branches.reduce((sum, one) => sum + one, 0);
    assert.ok(held <= 1, `exclusive ${block.key} holds ${held} tokens`);
    return held === 1;
  }
  const joined = current.marking.joins[block.key];
  const held = block.branches.map((one) => countActive(one.blocks, current, left));
  if (joined === undefined) {
    assert.ok(
      held.every((one) => one === 0),
      `tokens in the closed fork ${block.key}`,
    );
    return false;
  }
  left.joins.delete(block.key);
  held.forEach((count, branch) => {
    assert.equal(
      count + joined.filter((one) => one === branch).length,
      1,
      `branch ${branch} of ${block.key}`,
    );
  });
  return true;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
