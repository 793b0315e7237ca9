import assert from 'node:assert/strict';
import type {
  CaseView,
  ClockView,
  HistoryRow,
  LimitView,
  StepView,
} from '../../platform/contract/case-view.ts';
import {
  endingReason,
  isRevoked,
  isSideExit,
  remediesOf,
} from '../../platform/portal/src/pages/case/case-endings.ts';
import { turnsByStep, turnsOf } from '../../platform/portal/src/pages/case/case-turns.ts';
import { clockState, shownLimits, toldLines } from '../../platform/portal/src/pages/case/clock-state.ts';
import { isMended } from '../../platform/portal/src/pages/case/correction-progress.ts';
import { replayPoint } from '../../platform/portal/src/pages/case/replay-point.ts';
import { CASE_STATES, FINAL_STATES } from '../../platform/runtime/case.ts';

const left = (days: number, frozen = false): NonNullable<LimitView['left']> => ({
  ...{ days, unit: 'working-day', grade: 'normal', dueOn: '2026-03-16' },
  ...(frozen && { frozen }),
});
const limit = (more: Partial<LimitView> = {}): LimitView => ({ days: 5, unit: 'working-day', ...more });
const clock = (more: Partial<ClockView> = {}): ClockView => ({
  ...{ running: true, receivedOn: '2026-03-09', promised: limit() },
  ...{ lines: [], suspensions: [], unknownYears: [] },
  ...more,
});
const hearing: ClockView['suspensions'][number] = {
  kind: 'procedure',
  name: { zh: '听证', en: 'Hearing' },
  from: '2026-03-11',
  limits: ['promised', 'statutory'],
};

describe('the clock of a case in the hall', () => {
  it('waits before acceptance, and says what it waits for', () => {
    const state = clockState({ clock: clock({ suspensions: [hearing] }), closedAt: null });
    assert.deepEqual(state, { kind: 'idle', stop: hearing });
  });

  it('runs by the promise, then by delivery once decided', () => {
    const running = clock({ startedOn: '2026-03-09', promised: limit({ left: left(4) }) });
    assert.deepEqual(clockState({ clock: running, closedAt: null }), {
      ...{ kind: 'running', which: 'promised', left: left(4) },
    });
    const decided = clock({
      ...{ startedOn: '2026-03-09', stoppedOn: '2026-03-12' },
      ...{ promised: limit({ left: left(2) }), delivery: limit({ days: 10, left: left(9) }) },
    });
    const state = clockState({ clock: decided, closedAt: null });
    assert.equal(state.kind === 'running' && state.which, 'delivery');
  });

  it('stands still with the newest open suspension as its reason', () => {
    const over = { ...hearing, to: '2026-03-12', name: { zh: '检验', en: 'Inspection' } };
    const frozen = clock({
      ...{ startedOn: '2026-03-09', promised: limit({ left: left(3, true) }) },
      suspensions: [hearing, over],
    });
    const state = clockState({ clock: frozen, closedAt: null });
    assert.equal(state.kind, 'frozen');
    assert.equal(state.kind === 'frozen' && state.stop, hearing);
  });

  it('stops when the case is over or decided without a delivery limit', () => {
    const decided = clock({
      ...{ startedOn: '2026-03-09', stoppedOn: '2026-03-12', promised: limit({ left: left(2) }) },
    });
    assert.deepEqual(clockState({ clock: decided, closedAt: null }), { kind: 'stopped' });
    const closed = clock({ startedOn: '2026-03-09', promised: limit({ left: left(2) }) });
    assert.deepEqual(clockState({ clock: closed, closedAt: '2026-03-12T00:00:00Z' }), { kind: 'stopped' });
  });

  it('shows every limit there is, and tells lines that moved a date', () => {
    const full = clock({ statutory: limit({ days: 10 }), delivery: limit({ days: 10 }) });
    assert.deepEqual(
      shownLimits(full).map(({ key }) => key),
      ['promised', 'statutory', 'delivery'],
    );
    const line = (kind: string) => ({ on: '2026-03-09', kind, text: { zh: kind, en: kind } });
    const kinds = toldLines(['received', 'holidays', 'extended', 'noted'].map(line)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['received', 'extended']);
  });
});

let seq = 0;
const row = (at: string, type: string, zh: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  ...{ seq: ++seq, at, type, text: { zh, en: zh }, who: '住建局' },
  ...more,
});
const step = (key: string, name: string, startedAt?: string): StepView => ({
  ...{ key, name, action: 'review', status: 'done', limitDays: 1, who: '岗' },
  ...(startedAt !== undefined && { startedAt }),
});
type Turning = Parameters<typeof turnsOf>[0];
const turning = (more: Partial<Turning>): Turning => ({ history: [], procedures: [], requests: [], ...more });

describe('the turns of a case in the hall', () => {
  it('are told in order, an approved extension among them, a rejected one not', () => {
    const request = (id: string, status: 'approved' | 'rejected', decidedAt: string) => ({
      ...{
        id,
        kind: 'extension' as const,
        by: '王',
        at: '2026-03-10T00:00:00Z',
        reason: '核对资质',
        days: 10,
      },
      ...{ status, decidedAt },
    });
    const told = turnsOf(
      turning({
        history: [
          row('2026-03-09T00:00:00Z', 'submitted', '提交申请'),
          row('2026-03-10T00:00:00Z', 'accepted', '予以受理'),
          row('2026-03-14T00:00:00Z', 'decided', '准予许可'),
        ],
        requests: [
          request('r1', 'approved', '2026-03-12T00:00:00Z'),
          request('r2', 'rejected', '2026-03-13T00:00:00Z'),
        ],
      }),
    );
    assert.deepEqual(
      told.map(({ type, tone }) => [type, tone]),
      [
        ['accepted', 'plain'],
        ['extended', 'warn'],
        ['decided', 'ok'],
      ],
    );
  });

  it('carry the procedure they began, the second one with the second', () => {
    const procedure = (id: string) => ({
      ...{ id, kind: 'hearing', label: { zh: '听证', en: 'Hearing' }, reason: id, expectedDays: 5 },
      ...{ excluded: true, from: '2026-03-11', by: '王' },
    });
    const told = turnsOf(
      turning({
        history: ['p1', 'p2'].map((id) => row('2026-03-11T00:00:00Z', 'procedure-started', id)),
        procedures: [procedure('p1'), procedure('p2')],
      }),
    );
    assert.deepEqual(
      told.map((turn) => turn.procedure?.id),
      ['p1', 'p2'],
    );
  });

  it('mark what was sent back, refused, or decided by the law itself', () => {
    const told = turnsOf(
      turning({
        history: [
          row('2026-03-09T01:00:00Z', 'pre-reviewed', '预审通过'),
          row('2026-03-09T02:00:00Z', 'accepted', '逾期未告知，视为受理', { deemed: true }),
          row('2026-03-09T03:00:00Z', 'reviewed', '退回“初审”'),
          row('2026-03-09T04:00:00Z', 'decided', '不予许可'),
        ],
      }),
    );
    assert.deepEqual(
      told.map(({ tone }) => tone),
      ['plain', 'info', 'warn', 'bad'],
    );
  });

  it('stand under the step they happened at, by its name where the row has it', () => {
    const steps = [
      step('accept', '受理', '2026-03-09T00:00:00Z'),
      step('a', '甲审查', '2026-03-10T00:00:00Z'),
      step('b', '乙审查', '2026-03-10T00:00:00Z'),
      step('later', '决定'),
    ];
    const told = turnsOf(
      turning({
        history: [
          row('2026-03-08T00:00:00Z', 'pre-reviewed', '预审通过'),
          row('2026-03-09T01:00:00Z', 'accepted', '予以受理'),
          row('2026-03-11T00:00:00Z', 'reviewed', '审查通过', { step: '甲审查' }),
        ],
      }),
    );
    const placed = turnsByStep(steps, told);
    const types = (key: string | null) => placed.get(key)?.map(({ type }) => type);
    assert.deepEqual(types(null), ['pre-reviewed']);
    assert.deepEqual(types('accept'), ['accepted']);
    assert.deepEqual(types('a'), ['reviewed']);
    assert.equal(types('b'), undefined);
  });

  it('stay under a step that has begun anew since', () => {
    const steps = [step('pre', '预审', '2026-03-10T00:00:00Z'), step('accept', '受理')];
    const returned = row('2026-03-09T00:00:00Z', 'pre-reviewed', '预审退回：缺少页码', { step: '预审' });
    const placed = turnsByStep(steps, turnsOf(turning({ history: [returned] })));
    assert.deepEqual([...placed.keys()], ['pre']);
  });
});

describe('how a case ended, in the hall', () => {
  it('knows every final state: closed by its chain, or a way out with something to do', () => {
    const chain = ['closed', 'archived'];
    for (const state of CASE_STATES) {
      assert.equal(isSideExit(state), FINAL_STATES.includes(state) && !chain.includes(state), state);
      if (isSideExit(state)) assert.ok(remediesOf({ state, decision: null }).length > 0, state);
    }
  });

  it('offers reconsideration and a lawsuit against a refusal, and nothing against a grant', () => {
    assert.deepEqual(remediesOf({ state: 'closed', decision: 'refused' }).slice(0, 2), [
      'reconsideration',
      'lawsuit',
    ]);
    assert.deepEqual(remediesOf({ state: 'closed', decision: 'granted' }), []);
  });

  it('offers the holder remedies against what the office decided of its own accord', () => {
    const view = { state: 'closed', decision: 'granted' as const, channel: 'office' };
    assert.deepEqual(remediesOf(view), ['reconsideration', 'lawsuit']);
    assert.deepEqual(remediesOf({ ...view, channel: 'web' }), []);
  });

  it('tells a licence revoked for an untrue commitment from a licence', () => {
    const checked = { result: 'breached' as const, findings: '没有固定的服务场所', by: '王' };
    const view = {
      state: 'closed',
      decision: 'granted' as const,
      commitment: { signedAt: '2026-03-02', checked },
    };
    assert.equal(isRevoked(view), true);
    assert.equal(endingReason(view as CaseView), '没有固定的服务场所');
    assert.ok(remediesOf(view).includes('reconsideration'));
    assert.equal(isRevoked({ commitment: { signedAt: '', checked: { ...checked, result: 'kept' } } }), false);
  });

  it('gives the reason of whoever ended it', () => {
    const view = (more: Partial<CaseView>) => more as CaseView;
    const refused = view({ state: 'not-accepted', nonAcceptance: { reason: '不属于职权范围' } });
    assert.equal(endingReason(refused), '不属于职权范围');
    assert.equal(endingReason(view({ state: 'void', ending: { reason: '材料虚假' } })), '材料虚假');
    assert.equal(endingReason(view({ state: 'closed', decisionReasons: '资金不足' })), '资金不足');
  });
});

describe('looking back at a case in the hall', () => {
  it('shows what each row led to, and the newest after the last', () => {
    const rows = [{ seq: 1 }, { seq: 4 }, { seq: 9 }];
    assert.deepEqual(
      rows.map((_, index) => replayPoint(rows, index)),
      [3, 8, undefined],
    );
  });
});

describe('a correction in the hall', () => {
  const file = { id: 'f', name: 'a.pdf', size: 1, contentType: 'application/pdf', uploadedAt: '' };
  const handIn = (key: string | null, form: Record<string, string> | null) => ({
    files: (material: string) => (material === key ? [file] : []),
    form,
  });
  it('is mended by a file, by the changed form, or by handing in alone', () => {
    const material = { material: 'plan', problem: '缺页' };
    assert.equal(isMended(material, handIn(null, { a: 'b' })), false);
    assert.equal(isMended(material, handIn('plan', null)), true);
    const field = { field: 'name', problem: '不一致' };
    assert.equal(isMended(field, handIn('plan', null)), false);
    assert.equal(isMended(field, handIn(null, { name: 'x' })), true);
    assert.equal(isMended({ problem: '请说明' }, handIn(null, null)), true);
  });
});
