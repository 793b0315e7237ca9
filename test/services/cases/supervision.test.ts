import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseView, FileView } from '../../../platform/contract/case-view.ts';
import type { MessageView } from '../../../platform/contract/hall.ts';
import type {
  SupervisedCase,
  SupervisionView,
  UrgeRow,
} from '../../../platform/contract/office-supervision.ts';
import type { WatchedCase, WatchedUrge } from '../../../platform/services/ports/supervision.ts';
import { INDIVIDUAL_BUSINESS, PRESALE_PERMIT } from '../../journeys/support/applications.ts';
import { act, handIn, offered, send } from '../../journeys/support/case-driver.ts';
import { startTestDatabase, type TestDatabase } from '../../support/database.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { PDF } from '../../support/sample-files.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const CASES = '/api/office/supervision/cases';
const NEVER = '9999-12-31';
interface Page<Row> {
  rows: Row[];
  total: number;
}

describe('supervision', () => {
  describe('of real cases', () => {
    let server: TestServer;
    let permit: string;
    const clients = new Map<string, HttpClient>();
    const as = (name: string): HttpClient => {
      const client = clients.get(name);
      assert.ok(client);
      return client;
    };
    before(async () => {
      server = await startTestServer({ env: { BANSHI_CLOCK: '2026-03-02T01:00:00Z' } });
      const names = ['supervisor', 'halladmin', 'sysadmin', 'housing-admin', 'housing-approver'];
      for (const name of [
        ...names,
        'market-admin',
        'housing-window',
        'housing-handler',
        'market-window',
        'enterprise',
        'citizen',
      ])
        clients.set(name, await server.as(name));
      // Accepted, so that no deadline moves them on by itself.
      permit = (await handIn(as('enterprise'), PRESALE_PERMIT)).id;
      await act(as('housing-window'), permit, 'accept');
      const shop = (await handIn(as('citizen'), INDIVIDUAL_BUSINESS)).id;
      await act(as('market-window'), shop, 'accept');
    });
    after(() => server.stop());

    const onDay = (day: string): Promise<void> =>
      server.installation.clock.set({
        offsetMs: Date.parse(`${day}T02:00:00Z`) - Date.now(),
        ...{ setBy: '测试', setAt: new Date().toISOString() },
      });
    const overview = async (name: string, query = ''): Promise<SupervisionView> =>
      expectStatus(await as(name).get<SupervisionView>(`/api/office/supervision${query}`), 200);
    const cards = async (name: string, query = ''): Promise<Page<SupervisedCase>> =>
      expectStatus(await as(name).get<Page<SupervisedCase>>(CASES + query), 200);
    const urges = async (name: string, query = ''): Promise<UrgeRow[]> =>
      expectStatus(await as(name).get<Page<UrgeRow>>(`/api/office/urges${query}`), 200).rows;

    it('gives a card on its day, without anything happening to the case', async () => {
      const calm = await overview('supervisor', '?department=housing');
      assert.deepEqual([calm.open, calm.dueSoon, calm.yellow, calm.red, calm.cards], [1, 0, 0, 0, []]);
      assert.deepEqual((await cards('supervisor', '?department=housing')).rows, []);
      await onDay('2026-03-12');
      const late = (await cards('supervisor', `?q=${encodeURIComponent('安居')}`)).rows;
      assert.equal(late.length, 1);
      const [row] = late;
      assert.equal(row?.case, permit);
      assert.deepEqual([row?.grade, row?.left.dueOn, row?.left.days], ['red', '2026-03-09', -3]);
      assert.equal(row?.rule.zh, '超过承诺时限');
      assert.deepEqual([row?.statutoryLeft?.dueOn, row?.statutoryLeft?.days], ['2026-03-16', 2]);
      assert.equal(row?.department.key, 'housing');
      assert.ok(row?.step && row.who.includes('·'));
      const figures = await overview('supervisor', '?department=housing');
      assert.deepEqual([figures.open, figures.red, figures.overdueStatutory], [1, 1, 0]);
      assert.equal(figures.cards[0]?.case, permit);
      assert.deepEqual(
        figures.byDepartment.map(({ department, red, total }) => [department, red, total]),
        [['housing', 1, 1]],
      );
    });

    it('shows everything to those who watch over all, the own department to its leaders, nothing to others', async () => {
      const seen = async (name: string) => (await cards(name)).rows.map((row) => row.department.key);
      for (const name of ['supervisor', 'halladmin', 'sysadmin'])
        assert.deepEqual((await seen(name)).toSorted(), ['housing', 'market'], name);
      for (const name of ['housing-admin', 'housing-approver'])
        assert.deepEqual(await seen(name), ['housing']);
      assert.deepEqual(await seen('market-admin'), ['market']);
      const asked = await cards('market-admin', '?department=housing');
      assert.deepEqual(
        asked.rows.map((row) => row.department.key),
        ['market'],
        'asking for another department shows the own one',
      );
      assert.deepEqual(
        (await overview('market-admin')).byDepartment.map((one) => one.department),
        ['market'],
      );
      assertProblem(await as('housing-window').get(CASES), 403, 'auth.forbidden');
      assertProblem(await as('enterprise').get(CASES), 403, 'auth.staff-only');
      for (const name of ['halladmin', 'housing-admin'])
        expectStatus(await as(name).get<CaseView>(`/api/office/cases/${permit}`), 200);
    });

    it('filters by grade, item and words, and sorts', async () => {
      assert.equal((await cards('supervisor', '?grade=yellow')).total, 0);
      assert.equal((await cards('supervisor', '?grade=red')).total, 2);
      assert.equal((await cards('supervisor', '?item=presale-permit')).total, 1);
      assert.equal((await cards('supervisor', `?q=${encodeURIComponent('没有这个词')}`)).total, 0);
      const sorted = (await cards('supervisor', '?sort=-department')).rows.map((row) => row.department.key);
      assert.deepEqual(sorted, ['market', 'housing']);
    });

    it('an urge is listed until it is answered, for the supervisor, the department and whoever has the case', async () => {
      const attached = expectStatus(
        await as('supervisor').upload<FileView>(`/api/office/cases/${permit}/files`, {
          name: '督办单.pdf',
          bytes: PDF,
        }),
        200,
      );
      const urged = expectStatus(
        await as('supervisor').post<CaseView>(`/api/office/cases/${permit}/commands`, {
          type: 'urge',
          payload: { text: '请说明超期原因', days: 2 },
          files: [attached.id],
        }),
        200,
      );
      const row = urged.history.find((one) => one.type === 'urged');
      assert.deepEqual(
        row?.files?.map((file) => file.id),
        [attached.id],
      );
      const file = `/files/${attached.id}`;
      expectStatus(await as('housing-window').get(`/api/office/cases/${permit}${file}`), 200);
      assertProblem(await as('enterprise').get(`/api/my/cases/${permit}${file}`), 404, 'record.absent');
      assert.ok(
        expectStatus(await as('enterprise').get<CaseView>(`/api/my/cases/${permit}`), 200).urges.length === 0,
      );
      for (const name of ['supervisor', 'housing-admin', 'housing-handler']) {
        const [own] = await urges(name, '?status=open');
        assert.deepEqual([own?.case, own?.status, own?.dueOn], [permit, 'open', '2026-03-16'], name);
      }
      assert.deepEqual(await urges('market-window'), []);
      await onDay('2026-03-17');
      assert.deepEqual(
        (await urges('housing-handler', '?status=overdue')).map((one) => one.case),
        [permit],
      );
      assert.deepEqual(await urges('supervisor', '?status=open'), []);
      const figures = await overview('supervisor', '?department=housing');
      assert.deepEqual(figures.urges, { open: 1, overdue: 1, nextDue: null });
      assert.equal(figures.overdueStatutory, 1);
      const { command } = await offered(as('housing-handler'), permit, 'answer-urge');
      const payload = { urge: urged.urges[0]?.id, text: '材料核对中，今日受理' };
      const answer = { type: 'answer-urge', task: command.task, payload: answerOf(command.payload, payload) };
      expectStatus(await send(as('housing-handler'), permit, answer), 200);
      assert.deepEqual((await urges('supervisor', '?status=answered'))[0]?.answer?.text, payload.text);
      const [card] = (await cards('supervisor', '?item=presale-permit')).rows;
      assert.deepEqual(card?.urges, { count: 1, answered: 1 });
    });

    it('attachments are taken from those who have something to say, and only their own are given along', async () => {
      const path = `/api/office/cases/${permit}/files`;
      const pdf = { name: '附件.pdf', bytes: PDF };
      assertProblem(
        await as('sysadmin').upload(`${path.replace(permit, 'nothing')}`, pdf),
        404,
        'record.absent',
      );
      assertProblem(await as('market-window').upload(path, pdf), 404, 'record.absent');
      const own = expectStatus(await as('housing-handler').upload<FileView>(path, pdf), 200);
      const stolen = await as('supervisor').post(`/api/office/cases/${permit}/commands`, {
        type: 'urge',
        payload: { text: '再次督办', days: 2 },
        files: [own.id],
      });
      assertProblem(stolen, 422, 'upload.unknown-file');
    });

    it('counts messages by kind and filters them', async () => {
      const { stores } = server.installation;
      const account = await stores.accounts.byUsername('main', 'citizen');
      assert.ok(account);
      const topics = ['step-warning', 'step-warning', 'item-overdue', 'calendar'];
      await stores.messages.deliver(
        'main',
        topics.map((topic, n) => ({
          ...{
            id: `kind:${n}`,
            account: account.id,
            at: `2026-03-01T00:00:0${n}.000Z`,
            topic,
            read: n === 0,
          },
          text: { zh: '消息', en: 'message' },
        })),
      );
      type Messages = Page<MessageView> & {
        unread: number;
        kinds: Record<string, { total: number; unread: number }>;
      };
      const read = async (query: string): Promise<Messages> =>
        expectStatus(await as('citizen').get<Messages>(`/api/my/messages${query}`), 200);
      const all = await read('');
      assert.deepEqual(all.kinds['step-warning'], { total: 2, unread: 1 });
      assert.deepEqual(all.kinds['item-overdue'], { total: 1, unread: 1 });
      assert.equal(
        Object.values(all.kinds).reduce((sum, one) => sum + one.total, 0),
        all.total,
      );
      const warnings = await read('?topic=step-warning');
      assert.deepEqual([warnings.total, warnings.rows.length, warnings.unread], [2, 2, all.unread]);
      assert.equal((await read('?topic=others')).total, all.kinds['others']?.total);
      assert.ok((await read('?topic=others')).rows.every((row) => !topics.slice(0, 3).includes(row.topic)));
      assertProblem(await as('citizen').get('/api/my/messages?topic=nonsense'), 422, 'request.invalid');
    });
  });

  describe('as it is stored', () => {
    let database: TestDatabase;
    before(async () => {
      database = await startTestDatabase();
    });
    after(() => database.stop());

    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
    const days = fc.tuple(day, day, day).map((three) => three.toSorted());
    const row = fc.record({
      department: fc.constantFrom('a', 'b', 'c'),
      days,
      item: fc.constantFrom('x', 'y'),
    });
    const facts = (n: number | string, department = 'a', item = 'x') => ({
      ...{ case: `c${n}`, number: `N${n}`, applicant: '某人', department },
      item: { key: item, name: item },
    });

    it('finds exactly the cases whose card it is, in the order of the days', async () => {
      const { supervision } = database.stores;
      let workspace = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 40 }), day, async (rows, today) => {
          workspace += 1;
          const place = `w${workspace}`;
          const all = rows.map(
            ({ department, item, days: [warningOn, yellowOn, redOn] }, n): WatchedCase => ({
              ...facts(`${place}-${n}`, department, item),
              submittedAt: '2026-02-01T00:00:00.000Z',
              ...{ warningOn: warningOn ?? NEVER, yellowOn: yellowOn ?? NEVER, redOn: redOn ?? NEVER },
              ...{ unlawfulOn: redOn ?? NEVER, dueOn: yellowOn ?? NEVER },
            }),
          );
          for (const one of all) {
            const state = { version: 1, at: '2026-03-01T00:00:00.000Z', row: one, urges: [] };
            await supervision.project(place, one.case, state);
          }
          const gradeOf = (one: WatchedCase) =>
            one.redOn <= today
              ? 'red'
              : one.yellowOn <= today
                ? 'yellow'
                : one.warningOn <= today
                  ? 'warning'
                  : '';
          for (const grade of ['red', 'yellow', 'warning', undefined] as const) {
            const wanted = all.filter((one) => (grade ? gradeOf(one) === grade : gradeOf(one) !== ''));
            const query = { today, grade, page: 1, size: 100 };
            const found = await supervision.page(place, query);
            assert.deepEqual(
              found.rows.map((one) => one.case).toSorted(),
              wanted.map((one) => one.case).toSorted(),
            );
            assert.equal(found.total, wanted.length);
            const { rows: some } = await supervision.page(place, { ...query, department: 'b', item: 'x' });
            assert.equal(
              some.length,
              wanted.filter((one) => one.department === 'b' && one.item.key === 'x').length,
            );
          }
          const red = await supervision.page(place, { today, grade: 'red', page: 1, size: 100 });
          const order = red.rows.map((one) => one.redOn);
          assert.deepEqual(order, order.toSorted().toReversed());
          const count = (grade: string, department: string) =>
            all.filter((one) => one.department === department && gradeOf(one) === grade).length;
          const cards = await supervision.cards(place, today);
          assert.equal(cards.length, new Set(all.filter(gradeOf).map((one) => one.department)).size);
          for (const { department, ...counts } of cards) {
            for (const grade of ['warning', 'yellow', 'red'] as const)
              assert.equal(counts[grade], count(grade, department), `${grade} of ${department}`);
          }
          const figures = await supervision.counts(place, today, 'a');
          const own = all.filter((one) => one.department === 'a');
          assert.deepEqual(figures, {
            open: own.length,
            unlawful: own.filter((one) => one.unlawfulOn <= today).length,
          });
        }),
        { numRuns: 25 },
      );
    });

    it('what is late changes nothing, and a case that is over stays gone', async () => {
      const { supervision } = database.stores;
      const at = '2026-03-01T00:00:00.000Z';
      const watched: WatchedCase = {
        ...facts('late'),
        ...{ submittedAt: at, warningOn: '2026-03-01', yellowOn: '2026-03-01', redOn: '2026-03-01' },
        ...{ unlawfulOn: NEVER, dueOn: '2026-03-01' },
      };
      const urge: WatchedUrge = {
        ...facts('late'),
        ...{ id: 'clate:u', at, dueOn: '2026-03-05', status: 'open', posts: ['a/window'] },
        urge: { id: 'u', by: { account: 's', name: '督办员' }, at, text: '请答复', dueOn: '2026-03-05' },
      };
      const page = { today: '2026-03-02', page: 1, size: 10 };
      await supervision.project('late', 'clate', { version: 2, at, row: watched, urges: [urge] });
      await supervision.project('late', 'clate', {
        ...{ version: 1, at },
        row: { ...watched, redOn: NEVER, yellowOn: NEVER },
        urges: [{ ...urge, status: 'ended' }],
      });
      assert.equal((await supervision.page('late', { ...page, grade: 'red' })).total, 1);
      assert.equal((await supervision.urges('late', { ...page, status: 'open' })).total, 1);
      await supervision.project('late', 'clate', {
        version: 3,
        at,
        row: null,
        urges: [{ ...urge, status: 'ended' }],
      });
      await supervision.project('late', 'clate', { version: 2, at, row: watched, urges: [urge] });
      assert.equal((await supervision.page('late', page)).total, 0);
      assert.deepEqual(await supervision.counts('late', page.today), { open: 0, unlawful: 0 });
      assert.equal((await supervision.urges('late', { ...page, status: 'ended' })).total, 1);
      const mine = { departments: [], posts: ['a/window'], account: 'x' };
      assert.equal((await supervision.urges('late', { ...page, of: mine })).total, 1);
      assert.equal(
        (await supervision.urges('late', { ...page, of: { ...mine, posts: ['b/window'] } })).total,
        0,
      );
      await supervision.sweep('late', '2026-03-02T00:00:00.000Z');
      await supervision.clear('late');
      assert.equal((await supervision.urges('late', page)).total, 0);
    });
  });
});

/** The one urge that is open need not be named where the command does not ask for it. */
function answerOf(schema: unknown, given: Record<string, unknown>): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Record<string, unknown> };
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(properties, name)));
}
