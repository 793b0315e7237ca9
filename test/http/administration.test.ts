import assert from 'node:assert/strict';
import type { AccountRow, ListRow } from '../../platform/contract/admin.ts';
import type { Session } from '../../platform/contract/session.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { DEMO_PASSWORD, startTestServer, type TestServer } from '../support/server.ts';

describe('accounts and lists', () => {
  let server: TestServer;
  let sysadmin: HttpClient;
  let hall: HttpClient;
  let housing: HttpClient;
  before(async () => {
    server = await startTestServer();
    sysadmin = await server.as('sysadmin');
    hall = await server.as('halladmin');
    housing = await server.as('housing-admin');
  });
  after(() => server.stop());

  const person = (username: string, more: object = {}) => ({
    ...{ username, password: 'First-password-1', name: '新同事', roles: ['reviewer'], department: 'housing' },
    ...{ posts: ['handler'] },
    ...more,
  });
  const idOf = async (username: string): Promise<string> => {
    const { rows } = expectStatus(
      await sysadmin.get<{ rows: AccountRow[] }>(`/api/admin/accounts?size=100&q=${username}`),
      200,
    );
    return rows.find((row) => row.username === username)?.id ?? assert.fail(username);
  };

  describe('staff', () => {
    it('a new colleague signs in with the first password and has to change it', async () => {
      const row = expectStatus(
        await housing.post<AccountRow>('/api/admin/accounts', person('new-colleague')),
        200,
      );
      assert.equal(row.department, 'housing');
      const client = server.client();
      const session = await client.signIn('new-colleague', 'First-password-1');
      assert.equal(session.account?.mustChangePassword, true);
      assert.deepEqual(session.account?.posts, [{ key: 'handler', name: '承办岗' }]);
      assert.equal(session.account?.department?.name, '房产局');
    });

    it('roles, department and posts have to fit together', async () => {
      const refused = {
        'account.department-needed': { department: undefined, posts: [] },
        'account.department-unknown': { department: 'nowhere' },
        'account.post-unknown': { posts: ['no-such-post'] },
        'account.post-role': { posts: ['approver'] },
        'password.short': { password: 'aB3$xyz' },
        'account.username-taken': { username: 'SYSADMIN' },
      };
      for (const [code, more] of Object.entries(refused)) {
        const reply = await sysadmin.post('/api/admin/accounts', person('misfit', more));
        const status = code === 'account.username-taken' ? 409 : 422;
        // Length is the contract's own rule.
        assertProblem(reply, status, code === 'password.short' ? 'request.invalid' : code);
      }
      assertProblem(
        await hall.post('/api/admin/accounts', person('x-y', { roles: ['applicant-person'] })),
        403,
        'account.role-not-grantable',
      );
      assertProblem(
        await hall.post('/api/admin/accounts', person('x-y', { roles: ['no-such-role'] })),
        422,
        'request.invalid',
      );
      assertProblem(
        await hall.post('/api/admin/accounts', person('x-y', { passwordHash: 'x' })),
        422,
        'request.invalid',
      );
    });

    it("a department's administrator stays within the department and below the hall", async () => {
      for (const roles of [['system-admin'], ['hall-admin'], ['supervisor'], ['reviewer', 'hall-admin']]) {
        assertProblem(
          await housing.post('/api/admin/accounts', person('climber', { roles })),
          403,
          'account.role-not-grantable',
        );
      }
      assertProblem(
        await housing.post('/api/admin/accounts', person('abroad', { department: 'market' })),
        403,
        'account.outside-department',
      );
      for (const username of ['market-window', 'sysadmin', 'citizen']) {
        const id = await idOf(username);
        assertProblem(await housing.get(`/api/admin/accounts/${id}`), 404, 'record.absent');
        assertProblem(
          await housing.post(`/api/admin/accounts/${id}/password`, { password: 'Another-pass-1' }),
          404,
          'record.absent',
        );
        assertProblem(await housing.post(`/api/admin/accounts/${id}/sign-out`), 404, 'record.absent');
        assertProblem(await housing.delete(`/api/admin/accounts/${id}`), 404, 'record.absent');
      }
      const id = await idOf('housing-auditor');
      assertProblem(
        await housing.patch(`/api/admin/accounts/${id}`, { department: 'market', posts: [] }),
        403,
        'account.outside-department',
      );
      assertProblem(
        await housing.patch(`/api/admin/accounts/${id}`, { roles: ['hall-admin'] }),
        403,
        'account.role-not-grantable',
      );
    });

    it('and sees only its own staff', async () => {
      const { rows, total } = expectStatus(
        await housing.get<{ rows: AccountRow[]; total: number }>(
          '/api/admin/accounts?size=100&department=market&kind=person',
        ),
        200,
      );
      assert.equal(rows.length, total);
      assert.deepEqual([...new Set(rows.map((row) => `${row.kind} ${row.department}`))], ['staff housing']);
    });

    it('nobody touches an account above their own, or their own roles', async () => {
      const id = await idOf('sysadmin');
      assertProblem(
        await hall.patch(`/api/admin/accounts/${id}`, { disabled: true }),
        403,
        'account.role-not-grantable',
      );
      assertProblem(
        await hall.post(`/api/admin/accounts/${id}/password`, { password: 'Another-pass-1' }),
        403,
        'account.role-not-grantable',
      );
      assertProblem(await hall.delete(`/api/admin/accounts/${id}`), 403, 'account.role-not-grantable');
      assertProblem(
        await sysadmin.patch(`/api/admin/accounts/${id}`, { disabled: true }),
        409,
        'account.self',
      );
      assertProblem(
        await sysadmin.patch(`/api/admin/accounts/${id}`, { roles: ['supervisor'] }),
        409,
        'account.self',
      );
      assertProblem(await sysadmin.delete(`/api/admin/accounts/${id}`), 409, 'account.self');
      expectStatus(await sysadmin.patch(`/api/admin/accounts/${id}`, { phone: '8500 1234' }), 200);
    });

    it("an applicant's account gets no roles, department or posts", async () => {
      const id = await idOf('citizen');
      for (const patch of [{ roles: ['system-admin'] }, { department: 'housing' }, { posts: ['handler'] }]) {
        assertProblem(
          await sysadmin.patch(`/api/admin/accounts/${id}`, patch),
          409,
          'account.applicant-fixed',
        );
      }
    });

    it('who has done something stays on record; who never did can go', async () => {
      const made = expectStatus(
        await housing.post<AccountRow>('/api/admin/accounts', person('mistake')),
        200,
      );
      await server.client().signIn('mistake', 'First-password-1');
      expectStatus(await housing.delete(`/api/admin/accounts/${made.id}`), 204);
      assertProblem(await housing.get(`/api/admin/accounts/${made.id}`), 404, 'record.absent');
      assertProblem(
        await hall.delete(`/api/admin/accounts/${await idOf('housing-admin')}`),
        409,
        'account.acted',
      );
    });

    it('numbers are masked in the list', async () => {
      const { body } = await sysadmin.get('/api/admin/accounts?size=100');
      assert.doesNotMatch(JSON.stringify(body), /990101199003074120|13900001234|passwordHash|argon2/);
    });
  });

  describe('registration', () => {
    const citizen = (more: object = {}) => ({
      ...{ kind: 'person', username: 'wang-xm', password: 'Long-enough-1', name: '王小明' },
      ...{ idNumber: '11010519491231002X', phone: '13800138000' },
      ...more,
    });
    const enterprise = (more: object = {}) => ({
      ...{ kind: 'enterprise', username: 'some-firm', password: 'Long-enough-1', name: '福建示例有限公司' },
      ...{ creditCode: '91350100M000100Y43', legalPerson: '陈一', contact: '林二', phone: '13800138001' },
      ...more,
    });
    const register = (body: object) => server.client().post<Session>('/api/registrations', body);

    it('a person and an enterprise register and are signed in', async () => {
      const session = expectStatus(await register(citizen()), 200);
      assert.deepEqual(session.account?.roles, ['applicant-person']);
      assert.equal(session.account?.idNumber, '110105********002X');
      assert.ok(session.csrf);
      const firm = expectStatus(await register(enterprise()), 200);
      assert.deepEqual(firm.account?.roles, ['applicant-enterprise']);
    });

    it('a number is registered once, a name once, in whatever case', async () => {
      await register(citizen({ username: 'first-come', idNumber: '110105194912310038' }));
      assertProblem(
        await register(citizen({ username: 'second', idNumber: '110105194912310038' })),
        409,
        'account.number-taken',
      );
      assertProblem(await register(enterprise({ username: 'second' })), 409, 'account.number-taken');
      assertProblem(
        await register(citizen({ username: 'First-Come', idNumber: '110105194912310046' })),
        409,
        'account.username-taken',
      );
    });

    it('two at once with one number: one of them registers', async () => {
      const replies = await Promise.all(
        Array.from({ length: 5 }, (_, index) =>
          register(citizen({ username: `racer-${index}`, idNumber: '110105194912310054' })),
        ),
      );
      assert.equal(
        replies.filter(({ status }) => status === 200).length,
        1,
        JSON.stringify(replies.map(({ body }) => body)),
      );
    });

    it('impossible numbers and extra fields are refused', async () => {
      assertProblem(
        await register(citizen({ username: 'x-1', idNumber: '110105194912310021' })),
        422,
        'account.id-number-invalid',
      );
      assertProblem(
        await register(enterprise({ username: 'x-2', creditCode: '91350100M000100Y44' })),
        422,
        'account.credit-code-invalid',
      );
      assertProblem(
        await register(citizen({ username: 'x-3', roles: ['system-admin'] })),
        422,
        'request.invalid',
      );
      assertProblem(await register(citizen({ username: 'x 3' })), 422, 'request.invalid');
      assertProblem(await register(citizen({ kind: 'staff' })), 422, 'request.invalid');
    });
  });

  describe('lists', () => {
    const theme = (key: string, more: object = {}) => ({ key, name: '测试主题', group: 'person', ...more });

    it('are added to, changed under a revision, searched, and deleted when unused', async () => {
      const made = expectStatus(
        await hall.post<ListRow>('/api/admin/definitions/theme', theme('test-theme')),
        200,
      );
      assert.equal(made.revision, 1);
      assertProblem(
        await hall.post('/api/admin/definitions/theme', theme('test-theme')),
        409,
        'definition.exists',
      );
      const path = '/api/admin/definitions/theme/test-theme';
      const change = (revision: number, more: object = {}) =>
        hall.put<ListRow>(path, { body: theme('test-theme', { name: '改了名的主题', ...more }), revision });
      assert.equal(expectStatus(await change(1), 200).revision, 2);
      assertProblem(await change(1), 409, 'draft.stale');
      assertProblem(await change(2, { key: 'other' }), 422, 'definition.key-fixed');
      const problem = assertProblem(await change(2, { group: 'nobody', more: 1 }), 422, 'definition.refused');
      assert.deepEqual(problem.findings?.map((finding) => finding.path).sort(), ['/group', '/more']);
      const found = await hall.get<{ rows: ListRow[]; total: number }>(
        '/api/admin/definitions/theme?q=改了名&group=person',
      );
      assert.deepEqual(
        expectStatus(found, 200).rows.map((row) => row.key),
        ['test-theme'],
      );
      expectStatus(await hall.delete(path), 204);
      assertProblem(await hall.get(path), 404, 'record.absent');
    });

    it('one of ten at once changes it', async () => {
      await hall.post('/api/admin/definitions/theme', theme('race-theme'));
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          hall.put('/api/admin/definitions/theme/race-theme', {
            body: theme('race-theme', { order: index }),
            revision: 1,
          }),
        ),
      );
      assert.equal(replies.filter(({ status }) => status === 200).length, 1);
      assert.equal(replies.filter(({ status }) => status === 409).length, 9);
    });

    it('what is used is not deleted, and the places are named', async () => {
      const used = {
        'service-type': 'administrative-licence',
        'service-object': 'enterprise',
        department: 'housing',
        region: '990100',
      };
      for (const [kind, key] of Object.entries(used)) {
        const problem = assertProblem(
          await hall.delete(`/api/admin/definitions/${kind}/${key}`),
          409,
          'definition.used',
        );
        assert.ok((problem.findings?.length ?? 0) > 0, kind);
        assert.match(problem.findings?.[0]?.message.zh ?? '', /\p{Script=Han}/u);
        const row = expectStatus(await hall.get<ListRow>(`/api/admin/definitions/${kind}/${key}`), 200);
        assert.equal(row.usedBy, problem.findings?.length);
      }
    });

    it('a department with people or with busy posts keeps them', async () => {
      const body = {
        key: 'test-office',
        name: '测试局',
        posts: [{ key: 'window', name: '窗口', role: 'window-clerk' }],
      };
      expectStatus(await hall.post('/api/admin/definitions/department', body), 200);
      const clerk = { roles: ['window-clerk'], department: 'test-office', posts: ['window'] };
      expectStatus(await hall.post('/api/admin/accounts', person('test-clerk', clerk)), 200);
      assertProblem(
        await hall.delete('/api/admin/definitions/department/test-office'),
        409,
        'definition.department-staffed',
      );
      const without = { body: { ...body, posts: [] }, revision: 1 };
      const problem = assertProblem(
        await hall.put('/api/admin/definitions/department/test-office', without),
        409,
        'definition.used',
      );
      assert.match(problem.findings?.[0]?.message.zh ?? '', /新同事/);
    });

    it("a department's administrator changes its own department only", async () => {
      const own = expectStatus(await housing.get<ListRow>('/api/admin/definitions/department/housing'), 200);
      const body = { ...own.body, phone: '8500 9999' };
      expectStatus(
        await housing.put('/api/admin/definitions/department/housing', { body, revision: own.revision }),
        200,
      );
      const other = expectStatus(await housing.get<ListRow>('/api/admin/definitions/department/market'), 200);
      assertProblem(
        await housing.put('/api/admin/definitions/department/market', {
          body: other.body,
          revision: other.revision,
        }),
        403,
        'definition.not-yours',
      );
    });

    it('the kinds and fee functions describe themselves', async () => {
      const kinds = expectStatus(await housing.get<Record<string, unknown>>('/api/admin/kinds'), 200);
      assert.ok(kinds['theme'] && kinds['item-bundle']);
      const { rows } = expectStatus(
        await housing.get<{ rows: { name: string; config: unknown }[] }>('/api/admin/fee-functions'),
        200,
      );
      assert.ok(rows.some(({ name, config }) => name === 'per-unit' && typeof config === 'object'));
    });

    it('a bill is worked out for form values while rules are written', async () => {
      const fees = [
        { key: 'flat', name: '工本费', function: 'fixed', config: { amount: 10 } },
        { key: 'area', name: '占道费', function: 'no-such-function', config: {} },
      ];
      const preview = expectStatus(
        await housing.post<{ bill: { total: number } | null; problems: { rule: string }[] }>(
          '/api/admin/fee-preview',
          { fees, form: {} },
        ),
        200,
      );
      assert.equal(preview.bill?.total, 1000);
      assert.deepEqual(
        preview.problems.map(({ rule }) => rule),
        ['area'],
      );
    });
  });

  it('a password change keeps the person and ends the rest', async () => {
    const here = await server.as('enterprise');
    const elsewhere = await server.as('enterprise');
    const reply = await here.post<Session>('/api/session/password', {
      current: DEMO_PASSWORD,
      next: 'Changed-pass-1',
    });
    here.csrf = expectStatus(reply, 200).csrf;
    expectStatus(await here.get('/api/my/messages'), 200);
    assertProblem(await elsewhere.get('/api/my/messages'), 401, 'auth.required');
  });
});
