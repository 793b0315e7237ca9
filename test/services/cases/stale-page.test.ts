import assert from 'node:assert/strict';
import { Rejected } from '../../../platform/errors/rejected.ts';
import { commitCommand } from '../../../platform/services/cases/commit.ts';
import type { CaseRecord, CaseStore } from '../../../platform/services/ports/cases.ts';
import { OTHERS } from '../../runtime/support/colleagues.ts';
import { journey, PASSED, payload, site } from '../../runtime/support/handling.ts';
import { ACTORS, type Journey } from '../../runtime/support/journey.ts';

/** A database that keeps one case and nothing else. */
function needsOf({ case: current, events, definition }: Journey) {
  let record: CaseRecord = {
    ...{ case: current, events, outbox: [], keys: [], departments: [], projected: 0 },
    contentVersion: current.version,
  };
  const cases: Pick<CaseStore, 'read' | 'advance'> = {
    read: async () => record,
    async advance(_workspace, _from, { case: next, events: rows, contentVersion }) {
      record = { ...record, case: next, events: [...record.events, ...rows], contentVersion };
      return true;
    },
  };
  const announcer = { announce: () => undefined, listen: () => () => undefined };
  const definitions = { of: async () => definition };
  const needs = { cases: cases as CaseStore, announcer, definitions };
  return { needs, version: () => record.case.version };
}

describe('a command given on an older page', () => {
  it('signs no site record that was written anew meanwhile', async () => {
    const j = journey(site()).do(ACTORS.reviewer, 'record', PASSED);
    const { needs, version } = needsOf(j);
    const task = j.task('site').id;
    const give = (actor: typeof ACTORS.reviewer, type: string, seen: number, given: object = {}) =>
      commitCommand(needs, {
        ...{ workspace: 'main', id: 'case-1', now: j.now, seen },
        command: { type, actor, task, payload: {}, ...given },
      });
    const seen = version();
    const failed = payload({ result: 'failed', findings: '现场与申请不一致' });
    await give(ACTORS.reviewer, 'record', seen, failed);
    await assert.rejects(
      give(OTHERS.reviewer2, 'countersign', seen),
      (reason) => reason instanceof Rejected && reason.code === 'conflict.case-changed',
    );
    const { record } = await give(OTHERS.reviewer2, 'countersign', version());
    assert.equal(record.case.siteChecks[0]?.result, 'failed');
  });

  it('goes through where a colleague only signed', async () => {
    const j = journey(site({ officers: 3 })).do(ACTORS.reviewer, 'record', PASSED);
    const { needs, version } = needsOf(j);
    const seen = version();
    for (const actor of [OTHERS.reviewer2, { ...OTHERS.reviewer2, account: 'reviewer-3' }]) {
      const command = { type: 'countersign', actor, task: j.task('site').id, payload: {} };
      await commitCommand(needs, { workspace: 'main', id: 'case-1', now: j.now, seen, command });
    }
  });
});
