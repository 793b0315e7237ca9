import assert from 'node:assert/strict';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import { step } from './support/bundle.ts';
import { OTHERS } from './support/colleagues.ts';
import { journey, PASSED, payload, RECTIFY, SITE, site, sound, TO } from './support/handling.ts';
import { ACTORS } from './support/journey.ts';

const { reviewer, approver, everything } = ACTORS;
const { reviewer2 } = OTHERS;

describe('a site check', () => {
  it('is signed by both officers, and none of them decides', () => {
    const j = journey([
      step('site', 'site-check', { posts: ['reviewer'] }),
      step('decide', 'decide', { config: { differentPersonFrom: ['site'] } }),
    ]);
    j.do(everything, 'record', PASSED).do(reviewer2, 'countersign');
    assert.deepEqual(j.case.siteChecks, [
      {
        step: 'site',
        result: 'passed',
        findings: '与申请一致',
        officers: [
          { account: 'everything', name: '一人多岗' },
          { account: 'reviewer-2', name: '审核人二' },
        ],
        on: '2026-03-02',
      },
    ]);
    assert.deepEqual(j.types.filter((type) => type === 'task-signed').length, 2);
    j.refused('actor.same-person', everything, 'grant');
    j.do(approver, 'grant');
    sound(j);
  });

  it('may be written anew by its author, which takes the other signatures off', () => {
    const j = journey(site({ officers: 3 }))
      .do(reviewer, 'record', PASSED)
      .do(reviewer2, 'countersign');
    j.do(reviewer, 'record', payload({ result: 'failed', findings: '重新核实' }));
    assert.deepEqual(j.task().signed, [{ account: 'reviewer', name: '审核人' }]);
    j.do(reviewer2, 'countersign').do(everything, 'countersign');
    assert.equal(j.case.siteChecks[0]?.result, 'failed');
    sound(j);
  });

  it('that asks for changes goes back, or is done again on the site', () => {
    const j = journey(SITE).do(everything, 'approve');
    const check = () => j.do(reviewer, 'record', RECTIFY).do(reviewer2, 'countersign');
    check();
    assert.equal(j.task().step, 'site', 'waits for what is to happen');
    j.refused('site-check.no-record', everything, 'countersign');
    j.do(reviewer2, 'return', { payload: { to: 'review' }, opinion: '围挡整改' });
    assert.equal(j.task().step, 'review');
    j.do(everything, 'approve');
    assert.equal(j.task().record, undefined, 'a new task starts without a record');
    check().do(reviewer2, 'record', PASSED).do(reviewer, 'countersign');
    assert.deepEqual(
      j.case.siteChecks.map((one) => one.result),
      ['rectify', 'rectify', 'passed'],
    );
    assert.equal(j.task().step, 'decide');
    sound(j);
  });

  it('passed on to one officer is countersigned by another of the post', () => {
    const j = journey(site()).do(reviewer, 'reassign', TO('reviewer-2'));
    j.refused('actor.other-assignee', reviewer, 'record', PASSED);
    j.do(reviewer2, 'record', PASSED).do(reviewer, 'countersign');
    assert.equal(j.case.siteChecks[0]?.officers.length, 2);
    sound(j);
  });

  it('decides the branch by its result and score', () => {
    const score = (fact: string, operator: 'equal' | 'lessThan', value: string | number): Block[] => [
      step('site', 'site-check', { posts: ['reviewer'], config: { officers: 1, scored: true } }),
      {
        type: 'exclusive',
        key: 'result',
        branches: [{ when: { fact, operator, value }, blocks: [step('again', 'review')] }],
        otherwise: { blocks: [step('decide', 'decide')] },
      },
    ];
    const failed = payload({ result: 'failed', findings: '不符', score: 40 });
    for (const blocks of [
      score('siteCheck.result', 'equal', 'failed'),
      score('siteCheck.score', 'lessThan', 60),
    ]) {
      assert.equal(journey(blocks).do(reviewer, 'record', failed).task().step, 'again');
    }
  });
});
