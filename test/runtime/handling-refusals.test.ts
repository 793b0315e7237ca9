import assert from 'node:assert/strict';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import type { Actor } from '../../platform/runtime/case.ts';
import { step } from './support/bundle.ts';
import { deputyOf, OTHERS, REVIEWED, staffed } from './support/colleagues.ts';
import {
  ANSWER,
  AGREES,
  ASK_FIRE,
  ASK_WATER,
  coSigned,
  consulted,
  journey,
  PASSED,
  payload,
  RECTIFY,
  recorded,
  report,
  reported,
  type Rest,
  SITE,
  site,
  type Step,
  TO,
  UP,
  URGE,
  urged,
  whole,
  withdrawn,
} from './support/handling.ts';
import { ACTORS, Journey } from './support/journey.ts';

const { reviewer, approver, everything, outsider } = ACTORS;
const { reviewer2, zhang, fire, water, upper, administrator, supervisor } = OTHERS;

/** Holds a post below and one above. */
const upperReviewer: Actor = { ...upper, account: 'reviewer' };
const handedOver = report({ to: { department: 'province', post: 'reviewer' }, mode: 'hand-over' }).slice(
  0,
  1,
);
const voidAsked = () => journey().do(reviewer, 'request-void', payload({ kind: 'void', reason: '重复' }));
const APPROVAL = '6-review';
const MOVED = (to: string) => whole({ task: APPROVAL, to, reason: '批准人休假' });

/** Out of turn, wrong post, own case, twice, late: code, path, the case so far, who, what, with what. */
const REFUSED: [code: string, path: string, () => Journey, Actor, string, Rest?][] = [
  // 征求意见
  ['actor.not-assigned', '/task', journey, approver, 'consult', ASK_FIRE],
  ['consult.already-asked', '/payload/to', consulted, reviewer, 'consult', ASK_FIRE],
  [
    'consult.own-department',
    '/payload/to',
    journey,
    reviewer,
    'consult',
    payload({ to: 'urban-management/approver', question: '?' }),
  ],
  [
    'colleague.unknown',
    '/payload/to',
    journey,
    reviewer,
    'consult',
    payload({ to: 'fire/chief', question: '?' }),
  ],
  ['consult.nobody', '', () => new Journey(definitionWithoutPeople()), reviewer, 'consult', ASK_FIRE],
  ['task.side-open', '/task', consulted, reviewer, 'approve'],
  ['actor.not-assigned', '/task', consulted, water, 'answer', AGREES],
  ['command.unknown', '/type', consulted, fire, 'approve', { task: '5-review' }],
  [
    'conflict.task-handled',
    '/task',
    () => consulted().do(fire, 'answer', AGREES),
    fire,
    'answer',
    { ...AGREES, task: '5-review' },
  ],
  ['actor.own-case', '', consulted, { ...fire, account: 'zhang' }, 'answer', AGREES],
  ['payload.invalid', '/payload/text', consulted, fire, 'answer', payload({ stance: 'agree', text: ' ' })],
  // 撤回征求
  ['recall.none-open', '', journey, reviewer, 'recall', payload({ task: '5-review' })],
  ['recall.unknown', '/payload/task', consulted, reviewer, 'recall', payload({ task: '2-review' })],
  [
    'conflict.task-handled',
    '/payload/task',
    () => consulted().do(fire, 'answer', AGREES).do(reviewer, 'consult', ASK_WATER),
    reviewer,
    'recall',
    payload({ task: '5-review' }),
  ],
  // 加签
  ['colleague.self', '/payload/to', journey, reviewer, 'co-sign', payload({ to: 'reviewer' })],
  ['colleague.applicant', '/payload/to', journey, reviewer, 'co-sign', payload({ to: 'zhang' })],
  ['colleague.unknown', '/payload/to', journey, reviewer, 'co-sign', payload({ to: 'fire-1' })],
  ['consult.already-asked', '/payload/to', coSigned, reviewer, 'co-sign', payload({ to: 'reviewer-2' })],
  ['task.side-open', '/task', coSigned, reviewer, 'approve', { task: '2-review' }],
  ['actor.other-assignee', '/task', coSigned, everything, 'answer', AGREES],
  ['consult.own-question', '', () => coSigned('urban-management/reviewer'), reviewer, 'answer', AGREES],
  [
    'consult.own-question',
    '',
    () => coSigned('urban-management/reviewer'),
    deputyOf(reviewer),
    'answer',
    AGREES,
  ],
  ['actor.own-case', '', () => coSigned('urban-management/reviewer'), zhang, 'answer', AGREES],
  // 转办
  ['actor.not-assigned', '/task', journey, outsider, 'reassign', TO('reviewer-2')],
  ['colleague.applicant', '/payload/to', journey, reviewer, 'reassign', TO('zhang')],
  ['colleague.self', '/payload/to', journey, reviewer, 'reassign', TO('reviewer')],
  ['colleague.unfit', '/payload/to', journey, reviewer, 'reassign', TO('clerk')],
  ['colleague.unfit', '/payload/to', journey, reviewer, 'reassign', TO('urban-management/window')],
  ['colleague.unknown', '/payload/to', journey, reviewer, 'reassign', TO('fire/opinion')],
  ['colleague.unknown', '/payload/to', journey, reviewer, 'reassign', TO('nobody')],
  ['colleague.unchanged', '/payload/to', journey, reviewer, 'reassign', TO('urban-management/reviewer')],
  [
    'colleague.separated',
    '/payload/to',
    () => journey().do(everything, 'approve'),
    approver,
    'reassign',
    TO('everything'),
  ],
  [
    'actor.other-assignee',
    '/task',
    () => journey().do(reviewer, 'reassign', TO('reviewer-2')),
    reviewer,
    'approve',
  ],
  // 现场核查
  ['officers.same-person', '', recorded, reviewer, 'countersign'],
  ['officers.same-person', '', recorded, deputyOf(reviewer), 'countersign'],
  ['site-check.no-record', '', () => journey(site()), reviewer, 'countersign'],
  ['site-check.recorded', '', recorded, reviewer2, 'record', PASSED],
  [
    'site-check.not-scored',
    '/payload/score',
    () => journey(site()),
    reviewer,
    'record',
    payload({ result: 'passed', findings: 'x', score: 1 }),
  ],
  [
    'site-check.score-required',
    '/payload/score',
    () => journey(site({ scored: true })),
    reviewer,
    'record',
    PASSED,
  ],
  ['actor.not-assigned', '/task', recorded, approver, 'countersign'],
  ['actor.own-case', '', recorded, zhang, 'countersign'],
  ['return.not-configured', '', recorded, reviewer, 'return', { payload: { to: 'review' }, opinion: '改' }],
  [
    'site-check.nothing-to-rectify',
    '',
    () => journey(SITE).do(reviewer, 'approve').do(reviewer, 'record', RECTIFY),
    reviewer2,
    'return',
    { payload: { to: 'review' }, opinion: '改' },
  ],
  [
    'conflict.task-handled',
    '/task',
    () => recorded().do(reviewer2, 'countersign'),
    reviewer2,
    'countersign',
    { task: '2-site' },
  ],
  // 上报
  ['opinion.required', '/opinion', () => journey(report()), reviewer, 'report'],
  ['report.not-sent', '', () => journey(report()), reviewer, 'answer-report', ANSWER('agreed')],
  ['report.already-sent', '', reported, upper, 'report', UP],
  ['report.already-sent', '', reported, upper, 'transfer', payload({ receiver: 'x', reason: 'x' })],
  ['actor.not-assigned', '/task', reported, reviewer, 'answer-report', ANSWER('agreed')],
  ['actor.own-case', '', reported, { ...upper, account: 'zhang' }, 'answer-report', ANSWER('agreed')],
  ['actor.same-person', '', reported, upperReviewer, 'answer-report', ANSWER('agreed')],
  ['actor.same-person', '', reported, deputyOf(upperReviewer, 'deputy'), 'answer-report', ANSWER('agreed')],
  [
    'report.decided',
    '',
    () => journey([step('decide', 'decide'), ...handedOver]).do(approver, 'grant'),
    reviewer,
    'report',
    UP,
  ],
  ['report.to-required', '/payload/to', () => journey(report({})), reviewer, 'report', UP],
  [
    'report.to-fixed',
    '/payload/to',
    () => journey(report()),
    reviewer,
    'report',
    { ...UP, payload: { to: 'fire/opinion' } },
  ],
  [
    'report.own-department',
    '/payload/to',
    () => journey(report({})),
    reviewer,
    'report',
    { ...UP, payload: { to: 'urban-management/approver' } },
  ],
  [
    'colleague.unknown',
    '/payload/to',
    () => journey(report({})),
    reviewer,
    'report',
    { ...UP, payload: { to: 'fire/chief' } },
  ],
  [
    'report.decided',
    '',
    () => journey([step('decide', 'decide'), ...report().slice(0, 1)]).do(approver, 'grant'),
    reviewer,
    'transfer',
    payload({ receiver: '省厅', reason: 'x' }),
  ],
  [
    'report.elsewhere',
    '',
    () => journey(twoReports()).do(reviewer, 'report', { ...UP, step: 'first' }),
    reviewer,
    'report',
    { ...UP, step: 'second' },
  ],
  // 纠错
  [
    'actor.not-office',
    '',
    journey,
    fire,
    'rectify',
    whole({ changes: [{ field: 'form.area', value: 1 }], reason: 'x' }),
  ],
  [
    'actor.own-case',
    '',
    journey,
    zhang,
    'rectify',
    whole({ changes: [{ field: 'form.area', value: 1 }], reason: 'x' }),
  ],
  ...(
    [
      ['field.unknown', 'field', [{ field: 'applicant.name', value: '李四' }]],
      ['field.unknown', 'field', [{ field: 'applicant.idNumber', value: '1' }]],
      ['field.unknown', 'field', [{ field: 'form.height', value: 1 }]],
      ['rectify.unchanged', 'value', [{ field: 'form.area', value: 12.5 }]],
      ['rectify.shape', 'value', [{ field: 'form.area', value: '很大' }]],
      ['rectify.shape', 'value', [{ field: 'applicant.phone', value: 1 }]],
    ] as const
  ).map(([code, at, changes]): (typeof REFUSED)[number] => [
    code,
    `/payload/changes/0/${at}`,
    journey,
    reviewer,
    'rectify',
    whole({ changes, reason: 'x' }),
  ]),
  [
    'rectify.twice',
    '/payload/changes/1/field',
    journey,
    reviewer,
    'rectify',
    whole({
      changes: [
        { field: 'form.area', value: 1 },
        { field: 'form.area', value: 2 },
      ],
      reason: 'x',
    }),
  ],
  // 异常处理
  [
    'actor.not-administrator',
    '',
    journey,
    approver,
    'intervene',
    whole({ task: '2-review', to: 'inspector', reason: 'x' }),
  ],
  [
    'actor.not-administrator',
    '',
    journey,
    { ...administrator, department: 'fire' },
    'intervene',
    whole({ task: '2-review', to: 'inspector', reason: 'x' }),
  ],
  [
    'conflict.task-handled',
    '/payload/task',
    journey,
    administrator,
    'intervene',
    whole({ task: '1-review', to: 'inspector', reason: 'x' }),
  ],
  [
    'colleague.applicant',
    '/payload/to',
    journey,
    administrator,
    'intervene',
    whole({ task: '2-review', to: 'zhang', reason: 'x' }),
  ],
  [
    'colleague.unfit',
    '/payload/to',
    journey,
    administrator,
    'intervene',
    whole({ task: '2-review', to: 'clerk', reason: 'x' }),
  ],
  [
    'actor.own-case',
    '',
    journey,
    { ...administrator, account: 'zhang' },
    'intervene',
    whole({ task: '2-review', to: 'inspector', reason: 'x' }),
  ],
  ['colleague.unfit', '/payload/to', voidAsked, administrator, 'intervene', MOVED('clerk')],
  [
    'colleague.unfit',
    '/payload/to',
    voidAsked,
    administrator,
    'intervene',
    MOVED('urban-management/inspector'),
  ],
  [
    'request.own',
    '/payload/to',
    () => journey().do(everything, 'request-void', payload({ kind: 'void', reason: '重复' })),
    administrator,
    'intervene',
    MOVED('everything'),
  ],
  // 督办
  ['actor.own-case', '', journey, { ...supervisor, account: 'zhang' }, 'urge', URGE],
  ['actor.not-supervisor', '', journey, approver, 'urge', URGE],
  ['payload.invalid', '/payload/days', journey, supervisor, 'urge', whole({ text: 'x', days: 31 })],
  ['urge.none-open', '', journey, reviewer, 'answer-urge', payload({ urge: '5-urge', text: 'x' })],
  ['urge.unknown', '/payload/urge', urged, reviewer, 'answer-urge', payload({ urge: '9-urge', text: 'x' })],
  ['actor.not-assigned', '/task', urged, approver, 'answer-urge', payload({ urge: '5-urge', text: 'x' })],
  [
    'urge.answered',
    '/payload/urge',
    () =>
      urged()
        .do(supervisor, 'urge', URGE)
        .do(reviewer, 'answer-urge', payload({ urge: '5-urge', text: 'x' })),
    reviewer,
    'answer-urge',
    payload({ urge: '5-urge', text: 'x' }),
  ],
  // 已结束
  ['case.closed', '', withdrawn, reviewer, 'consult', { ...ASK_FIRE, task: '2-review' }],
  ['case.closed', '', withdrawn, supervisor, 'urge', URGE],
  [
    'case.closed',
    '',
    withdrawn,
    administrator,
    'intervene',
    whole({ task: '2-review', to: 'inspector', reason: 'x' }),
  ],
];

function definitionWithoutPeople() {
  const { people: _, ...definition } = staffed(REVIEWED);
  return definition;
}

function twoReports(): Block[] {
  const one = (key: string) => ({ blocks: [{ ...(report()[0] as Step), key }] });
  return [{ type: 'parallel', key: 'fork', branches: [one('first'), one('second')] }];
}

describe('refusals of handling', () => {
  for (const [code, path, given, actor, type, rest] of REFUSED) {
    const what = JSON.stringify(rest?.payload ?? '').slice(0, 70);
    it(`${code} at ${path || 'the whole'}: ${type} by ${actor.account} ${what}`, () => {
      assert.equal(given().refused(code, actor, type, rest), path);
    });
  }
});
