import assert from 'node:assert/strict';
import { faultsIn, postsFor, staffBody } from '../../admin-ui/src/accounts/staff-draft.ts';
import { csvOf } from '../../admin-ui/src/components/list/csv.ts';
import { pagesAround } from '../../admin-ui/src/components/list/pages-around.ts';
import { daysOf, stateOf, turnDay, weekdayOf } from '../../admin-ui/src/organisation/year-days.ts';

describe('an exported list', () => {
  const columns = [
    { key: 'a', title: '名称', render: () => null, text: (row: { a: string }) => row.a },
    { key: 'b', title: '图标', render: () => null },
  ];
  it('has a byte order mark, quotes what needs it, leaves out columns without text', () => {
    assert.equal(csvOf(columns, [{ a: '甲,"乙"' }]), '\uFEFF名称\r\n"甲,""乙"""\r\n');
  });
  it('runs no formula in a spreadsheet', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])
      assert.ok(csvOf(columns, [{ a: text }]).includes(`'${text}`), text);
  });
});

describe('the pager', () => {
  it('shows the ends and the neighbourhood', () => {
    assert.deepEqual(pagesAround(1, 1), [1]);
    assert.deepEqual(pagesAround(1, 9), [1, 2, 9]);
    assert.deepEqual(pagesAround(5, 9), [1, 4, 5, 6, 9]);
    assert.deepEqual(pagesAround(50_000, 50_000), [1, 49_999, 50_000]);
  });
});

describe('the year view', () => {
  const none = { holidays: [], workdays: [] };
  it('knows months and weekdays', () => {
    assert.equal(daysOf(2028, 2).length, 29);
    assert.equal(daysOf(2026, 3)[0], '2026-03-01');
    assert.equal(weekdayOf('2026-03-02'), 0);
  });
  it('a working day turns into a day off and back', () => {
    const off = turnDay('2026-03-02', none);
    assert.deepEqual(off.holidays, ['2026-03-02']);
    assert.deepEqual(turnDay('2026-03-02', off), none);
  });
  it('a weekend day is worked, then a holiday, then a weekend day again', () => {
    const worked = turnDay('2026-03-01', none);
    assert.equal(stateOf('2026-03-01', worked), 'make-up');
    const holiday = turnDay('2026-03-01', worked);
    assert.equal(stateOf('2026-03-01', holiday), 'holiday');
    assert.deepEqual(turnDay('2026-03-01', holiday), none);
  });
});

describe('the form of a member of staff', () => {
  const draft = {
    username: 'wang',
    password: 'long enough 1',
    name: '王小明',
    phone: '',
    roles: ['reviewer' as const],
    department: '',
    posts: [],
  };
  it('roles of a department need one', () => {
    assert.deepEqual(faultsIn(draft, true), { department: 'needDepartment' });
    assert.deepEqual(faultsIn({ ...draft, roles: ['supervisor'] }, true), {});
  });
  it('offers the posts that fit the roles', () => {
    const posts = [
      { key: 'desk', name: '窗口', role: 'window-clerk' as const },
      { key: 'audit', name: '审核', role: 'reviewer' as const },
    ];
    const department = { key: 'd', name: '房产局', nature: '1' as const, order: 0, posts };
    assert.deepEqual(
      postsFor(department, draft.roles).map((post) => post.key),
      ['audit'],
    );
  });
  it('sends no empty department', () => {
    assert.ok(!('department' in staffBody(draft)));
  });
});
