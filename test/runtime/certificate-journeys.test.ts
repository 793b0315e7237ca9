import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../platform/definition/kinds/item.ts';
import type { Block } from '../../platform/definition/kinds/step-chain.ts';
import type { CertificateRef, Effect } from '../../platform/runtime/case.ts';
import { decide } from '../../platform/runtime/decide.ts';
import { nextCheckOn } from '../../platform/runtime/deadlines/index.ts';
import { decisionAhead, pathTo, stepsOf } from '../../platform/runtime/flow/chain.ts';
import { replayCase } from '../../platform/runtime/history/replay-case.ts';
import { certificateValidity, registerActs } from '../../platform/runtime/rules/register-acts.ts';
import { definitionOf, ROAD_STEPS, step } from './support/bundle.ts';
import { checkInvariants } from './support/invariants.ts';
import { ACTORS, file, Journey, MONDAY, submission } from './support/journey.ts';
import { randomChain } from './support/random-chain.ts';

const { applicant, clerk, reviewer, approver, outsider, system } = ACTORS;

/** Valid until the end of the month of the journey's start and some days. */
const LICENCE: CertificateRef = {
  number: '占字〔2025〕第1号',
  item: 'road-occupation-new',
  case: 'case-0',
  name: '临时占用城市道路许可证',
  validUntil: '2026-04-03',
};
const of = (handling: Item['handling'], rest: Partial<Item> = {}): Partial<Item> => ({
  handling,
  certificateOf: 'road-occupation-new',
  ...rest,
});
/** Something else is to be done while the certificate is being made. */
const BESIDE_ISSUING: Block[] = [
  step('accept', 'accept'),
  step('decide', 'decide'),
  {
    type: 'parallel',
    key: 'fork',
    branches: [
      { blocks: [step('issue', 'issue-document', { documents: ['licence'] })] },
      { blocks: [step('register', 'review')] },
    ],
  },
];
const certificateEffects = (journey: Journey) => journey.effects.filter((one) => one.kind === 'certificate');

function decided(handling: Item['handling'], start: Parameters<typeof submission>[0] = {}): Journey {
  const steps = ROAD_STEPS.filter((one) => one.key !== 'fee');
  return new Journey(definitionOf(steps, of(handling)), { subject: LICENCE, ...start })
    .do(clerk, 'accept')
    .do(reviewer, 'approve');
}

function issued(journey: Journey, number: string, validUntil?: string): Journey {
  journey.do(clerk, 'issue');
  const document = journey.case.documents.find((one) => one.kind === 'certificate');
  assert.ok(document);
  return journey.do(system, 'document-issued', {
    task: undefined,
    payload: {
      effect: document.effect,
      number,
      file: file('licence'),
      ...(validUntil === undefined ? {} : { validUntil }),
    },
  });
}

function sound(journey: Journey): void {
  checkInvariants(journey.case, journey.definition.bundle.steps.blocks);
  assert.deepEqual(replayCase(journey.events), journey.case);
}

describe('what a case does to the register of certificates', () => {
  it('新办: a certificate is issued; notices are not certificates', () => {
    const steps = ROAD_STEPS.filter((one) => one.key !== 'fee');
    const j = new Journey(definitionOf(steps)).do(clerk, 'accept').do(reviewer, 'approve');
    j.do(approver, 'grant').makeDocuments();
    assert.deepEqual(certificateEffects(j), []);
    issued(j, '占字〔2026〕第1号', '2026-09-01');
    assert.deepEqual(certificateEffects(j), [
      { kind: 'certificate', action: 'issue', number: '占字〔2026〕第1号', validUntil: '2026-09-01' },
    ]);
    sound(j);
  });

  const replacing: [Item['handling'], string][] = [
    ['change', 'replace'],
    ['renewal', 'renew'],
    ['reissue', 'reissue'],
  ];
  for (const [handling, action] of replacing) {
    it(`${handling}: a new number takes the place of the old one`, () => {
      const j = decided(handling).do(approver, 'grant');
      issued(j, '占字〔2026〕第2号', '2027-04-03');
      const [effect, more] = certificateEffects(j);
      assert.equal(more, undefined);
      assert.equal(j.case.caseKind, handling === 'reissue' ? 'reissue' : 'committed');
      assert.deepEqual(effect, {
        kind: 'certificate',
        action,
        number: LICENCE.number,
        successor: '占字〔2026〕第2号',
        validUntil: '2027-04-03',
      });
      sound(j);
    });
  }

  const ending: [Item['handling'], string, string][] = [
    ['revocation', 'revoke', '第六十九条'],
    ['cancellation', 'cancel', '第七十条'],
  ];
  for (const [handling, action, article] of ending) {
    it(`${handling}: the decision ends it, with reasons and article; without reasons nothing is decided`, () => {
      const j = decided(handling);
      assert.equal(j.refused('decision.reasons-required', approver, 'grant'), '/payload/reasons');
      assert.equal(j.case.decision, null);
      j.do(approver, 'grant', { payload: { reasons: '以欺骗手段取得许可' } });
      const effect = certificateEffects(j)[0];
      assert.ok(effect?.kind === 'certificate' && effect.basis);
      assert.deepEqual(
        [effect.action, effect.number, effect.reason, effect.basis.article, effect.successor],
        [action, LICENCE.number, '以欺骗手段取得许可', article, undefined],
      );
      assert.equal(j.case.decisionReasons, '以欺骗手段取得许可');
      const told = j.effects.findLast((one) => one.kind === 'notify' && one.topic === 'decided');
      const words = told?.kind === 'notify' ? told.text.zh : '';
      assert.match(words, new RegExp(`证照 ${LICENCE.number}，理由：以欺骗手段取得许可`));
      assert.equal(words.includes('行政复议'), handling === 'revocation', 'remedies for whom it hurts');
      // What it may issue afterwards is no certificate of its own right.
      issued(j, '占字〔2026〕第3号');
      assert.equal(certificateEffects(j).length, 1);
      sound(j);
    });
  }

  it('a refused case does nothing to its certificate', () => {
    for (const handling of ['change', 'renewal', 'reissue', 'revocation', 'cancellation'] as const) {
      const j = decided(handling).do(approver, 'refuse', { payload: { reasons: '不符合条件' } });
      j.makeDocuments().do(clerk, 'deliver', { payload: { method: 'window' } });
      assert.deepEqual(certificateEffects(j), []);
      assert.deepEqual(registerActs(j.case, j.definition.bundle.item), []);
    }
  });

  it('the case alone tells the same: the register can be made anew from it', () => {
    for (const handling of ['change', 'renewal', 'reissue', 'revocation', 'cancellation'] as const) {
      const j = decided(handling).do(approver, 'grant', { payload: { reasons: '依法' } });
      issued(j, '占字〔2026〕第4号', '2027-04-03');
      const bare = registerActs(j.case, j.definition.bundle.item).map(({ key, at, ...act }): Effect => {
        assert.ok(key.startsWith('case-1:') && at === MONDAY);
        return { kind: 'certificate', ...act };
      });
      assert.deepEqual(bare, certificateEffects(j));
    }
  });

  it('作废 after issue: the certificate is cancelled with the case, and the case alone tells so', () => {
    const steps = ROAD_STEPS.filter((one) => one.key !== 'fee');
    const j = new Journey(definitionOf(steps)).do(clerk, 'accept').do(reviewer, 'approve');
    issued(j.do(approver, 'grant'), '占字〔2026〕第5号');
    j.do(clerk, 'request-void', { payload: { kind: 'void', reason: '以欺骗手段取得许可' } });
    j.do(approver, 'approve-request');
    assert.equal(j.case.state, 'void');
    assert.deepEqual(
      certificateEffects(j).map((one) => one.action),
      ['issue', 'cancel'],
    );
    const bare = registerActs(j.case, j.definition.bundle.item).map(
      ({ key, at, ...act }): Effect => ({ kind: 'certificate', ...act }),
    );
    assert.deepEqual(bare, certificateEffects(j));
    sound(j);
  });

  it('作废 while the certificate is being made: it is cancelled as it is issued, whatever it takes the place of', () => {
    for (const handling of ['new', 'change'] as const) {
      const item = handling === 'new' ? {} : of(handling);
      const start = handling === 'new' ? {} : { subject: LICENCE };
      const j = new Journey(definitionOf(BESIDE_ISSUING, item), start).do(clerk, 'accept');
      j.do(approver, 'grant').do(clerk, 'issue');
      j.do(reviewer, 'request-void', {
        step: 'register',
        payload: { kind: 'void', reason: '以欺骗手段取得许可' },
      });
      j.now = '2026-03-03T01:30:00.000Z';
      j.do(approver, 'approve-request');
      assert.deepEqual(certificateEffects(j), []);
      j.now = '2026-03-04T01:30:00.000Z';
      const document = j.case.documents.find((one) => one.kind === 'certificate');
      const number = '占字〔2026〕第6号';
      j.do(ACTORS.system, 'document-issued', {
        task: undefined,
        payload: { effect: document?.effect, number, file: file('late') },
      });
      assert.equal(certificateEffects(j).at(-1)?.action, 'cancel');
      assert.equal(certificateEffects(j).at(-1)?.number, number);
      const acts = registerActs(j.case, j.definition.bundle.item);
      assert.deepEqual(
        acts.map(({ key, at, ...act }): Effect => ({ kind: 'certificate', ...act })),
        certificateEffects(j),
      );
      assert.ok(
        acts.every(({ at }) => at === j.now),
        'nothing is ended before it was there',
      );
      sound(j);
    }
  });

  it('延续 goes on from the old expiry; 变更 and 补办 leave the right as long as it was', () => {
    const until = (handling: Item['handling'], validUntil?: string) =>
      certificateValidity({ validDays: 365 }, '2026-03-10', {
        handling,
        ...(validUntil === undefined ? {} : { subject: { validUntil } }),
      });
    assert.equal(until('new'), '2027-03-10');
    assert.equal(until('renewal', '2026-04-03'), '2027-04-03');
    assert.equal(until('change', '2026-04-03'), '2026-04-03');
    assert.equal(until('reissue', '2026-04-03'), '2026-04-03');
    const endless = certificateValidity({}, '2026-03-10', { handling: 'reissue', subject: {} });
    assert.equal(endless, undefined);
  });
});

describe('a case begun about a certificate', () => {
  const begin = (item: Partial<Item>, start: Parameters<typeof submission>[0] = {}) =>
    decide(null, submission(start), definitionOf(ROAD_STEPS, item), MONDAY);
  const code = (decision: ReturnType<typeof begin>) => (decision.ok ? 'ok' : decision.code);

  it('names it, and the right one', () => {
    assert.equal(code(begin(of('change'))), 'subject.required');
    assert.equal(code(begin({}, { subject: LICENCE })), 'subject.not-expected');
    const other = { ...LICENCE, item: 'food-licence' };
    assert.equal(code(begin(of('change'), { subject: other })), 'subject.other-item');
    assert.equal(code(begin(of('change'), { subject: LICENCE })), 'ok');
  });

  it('延续 is asked for thirty days before, or as the item says; never after', () => {
    const on = (validUntil: string, item: Partial<Item> = {}) =>
      code(begin(of('renewal', item), { subject: { ...LICENCE, validUntil } }));
    assert.equal(on('2026-04-01'), 'ok');
    assert.equal(on('2026-03-31'), 'subject.renewal-late');
    assert.equal(on('2026-03-31', { renewalDays: 15 }), 'ok');
    assert.equal(on('2026-03-01', { renewalDays: 0 }), 'subject.renewal-late');
  });

  it('依职权: the office begins what the item leaves to it, never the applicant', () => {
    const office = of('revocation', { channels: ['9'] });
    const start = { subject: LICENCE, channel: 'office' as const };
    assert.equal(code(begin(office, { ...start, actor: approver })), 'ok');
    assert.equal(code(begin(office, { ...start, actor: outsider })), 'actor.not-office');
    assert.equal(code(begin(office, { ...start, actor: applicant })), 'actor.not-applicant');
    assert.equal(code(begin(office, { subject: LICENCE })), 'submit.channel-unavailable');
    assert.equal(code(begin(of('revocation'), { ...start, actor: approver })), 'submit.channel-unavailable');
  });

  it('依职权: whom it is about cannot end it', () => {
    const office = definitionOf(ROAD_STEPS, of('revocation', { channels: ['9'] }));
    const j = new Journey(office, { subject: LICENCE, channel: 'office', actor: approver });
    j.refused('withdraw.office-case', applicant, 'withdraw', {
      task: undefined,
      payload: { reason: '不服' },
    });
  });
});

describe('deemed renewal (行政许可法 第五十条)', () => {
  const renewal = (blocks: Block[] = ROAD_STEPS, item: Partial<Item> = {}) =>
    new Journey(
      definitionOf(
        blocks,
        of('renewal', {
          statutoryLimit: { days: 90, unit: 'working-day' },
          promisedLimit: { days: 60, unit: 'working-day' },
          ...item,
        }),
      ),
      {
        subject: LICENCE,
      },
    );
  const due = (journey: Journey, now: string) => {
    journey.now = now;
    return checkAll(journey);
  };

  it('happens the day after the last one, with its clock, notices and documents; issuing follows', () => {
    const j = renewal(ROAD_STEPS, { turnDocuments: { 'deemed-renewal': ['grant-decision'] } });
    j.do(clerk, 'accept');
    due(j, '2026-04-03T12:00:00.000Z');
    assert.equal(j.case.decision, null, 'the last day is still a day to decide on');
    due(j, '2026-04-03T16:00:00.000Z');
    assert.equal(j.case.decision, 'granted');
    const row = j.events.find((one) => one.type === 'decided');
    assert.ok(row?.type === 'decided' && row.deemed && row.actor.kind === 'system');
    assert.equal(j.case.clock.stoppedOn, '2026-04-04');
    assert.equal(j.case.clock.delivery?.days, 10);
    assert.equal(j.case.clock.lines.find((line) => line.basis?.article === '第五十条')?.on, '2026-04-04');
    const told = j.effects.filter((one) => one.kind === 'notify' && one.topic === 'deemed-renewed');
    assert.deepEqual(
      told.map((one) => one.kind === 'notify' && one.to),
      ['applicant', 'administrators'],
    );
    assert.deepEqual(
      j.case.documents.map((one) => one.template),
      ['acceptance-notice', 'grant-decision'],
    );
    // The step after the decision, and only that.
    assert.deepEqual(j.case.marking.active, ['fee']);
    j.pay();
    issued(j, '占字〔2026〕第5号', '2027-04-03');
    assert.equal(certificateEffects(j)[0]?.kind, 'certificate');
    sound(j);
  });

  it('happens once', () => {
    const j = due(renewal().do(clerk, 'accept'), '2026-04-04T01:00:00.000Z');
    j.now = '2026-05-04T01:00:00.000Z';
    checkAll(j);
    assert.equal(j.types.filter((type) => type === 'decided').length, 1);
  });

  it('never happens to what was decided, to what is no renewal, or to a certificate without end', () => {
    const refused = renewal().do(clerk, 'accept').do(reviewer, 'approve');
    refused.do(approver, 'refuse', { payload: { reasons: '不符合' } });
    assert.equal(due(refused, '2026-04-10T01:00:00.000Z').case.decision, 'refused');
    const change = new Journey(definitionOf(ROAD_STEPS, of('change')), { subject: LICENCE });
    assert.equal(due(change.do(clerk, 'accept'), '2026-04-10T01:00:00.000Z').case.decision, null);
    const { validUntil: _, ...endless } = LICENCE;
    const open = new Journey(definitionOf(ROAD_STEPS, of('renewal')), { subject: endless });
    assert.equal(due(open.do(clerk, 'accept'), '2026-04-10T01:00:00.000Z').case.decision, null);
  });

  it('does not reward an applicant who never handed in what was asked for', () => {
    const j = renewal(ROAD_STEPS, { correctionDays: 60 });
    j.do(clerk, 'request-correction', { payload: { items: [{ material: 'site-plan', problem: '缺章' }] } });
    assert.equal(due(j, '2026-04-04T01:00:00.000Z').case.decision, null);
    const { form, materials } = submission();
    j.do(applicant, 'correct', { payload: { form, materials } });
    assert.equal(due(j, '2026-04-08T01:00:00.000Z').case.decision, null, 'handed in after the expiry');
  });

  it('clears parallel work before the decision and keeps what runs beside it', () => {
    const blocks: Block[] = [
      step('accept', 'accept'),
      {
        type: 'parallel',
        key: 'both',
        branches: [
          { blocks: [step('one', 'review'), step('two', 'review')] },
          { blocks: [step('three', 'review')] },
        ],
      },
      step('decide', 'decide'),
      step('issue', 'issue-document', { documents: ['licence'] }),
    ];
    const j = renewal(blocks).do(clerk, 'accept');
    due(j, '2026-04-04T01:00:00.000Z');
    assert.deepEqual(j.case.marking, { active: ['issue'], joins: {} });
    sound(j);
  });

  const holds: [string, string, unknown, string][] = [
    [
      'a hearing',
      'start-procedure',
      { procedure: 'hearing', reason: '利害关系人要求', expectedDays: 10, heldOn: '2026-03-20' },
      'suspended-procedure',
    ],
    ['a pause', 'pause', { reason: '系统升级' }, 'paused'],
  ];
  for (const [what, type, payload, state] of holds) {
    it(`ends what held the case: ${what}`, () => {
      const j = renewal().do(clerk, 'accept').do(reviewer, type, { payload });
      assert.equal(j.case.state, state);
      due(j, '2026-04-04T01:00:00.000Z');
      assert.equal(j.case.pause, null);
      assert.ok(j.case.procedures.every((one) => one.endedOn === '2026-04-04'));
      assert.ok(j.case.clock.suspensions.length > 0);
      assert.ok(j.case.clock.suspensions.every((one) => one.to === '2026-04-04'));
      assert.deepEqual([j.case.state, j.case.marking.active], ['pending-payment', ['fee']]);
      sound(j);
    });
  }

  it('conserves tokens in any chain, wherever the case stands', () => {
    fc.assert(
      fc.property(randomChain, fc.array(fc.nat(3), { maxLength: 12 }), (blocks, choices) => {
        const definition = definitionOf(blocks, of('renewal', { turnDocuments: {} }));
        const started = decide(null, submission({ subject: LICENCE }), definition, MONDAY);
        fc.pre(started.ok);
        const j = new Journey(definition, { subject: LICENCE });
        for (const choice of choices) walk(j, choice);
        // What else falls due has happened by the last day; the law may have opened other steps.
        j.now = '2026-04-03T01:00:00.000Z';
        if (j.case.closedAt === null) checkAll(j);
        fc.pre(j.case.closedAt === null && j.case.decision === null);
        const ahead = j.case.tasks.filter((task) => isBefore(blocks, task.step));
        j.now = '2026-04-04T01:00:00.000Z';
        checkAll(j);
        sound(j);
        assert.equal(j.case.decision, ahead.length > 0 && !asksApplicant(j) ? 'granted' : null);
        if (j.case.decision !== 'granted') return;
        const left = j.case.tasks.filter((task) => isBefore(blocks, task.step));
        assert.deepEqual(left, [], 'nobody is asked to prepare a decision the law has taken');
      }),
      { numRuns: 300 },
    );
  });
});

const isBefore = (blocks: readonly Block[], key: string): boolean => {
  const path = pathTo(blocks, key);
  return path !== undefined && decisionAhead(path);
};
const asksApplicant = (j: Journey): boolean =>
  j.case.correction !== undefined ||
  j.case.tasks.some((task) => task.forApplicant && task.action === 'apply');

/** Everything that is due, one by one, as the sweep does it. */
function checkAll(journey: Journey): Journey {
  const today = new Date(Date.parse(journey.now) + 8 * 3600_000).toISOString().slice(0, 10);
  for (let round = 0; round < 30; round += 1) {
    const next = nextCheckOn(journey.case, journey.definition);
    if (next === undefined || next > today) return journey;
    journey.do(system, 'check-deadlines', { task: undefined });
  }
  throw new Error('deadlines that never end');
}

/** Somebody does one of the things that lead on. */
function walk(journey: Journey, choice: number): void {
  const task = journey.case.tasks[choice % Math.max(1, journey.case.tasks.length)];
  if (task === undefined) return;
  const types = ['accept', 'approve', 'issue', 'close'];
  for (const type of types) {
    const decision = journey.try(ACTORS.everything, type, { task: task.id });
    if (decision.ok) {
      journey.do(ACTORS.everything, type, { task: task.id });
      return;
    }
  }
}

describe('备案', () => {
  const FILING: Block[] = [
    step('apply', 'apply'),
    step('check', 'record-filing', {
      posts: ['window'],
      documents: ['acceptance-notice', 'refusal-notice', 'correction-notice'],
      config: {
        documents: { 'refuse-filing': ['refusal-notice'], 'request-correction': ['correction-notice'] },
      },
    }),
    step('certificate', 'issue-document', { posts: [], documents: ['licence'] }),
  ];
  const filing = () => {
    const definition = definitionOf(FILING, { caseKind: 'filing', limitStart: 'receipt' });
    return new Journey({
      ...definition,
      bundle: {
        ...definition.bundle,
        materials: definition.bundle.materials.map((one) => ({ ...one, necessity: 'required' as const })),
      },
    });
  };

  it('is filed at once: counted from receipt, its proof made, completion 0', () => {
    const j = filing();
    assert.equal(j.case.state, 'pending-acceptance');
    assert.equal(j.case.clock.startedOn, '2026-03-02');
    j.do(clerk, 'file', { opinion: '信息齐全' });
    assert.equal(j.case.decision, 'filed');
    assert.equal(j.case.clock.stoppedOn, '2026-03-02');
    j.makeDocuments();
    assert.deepEqual([j.case.state, j.case.completion], ['closed', 0]);
    assert.deepEqual(
      j.case.documents.map((one) => one.template),
      ['acceptance-notice', 'licence'],
    );
    sound(j);
  });

  it('is not filed until everything is there; the office guides its completion', () => {
    const j = new Journey(filing().definition, { materials: [] });
    j.refused('filing.incomplete', clerk, 'file');
    j.do(clerk, 'request-correction', { payload: { items: [{ material: 'application', problem: '缺' }] } });
    assert.equal(j.case.state, 'pending-correction');
    const { form, materials } = submission();
    j.do(applicant, 'correct', { payload: { form, materials } });
    assert.equal(j.task().action, 'record-filing');
    j.do(clerk, 'file').makeDocuments();
    assert.equal(j.case.completion, 0);
    sound(j);
  });

  it('is not filed: to be changed, or to be applied for as an approval; the application goes back', () => {
    const j = filing();
    assert.equal(
      j.refused('payload.invalid', clerk, 'refuse-filing', { payload: { reason: '属核准范围' } }),
      '/payload/ground',
    );
    j.do(clerk, 'refuse-filing', { payload: { ground: 'approval', reason: '属于政府核准投资项目目录' } });
    assert.deepEqual([j.case.state, j.case.completion, j.case.caseKind], ['not-accepted', 1, 'returned']);
    assert.match(j.case.nonAcceptance?.reason ?? '', /须依法申请许可或核准：属于政府核准投资项目目录/);
    assert.deepEqual(
      j.case.documents.map((one) => one.template),
      ['refusal-notice'],
    );
    sound(j);
  });

  it('is handled by its own post only, once', () => {
    const j = filing();
    j.refused('actor.not-assigned', reviewer, 'file');
    const task = j.task().id;
    j.do(clerk, 'file');
    j.refused('conflict.task-handled', clerk, 'file', { task });
    j.makeDocuments();
    j.refused('case.closed', clerk, 'file', { task });
    assert.equal(stepsOf(FILING).length, 3);
  });
});
