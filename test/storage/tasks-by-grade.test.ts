import assert from 'node:assert/strict';
import type { StoredTask, TaskQuery } from '../../platform/services/ports/tasks.ts';
import type { Stores } from '../../platform/storage/stores.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const TODAY = '2026-03-10';
const DAYS = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-13', '9999-12-31'];
const POSTS = ['market/window', 'market/handler'];

/** One task for every way the days of its grades can fall, in one inbox or the other, some in both. */
function rows(): StoredTask[] {
  const ways = DAYS.flatMap((warningOn, w) =>
    DAYS.slice(w).flatMap((yellowOn, y) =>
      DAYS.slice(w + y).map((redOn) => ({ warningOn, yellowOn, redOn })),
    ),
  );
  return ways.flatMap((days, n): StoredTask[] => {
    const posts = n % 5 === 0 ? POSTS : [POSTS[n % 2] ?? ''];
    return posts.map((post, at) => ({
      ...{
        id: `case-${n}:t1${at > 0 ? ':2' : ''}`,
        case: `case-${n}`,
        task: 't1',
        number: `N${n}`,
        posts,
        post,
      },
      ...{ item: { key: 'shop', name: '个体工商户' }, applicant: '张三', step: '受理' },
      ...{ action: n % 3 === 0 ? 'accept' : 'review', openedAt: '2026-03-01T01:00:00.000Z' },
      ...{ sortDue: days.redOn, ...days },
    }));
  });
}

function gradeOf({ warningOn, yellowOn, redOn }: StoredTask): TaskQuery['grade'] {
  if (redOn <= TODAY) return 'red';
  if (yellowOn <= TODAY) return 'yellow';
  return warningOn <= TODAY ? 'warning' : 'normal';
}

describe('an inbox by grade', () => {
  let server: TestServer;
  let tasks: Stores['tasks'];
  const all = rows();
  before(async () => {
    server = await startTestServer({ env: { WORK: 'elsewhere' } });
    tasks = server.installation.stores.tasks;
    for (const id of new Set(all.map((row) => row.case))) {
      const open = all.filter((row) => row.case === id);
      await tasks.project('main', id, { version: 1, at: '2026-03-10T01:00:00.000Z', open });
    }
  });
  after(() => server.stop());

  const cases = (found: readonly StoredTask[]): string[] =>
    [...new Set(found.map((row) => row.case))].toSorted();

  for (const grade of ['normal', 'warning', 'yellow', 'red'] as const) {
    it(`shows and counts what is ${grade}, in one inbox and in two`, async () => {
      for (const posts of [[POSTS[0] ?? ''], POSTS]) {
        const query = { posts, today: TODAY, grade, page: 1, size: 200 };
        const expected = all.filter((row) => posts.includes(row.post) && gradeOf(row) === grade);
        const found = await tasks.page('main', query);
        assert.deepEqual(cases(found.rows), cases(expected));
        assert.equal(found.total, expected.length);
        const toAccept = await tasks.page('main', { ...query, action: 'accept' });
        assert.equal(toAccept.total, expected.filter((row) => row.action === 'accept').length);
      }
    });
  }

  it('lists first what turns worse next, page by page', async () => {
    const query = { posts: POSTS, today: TODAY, grade: 'yellow' as const, size: 5 };
    const pages = await Promise.all([1, 2].map((page) => tasks.page('main', { ...query, page })));
    const days = pages.flatMap((page) => page.rows.map((row) => row.redOn));
    assert.ok(days.length > 5);
    assert.deepEqual(days, days.toSorted());
  });
});
