import assert from 'node:assert/strict';
import { step } from './support/bundle.ts';
import { OTHERS, staffed } from './support/colleagues.ts';
import { journey, last, payload, sound, told, URGE, urged, whole, withdrawn } from './support/handling.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { reviewer, approver } = ACTORS;
const { supervisor } = OTHERS;

describe('rectification', () => {
  it('keeps both values in history, and is possible after the end', () => {
    const j = withdrawn();
    const changes = [
      { field: 'form.area', value: 15.2 },
      { field: 'applicant.phone', value: '13800000000' },
    ];
    j.do(reviewer, 'rectify', whole({ changes, reason: '录入错误' }));
    assert.equal(j.case.form['area'], 15.2);
    assert.equal(j.case.applicant.phone, '13800000000');
    assert.equal(j.case.applicant.name, '张三');
    const row = last(j, 'rectified');
    assert.deepEqual(row?.type === 'rectified' && row.changes, [
      { field: 'form.area', from: 12.5, to: 15.2 },
      { field: 'applicant.phone', from: null, to: '13800000000' },
    ]);
    assert.equal(told(j, 'rectified')[0]?.to, 'applicant');
    sound(j);
  });

  it('is not made of a void case', () => {
    const j = journey().do(reviewer, 'request-void', payload({ kind: 'void', reason: '重复提交' }));
    j.do(approver, 'approve-request');
    assert.equal(j.case.state, 'void');
    const change = whole({ changes: [{ field: 'form.area', value: 1 }], reason: 'x' });
    j.refused('rectify.void', reviewer, 'rectify', change);
    j.do(reviewer, 'archive', whole({})).refused('rectify.void', reviewer, 'rectify', change);
  });
});

describe('urging', () => {
  it('asks for an answer within working days, of the posts and the department', () => {
    const j = urged();
    assert.equal(j.case.urges[0]?.dueOn, '2026-03-05');
    assert.deepEqual(
      told(j, 'supervision').map(({ to, task }) => [to, task]),
      [
        ['assignees', '2-review'],
        ['administrators', undefined],
      ],
    );
    j.do(reviewer, 'pause', payload({ reason: '核实' }));
    j.do(reviewer, 'answer-urge', payload({ urge: j.case.urges[0]?.id, text: '明日办结' }));
    assert.equal(j.case.urges[0]?.answer?.text, '明日办结');
    assert.equal(told(j, 'supervision').at(-1)?.to, 'supervisors');
    sound(j);
  });

  it('tells the department alone while the applicant has the case', () => {
    const j = new Journey(
      staffed([step('apply', 'apply'), step('review', 'review', { returnTo: ['apply'] })]),
    );
    j.do(reviewer, 'return', { payload: { to: 'apply' }, opinion: '补' }).do(supervisor, 'urge', URGE);
    assert.deepEqual(
      told(j, 'supervision').map(({ to }) => to),
      ['administrators'],
    );
    sound(j);
  });
});
