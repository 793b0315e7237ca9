import assert from 'node:assert/strict';
import { menuFor } from '../../admin-ui/src/app/menu-groups.tsx';
import { currentEntry } from '../../admin-ui/src/app/side-menu.tsx';
import { correctionItems, startingRows } from '../../admin-ui/src/office/case/correction-draft.ts';
import { sectionsOf } from '../../admin-ui/src/office/case/form-sections.ts';
import { groupSteps } from '../../admin-ui/src/office/case/group-steps.ts';
import { newestAct } from '../../admin-ui/src/office/case/history-rows.ts';
import { mainCommands, menuParts } from '../../admin-ui/src/office/case/main-commands.ts';
import { firstMaterial, nextMaterial, stepMaterial } from '../../admin-ui/src/office/case/material-state.ts';
import type { CaseView, CommandView, MaterialView, StepView } from '../../platform/contract/case-view.ts';

const file = { id: 'f', name: 'a.pdf', size: 1, contentType: 'application/pdf', uploadedAt: '' };
const material = (key: string, more: Partial<MaterialView> = {}): MaterialView => ({
  key,
  name: key,
  type: 'document',
  necessity: 'required',
  required: true,
  formats: [],
  maxFiles: 1,
  files: [file],
  ...more,
});
const checked = (result: 'conforms' | 'doubtful' | 'fails', note?: string): Partial<MaterialView> => ({
  check: { result, by: '周敏', at: '', ...(note && { note }) },
});

describe('going through the materials', () => {
  const list = [
    material('a', checked('conforms')),
    material('b'),
    material('c', { files: [] }),
    material('d'),
  ];
  it('opens with the first to be checked and goes on to the next one', () => {
    assert.equal(firstMaterial(list), 'b');
    assert.equal(nextMaterial(list, 'b'), 'd');
    assert.equal(nextMaterial(list, 'd'), 'b');
  });
  it('stays inside the list', () => {
    assert.equal(stepMaterial(list, 'a', -1), 'a');
    assert.equal(stepMaterial(list, 'd', 1), 'd');
    assert.equal(nextMaterial([], 'x'), 'x');
  });
});

describe('a correction notice', () => {
  it('starts from what the check marks found and what is absent', () => {
    const view = {
      materials: [material('a', checked('fails', '模糊')), material('b'), material('c', { files: [] })],
    } as CaseView;
    assert.deepEqual(startingRows(view), [
      { what: 'material:a', problem: '模糊' },
      { what: 'material:c', problem: '' },
    ]);
    assert.deepEqual(startingRows({ materials: [] } as unknown as CaseView), [{ what: '', problem: '' }]);
  });
  it('names a material or a field', () => {
    assert.deepEqual(
      correctionItems([
        { what: 'material:plan', problem: ' x ' },
        { what: 'field:area', problem: 'y' },
      ]),
      [
        { problem: 'x', material: 'plan' },
        { problem: 'y', field: 'area' },
      ],
    );
  });
});

describe('the action bar', () => {
  const command = (
    type: string,
    tone: CommandView['tone'],
    task?: string,
    group: CommandView['group'] = 'step',
  ): CommandView => ({
    type,
    tone,
    label: { zh: type, en: type },
    opinion: 'optional',
    group,
    payload: {},
    ...(task && { task }),
  });
  it('puts the main button last, by task, without the check marks', () => {
    const view = {
      tasks: [{ id: '1' }, { id: '2' }],
      commands: [
        command('grant', 'primary', '1'),
        command('check-materials', 'default', '1'),
        command('return', 'default', '1'),
        command('refuse', 'danger', '1'),
        command('approve', 'primary', '2'),
      ],
    } as CaseView;
    assert.deepEqual(
      mainCommands(view).map((group) => [group.task?.id, group.commands.map((one) => one.type)]),
      [
        ['1', ['return', 'refuse', 'grant']],
        ['2', ['approve']],
      ],
    );
  });
  it('keeps what every step has in the menu, and shows the one thing that lets a held case go on', () => {
    const groups = mainCommands({
      tasks: [{ id: '1' }],
      commands: [
        command('pass', 'primary', '1'),
        command('consult', 'default', '1', 'turn'),
        command('end-procedure', 'primary', '1', 'turn'),
        command('rectify', 'default', undefined, 'whole'),
      ],
    } as CaseView);
    assert.deepEqual(
      groups.map((group) => [group.commands.map((one) => one.type), group.more.map((one) => one.type)]),
      [
        [['pass', 'end-procedure'], ['consult']],
        [[], ['rectify']],
      ],
    );
    assert.deepEqual(
      menuParts(groups).map((part) => part.commands.map((one) => one.type)),
      [['consult', 'rectify']],
    );
  });
  it('begins a procedure from the bar in the step that is there for it, and from the menu elsewhere', () => {
    const commands = [command('return', 'default', '1'), command('start-procedure', 'default', '1', 'turn')];
    const shown = (action: string) =>
      mainCommands({ tasks: [{ id: '1', action }], commands } as CaseView)[0]?.commands.map(
        (one) => one.type,
      );
    assert.deepEqual(shown('special-procedure'), ['return', 'start-procedure']);
    assert.deepEqual(shown('review'), ['return']);
    commands.push(command('end-procedure', 'primary', '1', 'turn'));
    assert.deepEqual(shown('special-procedure'), ['return', 'end-procedure']);
  });
  it('puts a few commands on the bar where nothing else can be done', () => {
    const [group] = mainCommands({
      tasks: [],
      commands: [command('urge', 'default', undefined, 'whole')],
    } as unknown as CaseView);
    assert.deepEqual(
      group?.commands.map((one) => one.type),
      ['urge'],
    );
    assert.deepEqual(group?.more, []);
    const held = mainCommands({
      tasks: [{ id: '1' }],
      commands: [
        ...['consult', 'pause', 'reassign'].map((type) => command(type, 'default', '1', 'turn')),
        command('rectify', 'default', undefined, 'whole'),
      ],
    } as CaseView);
    assert.ok(held.every((one) => one.commands.length === 0));
  });
});

describe('the way of a case', () => {
  it('keeps the steps of a parallel block together', () => {
    const step = (key: string, group?: string) => ({ key, group }) as StepView;
    const groups = groupSteps([step('a'), step('b', 'p'), step('c', 'p'), step('d'), step('e', 'q')]);
    assert.deepEqual(
      groups.map((group) => group.map((one) => one.key)),
      [['a'], ['b', 'c'], ['d'], ['e']],
    );
  });
  it('keeps the form under its sections', () => {
    const field = (key: string, section?: string) => ({
      key,
      section,
      label: key,
      value: '',
      masked: false,
      changed: false,
    });
    assert.deepEqual(
      sectionsOf([field('a', '一'), field('b'), field('c', '一')]).map(({ title, rows }) => [
        title,
        rows.length,
      ]),
      [
        ['一', 2],
        [undefined, 1],
      ],
    );
  });
  it('names the person who was first', () => {
    const row = (who: string, post?: string) => ({
      seq: 1,
      at: '',
      type: 'x',
      text: { zh: '', en: '' },
      who,
      post,
    });
    assert.equal(newestAct([row('王琳', '窗口'), row('系统')])?.who, '王琳');
  });
});

describe('the menu', () => {
  const texts = (roles: Parameters<typeof menuFor>[0]) =>
    menuFor(roles).flatMap((group) => group.entries.map((entry) => entry.text));
  it('shows a role only what it may use', () => {
    assert.deepEqual(texts(['reviewer']), [
      'home',
      'toHandle',
      'handled',
      'search',
      'certificates',
      'myUrges',
      'delegations',
    ]);
    assert.deepEqual(texts(['supervisor']), [
      'home',
      'search',
      'certificates',
      'supervision',
      'cards',
      'urges',
      'watch',
    ]);
    const leads = texts(['department-admin']);
    for (const entry of ['delegations', 'watch', 'items', 'staff'] as const) assert.ok(leads.includes(entry));
    assert.ok(!leads.includes('clock') && !leads.includes('toHandle'));
    assert.ok(texts(['hall-admin']).includes('clock'));
    assert.ok(texts(['hall-admin']).includes('themes'));
    assert.ok(!texts(['hall-admin']).includes('apiDocs'));
  });
  it('marks the page on show by the longest address that fits', () => {
    const at = (path: string) => currentEntry(menuFor(['supervisor']), path)?.text;
    assert.equal(at('/supervision'), 'supervision');
    assert.equal(at('/supervision/cards'), 'cards');
    assert.equal(at('/cases/1'), 'search');
    assert.equal(at('/nowhere'), undefined);
  });
  it('has no empty group', () => {
    for (const group of menuFor(['window-clerk'])) assert.ok(group.entries.length > 0);
  });
});
