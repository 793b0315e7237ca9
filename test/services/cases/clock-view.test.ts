import assert from 'node:assert/strict';
import { clockView as schema } from '../../../platform/contract/case-view.ts';
import {
  decideClock,
  extendClock,
  resumeClock,
  suspendClock,
} from '../../../platform/runtime/clock/ledger.ts';
import { clockView, stepLimit } from '../../../platform/services/cases/view/clock.ts';
import type { ViewContext } from '../../../platform/services/cases/view/viewer.ts';
import { definitionOf } from '../../runtime/support/bundle.ts';
import { CALENDARS } from '../../runtime/support/calendars.ts';
import { accepted, procedure, working } from '../../runtime/support/clocks.ts';

const definition = definitionOf(undefined, { promisedLimit: working(10) });
const { item } = definition.bundle;
const at = (today: string, audience: ViewContext['audience'] = 'staff'): ViewContext => ({
  audience,
  now: `${today}T02:00:00.000Z`,
  today,
  calendars: CALENDARS,
  departments: [],
});
const LEADER = { account: 'l', name: '李局长' };

describe('the clock as a case shows it', () => {
  const held = suspendClock(accepted(item, '2026-03-02'), procedure('p', '2026-03-09'), CALENDARS);
  const resumed = resumeClock(held, 'p', '2026-03-13', LEADER, CALENDARS);
  const extension = { days: 5, on: '2026-03-16', reason: '情况复杂', by: LEADER };
  const extended = extendClock(resumed, extension, CALENDARS);

  it('stands still with the days used and left of both limits', () => {
    const view = schema.parse(clockView(held, at('2026-04-20'), definition));
    assert.deepEqual(
      [view.promised.used, view.promised.left?.days, view.promised.left?.frozen],
      [5, 5, true],
    );
    assert.equal(view.statutory?.left?.days, 15);
    assert.deepEqual(view.suspensions[0]?.name, procedure('p', '').name);
    assert.equal(view.suspensions[0]?.to, undefined);
  });

  it('says why, what each line added, and who did it to colleagues only', () => {
    const view = schema.parse(clockView(extended, at('2026-03-17'), definition));
    assert.equal(view.promised.extended, 5);
    assert.match(view.promised.why?.zh ?? '', /李局长 批准延长 5 日/);
    const last = view.lines.at(-1);
    assert.deepEqual(
      [last?.kind, last?.by, last?.days],
      ['extended', '李局长', { statutory: 5, promised: 5 }],
    );
    for (const audience of ['applicant', 'public'] as const) {
      const shown = JSON.stringify(clockView(extended, at('2026-03-17', audience), definition));
      assert.ok(!shown.includes('李局长'), audience);
      assert.ok(shown.includes('情况复杂'));
    }
  });

  it('shows the limit for delivery once it runs, and why a step ends when it does', () => {
    const granted = decideClock(extended, '2026-03-18', 'granted', item, CALENDARS);
    const view = schema.parse(clockView(granted, at('2026-03-19'), definition));
    assert.equal(view.delivery?.left?.days, 9);
    assert.equal(view.stoppedOn, '2026-03-18');
    const task = {
      id: '1-review',
      step: 'review',
      name: '审核',
      action: 'review',
      assignees: [],
      forApplicant: false,
      openedAt: '2026-03-06T02:00:00.000Z',
      limitDays: 2,
      dueOn: '2026-03-16',
    };
    const { left, why } = stepLimit(task, extended, at('2026-03-13'), definition);
    assert.equal(left?.days, 1);
    assert.match(why?.zh ?? '', /听证 2026-03-09（不含）至 2026-03-13 不计入，扣除 4 个工作日/);
    assert.deepEqual(stepLimit({ ...task, dueOn: undefined }, extended, at('2026-03-13')), {});
  });
});
