import assert from 'node:assert/strict';
import type { Case, CaseEvent } from '../../../platform/runtime/index.ts';
import { turnFacts } from '../../../platform/services/documents/turn-facts.ts';
import { definitionOf } from '../../runtime/support/bundle.ts';
import { ACTORS, Journey, MONDAY } from '../../runtime/support/journey.ts';

const { clerk, reviewer, approver } = ACTORS;

const factsAt = (current: Case, events: readonly CaseEvent[], requestedAt: string) =>
  turnFacts({ case: current, events, bundle: definitionOf().bundle, document: { requestedAt } });

/** A review with a procedure and an approved extension. */
function journey(): Journey {
  const j = new Journey(definitionOf()).do(clerk, 'accept');
  j.do(reviewer, 'start-procedure', {
    step: 'review',
    payload: { procedure: 'expert-review', reason: '面积超过 60 ㎡', expectedDays: 5 },
  });
  const [procedure] = j.case.procedures;
  j.do(reviewer, 'end-procedure', {
    step: 'review',
    payload: { id: procedure?.id, result: 'passed', note: '同意' },
  });
  return j;
}

describe('facts of the documents of special turns', () => {
  it('tell the procedure with the time it needs, and whether that counts (第四十五条)', () => {
    const { case: current, events } = journey();
    const facts = factsAt(current, events, MONDAY);
    assert.deepEqual(
      ['name', 'reason', 'days', 'counts', 'heldOn'].map((name) => facts[`procedure.${name}`]),
      ['专家评审', '面积超过 60 ㎡', '5', '不计入', '—'],
    );
    assert.equal(facts['extension.days'], '');
  });

  it('tell the extension with its reason, and the reason of an ending', () => {
    const j = journey();
    j.do(reviewer, 'request-extension', { step: 'review', payload: { days: 5, reason: '情况复杂' } });
    j.do(approver, 'approve-request');
    j.do(reviewer, 'request-termination', { step: 'review', payload: { reason: '申请人已解散' } });
    j.do(approver, 'approve-request');
    const facts = factsAt(j.case, j.events, MONDAY);
    assert.deepEqual([facts['extension.days'], facts['extension.reason']], ['5', '情况复杂']);
    assert.equal(facts['ending.reason'], '申请人已解散');
  });

  it('know nothing that happened after the document was asked for', () => {
    const { case: current, events } = journey();
    assert.equal(factsAt(current, events, '2026-01-01T00:00:00.000Z')['procedure.name'], '');
  });
});
