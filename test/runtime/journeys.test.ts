import assert from 'node:assert/strict';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { verifyChain } from '../../platform/runtime/history/hash-chain.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { applicant, clerk, reviewer, approver, system } = ACTORS;

describe('a case on its way', () => {
  it('is granted, paid for, issued and delivered', () => {
    const j = new Journey();
    assert.equal(j.case.state, 'pending-acceptance');
    j.do(clerk, 'accept');
    assert.equal(j.case.state, 'in-progress');
    assert.equal(j.case.clock.startedOn, '2026-03-02');
    assert.equal(j.case.clock.promised.dueOn, '2026-03-09');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-30');
    j.do(reviewer, 'approve', { opinion: '材料齐全' });
    assert.equal(j.case.state, 'pending-decision');
    j.do(approver, 'grant');
    assert.equal(j.case.state, 'pending-payment');
    assert.equal(j.case.bill?.total, 22500);
    assert.equal(j.case.bill?.lines[0]?.expression, '12.5 ㎡ × 30 日 × 0.60 元/㎡·日 = 225.00 元');
    assert.equal(j.task().waitingFor, 'payment');
    j.pay();
    assert.equal(j.case.state, 'pending-delivery');
    j.do(clerk, 'issue');
    assert.equal(j.task().waitingFor, 'document');
    j.makeDocuments();
    j.do(clerk, 'deliver', { payload: { method: 'post', note: '快递' } });
    assert.equal(j.case.state, 'closed');
    assert.equal(j.case.completion, 0);
    assert.deepEqual(j.case.tasks, []);
    assert.deepEqual(j.case.marking, { active: [], joins: {} });
    assert.deepEqual(
      j.case.documents.map((one) => one.template),
      ['acceptance-notice', 'grant-decision', 'licence'],
    );
    assert.deepEqual(replayCase(j.events), j.case);
    assert.deepEqual(verifyChain(j.events, undefined, { seq: j.case.seq, hash: j.case.head }), { ok: true });
    assert.ok(j.effects.some((one) => one.kind === 'notify' && one.topic === 'fee-due'));
    void applicant;
    void system;
  });
});
