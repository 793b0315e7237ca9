import assert from 'node:assert/strict';
import { INDIVIDUAL_BUSINESS } from '../journeys/support/applications.ts';
import { act, handIn } from '../journeys/support/case-driver.ts';
import { assertProblem, expectStatus, type HttpClient } from '../support/http-client.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

/** Opens an event stream; the server has it open when this answers. */
async function openStream(client: HttpClient, path: string): Promise<Response> {
  const response = await fetch(client.url + path, {
    headers: { cookie: `banshi_session=${client.cookie}` },
  });
  assert.equal(response.status, 200);
  return response;
}

/** Reads an event stream until `until` has been seen or the stream ends. */
async function listen(response: Response, until: RegExp): Promise<{ text: string; ended: boolean }> {
  const reader = response.body?.getReader() ?? assert.fail();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text, ended: true };
    text += decoder.decode(value, { stream: true });
    if (until.test(text)) {
      await reader.cancel();
      return { text, ended: false };
    }
  }
}

describe('live changes of a case', () => {
  let server: TestServer;
  let citizen: HttpClient;
  let id: string;
  before(async () => {
    server = await startTestServer();
    citizen = await server.as('citizen');
    ({ id } = await handIn(citizen, INDIVIDUAL_BUSINESS));
  });
  after(() => server.stop());

  it('reach the applicant as they happen', async () => {
    const stream = await openStream(citizen, `/api/my/cases/${id}/live`);
    const heard = listen(stream, /"version":(?!1\b)\d+/);
    const clerk = await server.as('market-window');
    await act(clerk, id, 'accept');
    assert.match((await heard).text, /event: changed/);
  });

  it('end when the session is ended by somebody else', async () => {
    const watcher = await server.as('citizen');
    const heard = listen(await openStream(watcher, `/api/my/cases/${id}/live`), /never/);
    const admin = await server.as('halladmin');
    const { account } = expectStatus(await watcher.get<{ account: { id: string } }>('/api/session'), 200);
    expectStatus(await admin.post(`/api/admin/accounts/${account.id}/sign-out`), 204);
    const { text, ended } = await heard;
    assert.ok(ended);
    assert.match(text, /event: signed-out\ndata: \{\}\n\n$/);
  });

  it('of a case one may not see are the same as of none', async () => {
    const other = await server.as('enterprise');
    assertProblem(await other.get(`/api/my/cases/${id}/live`), 404, 'record.absent');
    const clerk = await server.as('housing-window');
    assertProblem(await clerk.get(`/api/office/cases/${id}/live`), 404, 'record.absent');
  });

  it('end when the server stops, and do not hold it up', async () => {
    const own = await startTestServer();
    const person = await own.as('citizen');
    const mine = await handIn(person, INDIVIDUAL_BUSINESS);
    const heard = listen(await openStream(person, `/api/my/cases/${mine.id}/live`), /never/);
    await own.stop();
    // A connection that had to be cut would fail here instead of ending.
    assert.ok((await heard).ended);
  });
});
