import assert from 'node:assert/strict';
import { caseView as schema, type CaseView } from '../../../platform/contract/case-view.ts';
import type { Actor } from '../../../platform/runtime/index.ts';
import { caseView } from '../../../platform/services/cases/view/case-view.ts';
import type { Audience } from '../../../platform/services/cases/view/viewer.ts';
import { localDate } from '../../../platform/services/clock.ts';
import { definitionOf, step } from '../../runtime/support/bundle.ts';
import { CALENDARS } from '../../runtime/support/calendars.ts';
import { deputyOf, OTHERS, staffed } from '../../runtime/support/colleagues.ts';
import {
  AGREES,
  ANSWER,
  consulted,
  journey,
  payload,
  recorded,
  reported,
  side,
  TO,
  UP,
  urged,
  whole,
} from '../../runtime/support/handling.ts';
import { ACTORS, file, Journey } from '../../runtime/support/journey.ts';
import { URBAN } from './support.ts';

const { applicant, clerk, reviewer, approver } = ACTORS;
const { fire, supervisor, administrator, reviewer2, upper } = OTHERS;

/** A case as one account sees it; everything shown is in the contract. */
function seen(
  j: Journey,
  actor: Actor,
  audience: Audience = actor.kind === 'applicant' ? 'applicant' : 'staff',
) {
  const context = {
    audience,
    now: j.now,
    today: localDate(j.now),
    calendars: CALENDARS,
    departments: [URBAN],
  };
  const view = caseView({ case: j.case, history: j.events, definition: j.definition, actor }, context);
  return schema.strict().parse(JSON.parse(JSON.stringify(view))) as CaseView;
}
const commandOf = (view: CaseView, type: string) => view.commands.find((one) => one.type === type);
const withheld = (view: CaseView, type: string) => view.unavailable.find((one) => one.type === type);
const stepOf = (view: CaseView, key: string) => view.steps.find((one) => one.key === key)?.status;

describe('cases: what each turn shows', () => {
  it('what a colleague is asked is a task beside the step, told to staff alone', () => {
    const j = consulted();
    const view = seen(j, reviewer);
    const asked = view.tasks.find((task) => task.side);
    assert.deepEqual(
      [asked?.side?.kind, asked?.side?.by, asked?.side?.question, asked?.step],
      ['consult', '审核人', '是否影响消防通道？', 'review'],
    );
    assert.equal(stepOf(view, 'review'), 'current');
    assert.deepEqual(view.step, '步骤 review');
    assert.equal(seen(j, fire).tasks.find((task) => task.side)?.mine, true);
    assert.deepEqual(
      seen(j, applicant).tasks.map((task) => task.step),
      ['review'],
    );
    assert.equal(withheld(view, 'approve')?.code, 'task.side-open');
    j.do(fire, 'answer', { task: side(j, 'fire').id, ...AGREES });
    const [opinion] = seen(j, reviewer).opinions;
    assert.deepEqual([opinion?.stance, opinion?.by, opinion?.text], ['agree', '消防', '不影响']);
    assert.deepEqual(seen(j, applicant).opinions, []);
    assert.equal(stepOf(seen(j, reviewer), 'review'), 'current');
  });

  it('groups commands by where they are given, and tells nobody of what is not theirs to give', () => {
    const j = journey();
    const view = seen(j, reviewer);
    assert.equal(commandOf(view, 'approve')?.group, 'step');
    assert.equal(commandOf(view, 'consult')?.group, 'turn');
    assert.equal(commandOf(view, 'rectify')?.group, 'whole');
    for (const type of ['urge', 'withdraw', 'intervene', 'check-deadlines', 'recount'])
      assert.ok(!commandOf(view, type) && !withheld(view, type), type);
    const watching = seen(j, supervisor);
    assert.deepEqual(
      watching.commands.map((one) => [one.type, one.group]),
      [['urge', 'whole']],
    );
    assert.equal(withheld(watching, 'approve')?.code, 'actor.not-assigned');
    assert.ok(
      watching.unavailable.every((one) => one.group !== 'turn'),
      'turns of a task that is not theirs',
    );
    assert.ok(seen(j, administrator).commands.every((one) => one.group === 'whole'));
    assert.deepEqual(
      seen(j, applicant).commands.map((one) => one.type),
      ['withdraw'],
    );
  });

  it('says why each command waits while the case is held', () => {
    const j = journey().do(reviewer, 'pause', payload({ reason: '等待规划调整' }));
    const paused = seen(j, reviewer);
    assert.deepEqual([paused.held?.kind, paused.held?.text.zh], ['paused', '已暂停办理：等待规划调整']);
    assert.equal(withheld(paused, 'approve')?.code, 'case.paused');
    assert.match(withheld(paused, 'approve')?.reason.zh ?? '', /等待规划调整/);
    assert.ok(commandOf(paused, 'resume'));
    assert.equal(stepOf(paused, 'review'), 'waiting');
    assert.equal(seen(j, applicant).held?.kind, 'paused');
    j.do(reviewer, 'resume');
    j.do(reviewer, 'start-procedure', payload({ procedure: 'testing', reason: '水质检测', expectedDays: 5 }));
    const testing = seen(j, reviewer);
    assert.deepEqual(
      [testing.held?.kind, withheld(testing, 'approve')?.code],
      ['procedure', 'case.procedure-open'],
    );
    const [procedure] = testing.procedures;
    assert.deepEqual([procedure?.kind, procedure?.excluded, procedure?.by], ['testing', true, '审核人']);
    assert.match(procedure?.basis ?? '', /第四十五条/);
    assert.equal(stepOf(testing, 'review'), 'waiting');
    const told = seen(j, applicant).procedures[0];
    assert.deepEqual([told?.reason, told?.expectedDays, told?.by], ['水质检测', 5, '市城市管理局']);
    j.do(reviewer, 'end-procedure', payload({ id: procedure?.id, result: 'passed', note: '内部记录' }));
    assert.equal(seen(j, reviewer).procedures[0]?.note, '内部记录');
    assert.equal(seen(j, applicant).procedures[0]?.note, undefined);
    assert.equal(seen(j, reviewer).held, undefined);
  });

  it('an applicant reads of requests only the extensions that were approved', () => {
    const j = new Journey(staffed(definitionOf().bundle.steps.blocks)).do(clerk, 'accept', {
      step: 'accept',
    });
    j.do(reviewer, 'request-extension', payload({ days: 5, reason: '情况复杂' }));
    assert.deepEqual([seen(j, reviewer).requests[0]?.status, seen(j, applicant).requests], ['open', []]);
    j.do(approver, 'approve-request');
    const [request] = seen(j, applicant).requests;
    assert.deepEqual(
      [request?.kind, request?.status, request?.days, request?.by, request?.decidedBy],
      ['extension', 'approved', 5, '市城市管理局', '市城市管理局'],
    );
    assert.equal(seen(j, reviewer).requests[0]?.decidedBy, '批准人');
    assert.equal(seen(j, reviewer).clock.promised.extended, 5);
    assert.match(seen(j, reviewer).clock.promised.why?.zh ?? '', /延长/);
  });

  it('site checks, urges and reports are told as far as they concern each side', () => {
    const checked = recorded();
    checked.do(reviewer2, 'countersign', { step: 'site' });
    const [check] = seen(checked, approver).siteChecks;
    assert.deepEqual([check?.officers, check?.findings], [['审核人', '审核人二'], '与申请一致']);
    const [told] = seen(checked, applicant).siteChecks;
    assert.deepEqual([told?.result, told?.officers, told?.findings], ['passed', [], '']);

    const asked = urged();
    assert.equal(seen(asked, reviewer).urges[0]?.text, '为何迟迟未办？');
    assert.ok(commandOf(seen(asked, reviewer), 'answer-urge'));
    assert.deepEqual(seen(asked, applicant).urges, []);
    assert.ok(!seen(asked, applicant).history.some((row) => row.type === 'urged'));

    const up = reported();
    assert.equal(seen(up, reviewer).report?.opinion, UP.opinion);
    assert.deepEqual([seen(up, applicant).report?.opinion, seen(up, applicant).report?.to], ['', 'province']);
    up.do(upper, 'answer-report', ANSWER('agreed'));
    assert.equal(seen(up, reviewer).report?.answer?.text, '已审');
    assert.deepEqual(
      [seen(up, applicant).report?.answer?.result, seen(up, applicant).report?.answer?.text],
      ['agreed', ''],
    );
  });

  it('a task passed on is one person’s, and of the deputy of that person', () => {
    const j = journey().do(reviewer, 'reassign', TO('reviewer-2'));
    const mine = (actor: Actor) => seen(j, actor).tasks[0]?.mine;
    assert.deepEqual([mine(reviewer2), mine(reviewer), mine(deputyOf(reviewer2))], [true, false, true]);
    assert.equal(seen(j, reviewer).tasks[0]?.assignee, '审核人二');
    assert.equal(seen(j, applicant).tasks[0]?.assignee, undefined);
    assert.ok(!seen(j, applicant).tasks[0]?.who.includes('审核人二'));
    assert.equal(withheld(seen(j, reviewer), 'approve')?.code, 'actor.other-assignee');
  });

  it('rows of history say from where to where, what was seen, what was attached and for whom', () => {
    const attached = file('photo');
    const j = journey().do(deputyOf(reviewer), 'approve', { opinion: '通过', seen: 1, files: [attached] });
    const row = seen(j, approver).history.find((one) => one.type === 'reviewed');
    assert.deepEqual([row?.from, row?.to], ['in-progress', 'pending-decision']);
    assert.deepEqual([row?.seen, row?.onBehalfOf, row?.files?.[0]?.id], [1, '审核人', 'photo']);
    const told = seen(j, applicant).history.find((one) => one.type === 'reviewed');
    assert.deepEqual([told?.from, told?.to], ['in-progress', 'pending-decision']);
    assert.deepEqual(
      [told?.seen, told?.onBehalfOf, told?.files, told?.opinion, told?.hash],
      new Array(5).fill(undefined),
    );
  });

  it('marks what was put right beside what was handed in', () => {
    const j = journey();
    const changes = [{ field: 'form.reason', value: '店面装修' }];
    j.do(reviewer, 'rectify', whole({ changes, reason: '笔误' }));
    const fields = new Map(seen(j, reviewer).form.fields.map((one) => [one.key, one]));
    assert.deepEqual(
      [fields.get('reason')?.value, fields.get('reason')?.changed, fields.get('reason')?.before],
      ['店面装修', true, '装修'],
    );
    assert.deepEqual([fields.get('area')?.changed, fields.get('area')?.before], [false, undefined]);
  });

  it('after a return everything past the target is to be done again, in other branches too', () => {
    const blocks = [
      step('accept', 'accept'),
      step('review', 'review'),
      {
        type: 'parallel' as const,
        key: 'both',
        name: '并行',
        branches: [
          { name: '左', blocks: [step('left', 'review', { returnTo: ['review'] })] },
          { name: '右', blocks: [step('right', 'review')] },
        ],
      },
      step('decide', 'decide'),
    ];
    const j = new Journey(definitionOf(blocks))
      .do(clerk, 'accept')
      .do(reviewer, 'approve', { opinion: '通过' });
    assert.deepEqual(
      seen(j, reviewer).steps.map((one) => one.status),
      ['done', 'done', 'current', 'current', 'coming'],
    );
    j.do(reviewer, 'return', { step: 'left', opinion: '退回', payload: { to: 'review' } });
    assert.deepEqual(
      seen(j, reviewer).steps.map((one) => one.status),
      ['done', 'current', 'coming', 'coming', 'coming'],
    );
    j.do(reviewer, 'approve', { step: 'review', opinion: '通过' });
    assert.deepEqual(
      seen(j, reviewer).steps.map((one) => one.status),
      ['done', 'done', 'current', 'current', 'coming'],
    );
  });

  it('a case that ended early says why, and its steps are not to come any more', () => {
    const j = journey().do(applicant, 'withdraw', whole({ reason: '不办了' }));
    assert.deepEqual(
      seen(j, reviewer).steps.map((one) => one.status),
      ['skipped', 'skipped'],
    );
    const refused = new Journey(definitionOf());
    refused.do(clerk, 'refuse-acceptance', {
      step: 'accept',
      payload: { reason: '不属于本机关', competentBody: '市住建局' },
    });
    for (const actor of [clerk, applicant])
      assert.deepEqual(
        [seen(refused, actor).nonAcceptance?.reason, seen(refused, actor).nonAcceptance?.competentBody],
        ['不属于本机关', '市住建局'],
      );
  });
});
