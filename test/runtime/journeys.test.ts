import assert from 'node:assert/strict';
import { verifyChain } from '../../platform/runtime/history/hash-chain.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { definitionOf, ROAD_STEPS, step } from './support/bundle.ts';
import { ACTORS, file, Journey, submission } from './support/journey.ts';

const { applicant, clerk, reviewer, approver, everything } = ACTORS;

const templates = (journey: Journey) => journey.case.documents.map((one) => one.template);
const topics = (journey: Journey) =>
  journey.effects.flatMap((one) => (one.kind === 'notify' ? [one.topic] : []));
const steps = (journey: Journey) => journey.case.tasks.map((task) => task.step).toSorted();

/** Every journey ends with a history that rebuilds it. */
function sound(journey: Journey): void {
  assert.deepEqual(replayCase(journey.events), journey.case);
  const head = { seq: journey.case.seq, hash: journey.case.head };
  assert.deepEqual(verifyChain(journey.events, undefined, head), { ok: true });
}

describe('a case on its way', () => {
  it('is granted, paid for, issued and delivered', () => {
    const j = new Journey();
    assert.equal(j.case.state, 'pending-acceptance');
    assert.equal(j.events[0]?.from, undefined, 'before its submission a case has no state');
    assert.equal(j.events[0]?.to, 'pending-acceptance');
    j.do(clerk, 'accept');
    assert.equal(j.case.state, 'in-progress');
    assert.equal(j.case.clock.startedOn, '2026-03-02');
    assert.equal(j.case.clock.promised.dueOn, '2026-03-09');
    assert.equal(j.case.clock.statutory?.dueOn, '2026-03-30');
    assert.equal(j.task().dueOn, '2026-03-04');
    j.do(reviewer, 'approve', { opinion: '材料齐全' });
    assert.equal(j.events.find((event) => event.type === 'reviewed')?.opinion, '材料齐全');
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
    j.makeDocuments().do(clerk, 'deliver', { payload: { method: 'post', note: '快递' } });
    assert.equal(j.case.state, 'closed');
    assert.equal(j.case.completion, 0);
    assert.deepEqual(j.case.marking, { active: [], joins: {} });
    assert.deepEqual(templates(j), ['acceptance-notice', 'grant-decision', 'licence']);
    assert.deepEqual(
      topics(j).filter((topic) => topic !== 'task-opened'),
      ['accepted', 'decided', 'fee-due', 'delivered', 'closed'],
    );
    sound(j);
  });

  it('is refused with reasons and remedies; fee and certificate are skipped, delivery is not', () => {
    const j = new Journey().do(clerk, 'accept').do(reviewer, 'approve');
    j.do(approver, 'refuse', { payload: { reasons: '影响交通' } });
    assert.deepEqual(steps(j), ['deliver']);
    assert.equal(j.case.decision, 'refused');
    assert.equal(j.case.decisionReasons, '影响交通');
    assert.equal(j.types.filter((type) => type === 'step-skipped').length, 2);
    assert.deepEqual(templates(j), ['acceptance-notice', 'refusal-decision']);
    const notice = j.effects.find((one) => one.kind === 'notify' && one.topic === 'decided');
    assert.match(
      notice?.kind === 'notify' ? notice.text.zh : '',
      /影响交通.*六十日内申请行政复议.*六个月内提起行政诉讼/,
    );
    j.makeDocuments().do(clerk, 'deliver', { payload: { method: 'window' } });
    assert.equal(j.case.completion, 6);
    assert.equal(j.case.bill, null);
    sound(j);
  });

  it('is not accepted: ends at once, its notice is made afterwards', () => {
    const j = new Journey();
    j.do(clerk, 'refuse-acceptance', { payload: { reason: '属公安机关职权', competentBody: '市公安局' } });
    assert.equal(j.case.state, 'not-accepted');
    assert.equal(j.case.completion, 1);
    assert.deepEqual(j.case.nonAcceptance, {
      reason: '属公安机关职权',
      basis: { law: '中华人民共和国行政许可法', article: '第三十二条第一款第（二）项' },
      competentBody: '市公安局',
    });
    assert.deepEqual(templates(j), ['refusal-notice']);
    assert.equal(j.case.documents[0]?.issuedAt, undefined);
    j.makeDocuments();
    assert.ok(j.case.documents[0]?.issuedAt);
    j.refused('document.already-issued', ACTORS.system, 'document-issued', {
      payload: { effect: j.case.documents[0]?.effect, number: '1', file: file('x') },
    });
    sound(j);
  });

  it('is corrected once, before acceptance', () => {
    const j = new Journey().do(clerk, 'check-materials', {
      payload: {
        checks: [
          { material: 'application', result: 'conforms' },
          { material: 'site-plan', result: 'fails', note: '看不清' },
        ],
      },
    });
    assert.equal(j.case.materials[1]?.check?.note, '看不清');
    const items = [
      { material: 'site-plan', problem: '看不清' },
      { field: 'area', problem: '与图不符' },
    ];
    j.do(clerk, 'request-correction', { payload: { items } });
    assert.equal(j.case.state, 'pending-correction');
    assert.equal(j.case.correction?.dueOn, '2026-03-16');
    assert.deepEqual(j.case.materials[1]?.correction, { problem: '看不清' });
    assert.equal(j.task().forApplicant, true);
    assert.equal(j.task().dueOn, '2026-03-16');
    assert.deepEqual(templates(j), ['correction-notice']);
    const { form, materials } = submission();
    j.now = '2026-03-05T02:00:00.000Z';
    j.do(applicant, 'correct', {
      payload: {
        form: { ...form, area: 10 },
        materials: [materials[0], { material: 'site-plan', files: [file('f3')] }],
      },
    });
    assert.equal(j.case.state, 'pending-acceptance');
    assert.equal(j.case.form['area'], 10);
    assert.equal(j.case.materials[0]?.check?.result, 'conforms', 'what was found in an unchanged file stays');
    assert.equal(j.case.materials[1]?.check, undefined);
    assert.equal(j.case.materials[1]?.correction, undefined);
    assert.ok(j.case.correction?.receivedAt);
    j.refused('correction.already-requested', clerk, 'request-correction', { payload: { items } });
    j.do(clerk, 'accept');
    assert.equal(j.case.clock.startedOn, '2026-03-05');
    sound(j);
  });

  it('is corrected again where the step allows it', () => {
    const chain = [
      step('accept', 'accept', { config: { allowSecondCorrection: true } }),
      step('decide', 'decide'),
    ];
    const j = new Journey(definitionOf(chain));
    for (const count of [1, 2]) {
      j.do(clerk, 'request-correction', { payload: { items: [{ problem: '不全' }] } });
      assert.equal(j.case.correction?.count, count);
      const { form, materials } = submission();
      j.do(applicant, 'correct', { payload: { form, materials } });
    }
    sound(j);
  });

  it('is returned to an earlier step and comes back', () => {
    const j = new Journey().do(clerk, 'accept');
    j.do(reviewer, 'return', { payload: { to: 'accept' }, opinion: '请核对图纸' });
    assert.deepEqual(steps(j), ['accept']);
    assert.equal(j.case.state, 'in-progress', 'an accepted case stays accepted');
    j.refused('acceptance.already-accepted', clerk, 'request-correction', {
      payload: { items: [{ problem: 'x' }] },
    });
    const started = j.case.clock.startedOn;
    j.now = '2026-03-06T02:00:00.000Z';
    j.do(clerk, 'accept');
    assert.equal(j.case.clock.startedOn, started);
    assert.equal(j.types.filter((type) => type === 'accepted').length, 1);
    j.do(reviewer, 'approve').do(approver, 'return', { payload: { to: 'review' }, opinion: '补充意见' });
    assert.deepEqual(steps(j), ['review']);
    sound(j);
  });

  it('is returned to the applicant where the chain has a step of theirs', () => {
    const chain = [
      step('apply', 'apply'),
      step('accept', 'accept'),
      step('review', 'review', { returnTo: ['apply'] }),
      step('decide', 'decide'),
    ];
    const j = new Journey(definitionOf(chain, { limitStart: 'receipt' }));
    j.now = '2026-03-04T02:00:00.000Z';
    j.do(clerk, 'accept').do(reviewer, 'return', { payload: { to: 'apply' }, opinion: '改面积' });
    assert.equal(j.case.state, 'suspended-correction');
    assert.equal(j.task('apply').forApplicant, true);
    const { form, materials } = submission();
    j.do(applicant, 'correct', { payload: { form, materials } });
    assert.deepEqual(steps(j), ['accept']);
    assert.equal(j.case.clock.startedOn, '2026-03-02', 'after acceptance a correction restarts no limit');
    sound(j);
  });

  it('is withdrawn by the applicant, from any open step before the decision', () => {
    for (const to of [0, 1, 2]) {
      const j = new Journey();
      if (to > 0) j.do(clerk, 'accept');
      if (to > 1) j.do(reviewer, 'approve');
      j.do(applicant, 'withdraw', { task: undefined, payload: { reason: '不办了' } });
      assert.equal(j.case.state, 'withdrawn');
      assert.equal(j.case.completion, 6);
      assert.deepEqual(j.case.tasks, []);
      sound(j);
    }
  });

  it('passes the fee step when nothing is due', () => {
    const j = new Journey(definitionOf(), { form: { ...submission().form, reason: '市政工程' } });
    j.do(clerk, 'accept').do(reviewer, 'approve').do(approver, 'grant');
    assert.deepEqual(steps(j), ['issue']);
    assert.ok(j.types.includes('fee-not-due'));
    assert.equal(j.case.bill, null);
  });

  it('makes a certificate without anybody where the step has nobody, and only then ends with a certificate', () => {
    const chain = [
      step('decide', 'decide'),
      step('issue', 'issue-document', { posts: [], documents: ['licence'] }),
    ];
    const j = new Journey(definitionOf(chain)).do(approver, 'grant');
    assert.equal(j.task().waitingFor, 'document');
    j.makeDocuments();
    assert.equal(j.case.completion, 0);
    const notice = [
      step('decide', 'decide'),
      step('issue', 'issue-document', { posts: [], documents: ['grant-decision'] }),
    ];
    const k = new Journey(definitionOf(notice)).do(approver, 'grant');
    assert.equal(k.case.state, 'closed');
    assert.equal(k.case.completion, 6);
    k.makeDocuments();
    sound(k);
  });

  it('waits for every document it asked for, whatever order they come in', () => {
    const documents = ['licence', 'grant-decision'];
    const chain = [step('decide', 'decide'), step('issue', 'issue-document', { documents })];
    const j = new Journey(definitionOf(chain)).do(approver, 'grant').do(clerk, 'issue');
    const [first, second] = j.case.documents.map((one) => one.effect);
    const made = (effect: string | undefined) => ({
      task: undefined,
      payload: { effect, number: '1', file: file('d') },
    });
    j.do(ACTORS.system, 'document-issued', made(second));
    assert.deepEqual(steps(j), ['issue']);
    j.do(ACTORS.system, 'document-issued', made(first));
    assert.equal(j.case.completion, 0);
    const refused = new Journey(definitionOf(chain)).do(approver, 'refuse', { payload: { reasons: '不符' } });
    refused.do(clerk, 'issue');
    assert.deepEqual(templates(refused), ['grant-decision'], 'a refused case gets no certificate');
    assert.equal(refused.makeDocuments().case.completion, 6);
  });

  it('closes at once with an empty chain, and by hand with a close step', () => {
    assert.equal(new Journey(definitionOf([])).case.state, 'closed');
    const j = new Journey(definitionOf([step('end', 'close')]));
    assert.equal(j.case.state, 'pending-delivery');
    assert.equal(j.do(clerk, 'close').case.completion, 6);
    assert.equal(new Journey(definitionOf([step('end', 'close', { posts: [] })])).case.state, 'closed');
  });

  it('starts its clock at receipt when nobody has to accept it', () => {
    const j = new Journey(definitionOf([step('review', 'review'), step('decide', 'decide')]));
    assert.equal(j.case.clock.startedOn, '2026-03-02');
    const early = new Journey(definitionOf([step('review', 'review'), ...ROAD_STEPS.slice(1, 2)]));
    assert.equal(early.case.clock.startedOn, undefined, 'a review before acceptance does not start it');
  });

  it('is handed in at the window by a clerk, who may also correct and withdraw for the applicant', () => {
    const j = new Journey(definitionOf(), { actor: clerk, channel: 'window' });
    j.do(clerk, 'request-correction', { payload: { items: [{ problem: '缺章' }] } });
    const { form, materials } = submission();
    j.refused('actor.not-applicant', reviewer, 'correct', { payload: { form, materials } });
    j.do(clerk, 'correct', { payload: { form, materials } });
    j.do(clerk, 'withdraw', { task: undefined, payload: { reason: '本人要求' } });
    assert.equal(j.events.at(-1)?.actor.post, 'window');
  });
});

describe('parallel and exclusive blocks', () => {
  const fork = (returnTo: string[] = []) => [
    step('accept', 'accept'),
    {
      type: 'parallel' as const,
      key: 'fork',
      branches: [
        { blocks: [step('left', 'review', { returnTo }), step('left-2', 'review')] },
        { blocks: [step('right', 'review')] },
      ],
    },
    step('decide', 'decide'),
  ];

  it('wait for every branch at the join', () => {
    const j = new Journey(definitionOf(fork())).do(clerk, 'accept');
    assert.deepEqual(steps(j), ['left', 'right']);
    assert.deepEqual(j.case.marking.joins, { fork: [] });
    j.do(reviewer, 'approve', { step: 'right' });
    assert.deepEqual(j.case.marking, { active: ['left'], joins: { fork: [1] } });
    j.do(reviewer, 'approve', { step: 'left' }).do(reviewer, 'approve', { step: 'left-2' });
    assert.deepEqual(j.case.marking, { active: ['decide'], joins: {} });
    sound(j);
  });

  it('are left as a whole when a branch returns the case', () => {
    const j = new Journey(definitionOf(fork(['accept']))).do(clerk, 'accept');
    j.do(reviewer, 'approve', { step: 'right' });
    j.do(reviewer, 'return', { step: 'left', payload: { to: 'accept' }, opinion: '退回' });
    assert.deepEqual(j.case.marking, { active: ['accept'], joins: {} });
    assert.ok(j.types.includes('fork-cleared'));
    const k = new Journey(definitionOf(fork(['accept']))).do(clerk, 'accept');
    const right = k.task('right').id;
    k.do(reviewer, 'return', { step: 'left', payload: { to: 'accept' }, opinion: '退回' });
    k.refused('conflict.task-handled', reviewer, 'approve', { task: right });
    sound(k);
  });

  it('do not let a case return into another branch, or forward', () => {
    const j = new Journey(definitionOf(fork(['right', 'left-2', 'decide', 'left', 'nowhere']))).do(
      clerk,
      'accept',
    );
    j.refused('return.not-configured', reviewer, 'return', {
      step: 'left',
      payload: { to: 'right' },
      opinion: 'x',
    });
  });

  it('take the state of the earliest open step', () => {
    const chain = [
      {
        type: 'parallel' as const,
        key: 'fork',
        branches: [
          { blocks: [step('decide', 'decide')] },
          { blocks: [step('fee', 'collect-fee')] },
          { blocks: [step('check', 'review')] },
        ],
      },
    ];
    const j = new Journey(definitionOf(chain));
    assert.equal(j.case.state, 'in-progress');
    j.do(reviewer, 'approve', { step: 'check' });
    assert.equal(j.case.state, 'pending-decision');
    j.do(approver, 'grant', { step: 'decide' });
    assert.equal(j.case.state, 'pending-payment');
  });

  it('skip the fee that another branch is waiting for once the case is refused', () => {
    const chain = [
      {
        type: 'parallel' as const,
        key: 'fork',
        branches: [{ blocks: [step('decide', 'decide')] }, { blocks: [step('fee', 'collect-fee')] }],
      },
    ];
    const j = new Journey(definitionOf(chain)).do(approver, 'refuse', {
      step: 'decide',
      payload: { reasons: '不符' },
    });
    assert.equal(j.case.state, 'closed');
    j.refused('payment.no-bill', ACTORS.system, 'record-payment', {
      payload: { order: 'o', channel: 'c', amount: 22500, bankSerial: 's', paidAt: j.now },
    });
    sound(j);
  });

  it('are paid for once when two branches collect', () => {
    const chain = [
      {
        type: 'parallel' as const,
        key: 'fork',
        branches: [{ blocks: [step('fee-1', 'collect-fee')] }, { blocks: [step('fee-2', 'collect-fee')] }],
      },
      step('fee-3', 'collect-fee'),
      step('end', 'close'),
    ];
    const j = new Journey(definitionOf(chain)).pay();
    assert.deepEqual(steps(j), ['end']);
    assert.equal(j.types.filter((type) => type === 'billed').length, 1);
  });

  it('take the first branch whose condition holds, else the other', () => {
    const area = (value: number) => ({ fact: 'form.area', operator: 'greaterThan' as const, value });
    const chain = [
      {
        type: 'exclusive' as const,
        key: 'size',
        branches: [
          { when: area(60), blocks: [step('expert', 'review')] },
          { when: area(10), blocks: [step('normal', 'review')] },
        ],
        otherwise: { blocks: [] },
      },
      step('decide', 'decide'),
    ];
    const at = (size: number) =>
      steps(new Journey(definitionOf(chain), { form: { ...submission().form, area: size } }));
    assert.deepEqual(at(61), ['expert']);
    assert.deepEqual(at(60), ['normal']);
    assert.deepEqual(at(10), ['decide']);
  });

  it('keep two people apart where a step says so', () => {
    const j = new Journey().do(clerk, 'accept').do(everything, 'approve');
    j.refused('actor.same-person', everything, 'grant');
    j.do(approver, 'grant');
  });
});
