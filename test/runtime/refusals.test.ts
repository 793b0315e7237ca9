import assert from 'node:assert/strict';
import type { Actor } from '../../platform/runtime/case.ts';
import type { Command, Decision, Definition, StartCommand } from '../../platform/runtime/command.ts';
import { decide } from '../../platform/runtime/decide.ts';
import { definitionOf, ROAD_STEPS, step } from './support/bundle.ts';
import { ACTORS, file, Journey, MONDAY, submission } from './support/journey.ts';

const { applicant, stranger, clerk, reviewer, approver, outsider, system, everything } = ACTORS;
const accepted = () => new Journey().do(clerk, 'accept');
const decided = () => accepted().do(reviewer, 'approve').do(approver, 'grant');
const issuing = () => decided().pay().do(clerk, 'issue');
const payment = (overrides: object = {}) => ({
  payload: { order: 'o1', channel: 'c', amount: 22500, bankSerial: 'bank-1', paidAt: MONDAY, ...overrides },
});
const issued = (effect: string) => ({ payload: { effect, number: '1', file: file('x') } });
type Rest = Parameters<Journey['try']>[2];

/** code, path, the case so far, who, what, with what. */
const REFUSED: [string, string, () => Journey, Actor, string, Rest?][] = [
  ['command.unknown', '/type', () => new Journey(), clerk, 'approve'],
  ['command.unknown', '/type', () => new Journey(), clerk, 'constructor'],
  ['task.required', '/task', () => new Journey(), clerk, 'accept', { task: undefined }],
  ['conflict.task-handled', '/task', accepted, clerk, 'accept', { task: '2-accept' }],
  ['task.waiting', '/task', issuing, clerk, 'issue'],
  ['actor.not-assigned', '/task', () => new Journey(), reviewer, 'accept'],
  ['actor.not-assigned', '/task', () => new Journey(), outsider, 'accept'],
  ['actor.not-assigned', '/task', () => new Journey(), applicant, 'accept'],
  ['actor.not-assigned', '/task', () => new Journey(), system, 'accept'],
  ['actor.own-case', '', () => new Journey(), { ...clerk, account: 'zhang' }, 'accept'],
  ['actor.same-person', '', () => accepted().do(everything, 'approve'), everything, 'grant'],
  ['actor.not-system', '', decided, applicant, 'record-payment', payment()],
  ['actor.not-system', '', issuing, clerk, 'document-issued', issued('x')],
  ['actor.not-applicant', '', () => new Journey(), stranger, 'withdraw', { payload: { reason: 'x' } }],
  ['actor.not-applicant', '', () => new Journey(), clerk, 'withdraw', { payload: { reason: 'x' } }],
  [
    'opinion.required',
    '/opinion',
    accepted,
    reviewer,
    'return',
    { payload: { to: 'accept' }, opinion: '  ' },
  ],
  ['opinion.too-long', '/opinion', accepted, reviewer, 'approve', { opinion: '长'.repeat(4001) }],
  [
    'opinion.not-allowed',
    '/opinion',
    () => new Journey(),
    applicant,
    'withdraw',
    { payload: { reason: 'x' }, opinion: '好' },
  ],
  ['payload.invalid', '/payload/reason', () => new Journey(), applicant, 'withdraw', {}],
  [
    'payload.invalid',
    '/payload/reason',
    () => new Journey(),
    applicant,
    'withdraw',
    { payload: { reason: ' ' } },
  ],
  ['payload.invalid', '/payload/extra', () => new Journey(), clerk, 'accept', { payload: { extra: 1 } }],
  ['payload.invalid', '/payload', () => new Journey(), clerk, 'accept', { payload: [] }],
  ['payload.invalid', '/payload', () => new Journey(), clerk, 'accept', { payload: new Map() }],
  [
    'payload.invalid',
    '/payload/items',
    () => new Journey(),
    clerk,
    'request-correction',
    { payload: { items: [] } },
  ],
  [
    'payload.invalid',
    '/payload/items/1/problem',
    () => new Journey(),
    clerk,
    'request-correction',
    { payload: { items: [{ problem: 'x' }, { problem: '' }] } },
  ],
  [
    'payload.invalid',
    '/payload/reasons',
    () => accepted().do(reviewer, 'approve'),
    approver,
    'refuse',
    { payload: {} },
  ],
  ['payload.invalid', '/payload/amount', decided, system, 'record-payment', payment({ amount: 225.5 })],
  [
    'material.unknown',
    '/payload/items/0/material',
    () => new Journey(),
    clerk,
    'request-correction',
    { payload: { items: [{ material: 'passport', problem: 'x' }] } },
  ],
  [
    'field.unknown',
    '/payload/items/0/field',
    () => new Journey(),
    clerk,
    'request-correction',
    { payload: { items: [{ field: 'height', problem: 'x' }] } },
  ],
  [
    'material.unknown',
    '/payload/checks/0/material',
    () => new Journey(),
    clerk,
    'check-materials',
    { payload: { checks: [{ material: 'passport', result: 'fails' }] } },
  ],
  [
    'material.duplicate',
    '/payload/checks/1/material',
    () => new Journey(),
    clerk,
    'check-materials',
    {
      payload: {
        checks: [
          { material: 'site-plan', result: 'fails' },
          { material: 'site-plan', result: 'conforms' },
        ],
      },
    },
  ],
  [
    'material.not-submitted',
    '/payload/checks/0/material',
    () => new Journey(definitionOf(), { materials: [] }),
    clerk,
    'check-materials',
    { payload: { checks: [{ material: 'site-plan', result: 'fails' }] } },
  ],
  [
    'acceptance.competent-body-required',
    '/payload/competentBody',
    () => new Journey(),
    clerk,
    'refuse-acceptance',
    { payload: { ground: 'not-competent', reason: 'x' } },
  ],
  [
    'acceptance.already-accepted',
    '',
    () => accepted().do(reviewer, 'return', { payload: { to: 'accept' }, opinion: 'x' }),
    clerk,
    'refuse-acceptance',
    { payload: { reason: 'x' } },
  ],
  [
    'return.target-not-allowed',
    '/payload/to',
    accepted,
    reviewer,
    'return',
    { payload: { to: 'apply' }, opinion: 'x' },
  ],
  [
    'return.not-configured',
    '',
    () => new Journey(definitionOf([step('review', 'review')])),
    reviewer,
    'return',
    { payload: { to: 'x' }, opinion: 'x' },
  ],
  ['withdraw.too-late', '', decided, applicant, 'withdraw', { payload: { reason: 'x' } }],
  ['payment.no-bill', '', accepted, system, 'record-payment', payment()],
  [
    'payment.amount-mismatch',
    '/payload/amount',
    decided,
    system,
    'record-payment',
    payment({ amount: 22499 }),
  ],
  [
    'payment.already-recorded',
    '/payload/bankSerial',
    () => decided().pay(),
    system,
    'record-payment',
    payment(),
  ],
  [
    'payment.already-paid',
    '/payload/bankSerial',
    () => decided().pay(),
    system,
    'record-payment',
    payment({ bankSerial: 'bank-2' }),
  ],
  ['document.unknown', '/payload/effect', issuing, system, 'document-issued', issued('nothing')],
  ['case.closed', '', () => new Journey(definitionOf([])), clerk, 'accept'],
  [
    'case.closed',
    '',
    () => new Journey(definitionOf([])),
    applicant,
    'withdraw',
    { payload: { reason: 'x' } },
  ],
];

describe('refusals', () => {
  for (const [code, path, story, actor, type, rest] of REFUSED) {
    it(
      `${code} at ${path || 'the whole'}: ${type} by ${actor.account} ${JSON.stringify(rest?.payload ?? '')}`.slice(
        0,
        140,
      ),
      () => {
        assert.equal(story().refused(code, actor, type, rest), path);
      },
    );
  }

  it('return.decided: a decision is not undone by returning the case', () => {
    const chain = [
      step('accept', 'accept'),
      {
        type: 'parallel' as const,
        key: 'fork',
        branches: [
          { blocks: [step('review', 'review', { returnTo: ['accept'] })] },
          { blocks: [step('decide', 'decide')] },
        ],
      },
    ];
    const j = new Journey(definitionOf(chain)).do(clerk, 'accept').do(approver, 'grant', { step: 'decide' });
    j.refused('return.decided', reviewer, 'return', { payload: { to: 'accept' }, opinion: 'x' });
    j.do(reviewer, 'approve');
  });

  it('correction.too-late: after five working days the case counts as accepted', () => {
    const j = new Journey();
    j.now = '2026-03-09T08:00:00.000Z';
    assert.ok(j.try(clerk, 'request-correction', { payload: { items: [{ problem: 'x' }] } }).ok);
    j.now = '2026-03-10T01:00:00.000Z';
    j.refused('correction.too-late', clerk, 'request-correction', { payload: { items: [{ problem: 'x' }] } });
    j.do(clerk, 'accept');
    assert.equal(j.case.clock.startedOn, '2026-03-02');
  });

  it('delivery.post-unavailable', () => {
    const j = new Journey(definitionOf([step('deliver', 'deliver')], { supportsPost: false }));
    assert.equal(
      j.refused('delivery.post-unavailable', clerk, 'deliver', { payload: { method: 'post' } }),
      '/payload/method',
    );
  });

  it('two approvers of one step: one success, one “already handled”', () => {
    const j = accepted().do(reviewer, 'approve');
    const task = j.task().id;
    const second = { ...approver, account: 'approver-2' };
    j.do(approver, 'grant', { task });
    j.refused('conflict.task-handled', second, 'grant', { task });
  });
});

describe('refusals at the start and of broken definitions', () => {
  const start = (
    overrides: Partial<StartCommand>,
    definition: Definition = definitionOf(),
    now = MONDAY,
  ): Decision => decide(null, submission(overrides), definition, now);
  const refused = (decision: Decision, code: string, path = ''): void => {
    assert.ok(!decision.ok, `should be refused with ${code}`);
    assert.deepEqual([decision.code, decision.path], [code, path]);
  };
  const shared = (key: string, action: string, config = {}) => definitionOf([step(key, action, { config })]);

  it('who, by which channel, with which materials', () => {
    refused(start({ actor: stranger }), 'actor.not-applicant');
    refused(start({ actor: clerk }), 'actor.not-applicant');
    refused(start({ actor: system, channel: 'window' }), 'actor.not-applicant');
    refused(start({ actor: { ...clerk, account: 'zhang' }, channel: 'window' }), 'actor.own-case');
    refused(
      start({}, definitionOf(ROAD_STEPS, { channels: ['1'] })),
      'submit.channel-unavailable',
      '/channel',
    );
    const twice = [
      { material: 'application', files: [] },
      { material: 'application', files: [] },
    ];
    refused(start({ materials: twice }), 'material.duplicate', '/materials/1/material');
    refused(
      start({ materials: [{ material: 'passport', files: [] }] }),
      'material.unknown',
      '/materials/0/material',
    );
  });

  it('what is no application at all', () => {
    refused(start({ form: { 'a b': 1 } }), 'payload.invalid', '/form/a b');
    refused(start({ form: JSON.parse('{"a": {"__proto__": {"x": 1}}}') }), 'payload.invalid');
    for (const unstorable of [
      { _bsontype: 'ObjectId' },
      { constructor: null },
      { toString: [{}] },
      { $set: 1 },
    ]) {
      refused(start({ form: { a: [unstorable] as never } }), 'payload.invalid');
    }
    refused(start({ form: { a: Number.NaN } }), 'payload.invalid');
    refused(start({ id: '' }), 'payload.invalid', '/id');
    const broken = { type: 'submit', actor: applicant } as unknown as Command;
    const decision = decide(null, broken, definitionOf(), MONDAY);
    assert.equal(decision.ok ? '' : decision.code, 'payload.invalid');
    const cycle: Record<string, never> = {};
    Object.assign(cycle, { self: cycle });
    refused(start({ form: cycle }), 'payload.invalid');
  });

  it('out of turn', () => {
    const j = new Journey();
    refused(decide(j.case, submission(), j.definition, MONDAY), 'case.already-submitted');
    refused(decide(null, { type: 'accept', actor: clerk }, j.definition, MONDAY), 'case.missing');
    const newer = { ...j.definition, version: 4 };
    refused(decide(j.case, { type: 'accept', actor: clerk }, newer, MONDAY), 'case.definition-mismatch');
    for (const now of ['', 'today', '2026-03-02', '9999-12-31T20:00:00Z'])
      refused(start({}, definitionOf(), now), 'now.invalid');
  });

  it('a definition no check has seen', () => {
    refused(start({}, shared('x', 'approve-everything')), 'definition.action-unknown');
    refused(start({}, shared('x', 'constructor')), 'definition.action-unknown');
    refused(start({}, shared('x', 'review', { wrong: 1 })), 'definition.step-config', '/wrong');
    const documents = definitionOf([step('x', 'issue-document', { posts: [], documents: ['nothing'] })]);
    refused(start({}, documents), 'definition.document-unknown');
    const j = new Journey();
    const other = { ...definitionOf([step('elsewhere', 'review')]), version: j.definition.version };
    refused(
      decide(j.case, { type: 'accept', actor: clerk, task: j.task().id }, other, MONDAY),
      'definition.step-unknown',
    );
  });

  it('a fee that cannot be computed stops the command, not the case', () => {
    const { area: _, ...form } = submission().form;
    const j = new Journey(definitionOf(), { form }).do(clerk, 'accept').do(reviewer, 'approve');
    assert.equal(j.refused('fee.field-missing', approver, 'grant'), '/form/area');
    j.do(approver, 'return', { payload: { to: 'review' }, opinion: '面积未填' });
  });
});
