import assert from 'node:assert/strict';
import type { Actor } from '../../platform/runtime/case.ts';
import { registerActs } from '../../platform/runtime/rules/register-acts.ts';
import { factsOf } from '../../platform/runtime/rules/facts.ts';
import { verifyChain } from '../../platform/runtime/history/hash-chain.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { step } from './support/bundle.ts';
import { COMPLETE, INTAKE_STEPS, intake, on, sweep, WINDOW_STEPS, WITHOUT } from './support/intake.ts';
import { ACTORS, file, type Journey, submission } from './support/journey.ts';

const { applicant, stranger, clerk, reviewer, approver, system } = ACTORS;
const { form } = submission();
const handedIn = { payload: { form, materials: COMPLETE } };
const reason = { payload: { reason: '重复申请' } };
const problem = { payload: { items: [{ material: 'site-plan', problem: '看不清' }] } };
const supplied = {
  payload: {
    materials: [
      { material: 'photos', files: [file('f3')] },
      { material: 'consent', files: [file('f4')] },
    ],
  },
};
const PROMISED = { materials: WITHOUT, deferred: ['photos', 'consent'] };

/** What a turn is judged by; a row names the parts that matter to it. */
interface Picture {
  state: string;
  completion: number | null;
  steps: string[];
  started: string | undefined;
  promised: string | undefined;
  statutory: string | undefined;
  received: string;
  topic: string | undefined;
  documents: string[];
  last: string;
}

function pictureOf(j: Journey): Picture {
  const told = j.effects.flatMap((one) =>
    one.kind === 'notify' && one.to === 'applicant' ? [one.topic] : [],
  );
  return {
    state: j.case.state,
    completion: j.case.completion,
    steps: j.case.tasks.map((task) => `${task.step}${task.forApplicant ? '!' : ''}`),
    started: j.case.clock.startedOn,
    promised: j.case.clock.promised.dueOn,
    statutory: j.case.clock.statutory?.dueOn,
    received: j.case.clock.receivedOn,
    topic: told.at(-1),
    documents: j.case.documents.map((one) => one.template),
    last: j.events.findLast((event) => event.command !== undefined)?.type ?? '',
  };
}

/** Every journey ends with a history that rebuilds it. */
function sound(j: Journey): void {
  assert.deepEqual(replayCase(j.events), j.case);
  const head = { seq: j.case.seq, hash: j.case.head };
  assert.deepEqual(verifyChain(j.events, undefined, head), { ok: true });
}

const full = () => intake(INTAKE_STEPS);
const returned = () => full().do(clerk, 'return-application', { payload: { reason: '面积与图不符' } });
const asked = () => intake().do(clerk, 'request-correction', problem);
const promised = (item = {}) => intake(WINDOW_STEPS, item, PROMISED);
const deficient = (item = {}) => promised(item).do(clerk, 'accept-with-deficiency');
const backAfterAcceptance = () =>
  intake()
    .do(clerk, 'accept')
    .do(reviewer, 'return', { payload: { to: 'apply' }, opinion: '补充图纸' });

const TURNS: [string, () => Journey, Partial<Picture>][] = [
  ['waits for its pre-review', full, { state: 'pending-pre-review', steps: ['check'], started: undefined }],
  [
    'passes the pre-review to the window',
    () => full().do(clerk, 'pass'),
    { state: 'pending-acceptance', steps: ['take-in'], last: 'pre-reviewed' },
  ],
  [
    'is taken in with a receipt, and not accepted by that',
    () => full().do(clerk, 'pass').do(clerk, 'receive'),
    {
      state: 'pending-acceptance',
      steps: ['accept'],
      started: undefined,
      topic: 'received',
      documents: ['receipt'],
      last: 'received',
    },
  ],
  [
    'is returned by the pre-review, to be changed by a day',
    returned,
    { state: 'pre-review-returned', steps: ['check!'], topic: 'pre-review-returned', started: undefined },
  ],
  [
    'comes back to the pre-review and counts as received then',
    () => on(returned(), '2026-03-05').do(applicant, 'correct', handedIn),
    { state: 'pending-pre-review', steps: ['check'], received: '2026-03-05', started: undefined },
  ],
  [
    'is sent back when it never comes back from the pre-review',
    () => sweep(returned(), '2026-03-17'),
    { state: 'returned', completion: 1, steps: [], topic: 'returned', documents: ['back-notice'] },
  ],
  [
    'is accepted: art. 32(1)(5)',
    () => intake().do(clerk, 'accept'),
    {
      state: 'in-progress',
      steps: ['review'],
      started: '2026-03-02',
      promised: '2026-03-09',
      statutory: '2026-03-30',
      topic: 'accepted',
      documents: ['acceptance-notice'],
      last: 'accepted',
    },
  ],
  [
    'needs no licence: art. 32(1)(1)',
    () =>
      intake().do(clerk, 'refuse-acceptance', {
        payload: { ground: 'no-licence-needed', reason: '无需许可' },
      }),
    { state: 'not-accepted', completion: 1, topic: 'acceptance-refused', documents: ['refusal-notice'] },
  ],
  [
    'belongs to another body: art. 32(1)(2)',
    () =>
      intake().do(clerk, 'refuse-acceptance', {
        payload: { ground: 'not-competent', reason: '属公安机关职权', competentBody: '市公安局' },
      }),
    { state: 'not-accepted', completion: 1, documents: ['refusal-notice'] },
  ],
  [
    'is put right on the spot and stays: art. 32(1)(3)',
    () => intake().do(clerk, 'correct-on-spot', { payload: { form: { ...form, area: 9 } } }),
    { state: 'pending-acceptance', steps: ['accept'], started: undefined, last: 'corrected' },
  ],
  [
    'is told once what to correct: art. 32(1)(4)',
    asked,
    {
      state: 'pending-correction',
      steps: ['accept!'],
      started: undefined,
      topic: 'correction-requested',
      documents: ['correction-notice'],
    },
  ],
  [
    'is corrected and looked at by the same window',
    () => on(asked(), '2026-03-06').do(applicant, 'correct', handedIn),
    { state: 'pending-acceptance', steps: ['accept'], started: undefined, received: '2026-03-02' },
  ],
  [
    'ends as 补正逾期 when the corrections never come',
    () => sweep(asked(), '2026-03-17'),
    {
      state: 'correction-overdue',
      completion: 5,
      steps: [],
      topic: 'correction-lapsed',
      documents: ['correction-notice', 'lapse-notice'],
      last: 'correction-lapsed',
    },
  ],
  [
    'is sent back for good before acceptance',
    () => intake().do(clerk, 'send-back', reason),
    { state: 'returned', completion: 1, topic: 'returned', documents: ['back-notice'], last: 'ended-early' },
  ],
  [
    'is sent back for good by the pre-review',
    () => full().do(clerk, 'send-back', reason),
    { state: 'returned', completion: 1, documents: ['back-notice'] },
  ],
  [
    'counts as accepted from receipt when nobody answers',
    () => sweep(intake(), '2026-03-10'),
    {
      state: 'in-progress',
      steps: ['review'],
      started: '2026-03-02',
      topic: 'deemed-accepted',
      documents: ['deemed-notice'],
    },
  ],
  [
    'is not deemed accepted on the last day for an answer',
    () => sweep(intake(), '2026-03-09'),
    { state: 'pending-acceptance', started: undefined, documents: [] },
  ],
  [
    'is deemed accepted by the days of its item (3), not the law’s five',
    () => sweep(intake(WINDOW_STEPS, { noticeDays: 3 }), '2026-03-06'),
    { state: 'in-progress', started: '2026-03-02' },
  ],
  [
    'is answered on the day it arrives where the item says so (0)',
    () => sweep(intake(WINDOW_STEPS, { noticeDays: 0 }), '2026-03-03'),
    { state: 'in-progress', started: '2026-03-02' },
  ],
  [
    'is not deemed accepted while its pre-review has returned it',
    () => sweep(returned(), '2026-03-12'),
    { state: 'pre-review-returned', started: undefined },
  ],
  [
    'is not deemed accepted once corrections were asked for',
    () => sweep(on(asked(), '2026-03-06').do(applicant, 'correct', handedIn), '2026-03-20'),
    { state: 'pending-acceptance', started: undefined },
  ],
  [
    'is deemed accepted while its window sleeps, counted from when it came back from the pre-review',
    () => {
      const j = on(returned(), '2026-03-05').do(applicant, 'correct', handedIn);
      return sweep(j.do(clerk, 'pass').do(clerk, 'receive'), '2026-03-13');
    },
    { state: 'in-progress', started: '2026-03-05' },
  ],
  [
    'is deemed accepted at its pre-review too: nobody gains time by not looking',
    () => sweep(intake(INTAKE_STEPS), '2026-03-10'),
    { state: 'in-progress', steps: ['review'], started: '2026-03-02', documents: ['deemed-notice'] },
  ],
  [
    'is deemed accepted when it was taken in and left lying',
    () => sweep(intake(INTAKE_STEPS).do(clerk, 'pass').do(clerk, 'receive'), '2026-03-10'),
    { state: 'in-progress', steps: ['review'], started: '2026-03-02' },
  ],
  [
    'is deemed accepted while paused; the promise waits from then on',
    () => sweep(intake().do(clerk, 'pause', { payload: { reason: '停电' } }), '2026-03-10'),
    { state: 'paused', steps: ['review'], started: '2026-03-02' },
  ],
  [
    'is accepted with materials to follow until the end of the promised limit',
    deficient,
    {
      state: 'in-progress',
      steps: ['review'],
      started: '2026-03-02',
      topic: 'deficiency-accepted',
      documents: ['acceptance-notice', 'deficiency-notice'],
      last: 'accepted',
    },
  ],
  [
    'is terminated when what was promised does not come',
    () => sweep(deficient(), '2026-03-10'),
    {
      state: 'terminated',
      completion: 5,
      topic: 'terminated',
      documents: ['acceptance-notice', 'deficiency-notice', 'end-notice'],
    },
  ],
  [
    'goes on when everything promised has come',
    () => sweep(on(deficient(), '2026-03-09').do(applicant, 'supply', supplied), '2026-03-10'),
    { state: 'in-progress', steps: ['review'], completion: null },
  ],
  [
    'waits on its promise alone for a correction after acceptance',
    backAfterAcceptance,
    { state: 'suspended-correction', steps: ['apply!'], topic: 'correction-requested' },
  ],
  [
    'goes on with a later promise, and the same statutory limit, once corrected',
    () => on(backAfterAcceptance(), '2026-03-05').do(applicant, 'correct', handedIn),
    { steps: ['accept'], started: '2026-03-02', promised: '2026-03-12', statutory: '2026-03-30' },
  ],
  [
    'is terminated when a correction after acceptance never comes',
    () => sweep(backAfterAcceptance(), '2026-03-17'),
    { state: 'terminated', completion: 5, steps: [], topic: 'correction-lapsed' },
  ],
];

describe('an application on its way in', () => {
  for (const [name, story, expected] of TURNS) {
    it(name, () => {
      const j = story();
      const picture = pictureOf(j);
      const asExpected = Object.fromEntries(
        Object.keys(expected).map((key) => [key, picture[key as keyof Picture]]),
      );
      assert.deepEqual(asExpected, expected);
      sound(j);
    });
  }

  it('a correction after acceptance tells the applicant what the step said, and is answered once', () => {
    const j = backAfterAcceptance();
    assert.deepEqual(j.case.correction?.items, [{ problem: '补充图纸' }]);
    assert.equal(j.case.correction?.dueOn, j.task().dueOn);
    on(j, '2026-03-05').do(applicant, 'correct', handedIn);
    assert.equal(j.case.correction?.receivedAt, j.now);
    assert.deepEqual(
      j.case.clock.suspensions.map(({ kind, from, to, limits }) => ({ kind, from, to, limits })),
      [{ kind: 'correction', from: '2026-03-02', to: '2026-03-05', limits: ['promised'] }],
    );
  });

  it('a return to the applicant before acceptance is the notice of the law: nothing is deemed afterwards', () => {
    const chain = [
      step('apply', 'apply'),
      step('look', 'review', { returnTo: ['apply'] }),
      ...WINDOW_STEPS.slice(1),
    ];
    const j = intake(chain).do(reviewer, 'return', { payload: { to: 'apply' }, opinion: '缺少图纸' });
    assert.equal(j.case.state, 'pending-correction');
    on(j, '2026-03-13').do(applicant, 'correct', handedIn).do(reviewer, 'approve');
    sweep(j, '2026-03-24');
    assert.equal(j.case.state, 'pending-acceptance');
    j.refused('correction.already-requested', clerk, 'request-correction', problem);
    j.do(clerk, 'accept');
    assert.equal(j.case.clock.startedOn, '2026-03-24');
    sound(j);
  });

  it('an item counted from receipt stops both limits while a correction is waited for', () => {
    const j = intake(WINDOW_STEPS, { limitStart: 'receipt' }).do(clerk, 'request-correction', problem);
    assert.equal(j.case.clock.suspensions[0]?.to, undefined);
    on(j, '2026-03-05').do(applicant, 'correct', handedIn);
    assert.equal(j.case.clock.promised.dueOn, '2026-03-12');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-04-02');
  });

  it('a pre-review that returns the application is no correction: its clock notes a second arrival only', () => {
    const j = on(returned(), '2026-03-05').do(applicant, 'correct', handedIn);
    assert.ok(!('correction' in j.case));
    const again = j.events.find((event) => event.type === 'corrected');
    assert.ok(again?.type === 'corrected' && again.again, 'nobody asked for a correction in law');
    assert.deepEqual(
      j.case.clock.lines.map(({ kind, on: day }) => [kind, day]),
      [
        ['received', '2026-03-02'],
        ['received', '2026-03-05'],
      ],
    );
    j.do(clerk, 'pass').do(clerk, 'receive').do(clerk, 'request-correction', problem);
    assert.equal(j.case.correction?.count, 1, 'the one notice of the law is still to be had');
  });

  it('put right on the spot keeps what was found in files that stay, and answers no notice', () => {
    const checks = [{ material: 'application', result: 'conforms' }];
    const j = intake().do(clerk, 'check-materials', { payload: { checks } });
    const materials = [COMPLETE[0], { material: 'site-plan', files: [file('f9')] }];
    j.do(clerk, 'correct-on-spot', { payload: { form: { ...form, area: 9 }, materials } });
    assert.equal(j.case.form['area'], 9);
    const told = j.effects.findLast((one) => one.kind === 'notify' && one.topic === 'corrected-on-spot');
    assert.equal(
      told?.kind === 'notify' && told.to,
      'applicant',
      'nothing of an application changes unheard',
    );
    assert.equal(j.case.materials[0]?.check?.result, 'conforms');
    assert.equal(j.case.materials[1]?.files[0]?.id, 'f9');
    assert.ok(!('correction' in j.case));
    const row = j.events.findLast((event) => event.type === 'corrected');
    assert.equal(row?.type === 'corrected' && row.onSpot, true);
    j.do(clerk, 'request-correction', problem);
  });

  it('deemed acceptance is the system’s act, told to the applicant and to the administrators', () => {
    const j = sweep(intake(), '2026-03-10');
    const row = j.events.find((event) => event.type === 'accepted');
    assert.equal(row?.type === 'accepted' && row.deemed, true);
    assert.equal(row?.actor.kind, 'system');
    const told = j.effects.flatMap((one) =>
      one.kind === 'notify' && one.topic === 'deemed-accepted' ? [one.to] : [],
    );
    assert.deepEqual(told, ['applicant', 'administrators']);
    const line = j.case.clock.lines.find((one) => one.kind === 'started');
    assert.match(line?.basis?.article ?? '', /第三十二条第一款第（四）项/);
  });

  it('a pause deemed acceptance finds holds the promise until the case is resumed, and nobody is warned meanwhile', () => {
    const j = sweep(intake().do(clerk, 'pause', { payload: { reason: '停电' } }), '2026-03-10');
    const { promised: before } = j.case.clock;
    const warned = j.case.warnings.length;
    sweep(j, '2026-03-20');
    assert.equal(j.case.warnings.length, warned);
    j.do(reviewer, 'resume');
    const [held] = j.case.clock.suspensions;
    assert.deepEqual([held?.from, held?.to, held?.limits], ['2026-03-10', '2026-03-20', ['promised']]);
    assert.ok((j.case.clock.promised.dueOn ?? '') >= (before.dueOn ?? ''));
    sound(j);
  });

  it('deemed acceptance keeps what the applicant promised to hand in later', () => {
    const j = sweep(promised(), '2026-03-10');
    assert.deepEqual(j.case.deficiency?.materials, ['photos', 'consent']);
    assert.deepEqual(pictureOf(j).documents, ['deemed-notice', 'deficiency-notice']);
    // The limit counted from receipt was over already, by the silence of the office: the applicant has a term all the same.
    assert.equal(j.case.deficiency?.dueOn, '2026-03-17');
    assert.equal(j.case.state, 'in-progress');
    assert.equal(sweep(j, '2026-03-18').case.state, 'terminated');
  });
});

describe('materials to follow (容缺受理)', () => {
  it('come by the item’s own day, never after the promised limit', () => {
    assert.equal(deficient().case.deficiency?.dueOn, '2026-03-09');
    assert.equal(deficient({ deficiencyDays: 3 }).case.deficiency?.dueOn, '2026-03-05');
    assert.equal(deficient({ deficiencyDays: 30 }).case.deficiency?.dueOn, '2026-03-09');
  });

  it('hold the result, not the review', () => {
    const j = deficient().do(reviewer, 'approve');
    j.refused('deficiency.open', approver, 'grant');
    j.do(applicant, 'supply', supplied);
    assert.ok(j.case.deficiency?.suppliedAt);
    assert.equal(j.case.materials.find((one) => one.material === 'consent')?.files[0]?.id, 'f4');
    const told = j.effects.findLast((one) => one.kind === 'notify' && one.topic === 'deficiency-supplied');
    assert.equal(told?.kind === 'notify' && told.task, j.task('decide').id);
    j.do(approver, 'grant');
    sound(j);
  });

  it('are not needed for a refusal, and end nothing afterwards', () => {
    const chain = [...WINDOW_STEPS, step('end', 'close')];
    const j = intake(chain, {}, PROMISED).do(clerk, 'accept-with-deficiency').do(reviewer, 'approve');
    j.do(approver, 'refuse', { payload: { reasons: '不符合条件' } });
    sweep(j, '2026-03-10');
    assert.equal(j.case.decision, 'refused');
    assert.equal(j.case.completion, null, 'the case is ended by its chain, not by the missing materials');
  });

  it('are promised at the window in writing, recorded by the clerk', () => {
    const window = () => intake(WINDOW_STEPS, {}, { materials: WITHOUT, actor: clerk, channel: 'window' });
    window().refused('deficiency.not-promised', clerk, 'accept-with-deficiency');
    const half = { payload: { materials: ['photos'], committed: true } };
    window().refused('deficiency.not-promised', clerk, 'accept-with-deficiency', half);
    const j = window().do(clerk, 'accept-with-deficiency', {
      payload: { materials: ['photos', 'consent'], committed: true },
    });
    j.do(clerk, 'supply', supplied);
    assert.ok(j.case.deficiency?.suppliedAt);
    sound(j);
  });

  it('are asked for once by the notice where the step names a notice of its own', () => {
    const accept = step('accept', 'accept', {
      documents: ['acceptance-notice', 'correction-notice'],
      config: {
        documents: { accept: ['acceptance-notice'], 'accept-with-deficiency': ['correction-notice'] },
      },
    });
    const j = intake([accept, step('decide', 'decide')], {}, PROMISED).do(clerk, 'accept-with-deficiency');
    assert.deepEqual(pictureOf(j).documents, ['correction-notice', 'deficiency-notice']);
  });
});

describe('the commitment route (告知承诺)', () => {
  const chain = [
    {
      type: 'exclusive' as const,
      key: 'route',
      branches: [
        {
          when: { fact: 'commitment', operator: 'equal' as const, value: true },
          blocks: [step('accept', 'accept')],
        },
      ],
      otherwise: { blocks: [step('accept-2', 'accept'), step('review', 'review')] },
    },
    step('decide', 'decide'),
    step('issue', 'issue-document', { posts: [], documents: ['licence'] }),
    step('verify', 'verify-commitment', { posts: ['reviewer'] }),
  ];
  const item = { commitmentText: '本人承诺符合全部条件' };
  const signed = { commitment: { signedAt: '2026-03-02T01:00:00.000Z' } };
  const granted = () => intake(chain, item, signed).do(clerk, 'accept').do(approver, 'grant').makeDocuments();

  it('lets the chain branch on it, and is verified after the grant', () => {
    const j = granted();
    assert.deepEqual(pictureOf(j).steps, ['verify']);
    assert.equal(j.case.state, 'in-progress');
    j.do(reviewer, 'confirm', { payload: { findings: '现场核查属实' } });
    const { at, ...checked } = j.case.commitment?.checked ?? assert.fail();
    assert.deepEqual(checked, { result: 'kept', findings: '现场核查属实', by: '审核人' });
    assert.equal(at, j.events.at(-1)?.at);
    assert.equal(j.case.completion, 0);
    assert.equal(j.effects.filter((one) => one.kind === 'certificate' && one.action === 'revoke').length, 0);
    sound(j);
  });

  it('an untrue one revokes the certificate, with the article, and tells the applicant', () => {
    const j = granted();
    assert.equal(j.refused('payload.invalid', reviewer, 'breach'), '/payload/findings');
    j.do(reviewer, 'breach', { payload: { findings: '面积虚报' } });
    const number = j.case.documents.find((one) => one.kind === 'certificate')?.number;
    const revoked = j.effects.find((one) => one.kind === 'certificate' && one.action === 'revoke');
    assert.deepEqual(revoked, {
      kind: 'certificate',
      action: 'revoke',
      number,
      reason: '面积虚报',
      basis: { law: '中华人民共和国行政许可法', article: '第六十九条' },
    });
    assert.ok(j.effects.some((one) => one.kind === 'notify' && one.topic === 'commitment-breached'));
    assert.equal(j.case.commitment?.checked?.result, 'breached');
    const told = j.effects.filter((one) => one.kind === 'certificate');
    const acts = registerActs(j.case, j.definition.bundle.item).map(({ key, at, ...act }) => ({
      kind: 'certificate',
      ...act,
    }));
    assert.deepEqual(acts, told, 'the register can be made anew from the case');
  });

  it('has nothing to verify without a commitment, nor after a refusal', () => {
    const j = intake(chain, item).do(clerk, 'accept').do(reviewer, 'approve').do(approver, 'grant');
    j.makeDocuments();
    assert.equal(j.case.state, 'closed');
    const k = intake(chain, item, signed)
      .do(clerk, 'accept')
      .do(approver, 'refuse', { payload: { reasons: '不符' } });
    assert.equal(k.case.state, 'closed');
  });

  it('and materials to follow are facts for conditions', () => {
    assert.equal(factsOf(granted().case)['commitment'], true);
    assert.equal(factsOf(intake().case)['commitment'], false);
    assert.equal(factsOf(deficient().case)['deficiency'], true);
    assert.equal(factsOf(promised().case)['deficiency'], false);
  });
});

type Rest = Parameters<Journey['try']>[2];
const late = (j: Journey, day: string) => on(j, day);
const accepted = () => intake().do(clerk, 'accept');
const backAtWindow = () => accepted().do(reviewer, 'return', { payload: { to: 'accept' }, opinion: 'x' });
const own: Actor = { ...clerk, account: 'zhang' };

/** code, path, the case so far, who, what, with what. */
const REFUSED: [string, string, () => Journey, Actor, string, Rest?][] = [
  ['actor.not-assigned', '/task', full, reviewer, 'pass'],
  ['actor.own-case', '', full, own, 'pass'],
  ['command.unknown', '/type', full, clerk, 'accept'],
  ['payload.invalid', '/payload/reason', full, clerk, 'return-application', { payload: {} }],
  ['conflict.task-handled', '/task', () => full().do(clerk, 'pass'), clerk, 'pass', { task: '3-check' }],
  ['actor.not-applicant', '', returned, stranger, 'correct', handedIn],
  ['correction.lapsed', '/task', () => late(returned(), '2026-03-17'), applicant, 'correct', handedIn],
  ['correction.lapsed', '/task', () => late(asked(), '2026-03-17'), applicant, 'correct', handedIn],
  ['actor.not-assigned', '/task', () => full().do(clerk, 'pass'), approver, 'receive'],
  ['acceptance.already-accepted', '', backAtWindow, clerk, 'send-back', reason],
  ['acceptance.already-accepted', '', backAtWindow, clerk, 'correct-on-spot', { payload: { form } }],
  ['acceptance.already-accepted', '', backAtWindow, clerk, 'accept-with-deficiency'],
  ['payload.invalid', '/payload/reason', intake, clerk, 'send-back', { payload: { reason: ' ' } }],
  ['actor.not-assigned', '/task', intake, reviewer, 'send-back', reason],
  [
    'material.unknown',
    '/payload/materials/0/material',
    intake,
    clerk,
    'correct-on-spot',
    { payload: { form, materials: [{ material: 'passport', files: [] }] } },
  ],
  ['acceptance.deficient', '', promised, clerk, 'accept'],
  ['deficiency.nothing-missing', '', intake, clerk, 'accept-with-deficiency'],
  [
    'deficiency.others-missing',
    '',
    () => intake(WINDOW_STEPS, {}, { materials: [WITHOUT[0]!], deferred: ['photos', 'consent'] }),
    clerk,
    'accept-with-deficiency',
  ],
  [
    'deficiency.not-promised',
    '/payload/committed',
    () => intake(WINDOW_STEPS, {}, { materials: WITHOUT, deferred: ['photos'] }),
    clerk,
    'accept-with-deficiency',
  ],
  [
    'material.not-deferrable',
    '/payload/materials/1',
    promised,
    clerk,
    'accept-with-deficiency',
    { payload: { materials: ['photos', 'site-plan'], committed: true } },
  ],
  ['deficiency.none', '', intake, applicant, 'supply', supplied],
  ['deficiency.none', '', () => deficient().do(applicant, 'supply', supplied), applicant, 'supply', supplied],
  ['deficiency.too-late', '', () => late(deficient(), '2026-03-10'), applicant, 'supply', supplied],
  ['actor.not-applicant', '', deficient, stranger, 'supply', supplied],
  ['actor.not-applicant', '', deficient, clerk, 'supply', supplied],
  [
    'deficiency.incomplete',
    '/payload/materials',
    deficient,
    applicant,
    'supply',
    {
      payload: {
        materials: [
          { material: 'photos', files: [file('f3')] },
          { material: 'consent', files: [] },
        ],
      },
    },
  ],
  [
    'deficiency.not-owed',
    '/payload/materials/0/material',
    deficient,
    applicant,
    'supply',
    { payload: { materials: [{ material: 'site-plan', files: [file('f8')] }] } },
  ],
  ['case.closed', '', () => sweep(deficient(), '2026-03-10'), applicant, 'supply', supplied],
  ['case.closed', '', () => sweep(asked(), '2026-03-17'), applicant, 'correct', handedIn],
  ['deadline.none-due', '', intake, system, 'check-deadlines'],
  ['actor.not-system', '', intake, clerk, 'check-deadlines'],
];

describe('refusals of the intake', () => {
  for (const [code, path, story, actor, type, rest] of REFUSED) {
    it(`${code}: ${type} by ${actor.account} at ${path || 'the whole'}`, () => {
      assert.equal(story().refused(code, actor, type, rest), path);
    });
  }

  it('correction.too-late follows the days of the item and names them', () => {
    const j = on(intake(WINDOW_STEPS, { noticeDays: 3 }), '2026-03-05');
    assert.ok(j.try(clerk, 'request-correction', problem).ok);
    const decision = on(j, '2026-03-06').try(clerk, 'request-correction', problem);
    assert.ok(!decision.ok && decision.code === 'correction.too-late');
    assert.match(decision.message.zh, /2026-03-02 收到材料已超过 3 个工作日/);
  });
});
