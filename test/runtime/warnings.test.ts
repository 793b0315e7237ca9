import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WarningThresholds } from '../../platform/definition/kinds/warning-thresholds.ts';
import { apply, openCase } from '../../platform/runtime/apply.ts';
import {
  type Case,
  type CaseClock,
  type Effect,
  type Task,
  WARNING_LEVELS,
} from '../../platform/runtime/case.ts';
import { decideClock, extendClock, resumeClock, suspendClock } from '../../platform/runtime/clock/ledger.ts';
import { addDays } from '../../platform/runtime/clock/local-date.ts';
import { timeLeft } from '../../platform/runtime/clock/time-left.ts';
import { warningDays } from '../../platform/runtime/clock/warning-days.ts';
import { warnings } from '../../platform/runtime/deadlines/warnings.ts';
import type { Item } from '../../platform/definition/kinds/item.ts';
import type { Definition } from '../../platform/runtime/command.ts';
import { definitionOf } from './support/bundle.ts';
import { CALENDARS } from './support/calendars.ts';
import { accepted, procedure, working } from './support/clocks.ts';
import { ACTORS, submission } from './support/journey.ts';

const START = '2026-03-02';
const OPENED = `${START}T01:30:00.000Z`;
const reviewTask: Task = {
  id: '7-review',
  step: 'review',
  name: '审核',
  action: 'review',
  assignees: [{ department: 'urban-management', post: 'reviewer' }],
  forApplicant: false,
  openedAt: OPENED,
  limitDays: 2,
  dueOn: '2026-03-04',
};

const ten = (more: Partial<Item> = {}) => definitionOf(undefined, { promisedLimit: working(10), ...more });

function caseWith(clock: CaseClock, tasks: Task[], { bundle }: Definition): Case {
  const { id, number, applicant, channel, form, materials } = submission();
  const { key, name, department } = bundle.item;
  const item = { key, name, department, version: 3 };
  const opening = {
    id,
    number,
    item,
    caseKind: 'committed' as const,
    applicant,
    channel,
    form,
    materials,
    clock,
  };
  return { ...openCase(opening, OPENED), state: 'in-progress', tasks };
}

/** Looks at the case on a day, as the sweep does, until nothing more is due. */
function look(current: Case, definition: Definition, today: string): { case: Case; effects: Effect[] } {
  const effects: Effect[] = [];
  let now = current;
  for (let on = warnings.fallsOn(now, definition); on !== undefined && on <= today; ) {
    const at = `${today}T02:00:00.000Z`;
    const done = warnings.happen({ case: now, definition, actor: ACTORS.system, now: at, today });
    assert.ok(done.ok && done.events.length > 0, 'what is due happens');
    assert.deepEqual(done.next, { kind: 'stay' });
    effects.push(...(done.effects ?? []));
    const actor = { kind: 'system' as const, account: 'relay', name: '系统' };
    for (const event of done.events) now = apply(now, { ...event, at, actor });
    on = warnings.fallsOn(now, definition);
  }
  return { case: now, effects };
}

const keys = (current: Case) => current.warnings.map((one) => one.key);

describe('warnings', () => {
  const definition = ten();
  const clock = accepted(definition.bundle.item, START);

  it('know the first day of each level, of the case and of its steps', () => {
    const days = warningDays(caseWith(clock, [reviewTask], definition), definition);
    assert.deepEqual(
      days.map(({ key, since, dueOn }) => [key, since, dueOn]),
      [
        ['case:reminder:0', '2026-03-11', '2026-03-16'],
        ['case:warning:0', '2026-03-12', '2026-03-16'],
        ['case:yellow:0', '2026-03-13', '2026-03-16'],
        ['case:red:0', '2026-03-17', '2026-03-16'],
        ['7-review:warning', '2026-03-04', '2026-03-04'],
        ['7-review:yellow', '2026-03-05', '2026-03-04'],
        ['7-review:red', '2026-03-09', '2026-03-04'],
      ],
    );
  });

  it('tell the officials who have it, and about cards the supervisors and administrators too', () => {
    const first = look(caseWith(clock, [reviewTask], definition), definition, '2026-03-04');
    assert.deepEqual(
      first.effects.map((one) => one.kind === 'notify' && [one.to, one.topic, one.task]),
      [['assignees', 'step-warning', '7-review']],
    );
    const second = look(first.case, definition, '2026-03-05');
    assert.deepEqual(
      second.effects.map((one) => one.kind === 'notify' && [one.to, one.topic]),
      [
        ['assignees', 'step-overdue'],
        ['supervisors', 'warning'],
        ['administrators', 'warning'],
      ],
    );
    const [told] = second.effects;
    assert.ok(told?.kind === 'notify');
    assert.equal(
      told.text.zh,
      '【黄牌】办件 ZD202603020001（临时占用城市道路许可）环节“审核”时限 2026-03-04 届满，已超期 1 个工作日',
    );
    assert.match(told.text.en, /Yellow card: case ZD202603020001 .* 1 working day overdue/);
  });

  it('fire all that a jump of the clock passed, the mildest first, each once', () => {
    const waiting: Task = { ...reviewTask, id: '8-fee', forApplicant: true, limitDays: 1 };
    const making: Task = { ...reviewTask, id: '9-issue', waitingFor: 'document' };
    const side: Task = {
      ...reviewTask,
      id: '10-review',
      side: { kind: 'consult', of: '7-review', by: { account: 'r', name: '审核人' } },
    };
    const tasks = [reviewTask, waiting, making, side];
    const { case: after, effects } = look(caseWith(clock, tasks, definition), definition, '2026-04-20');
    assert.equal(new Set(keys(after)).size, keys(after).length);
    assert.deepEqual(
      after.warnings.map((one) => one.level),
      after.warnings
        .map((one) => one.level)
        .toSorted((a, b) => WARNING_LEVELS.indexOf(a) - WARNING_LEVELS.indexOf(b)),
    );
    const tasksWarned = new Set(after.warnings.map((one) => one.task));
    assert.deepEqual(tasksWarned, new Set([undefined, '7-review', '10-review']));
    assert.ok(after.warnings.every((one) => one.on === '2026-04-20' && one.since < one.on));
    const overdue = effects.filter((one) => one.kind === 'notify' && one.topic === 'item-overdue');
    assert.equal(overdue.length, 8, 'four levels to two open official tasks');
    assert.equal(warnings.fallsOn(after, definition), undefined);
  });

  it('rest while the limit is frozen, and have moved when it runs again', () => {
    const held = suspendClock(clock, procedure('p', '2026-03-09'), CALENDARS);
    assert.equal(warnings.fallsOn(caseWith(held, [reviewTask], definition), definition), undefined);
    const resumed = resumeClock(held, 'p', '2026-03-20', undefined, CALENDARS);
    assert.equal(warnings.fallsOn(caseWith(resumed, [], definition), definition), '2026-03-24');
  });

  it('are none before the limit begins or after the decision, where only steps are left', () => {
    const { startedOn: _, ...unstarted } = clock;
    assert.deepEqual(warningDays(caseWith(unstarted, [], definition), definition), []);
    const decided = decideClock(clock, '2026-03-05', 'granted', definition.bundle.item, CALENDARS);
    const scopes = warningDays(caseWith(decided, [reviewTask], definition), definition).map(
      (one) => one.scope,
    );
    assert.deepEqual(new Set(scopes), new Set(['step']));
  });

  it('begin anew with an extension', () => {
    const fired = look(caseWith(clock, [], definition), definition, '2026-03-16').case;
    const extended = extendClock(clock, { days: 5, on: '2026-03-16', reason: '情况复杂' }, CALENDARS);
    const later = look({ ...fired, clock: extended }, definition, '2026-03-24').case;
    const fresh = later.warnings.slice(fired.warnings.length);
    assert.deepEqual(
      fresh.map(({ key, since }) => [key, since]),
      [
        ['case:reminder:1', '2026-03-17'],
        ['case:warning:1', '2026-03-18'],
        ['case:yellow:1', '2026-03-20'],
        ['case:red:1', '2026-03-24'],
      ],
    );
  });
});

const threshold = fc.record(
  { daysLeft: fc.integer({ min: -5, max: 8 }), usedPercent: fc.integer({ min: 10, max: 150 }) },
  { requiredKeys: [] },
);
const levels = fc.record({
  reminder: threshold,
  warning: threshold,
  yellow: threshold,
  red: threshold,
});

describe('warnings under a clock that jumps', () => {
  it('fire each level once, since the first day it was met, and start over with an extension', () => {
    fc.assert(
      fc.property(
        levels,
        fc.integer({ min: 0, max: 15 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 12 }),
        (thresholds, limit, jumps, extendAt) => {
          const own: WarningThresholds = { case: thresholds, step: thresholds };
          const definition = ten({ promisedLimit: working(limit), warnings: own });
          let current = caseWith(accepted(definition.bundle.item, START), [reviewTask], definition);
          let today = START;
          for (const [n, jump] of [...jumps, 90].entries()) {
            today = addDays(today, jump);
            if (n === extendAt) {
              const clock = extendClock(current.clock, { days: 5, on: today, reason: '复杂' }, CALENDARS);
              current = { ...current, clock };
            }
            current = look(current, definition, today).case;
          }
          assert.equal(new Set(keys(current)).size, keys(current).length, 'once each');
          const generation = current.clock.extensions.length;
          for (const level of WARNING_LEVELS) {
            const { daysLeft, usedPercent } = thresholds[level];
            const canFire =
              daysLeft !== undefined || (usedPercent !== undefined && limit + 5 * generation > 0);
            const fired = current.warnings.find((one) => one.key === `case:${level}:${generation}`);
            assert.equal(fired !== undefined, canFire, level);
            if (fired !== undefined) assert.equal(fired.since, firstDay(current.clock, own, level));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The same question asked day by day: when is this one level first shown? */
function firstDay(clock: CaseClock, own: WarningThresholds, level: (typeof WARNING_LEVELS)[number]): string {
  const none = { reminder: {}, warning: {}, yellow: {}, red: {} };
  const only = { ...own, case: { ...none, [level]: own.case[level] } };
  let day = START;
  while (timeLeft(clock, day, CALENDARS, 'promised', only)?.grade !== level) day = addDays(day, 1);
  return day;
}
