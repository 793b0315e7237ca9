import assert from 'node:assert/strict';
import { assertProblem, expectStatus } from '../support/http-client.ts';
import { DEMO_PASSWORD, startTestServer, type TestServer } from '../support/server.ts';

describe('signing in and staying in', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('a visitor is nobody and holds no token', async () => {
    const session = expectStatus(
      await server.client().get<{ account: null; csrf: null }>('/api/session'),
      200,
    );
    assert.equal(session.account, null);
    assert.equal(session.csrf, null);
  });

  it('a session cookie cannot be read by scripts and is not sent by other sites', async () => {
    const reply = await server.client().post('/api/session', {
      username: 'citizen',
      password: DEMO_PASSWORD,
      face: 'hall',
    });
    const [cookie = ''] = reply.headers.getSetCookie();
    assert.match(cookie, /^banshi_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('the account shows masked numbers and never the hash', async () => {
    const client = await server.as('citizen');
    const text = JSON.stringify((await client.get('/api/session')).body);
    assert.match(text, /990101\*{8}4120/);
    assert.doesNotMatch(text, /argon2|passwordHash|990101199003074120/);
  });

  it('user names are the same in any case and width', async () => {
    await server.client().signIn('ＣＩＴＩＺＥＮ', DEMO_PASSWORD, 'hall');
  });

  it('signing in replaces the session somebody came with (fixation)', async () => {
    const client = await server.as('citizen');
    const planted = client.cookie;
    await client.signIn('enterprise', DEMO_PASSWORD, 'hall');
    assert.notEqual(client.cookie, planted);
    const old = server.client();
    old.cookie = planted;
    assert.equal((await old.get<{ account: unknown }>('/api/session')).body.account, null);
  });

  it('a made-up or malformed cookie is a visitor', async () => {
    for (const cookie of ['x', 'a'.repeat(43), '../../etc/passwd', '%00', 'a'.repeat(5000)]) {
      const client = server.client();
      client.cookie = cookie;
      assert.equal((await client.get<{ account: unknown }>('/api/session')).body.account, null);
    }
  });

  it('signing out ends the session at once', async () => {
    const client = await server.as('citizen');
    const { cookie, csrf } = client;
    await client.signOut();
    client.cookie = cookie;
    client.csrf = csrf;
    assertProblem(await client.get('/api/my/messages'), 401, 'auth.required');
  });

  it('five wrong passwords lock the account, a right one included, and nobody else', async () => {
    const visitor = server.client();
    const attempt = (password: string) =>
      visitor.post('/api/session', { username: 'market-auditor', password, face: 'office' });
    for (let count = 0; count < 5; count += 1)
      assertProblem(await attempt('wrong password'), 401, 'auth.invalid');
    assertProblem(await attempt('wrong password'), 429, 'auth.locked');
    assertProblem(await attempt(DEMO_PASSWORD), 429, 'auth.locked');
    await server.as('market-approver');
  });

  it('a burst of guesses gets five looks at the password, not more', async () => {
    const visitor = server.client();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        visitor.post<{ code: string }>('/api/session', {
          username: 'market-handler',
          password: 'wrong password',
          face: 'office',
        }),
      ),
    );
    const codes = replies.map((reply) => reply.body.code);
    assert.equal(codes.filter((code) => code === 'auth.invalid').length, 5);
    assert.equal(codes.filter((code) => code === 'auth.locked').length, 15);
  });

  it('a class that signs in with one account at the same moment is let in, all of it', async () => {
    const pupils = Array.from({ length: 20 }, () => server.client());
    const replies = await Promise.all(
      pupils.map((pupil) =>
        pupil.post('/api/session', { username: 'citizen', password: DEMO_PASSWORD, face: 'hall' }),
      ),
    );
    for (const reply of replies) expectStatus(reply, 200);
  });

  it('an unknown name answers like a known one, locking included', async () => {
    const visitor = server.client();
    const attempt = () =>
      visitor.post('/api/session', { username: 'nobody-here', password: 'wrong password', face: 'hall' });
    for (let count = 0; count < 5; count += 1) assertProblem(await attempt(), 401, 'auth.invalid');
    assertProblem(await attempt(), 429, 'auth.locked');
  });

  it('an administrator resets the password: sessions end at once, the new one must be changed', async () => {
    const clerk = await server.as('traffic-police-window');
    const admin = await server.as('traffic-police-admin');
    const { rows } = expectStatus(
      await admin.get<{ rows: { id: string; username: string }[] }>(
        '/api/admin/accounts?q=traffic-police-window',
      ),
      200,
    );
    const id = rows[0]?.id ?? '';
    expectStatus(await admin.post(`/api/admin/accounts/${id}/password`, { password: 'Another-pass-1' }), 204);
    assertProblem(await clerk.get('/api/office/home'), 401, 'auth.required');

    const session = await clerk.signIn('traffic-police-window', 'Another-pass-1');
    assert.equal(session.account?.mustChangePassword, true);
    assertProblem(await clerk.get('/api/admin/kinds'), 403, 'auth.must-change-password');
    const change = (current: string, next: string) =>
      clerk.post<{ csrf: string }>('/api/session/password', { current, next });
    assertProblem(await change('not the password', 'Third-pass-12'), 422, 'password.wrong');
    assertProblem(await change('Another-pass-1', 'Another-pass-1'), 422, 'password.same');
    assertProblem(await change('Another-pass-1', 'aaaaaaaaaaaa'), 422, 'password.monotonous');
    assertProblem(await change('Another-pass-1', 'TRAFFIC-police-window'), 422, 'password.is-username');
    const before = clerk.cookie;
    clerk.csrf = expectStatus(await change('Another-pass-1', 'Third-pass-12'), 200).csrf;
    assert.notEqual(clerk.cookie, before, 'a fresh session');
    expectStatus(await clerk.get('/api/admin/kinds'), 200);
  });

  it('signing somebody out, and disabling them, takes effect on their next request', async () => {
    const admin = await server.as('halladmin');
    const find = async (name: string) =>
      (await admin.get<{ rows: { id: string }[] }>(`/api/admin/accounts?q=${name}`)).body.rows[0]?.id ?? '';
    const window = await server.as('market-window');
    expectStatus(await admin.post(`/api/admin/accounts/${await find('market-window')}/sign-out`), 204);
    assertProblem(await window.get('/api/admin/kinds'), 401, 'auth.required');

    const opinion = await server.as('traffic-police-opinion');
    const id = await find('traffic-police-opinion');
    expectStatus(await admin.patch(`/api/admin/accounts/${id}`, { disabled: true }), 200);
    assertProblem(await opinion.get('/api/admin/kinds'), 401, 'auth.required');
    const again = { username: 'traffic-police-opinion', password: DEMO_PASSWORD, face: 'office' };
    assertProblem(await server.client().post('/api/session', again), 403, 'auth.disabled');
  });

  it('a lost role is lost at once', async () => {
    const sysadmin = await server.as('sysadmin');
    const supervisor = await server.as('supervisor');
    expectStatus(await supervisor.get('/api/admin/kinds'), 200);
    assertProblem(await supervisor.get('/api/admin/items'), 403, 'auth.forbidden');
    const { rows } = (await sysadmin.get<{ rows: { id: string }[] }>('/api/admin/accounts?role=supervisor'))
      .body;
    const patch = (roles: string[]) => sysadmin.patch(`/api/admin/accounts/${rows[0]?.id}`, { roles });
    expectStatus(await patch(['supervisor', 'hall-admin']), 200);
    expectStatus(await supervisor.get('/api/admin/items'), 200);
    expectStatus(await patch(['supervisor']), 200);
    assertProblem(await supervisor.get('/api/admin/items'), 403, 'auth.forbidden');
  });

  it('everything about signing in is written down, without a password', async () => {
    const { stores, workspace } = server.installation;
    const rows = await stores.audit.list(workspace.key, { limit: 1000 });
    const acts = new Set(rows.map((row) => row.act));
    for (const act of [
      'sign-in',
      'sign-in-failed',
      'locked',
      'password-reset',
      'password-changed',
      'sessions-revoked',
      'roles-changed',
      'sign-out',
    ] as const) {
      assert.ok(acts.has(act), act);
    }
    assert.doesNotMatch(JSON.stringify(rows), /Banshi-demo|Another-pass|wrong password/);
  });
});

describe('time and sessions', () => {
  it('idle staff are signed out, and nobody stays longer than a day', async () => {
    const server = await startTestServer({ seed: 'empty' });
    try {
      const { stores, workspace } = server.installation;
      const client = await server.as('sysadmin');
      const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000).toISOString();
      const id = (await client.get<{ account: { id: string } }>('/api/session')).body.account.id;
      const [session] = await stores.sessions.removeOf(workspace.key, id);
      assert.ok(session);
      const put = (lastSeenAt: string, expiresAt: string) =>
        stores.sessions.insert(workspace.key, {
          ...{ id: session, account: id, csrf: 'token', createdAt: hoursAgo(23), lastSeenAt, expiresAt },
        });
      await put(hoursAgo(1.9), hoursAgo(-1));
      expectStatus(await client.get('/api/admin/kinds'), 200);
      await stores.sessions.remove(workspace.key, session);
      await put(hoursAgo(2.1), hoursAgo(-1));
      assertProblem(await client.get('/api/admin/kinds'), 401, 'auth.required');
      await stores.sessions.remove(workspace.key, session);
      await put(hoursAgo(0), hoursAgo(0.01));
      assertProblem(await client.get('/api/admin/kinds'), 401, 'auth.required');
    } finally {
      await server.stop();
    }
  });
});
