import assert from 'node:assert/strict';
import { assertProblem, expectStatus } from '../support/http-client.ts';
import { DEMO_PASSWORD, startTestServer, type TestServer } from '../support/server.ts';

describe('writes from elsewhere', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ env: { BANSHI_DEV_ORIGINS: 'http://127.0.0.1:5173' } });
  });
  after(() => server.stop());

  const change = { current: 'not the password', next: 'Some-other-pass' };

  it('without the token of the session, or with another one, a write is refused', async () => {
    const client = await server.as('citizen');
    const right = client.csrf ?? '';
    const other = (await server.as('enterprise')).csrf ?? '';
    for (const csrf of [null, '', 'x', other, `${right}x`, right.toUpperCase()]) {
      client.csrf = csrf;
      assertProblem(await client.post('/api/session/password', change), 403, 'auth.csrf');
    }
    client.csrf = right;
    assertProblem(await client.post('/api/session/password', change), 422, 'password.wrong');
  });

  it("another site's page is refused even with cookie and token", async () => {
    const client = await server.as('citizen');
    for (const origin of [
      'https://evil.example',
      'null',
      'http://127.0.0.1:1',
      `${server.url}.evil.example`,
    ]) {
      assertProblem(
        await client.post('/api/session/password', change, { origin }),
        403,
        'auth.foreign-origin',
      );
    }
  });

  it('a visitor can be signed in by no other site', async () => {
    const body = { username: 'citizen', password: DEMO_PASSWORD, face: 'hall' };
    const visitor = server.client();
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) {
      assertProblem(await visitor.post('/api/session', body, headers), 403, 'auth.foreign-origin');
    }
    assert.equal(visitor.cookie, null);
  });

  it('without Origin, Sec-Fetch-Site decides; a plain program sends neither', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ username: 'citizen', password: DEMO_PASSWORD, face: 'hall' }),
      });
    // fetch writes Sec-Fetch headers of its own only in browsers, so these go out as given.
    assert.equal((await send({})).status, 200);
    assert.equal((await send({ 'sec-fetch-site': 'same-origin' })).status, 200);
  });

  it('the development servers are trusted when they are named', async () => {
    const headers = { origin: 'http://127.0.0.1:5173' };
    const body = { username: 'citizen', password: DEMO_PASSWORD, face: 'hall' };
    expectStatus(await server.client().post('/api/session', body, headers), 200);
  });

  it('a form post of another type is no JSON', async () => {
    const client = await server.as('citizen');
    const reply = await client.send('/api/session/password', {
      body: 'current=a&next=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assertProblem(reply, 415, 'request.media-type');
    const text = await client.send('/api/session/password', {
      body: JSON.stringify(change),
      headers: { 'content-type': 'text/plain' },
    });
    assertProblem(text, 415, 'request.media-type');
  });
});
