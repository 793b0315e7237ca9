import assert from 'node:assert/strict';
import type { Actor } from '../../platform/runtime/case.ts';
import { deputyOf, OTHERS } from './support/colleagues.ts';
import {
  AGREES,
  ASK_FIRE,
  ASK_WATER,
  consulted,
  journey,
  last,
  payload,
  side,
  sound,
  told,
  TO,
  whole,
} from './support/handling.ts';
import { ACTORS } from './support/journey.ts';

const { reviewer, approver, everything } = ACTORS;
const { reviewer2, inspector, zhang, fire, water, administrator } = OTHERS;

describe('consultation', () => {
  it('asks several departments at once; the step waits for every answer', () => {
    const j = journey().do(reviewer, 'consult', ASK_FIRE).do(reviewer, 'consult', ASK_WATER);
    assert.equal(side(j, 'water').dueOn, '2026-03-05');
    assert.deepEqual(side(j, 'fire').side, {
      kind: 'consult',
      of: '2-review',
      by: { account: 'reviewer', name: '审核人' },
      question: '是否影响消防通道？',
    });
    j.do(fire, 'answer', { ...AGREES, task: side(j, 'fire').id });
    j.refused('task.side-open', reviewer, 'approve');
    j.do(water, 'answer', {
      ...payload({ stance: 'disagree', text: '压占管线' }),
      task: side(j, 'water').id,
    });
    assert.deepEqual(
      j.case.opinions.map(({ department, stance, text }) => [department, stance, text]),
      [
        ['fire', 'agree', '不影响'],
        ['water', 'disagree', '压占管线'],
      ],
    );
    assert.equal(told(j, 'opinion-given')[1]?.task, '2-review', 'the asker’s task is told');
    assert.deepEqual(j.case.handlers, [], 'who gives an opinion does not do the step');
    j.do(reviewer, 'approve');
    sound(j);
  });

  it('may be answered while the case is paused', () => {
    const j = consulted();
    j.do(reviewer, 'pause', payload({ reason: '等待补充' }));
    j.do(fire, 'answer', AGREES);
    assert.equal(j.case.opinions.length, 1);
    sound(j);
  });
});

describe('passing on', () => {
  it('binds the task to the person; a reassigned task is theirs alone, or their deputy’s', () => {
    const j = journey().do(reviewer, 'reassign', TO('reviewer-2'));
    j.refused('actor.other-assignee', deputyOf(reviewer), 'approve');
    j.do(deputyOf(reviewer2), 'approve');
    assert.deepEqual(last(j, 'reviewed')?.actor.onBehalfOf, { account: 'reviewer-2', name: '审核人二' });
    sound(j);
  });

  it('by an administrator works while the case is paused', () => {
    const j = journey().do(reviewer, 'pause', payload({ reason: '核实' }));
    j.refused('case.paused', reviewer, 'reassign', TO('reviewer-2'));
    j.do(
      administrator,
      'intervene',
      whole({ task: '2-review', to: 'urban-management/inspector', reason: '空岗' }),
    );
    assert.deepEqual(j.task().assignees, [{ department: 'urban-management', post: 'inspector' }]);
    assert.equal(j.case.state, 'paused');
    j.do(inspector, 'resume').do(inspector, 'approve');
    sound(j);
  });
});

describe('a deputy', () => {
  it('acts in the colleague’s post and is on record for both', () => {
    const j = journey().do(deputyOf(reviewer), 'approve');
    const row = last(j, 'reviewed');
    assert.equal(row?.actor.account, 'deputy');
    assert.deepEqual(row?.actor.onBehalfOf, { account: 'reviewer', name: '审核人' });
    sound(j);
  });

  it('who has the post too stands in for the colleague where a task is the colleague’s by name', () => {
    const both = { ...reviewer, posts: [...reviewer.posts, ...deputyOf(reviewer2).posts] };
    const named = journey().do(reviewer, 'reassign', payload({ to: 'reviewer-2', reason: '外出' }));
    named.refused('actor.other-assignee', reviewer, 'approve');
    named.do(both, 'approve');
    assert.equal(last(named, 'reviewed')?.actor.onBehalfOf?.account, 'reviewer-2');
    assert.equal(last(journey().do(both, 'approve'), 'reviewed')?.actor.onBehalfOf, undefined);
  });

  it('is kept apart like both: neither the deputy nor the colleague does the next step', () => {
    const both = journey().do(deputyOf(reviewer), 'approve');
    const asDecider = (account: string): Actor => ({ ...approver, account });
    both.refused('actor.same-person', asDecider('reviewer'), 'grant');
    both.refused('actor.same-person', asDecider('deputy'), 'grant');
    const other = journey().do(everything, 'approve');
    other.refused('actor.same-person', deputyOf({ ...approver, account: 'everything' }), 'grant');
    other.do(deputyOf(approver), 'grant');
  });

  it('does not handle the colleague’s own case', () => {
    journey().refused('actor.own-case', deputyOf(zhang), 'approve');
    journey().refused(
      'actor.own-case',
      deputyOf(zhang),
      'rectify',
      whole({ changes: [{ field: 'form.area', value: 1 }], reason: 'x' }),
    );
  });
});
