import assert from 'node:assert/strict';
import { headAndRest, ledgerRows, stoppedBy } from '../../admin-ui/src/office/case/clock/ledger-rows.ts';
import {
  mainRows,
  momentAt,
  momentsOf,
  seqOfVersion,
} from '../../admin-ui/src/office/case/replay/moments.ts';
import { firstValues, isAsked } from '../../admin-ui/src/office/case/turns/dialog-rules.ts';
import {
  heldValue,
  isEntered,
  isNumberFault,
  type Target,
  targetsOf,
} from '../../admin-ui/src/office/case/turns/field-changes.ts';
import { holdsOf } from '../../admin-ui/src/office/case/turns/holds.ts';
import { grouped } from '../../admin-ui/src/office/case/turns/turn-groups.ts';
import { warningRows } from '../../admin-ui/src/office/case/turns/warning-rows.ts';
import { byReason } from '../../admin-ui/src/office/case/turns/why-not-rows.ts';
import type { CaseView, ClockView, CommandView, HistoryRow } from '../../platform/contract/case-view.ts';

const say = (zh: string) => ({ zh, en: zh });
const limit = (days: number) => ({
  days,
  unit: 'working-day',
  used: 5,
  left: { days: days - 5, unit: 'working-day' as const, grade: 'normal' as const, dueOn: '2026-03-20' },
});
const clock = (more: Partial<ClockView> = {}): ClockView => ({
  running: true,
  receivedOn: '2026-03-02',
  startedOn: '2026-03-05',
  promised: limit(8),
  statutory: limit(20),
  lines: [
    { on: '2026-03-02', kind: 'received', text: say('收到申请材料') },
    { on: '2026-03-05', kind: 'started', text: say('受理') },
    { on: '2026-03-09', kind: 'suspended', text: say('补正') },
    { on: '2026-03-12', kind: 'resumed', text: say('补正结束'), days: { promised: 3 } },
    { on: '2026-03-30', kind: 'noted', text: say('公示') },
  ],
  suspensions: [
    { kind: 'correction', name: say('补正'), from: '2026-03-09', to: '2026-03-12', limits: ['promised'] },
  ],
  unknownYears: [],
  ...more,
});

describe('the deadline ledger', () => {
  it('says of each line what it means for either limit, and where today stands', () => {
    const rows = ledgerRows(clock(), '2026-03-17', new Set(['2026-03-30']));
    assert.deepEqual(
      rows.map((row) => [row.on, row.promised.say, row.statutory.say]),
      [
        ['2026-03-02', 'nothing', 'nothing'],
        ['2026-03-05', 'limit', 'limit'],
        ['2026-03-09', 'stopped', 'counts'],
        ['2026-03-12', 'added', 'nothing'],
        ['2026-03-17', 'left', 'left'],
        ['2026-03-30', 'counts', 'counts'],
      ],
    );
    assert.deepEqual(
      rows.filter((row) => row.today).map((row) => row.line),
      [undefined],
    );
  });
  it('has no row for today before the start and after the end', () => {
    const { startedOn: _, ...unstarted } = clock();
    assert.equal(
      ledgerRows(unstarted, '2026-03-03').some((row) => row.today),
      false,
    );
    assert.equal(
      ledgerRows(clock({ stoppedOn: '2026-03-16' }), '2026-03-17').some((row) => row.today),
      false,
    );
  });
  it('says nothing of a limit the item does not have', () => {
    const { statutory: _, ...promisedOnly } = clock();
    const rows = ledgerRows(promisedOnly, '2026-03-17');
    assert.ok(rows.every((row) => row.statutory.say === 'nothing'));
  });
  it('names what has stopped a limit now', () => {
    const open = clock({
      suspensions: [{ kind: 'procedure', name: say('听证'), from: '2026-03-09', limits: ['statutory'] }],
    });
    assert.deepEqual(stoppedBy(open, 'statutory'), [say('听证')]);
    assert.deepEqual(stoppedBy(open, 'promised'), []);
    assert.deepEqual(stoppedBy(clock(), 'promised'), []);
  });
  it('puts the first clause of a sentence in front', () => {
    assert.deepEqual(headAndRest('检测：自次日起不计入法定时限'), {
      head: '检测',
      rest: '自次日起不计入法定时限',
    });
    assert.deepEqual(headAndRest('Accepted; limits count'), { head: 'Accepted', rest: 'limits count' });
    assert.deepEqual(headAndRest('经批准延长 5 日（理由：核实消防通道），2026-04-20 届满'), {
      head: '经批准延长 5 日',
      rest: '（理由：核实消防通道），2026-04-20 届满',
    });
    assert.deepEqual(headAndRest('办结'), { head: '办结', rest: '' });
  });
});

const row = (seq: number, at: string, more: Partial<HistoryRow> = {}): HistoryRow => ({
  seq,
  at,
  type: 'accepted',
  text: say(`r${seq}`),
  who: '王琳',
  ...more,
});

describe('a replay', () => {
  const history = [
    row(1, 'a', { type: 'submitted', who: '林洁' }),
    row(2, 'a', { type: 'task-opened', who: '林洁' }),
    row(3, 'b', { type: 'clock-changed', from: 'x', to: 'y' }),
    row(4, 'b'),
    row(5, 'b', { type: 'state-changed', from: 'x', to: 'y' }),
    row(6, 'b', { from: 'y', to: 'z' }),
  ];
  const moments = momentsOf(history);
  it('has one moment per command, named by what was done, at its last row', () => {
    assert.deepEqual(
      moments.map(({ seq, first, text }) => [first, seq, text.zh]),
      [
        [1, 2, 'r1'],
        [3, 5, 'r4'],
        [6, 6, 'r6'],
      ],
    );
    assert.deepEqual(momentsOf([]), []);
  });
  it('finds the moment a row belongs to, and the newest for a row beyond the end', () => {
    assert.deepEqual(
      [1, 2, 3, 6, 99].map((seq) => momentAt(moments, seq)),
      [0, 0, 1, 2, 2],
    );
  });
  it('keeps a row of every command but of warnings, which have a card of their own', () => {
    const rows = mainRows([
      ...history,
      row(7, 'c', { type: 'task-opened' }),
      row(8, 'c', { type: 'task-waiting' }),
      row(9, 'd', { type: 'warned' }),
    ]);
    assert.deepEqual(
      rows.map(({ seq }) => seq),
      [1, 4, 6, 7],
    );
  });
  it('knows what was on the screen at a version', () => {
    assert.equal(seqOfVersion(moments, 2), 5);
    assert.equal(seqOfVersion(moments, 9), undefined);
  });
});

const command = (type: string, more: Partial<CommandView> = {}): CommandView => ({
  type,
  label: say(type),
  tone: 'default',
  opinion: 'none',
  group: 'turn',
  payload: {},
  ...more,
});

describe('what every step has beside its own buttons', () => {
  it('stands under headings, in their order; what nobody has named yet comes last', () => {
    const groups = grouped(
      ['request-void', 'pause', 'new-turn', 'consult', 'constructor'].map((type) => command(type)),
    );
    assert.deepEqual(
      groups.map(({ group, commands }) => [group, commands.map((one) => one.type)]),
      [
        ['colleagues', ['consult']],
        ['time', ['pause']],
        ['end', ['request-void']],
        ['other', ['new-turn', 'constructor']],
      ],
    );
  });
  it('asks for the day of a hearing only, and chooses nothing for anybody', () => {
    assert.equal(isAsked('start-procedure', 'heldOn', { procedure: 'testing' }), false);
    assert.equal(isAsked('start-procedure', 'heldOn', { procedure: 'hearing' }), true);
    const choices = [1, 2].map((n) => ({ value: String(n), label: say(String(n)) }));
    const field = { name: 'to', title: say('to'), required: true, control: 'choice', choices } as const;
    assert.deepEqual(firstValues('consult', [field]), { to: '' });
    assert.deepEqual(firstValues('consult', [{ ...field, choices: choices.slice(1) }]), {});
    const materials = { ...field, name: 'materials', required: false, control: 'choices' } as const;
    assert.deepEqual(firstValues('accept-with-deficiency', [materials]), { materials: ['1', '2'] });
  });
  it('gives one line per reason for the buttons that are missing, those of the step first', () => {
    const gone = (type: string, group: 'step' | 'whole', reason: string) => ({
      type,
      label: say(type),
      group,
      code: 'x',
      reason: say(reason),
    });
    const rows = byReason([
      gone('archive', 'whole', 'b'),
      gone('grant', 'step', 'a'),
      gone('refuse', 'step', 'a'),
    ]);
    assert.deepEqual(
      rows.map(({ reason, labels }) => [reason.zh, labels.map((one) => one.zh)]),
      [
        ['a', ['grant', 'refuse']],
        ['b', ['archive']],
      ],
    );
  });
});

describe('what holds a case', () => {
  it('is a pause, each open procedure and each colleague who has not answered', () => {
    const task = { id: '1', name: '审核', who: '周敏', forApplicant: false, mine: true };
    const view = {
      held: { kind: 'paused', text: say('等检测报告'), since: '2026-03-09' },
      procedures: [
        { id: 'p1', endedOn: '2026-03-10' },
        { id: 'p2', task: '4' },
      ],
      tasks: [
        task,
        { ...task, id: '4', name: '场所审核', who: '何薇' },
        { ...task, id: '2', mine: false, who: '冯立', side: { kind: 'consult', of: '1', by: '周敏' } },
        { ...task, id: '3', side: { kind: 'consult', of: '1', by: '周敏' } },
      ],
      commands: [command('resume')],
    } as unknown as CaseView;
    assert.deepEqual(
      holdsOf(view).map((hold) => [hold.kind, hold.who, hold.command?.type]),
      [
        ['paused', '周敏 / 何薇', 'resume'],
        ['procedure', '何薇', undefined],
        ['side', '冯立', undefined],
      ],
    );
  });
});

describe('putting a field right', () => {
  const components = [
    { type: 'textfield', key: 'name', label: '名称', input: true },
    { type: 'number', key: 'area', label: '面积', input: true },
    { type: 'datagrid', key: 'rows', label: '表', input: true, components: [] },
  ];
  const view = {
    form: { definition: { components }, fields: [{ key: 'area', value: '186' }] },
    applicantDetail: { phone: '138****6672' },
  } as unknown as CaseView;
  it('offers the fields of the form with what they hold; tables are left to a correction', () => {
    assert.deepEqual(
      targetsOf(view, command('correct-on-spot')).map(({ name, now }) => [name, now]),
      [
        ['name', ''],
        ['area', '186'],
      ],
    );
  });
  it('offers what the server names, of the applicant too', () => {
    const offered = ['form.area', 'applicant.phone'].map((value) => ({ value, label: value }));
    const rectify = command('rectify', { payload: { 'x-choices': { '/changes/*/field': offered } } });
    assert.deepEqual(
      targetsOf(view, rectify).map(({ name, now }) => [name, now]),
      [
        ['form.area', '186'],
        ['applicant.phone', '138****6672'],
      ],
    );
  });
  it('hands on numbers as numbers, and says what is none', () => {
    const area = { type: 'number' } as Target;
    assert.equal(heldValue(area, ' 12.5 '), 12.5);
    assert.equal(isNumberFault(area, '12 ㎡'), true);
    assert.equal(isNumberFault(area, '12'), false);
    assert.equal(isEntered({ field: 'a', value: ' ' }), false);
    assert.equal(isEntered({ field: 'a', value: false }), true);
  });
});

describe('reminders and cards', () => {
  it('stand under the limit they were fired for, in the order they came; the newest limit first', () => {
    const fired = (level: 'reminder' | 'yellow' | 'red', on: string, step?: string) => ({
      level,
      scope: step ? ('step' as const) : ('case' as const),
      ...(step && { step }),
      since: on,
      on,
      dueOn: '2026-03-11',
    });
    const rows = warningRows([
      fired('red', '2026-03-13'),
      fired('yellow', '2026-03-13'),
      fired('reminder', '2026-03-09'),
      fired('yellow', '2026-03-10', '初审'),
    ]);
    assert.deepEqual(
      rows.map(({ step, fired: some }) => [step, some.map((one) => one.level)]),
      [
        ['初审', ['yellow']],
        [undefined, ['reminder', 'yellow', 'red']],
      ],
    );
  });
});
