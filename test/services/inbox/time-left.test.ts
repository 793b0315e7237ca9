import assert from 'node:assert/strict';
import { DEFAULT_WARNINGS } from '../../../platform/definition/kinds/warning-thresholds.ts';
import type { CallContext } from '../../../platform/services/context.ts';
import { caseSummary } from '../../../platform/services/cases/view/summary.ts';
import { createInbox, type InboxNeeds } from '../../../platform/services/inbox/inbox.ts';
import { taskRows } from '../../../platform/services/inbox/task-rows.ts';
import { definitionOf, ROAD_STEPS } from '../../runtime/support/bundle.ts';
import { CALENDARS } from '../../runtime/support/calendars.ts';
import { ACTORS, Journey } from '../../runtime/support/journey.ts';

const { clerk, reviewer } = ACTORS;

/** What the inbox shows of the one case there is, on a day. */
async function shown(j: Journey, day: string) {
  const rows = taskRows(j.case, CALENDARS);
  const needs = {
    tasks: { page: async () => ({ rows, total: rows.length }) },
    cases: { rows: async () => [j.case] },
    definitions: { of: async () => j.definition },
    catalog: { lists: async () => ({ calendar: CALENDARS, department: [] }) },
  } as unknown as InboxNeeds;
  const principal = { ...reviewer, kind: 'staff', posts: ['reviewer'], roles: [] };
  const context = { workspace: 'main', now: `${day}T02:00:00.000Z`, principal } as unknown as CallContext;
  const [row] = (await createInbox(needs).page({ page: 1, size: 20 }, context)).rows;
  assert.ok(row?.stepLeft && row.caseLeft);
  return { step: row.stepLeft, whole: row.caseLeft };
}

describe('time left in the inbox', () => {
  it('stands still while the case is held, for its step as for the whole', async () => {
    const j = new Journey().do(clerk, 'accept').do(reviewer, 'pause', { payload: { reason: '停电' } });
    const { step, whole } = await shown(j, '2026-03-31');
    assert.deepEqual([step.frozen, whole.frozen], [true, true]);
    assert.ok(step.days >= 0 && step.grade !== 'red', 'nobody is late while the work is held');
  });

  it('is graded as its item says', async () => {
    const warnings = {
      ...DEFAULT_WARNINGS,
      case: { ...DEFAULT_WARNINGS.case, yellow: { daysLeft: 100 } },
    };
    const j = new Journey(definitionOf(ROAD_STEPS, { warnings })).do(clerk, 'accept');
    assert.equal((await shown(j, '2026-03-02')).whole.grade, 'yellow');
    const at = { today: '2026-03-02', calendars: CALENDARS };
    assert.equal(caseSummary(j.case, at, j.definition).left?.grade, 'yellow', 'and so is every list');
    assert.equal((await shown(new Journey().do(clerk, 'accept'), '2026-03-02')).whole.grade, 'normal');
  });
});
