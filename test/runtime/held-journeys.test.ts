import assert from 'node:assert/strict';
import { openState } from '../../platform/runtime/state.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import { definitionOf, ROAD_STEPS, step } from './support/bundle.ts';
import { deputyOf } from './support/colleagues.ts';
import { checkInvariants } from './support/invariants.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { clerk, reviewer, approver, applicant } = ACTORS;
const day = (date: string) => `${date}T02:00:00.000Z`;
const hearing = (heldOn: string) => ({
  procedure: 'hearing',
  reason: '利害关系人申请',
  expectedDays: 10,
  heldOn,
});
const review = (kind: string) => ({ procedure: kind, reason: '技术复杂', expectedDays: 8 });

/** An accepted case that stands at its review, on Monday 2 March 2026. */
function underReview(
  definition = definitionOf(ROAD_STEPS, { promisedLimit: { days: 20, unit: 'working-day' } }),
) {
  return new Journey(definition).do(clerk, 'accept');
}

function sound(j: Journey): void {
  checkInvariants(j.case, j.definition.bundle.steps.blocks);
  const replayed = replayCase(j.events);
  assert.ok(replayed);
  assert.deepEqual({ ...replayed, head: j.case.head }, j.case);
  if (j.case.closedAt === null) assert.equal(openState(j.case, j.definition), j.case.state);
}

describe('special procedures', () => {
  it('stop both limits for a hearing and let them run on after it (T7)', () => {
    const j = underReview();
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-30');
    j.now = day('2026-03-09');
    j.do(reviewer, 'start-procedure', { payload: hearing('2026-03-20') });
    assert.equal(j.case.state, 'suspended-procedure');
    assert.equal(j.case.tasks[0]?.step, 'review', 'whoever has the case still has it');
    const told = j.effects.findLast((one) => one.kind === 'notify' && one.topic === 'special-procedure');
    assert.match(told?.kind === 'notify' ? told.text.zh : '', /听证.*约需 10 个工作日.*2026-03-20.*不计入/);
    j.refused('case.procedure-open', reviewer, 'approve');
    j.now = day('2026-03-20');
    const [procedure] = j.case.procedures;
    j.do(reviewer, 'end-procedure', {
      payload: { id: procedure?.id, result: 'passed', note: '听证笔录附卷' },
    });
    assert.equal(j.case.state, 'in-progress');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-04-13');
    assert.equal(j.case.clock.promised.dueOn, '2026-04-13');
    j.do(reviewer, 'approve');
    sound(j);
  });

  it('overlap without counting a day twice (T8)', () => {
    const j = underReview();
    j.now = day('2026-03-09');
    j.do(reviewer, 'start-procedure', { payload: hearing('2026-03-20') });
    j.now = day('2026-03-16');
    j.do(reviewer, 'start-procedure', { payload: review('expert-review') });
    const [first, second] = j.case.procedures.map((one) => one.id);
    j.now = day('2026-03-20');
    j.do(reviewer, 'end-procedure', { payload: { id: first, result: 'passed', note: '毕' } });
    assert.equal(j.case.state, 'suspended-procedure', 'the other one still runs');
    j.now = day('2026-03-25');
    j.do(reviewer, 'end-procedure', { payload: { id: second, result: 'passed', note: '毕' } });
    assert.equal(j.case.clock.statutory?.dueOn, '2026-04-16');
    sound(j);
  });

  it('move the limit of the open step as well', () => {
    const j = underReview();
    assert.equal(j.task('review').dueOn, '2026-03-04');
    j.now = day('2026-03-03');
    j.do(reviewer, 'start-procedure', { payload: review('testing') });
    j.now = day('2026-03-10');
    j.do(reviewer, 'end-procedure', {
      payload: { id: j.case.procedures[0]?.id, result: 'passed', note: '合格' },
    });
    assert.equal(j.task('review').dueOn, '2026-03-11');
    sound(j);
  });

  it('count where the law does not exclude them, and not where the item cites one', () => {
    const counted = underReview().do(reviewer, 'start-procedure', { payload: review('site-visit') });
    assert.equal(counted.case.state, 'in-progress');
    assert.equal(counted.case.clock.suspensions.length, 0);
    counted.refused('case.procedure-open', reviewer, 'approve');
    const basis = { law: '排污许可管理条例', article: '第十二条' };
    const cited = underReview(
      definitionOf(ROAD_STEPS, { specialProcedures: [{ procedure: 'site-visit', excluded: true, basis }] }),
    ).do(reviewer, 'start-procedure', { payload: review('site-visit') });
    assert.equal(cited.case.state, 'suspended-procedure');
    assert.deepEqual(cited.case.clock.suspensions[0]?.basis, basis);
  });

  it('are refused out of turn, twice, too early, too late', () => {
    new Journey().refused('procedure.not-started', clerk, 'start-procedure', { payload: review('testing') });
    const j = underReview();
    j.refused('actor.not-assigned', clerk, 'start-procedure', { payload: review('testing') });
    j.refused('hearing.date-required', reviewer, 'start-procedure', { payload: review('hearing') });
    j.refused('hearing.notice-too-short', reviewer, 'start-procedure', { payload: hearing('2026-03-08') });
    j.refused('hearing.too-late', reviewer, 'start-procedure', { payload: hearing('2026-04-20') });
    j.refused('procedure.none-open', reviewer, 'end-procedure', {
      payload: { id: 'x', result: 'passed', note: 'x' },
    });
    j.do(reviewer, 'start-procedure', { payload: hearing('2026-03-12') });
    j.refused('procedure.already-open', reviewer, 'start-procedure', { payload: hearing('2026-03-12') });
    j.refused('procedure.unknown', reviewer, 'end-procedure', {
      payload: { id: 'x', result: 'passed', note: 'x' },
    });
    j.refused('hearing.not-held', reviewer, 'end-procedure', {
      payload: { id: j.case.procedures[0]?.id, result: 'passed', note: 'x' },
    });
  });

  it('end with the case when the applicant withdraws', () => {
    const j = underReview().do(reviewer, 'start-procedure', { payload: hearing('2026-03-12') });
    j.do(applicant, 'withdraw', { task: undefined, payload: { reason: '不办了' } });
    assert.ok(j.case.procedures.every((one) => one.endedOn !== undefined));
    assert.ok(j.case.clock.suspensions.every((one) => one.to !== undefined));
    sound(j);
  });

  it('are steps of a chain that are passed once all were held', () => {
    const chain = [
      step('accept', 'accept'),
      step('hearing', 'special-procedure', {
        posts: ['reviewer'],
        config: { procedures: ['expert-review'] },
      }),
      step('decide', 'decide'),
    ];
    const j = new Journey(definitionOf(chain)).do(clerk, 'accept');
    j.refused('procedure.missing', reviewer, 'approve');
    j.do(reviewer, 'start-procedure', { payload: review('expert-review') });
    j.do(reviewer, 'end-procedure', {
      payload: { id: j.case.procedures[0]?.id, result: 'passed', note: '专家组同意' },
    });
    assert.equal(j.do(reviewer, 'approve').case.state, 'pending-decision');
    sound(j);
  });
});

describe('pause', () => {
  it('stops the promised limit and never the statutory one', () => {
    const j = underReview();
    j.now = day('2026-03-09');
    j.do(reviewer, 'pause', { payload: { reason: '系统迁移' } });
    assert.equal(j.case.state, 'paused');
    j.refused('case.paused', reviewer, 'approve');
    j.refused('case.paused', reviewer, 'start-procedure', { payload: review('testing') });
    j.refused('case.paused', reviewer, 'pause', { payload: { reason: '再停' } });
    j.now = day('2026-03-11');
    j.do(reviewer, 'resume');
    assert.equal(j.case.state, 'in-progress');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-30');
    assert.equal(j.case.clock.promised.dueOn, '2026-04-01');
    j.refused('pause.not-paused', reviewer, 'resume');
    sound(j);
  });

  it('is possible before acceptance and not after the decision', () => {
    const j = new Journey().do(clerk, 'pause', { payload: { reason: '停电' } });
    assert.equal(j.case.state, 'paused');
    j.do(clerk, 'resume').do(clerk, 'accept').do(reviewer, 'approve').do(approver, 'grant').pay();
    j.refused('pause.decided', clerk, 'pause', { payload: { reason: 'x' } });
  });
});

describe('requests that need approval', () => {
  const extension = { days: 10, reason: '案情复杂' };

  it('extend both limits once, with the reason told (T5)', () => {
    const item = { promisedLimit: { days: 20, unit: 'working-day' as const } };
    const j = new Journey(definitionOf(ROAD_STEPS, item), {}, day('2026-02-09')).do(clerk, 'accept');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-13');
    j.do(reviewer, 'request-extension', { payload: extension });
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-13', 'asking moves nothing');
    j.refused('task.side-open', reviewer, 'approve');
    j.refused('request.already-open', reviewer, 'request-extension', { payload: extension });
    j.refused('actor.not-assigned', reviewer, 'approve-request');
    j.do(approver, 'approve-request');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-27');
    const told = j.effects.find((one) => one.kind === 'notify' && one.topic === 'extended');
    assert.match(
      told?.kind === 'notify' ? told.text.zh : '',
      /延长办理期限 10 个工作日，至 2026-03-27，理由：案情复杂/,
    );
    j.refused('extension.already-extended', reviewer, 'request-extension', { payload: extension });
    j.do(reviewer, 'approve');
    sound(j);
  });

  it('are rejected with a reason, and nothing moves', () => {
    const j = underReview().do(reviewer, 'request-extension', { payload: extension });
    j.refused('opinion.required', approver, 'reject-request');
    j.do(approver, 'reject-request', { opinion: '无须延期' });
    assert.equal(j.case.requests[0]?.status, 'rejected');
    assert.equal(j.case.clock.extensions.length, 0);
    j.do(reviewer, 'approve');
    sound(j);
  });

  it('are not approved by whoever asked', () => {
    const j = underReview().do(ACTORS.everything, 'request-extension', { payload: extension });
    j.refused('request.own', ACTORS.everything, 'approve-request');
    j.do(approver, 'approve-request');
  });

  it('are not approved by whoever stands in for the one who asked', () => {
    const j = underReview().do(ACTORS.everything, 'request-extension', { payload: extension });
    j.refused('request.own', deputyOf(ACTORS.everything), 'approve-request');
    j.refused('request.own', deputyOf(ACTORS.everything), 'reject-request', { opinion: '不必' });
  });

  it('are not approved once the limit is over, unless it was held before', () => {
    const asked = () => underReview().do(reviewer, 'request-extension', { payload: extension });
    const late = asked();
    late.now = day('2026-03-31');
    late.refused('extension.too-late', approver, 'approve-request');
    late.do(approver, 'reject-request', { opinion: '已逾期' });
    const held = asked().do(reviewer, 'start-procedure', { payload: review('testing') });
    held.now = day('2026-03-31');
    held.do(approver, 'approve-request');
    assert.equal(held.case.clock.extensions.length, 1);
    sound(held);
  });

  it('are not approved after a decision beside them', () => {
    const branch = (one: Block) => ({ blocks: [one] });
    const branches = [branch(step('left', 'review')), branch(step('decide', 'decide'))];
    const chain = [step('accept', 'accept'), { type: 'parallel' as const, key: 'fork', branches }];
    const asked = (type: string, payload: object) =>
      new Journey(definitionOf(chain))
        .do(clerk, 'accept')
        .do(reviewer, type, { step: 'left', payload })
        .do(ACTORS.everything, 'grant');
    const termination = asked('request-termination', { reason: '申请人已注销' });
    termination.refused('termination.decided', approver, 'approve-request');
    termination.do(approver, 'reject-request', { opinion: '已决定' }).do(reviewer, 'approve');
    sound(termination);
    asked('request-extension', extension).refused('extension.decided', approver, 'approve-request');
  });

  it('come too early, too late or for too long', () => {
    new Journey().refused('extension.not-started', clerk, 'request-extension', { payload: extension });
    const j = underReview();
    j.refused('extension.too-long', reviewer, 'request-extension', { payload: { ...extension, days: 11 } });
    j.now = day('2026-03-31');
    j.refused('extension.too-late', reviewer, 'request-extension', { payload: extension });
    j.now = day('2026-03-10');
    j.do(reviewer, 'approve').do(approver, 'grant').pay();
    j.refused('extension.decided', clerk, 'request-extension', { payload: extension });
    j.refused('termination.decided', clerk, 'request-termination', { payload: { reason: 'x' } });
    j.refused('procedure.decided', clerk, 'start-procedure', { payload: review('testing') });
  });

  it('need somebody to approve', () => {
    const j = new Journey(definitionOf([step('accept', 'accept'), step('review', 'review')]));
    j.do(clerk, 'accept').refused('request.no-approver', reviewer, 'request-extension', {
      payload: extension,
    });
  });

  const endings = [
    ['request-void', { kind: 'void', reason: '材料系伪造' }, 'void', 2],
    ['request-void', { kind: 'deletion', reason: '重复录入' }, 'void', 3],
    ['request-termination', { reason: '申请人已注销' }, 'terminated', 6],
  ] as const;
  for (const [type, payload, state, completion] of endings) {
    it(`${type} ends as ${state} with completion ${completion}, approved and traceable`, () => {
      const j = underReview().do(reviewer, type, { payload });
      j.do(approver, 'approve-request');
      assert.equal(j.case.state, state);
      assert.equal(j.case.completion, completion);
      assert.deepEqual(j.case.tasks, []);
      assert.equal(j.case.ending?.reason, payload.reason);
      assert.equal(j.case.requests[0]?.decidedBy?.account, approver.account);
      assert.ok(
        j.events.some((event) => event.type === 'submitted'),
        'nothing of the history is gone',
      );
      j.refused('case.closed', reviewer, 'approve', { task: 'gone' });
      sound(j);
    });
  }

  it('are dropped when their step is left from another branch', () => {
    const chain = [
      step('accept', 'accept'),
      {
        type: 'parallel' as const,
        key: 'fork',
        branches: [
          { blocks: [step('left', 'review', { returnTo: ['accept'] })] },
          { blocks: [step('right', 'review')] },
        ],
      },
      step('decide', 'decide'),
    ];
    const j = new Journey(definitionOf(chain)).do(clerk, 'accept');
    j.do(reviewer, 'request-extension', { step: 'right', payload: extension });
    j.do(reviewer, 'start-procedure', { step: 'right', payload: review('testing') });
    const approval = j.case.tasks.find((one) => one.side?.kind === 'approval')?.id;
    j.do(reviewer, 'return', { step: 'left', payload: { to: 'accept' }, opinion: '退回' });
    assert.deepEqual(j.case.marking, { active: ['accept'], joins: {} });
    assert.equal(j.case.requests[0]?.status, 'dropped');
    assert.ok(j.case.procedures[0]?.endedOn);
    j.refused('conflict.task-handled', approver, 'approve-request', { task: approval });
    sound(j);
  });
});

describe('archive', () => {
  it('takes a case that is over and whose documents are made', () => {
    const j = underReview();
    j.refused('archive.open', clerk, 'archive', { task: undefined });
    j.do(reviewer, 'approve').do(approver, 'grant').pay().do(clerk, 'issue').makeDocuments();
    j.do(clerk, 'deliver', { payload: { method: 'online' } });
    j.refused('actor.not-office', ACTORS.outsider, 'archive', { task: undefined });
    j.do(clerk, 'archive', { task: undefined });
    assert.equal(j.case.state, 'archived');
    assert.equal(j.case.completion, 0, 'how it ended stays');
    j.refused('archive.already', clerk, 'archive', { task: undefined });
    const early = underReview()
      .do(reviewer, 'approve')
      .do(approver, 'refuse', { payload: { reasons: '不符' } });
    early.do(clerk, 'deliver', { payload: { method: 'window' } });
    early.refused('archive.documents-pending', clerk, 'archive', { task: undefined });
  });
});
