import assert from 'node:assert/strict';
import { checkListDefinition, isReferenced, parseDefinition } from '../../platform/definition/index.ts';
import type { DefinitionOf, ListKind } from '../../platform/definition/kinds/index.ts';
import { DEFAULT_WARNINGS } from '../../platform/definition/kinds/warning-thresholds.ts';
import { lists, stepOf, validBundle } from './support/valid-bundle.ts';

function define<K extends ListKind>(kind: K, input: object): DefinitionOf<K> {
  const result = parseDefinition(kind, { name: '名', ...input });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}
const region = (key: string, parent?: string) =>
  define('region', { key, level: 'city', ...(parent && { parent }) });
const row = (findings: { code: string; path: string }[]) =>
  findings.map(({ code, path }) => `${code} ${path}`);

describe('list definitions', () => {
  it('refuses a parent that does not exist', () => {
    assert.deepEqual(row(checkListDefinition('region', region('a', 'b'), { region: [] })), [
      'dangling-reference /parent',
    ]);
    const object = define('service-object', { key: 'a', audience: 'person', parent: 'b' });
    assert.deepEqual(row(checkListDefinition('service-object', object, {})), ['dangling-reference /parent']);
    const department = define('department', { key: 'a', parent: 'b', region: 'c' });
    assert.deepEqual(row(checkListDefinition('department', department, {})), [
      'dangling-reference /parent',
      'dangling-reference /region',
    ]);
  });

  it('refuses parents in a circle, of any length, and shows the circle', () => {
    assert.deepEqual(row(checkListDefinition('region', region('a', 'a'), { region: [] })), [
      'parent-cycle /parent',
    ]);
    const others = [region('a'), region('b', 'a'), region('c', 'b')];
    const [finding] = checkListDefinition('region', region('a', 'c'), { region: others });
    assert.equal(finding?.code, 'parent-cycle');
    assert.match(finding?.message.zh ?? '', /a → c → b → a/);
  });

  it('ends where a circle does not contain the definition itself', () => {
    const others = [region('b', 'c'), region('c', 'b')];
    assert.deepEqual(checkListDefinition('region', region('a', 'b'), { region: others }), []);
  });

  it('refuses two posts of one key', () => {
    const post = { key: 'desk', name: '窗口', role: 'window-clerk' };
    const department = define('department', { key: 'a', posts: [post, { ...post, name: '窗口二' }] });
    assert.deepEqual(row(checkListDefinition('department', department, {})), ['duplicate-key /posts/1/key']);
  });

  it('refuses warnings of a department that come in the wrong order for some limit', () => {
    const warned = (scope: 'case' | 'step', levels: object) =>
      row(
        checkListDefinition(
          'department',
          define('department', {
            key: 'a',
            warnings: { case: {}, step: {}, [scope]: levels },
          }),
          {},
        ),
      );
    // 80 % of 20 days are used before 2 are left; of 5 days they are not.
    assert.deepEqual(warned('case', { reminder: { daysLeft: 2 }, warning: { usedPercent: 80 } }), [
      'warning-order /warnings/case/warning',
    ]);
    assert.deepEqual(warned('step', { yellow: { daysLeft: -1 }, red: { daysLeft: 0 } }), [
      'warning-order /warnings/step/red',
    ]);
    const usual = define('department', { key: 'a', warnings: DEFAULT_WARNINGS });
    assert.deepEqual(checkListDefinition('department', usual, {}), []);
  });

  it('refuses a calendar with days of another year, days listed twice, and days both off and at work', () => {
    const calendar = define('calendar', {
      key: '2026',
      year: 2027,
      holidays: ['2027-01-01', '2027-01-01', '2026-12-31'],
      workdays: ['2027-01-01'],
    });
    assert.deepEqual(row(checkListDefinition('calendar', calendar, {})), [
      'calendar-year /key',
      'duplicate-key /holidays/1',
      'calendar-year /holidays/2',
      'calendar-conflict /workdays/0',
    ]);
  });
});

describe('uses of a list definition', () => {
  const uses = (kind: ListKind, key: string) => {
    const bundle = validBundle();
    stepOf(bundle, 'consult').assignees = [{ department: 'police', post: 'handler' }];
    return isReferenced(kind, key, [bundle], lists).map(({ in: place, path }) => `${place} ${path}`);
  };

  it('finds them in items', () => {
    assert.deepEqual(uses('theme', 'roads'), ['item /item/themes/0']);
    assert.deepEqual(uses('service-object', 'anyone'), ['item /item/objects/0']);
    assert.deepEqual(uses('service-type', 'licence'), ['item /item/type']);
    assert.deepEqual(uses('department', 'bureau'), ['item /item/department']);
    assert.deepEqual(uses('department', 'police'), ['item /steps/blocks/1/branches/1/blocks/0/assignees/0']);
    assert.deepEqual(uses('theme', 'unused'), []);
  });

  it('finds superior organs of reports, and approvers', () => {
    const bundle = validBundle();
    const to = { department: 'police', post: 'approver' };
    Object.assign(stepOf(bundle, 'review'), { action: 'report-up', config: { to } });
    stepOf(bundle, 'consult').assignees = [{ department: '@item', post: 'handler' }];
    bundle.item.approvers = [to];
    assert.deepEqual(
      isReferenced('department', 'police', [bundle], lists).map(({ path }) => path),
      ['/steps/blocks/1/branches/0/blocks/0/config/to/department', '/item/approvers/0'],
    );
  });

  it('finds them in other lists', () => {
    const more = {
      region: [region('a'), region('b', 'a')],
      department: [
        define('department', { key: 'd', region: 'a' }),
        define('department', { key: 'e', parent: 'd' }),
      ],
    };
    const found = isReferenced('region', 'a', [], more).map((use) => `${use.in} ${use.key} ${use.path}`);
    assert.deepEqual(found, ['region b /parent', 'department d /region']);
    assert.deepEqual(isReferenced('department', 'd', [], more).length, 1);
  });
});
