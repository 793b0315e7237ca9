import assert from 'node:assert/strict';
import { step } from './support/bundle.ts';
import { OTHERS } from './support/colleagues.ts';
import {
  ANSWER,
  AGREES,
  ASK_FIRE,
  journey,
  payload,
  report,
  reported,
  sound,
  told,
  UP,
} from './support/handling.ts';
import { ACTORS, type Journey } from './support/journey.ts';

const { reviewer } = ACTORS;
const { fire, upper } = OTHERS;

const answerOf = (j: Journey) => j.case.report?.answer;

describe('reporting up', () => {
  it('is one case throughout: the opinion goes up, the answer decides the way on', () => {
    const j = journey([
      ...report().slice(0, 1),
      {
        type: 'exclusive',
        key: 'answer',
        branches: [
          {
            when: { fact: 'report.result', operator: 'equal', value: 'rejected' },
            blocks: [step('again', 'review')],
          },
        ],
        otherwise: { blocks: [step('decide', 'decide')] },
      },
    ]);
    j.do(reviewer, 'report', UP);
    assert.deepEqual(j.case.report, {
      to: { department: 'province', post: 'reviewer' },
      by: { account: 'reviewer', name: '审核人' },
      sentOn: '2026-03-02',
      opinion: '初审合格，材料齐全',
    });
    assert.equal(j.task().name, '上级机关办理');
    assert.match(told(j, 'reported-up')[0]?.text.zh ?? '', /已完成初审，上报省厅审查/);
    assert.ok(
      j.case.clock.lines.some((line) => line.kind === 'reported-up' && line.by?.account === 'reviewer'),
    );
    j.do(upper, 'answer-report', ANSWER('returned')).do(reviewer, 'report', { opinion: '已补充' });
    assert.equal(answerOf(j), undefined);
    j.do(upper, 'answer-report', ANSWER('rejected'));
    assert.equal(answerOf(j)?.result, 'rejected');
    assert.equal(j.task().step, 'again');
    assert.ok(j.case.clock.lines.some((line) => line.kind === 'report-answered'));
    sound(j);
  });

  it('handed over ends as 转报办结', () => {
    const j = journey(report()).do(
      reviewer,
      'transfer',
      payload({ receiver: '省交通厅', reason: '属省级权限' }),
    );
    assert.equal(j.case.completion, 4);
    assert.deepEqual(j.case.ending, { reason: '属省级权限', to: '省交通厅' });
    sound(j);
  });

  it('lets the superior organ pass the task on and consult like any official', () => {
    const j = reported().do(upper, 'consult', ASK_FIRE);
    j.refused('task.side-open', upper, 'answer-report', ANSWER('agreed'));
    j.do(fire, 'answer', AGREES).do(upper, 'answer-report', ANSWER('agreed'));
    sound(j);
  });
});
