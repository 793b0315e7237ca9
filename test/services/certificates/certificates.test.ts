import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CaseSummary } from '../../../platform/contract/case-view.ts';
import type { CertificateChoice, CertificateRowView } from '../../../platform/contract/certificates.ts';
import type { DraftProblem, DraftView } from '../../../platform/contract/hall.ts';
import { addDays, type OutboxEntry } from '../../../platform/runtime/index.ts';
import { keepRegister } from '../../../platform/services/certificates/register.ts';
import type { Certificate } from '../../../platform/services/ports/certificates.ts';
import { INDIVIDUAL_BUSINESS } from '../../journeys/support/applications.ts';
import { act, eventually } from '../../journeys/support/case-driver.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { DEMO_PASSWORD, startTestServer, type TestServer } from '../../support/server.ts';
import { jumpTo, read, sweeper } from '../deadlines/support.ts';
import {
  anotherExpiry,
  applyAbout,
  certificateOf,
  issued,
  issuedAfterGrant,
  ITEMS,
  publishHandlings,
  registerOf,
  seen,
  submit,
  wholeRegister,
} from './support.ts';

const TODAY = '2026-03-02';
/** A year after the day of issue. */
const UNTIL = '2027-03-02';

describe('certificates and their later life', () => {
  let server: TestServer;
  let citizen: HttpClient;
  let neighbour: HttpClient;
  let clerk: HttpClient;
  let handler: HttpClient;
  /** One to change, one to renew, one to end. */
  let first: Certificate;
  let second: Certificate;
  let third: Certificate;

  const people = () => ({ citizen, clerk, handler });
  const certificate = async (number: string): Promise<Certificate> => {
    const found = await server.installation.stores.certificates.read('main', number);
    assert.ok(found, number);
    return found;
  };
  const rows = async (client: HttpClient, path: string): Promise<string[]> => {
    const found = expectStatus(await client.get<{ rows: CertificateRowView[] }>(path), 200);
    return found.rows.map((row) => row.number);
  };
  const choices = async (item: string): Promise<CertificateChoice[]> => {
    const path = `/api/my/items/${item}/certificates`;
    return expectStatus(await citizen.get<{ rows: CertificateChoice[] }>(path), 200).rows;
  };
  const messages = async (topic: string): Promise<{ id: string; text: { zh: string } }[]> => {
    const account = first.holder.account;
    const found = await server.installation.stores.messages.page('main', account, { page: 1, size: 100 });
    return found.rows.filter((row) => row.topic === topic);
  };

  before(async () => {
    server = await startTestServer();
    const { installation } = server;
    await jumpTo(installation, TODAY);
    await publishHandlings(installation);
    const { accounts } = installation.stores;
    const known = await accounts.byUsername('main', 'citizen');
    assert.ok(known);
    const twin = { id: randomUUID(), username: 'neighbour', name: '李邻', idNumber: '990101198501014139' };
    assert.equal(await accounts.insert('main', { ...known, ...twin }), 'ok');
    [citizen, clerk, handler] = await Promise.all([
      server.as('citizen'),
      server.as('market-window'),
      server.as('market-handler'),
    ]);
    neighbour = server.client();
    await neighbour.signIn('neighbour', DEMO_PASSWORD, 'hall');
    first = await certificateOf(installation, people());
    second = await certificateOf(installation, people());
    third = await certificateOf(installation, people());
  });
  after(() => server.stop());

  it('what is issued is in the register: its holder, case, term and history', async () => {
    assert.equal(first.status, 'valid');
    assert.deepEqual([first.issuedOn, first.validUntil, first.renewalDays], [TODAY, UNTIL, 30]);
    assert.equal(first.holder.name, '周晓梅');
    assert.equal(first.item.key, ITEMS.new);
    assert.deepEqual(
      first.history.map((row) => [row.action, row.case]),
      [['issue', first.case]],
    );
    const { history, daysLeft, renewBy } = await seen(clerk, first.number);
    assert.equal(history[0]?.caseNumber, first.caseNumber);
    assert.deepEqual([daysLeft, renewBy], [365, '2027-01-31']);
  });

  it('delivering twice changes nothing', async () => {
    const before = await wholeRegister(server.installation);
    const record = await read(server.installation, first.case);
    const entry: Extract<OutboxEntry, { kind: 'certificate' }> = {
      ...{ kind: 'certificate', action: 'issue', number: first.number },
      ...{ key: `${first.case}:9:1`, at: record.case.submittedAt },
    };
    const keep = keepRegister(registerOf(server.installation));
    await Promise.all([keep('main', record, entry), keep('main', record, entry)]);
    assert.deepEqual(await wholeRegister(server.installation), before);
    await assert.rejects(keep('main', record, { ...entry, number: '别的号' }), /does not bear out/);
  });

  it('is seen by its holder, by the departments of its case, and by nobody else', async () => {
    assert.ok((await rows(citizen, '/api/my/certificates')).includes(first.number));
    assert.deepEqual(await rows(neighbour, '/api/my/certificates'), []);
    assert.ok((await rows(clerk, '/api/office/certificates?status=valid')).includes(first.number));
    const byNumber = `/api/office/certificates?q=${encodeURIComponent(first.number.slice(-4))}`;
    assert.ok((await rows(clerk, byNumber)).includes(first.number));
    assert.deepEqual(await rows(clerk, `/api/office/certificates?q=${encodeURIComponent('没有的人')}`), []);
    assert.deepEqual(await rows(clerk, '/api/office/certificates?item=road-occupation'), []);
    const housing = await server.as('housing-window');
    assert.deepEqual(await rows(housing, '/api/office/certificates'), []);
    const path = `/api/office/certificates/${encodeURIComponent(first.number)}`;
    assertProblem(await housing.get(path), 404, 'record.absent');
    assertProblem(await citizen.get(path), 403, 'auth.staff-only');
    assertProblem(await clerk.get('/api/my/certificates'), 403, 'auth.applicant-only');
    const supervisor = await server.as('supervisor');
    assert.ok((await rows(supervisor, '/api/office/certificates')).includes(first.number));
  });

  it('an application is about a certificate of the applicant, valid, in nobody else’s hands', async () => {
    assertProblem(await applyAbout(citizen, 'change', undefined), 422, 'subject.required');
    assertProblem(await applyAbout(citizen, 'change', '没有的号'), 422, 'certificate.absent');
    assertProblem(await applyAbout(neighbour, 'change', first.number), 422, 'certificate.absent');
    const early = await choices(ITEMS.renewal);
    assert.ok(early.find((row) => row.number === first.number && row.unusable === undefined));
  });

  it('the list of what is missing names the certificate', async () => {
    const draft = expectStatus(
      await citizen.post<DraftView>('/api/my/drafts', { item: ITEMS.change, certificate: '没有的号' }),
      200,
    );
    assert.deepEqual([draft.handling, draft.certificate], ['change', '没有的号']);
    const path = `/api/my/drafts/${draft.id}`;
    const check = async () =>
      expectStatus(await citizen.post<{ problems: DraftProblem[] }>(`${path}/check`), 200).problems.filter(
        (one) => one.kind === 'certificate',
      );
    assert.match((await check())[0]?.message.zh ?? '', /没有的号/);
    const saved = expectStatus(
      await citizen.put<DraftView>(path, {
        ...{ data: INDIVIDUAL_BUSINESS.data, revision: draft.revision, certificate: first.number },
      }),
      200,
    );
    assert.equal(saved.certificate, first.number);
    assert.deepEqual(await check(), []);
  });

  it('变更: one open case per certificate; the new one takes its place for the time that is left', async () => {
    const made = expectStatus(await applyAbout(citizen, 'change', first.number), 200);
    const again = assertProblem(await applyAbout(citizen, 'change', first.number), 409, 'certificate.in-use');
    assert.match(again.message.zh, new RegExp(made.number));
    assertProblem(await applyAbout(citizen, 'reissue', first.number), 409, 'certificate.in-use');
    const choice = (await choices(ITEMS.change)).find((row) => row.number === first.number);
    assert.equal(choice?.unusable?.code, 'certificate.in-use');
    assert.equal((await seen(clerk, first.number)).open?.number, made.number);
    await jumpTo(server.installation, '2026-03-03');
    const changed = await issued(server.installation, people(), made.id);
    assert.deepEqual([changed.status, changed.validUntil, changed.item.key], ['valid', UNTIL, ITEMS.new]);
    const old = await certificate(first.number);
    assert.equal(old.status, 'replaced');
    assert.deepEqual(old.history.at(-1)?.other, changed.number);
    assertProblem(await applyAbout(citizen, 'change', first.number), 409, 'certificate.not-valid');
    first = changed;
  });

  it('补办: a new number, the lost one replaced', async () => {
    const made = expectStatus(await applyAbout(citizen, 'reissue', first.number), 200);
    const approver = await server.as('market-approver');
    const anew = await issued(server.installation, { ...people(), handler: approver }, made.id);
    assert.equal((await read(server.installation, made.id)).case.caseKind, 'reissue');
    assert.notEqual(anew.number, first.number);
    assert.equal(anew.validUntil, UNTIL);
    assert.equal((await certificate(first.number)).status, 'replaced');
    first = anew;
  });

  it('what a case has done and the register has not heard yet is waited for', async () => {
    const cases = server.installation.connection.collection<{ _id: string }>('cases');
    const effect = { kind: 'certificate', action: 'cancel', number: third.number, key: 'not-told', at: 'x' };
    await cases.updateOne({ _id: third.case }, {
      $set: { pending: true },
      $push: { outbox: effect },
    } as never);
    assertProblem(await applyAbout(citizen, 'change', third.number), 409, 'certificate.in-use');
    await cases.updateOne({ _id: third.case }, { $pull: { outbox: { key: 'not-told' } } } as never);
  });

  it('of two at the same moment one begins', async () => {
    const drafts = await Promise.all(
      [ITEMS.change, ITEMS.reissue, ITEMS.cancellation].map(async (item) => {
        const given = { item, certificate: third.number };
        const draft = expectStatus(await citizen.post<DraftView>('/api/my/drafts', given), 200);
        const filled = { data: INDIVIDUAL_BUSINESS.data, revision: draft.revision };
        return expectStatus(await citizen.put<DraftView>(`/api/my/drafts/${draft.id}`, filled), 200);
      }),
    );
    const replies = await Promise.all(drafts.map((draft) => submit(citizen, draft)));
    const begun = replies.filter((reply) => reply.status === 200);
    assert.equal(begun.length, 1);
    for (const reply of replies.filter((one) => one.status !== 200))
      assertProblem(reply, 409, 'certificate.in-use');
    const id = begun[0]?.body.id ?? '';
    const path = `/api/my/cases/${id}/commands`;
    expectStatus(await citizen.post(path, { type: 'withdraw', payload: { reason: '不办了' } }), 200);
    assert.equal((await certificate(third.number)).status, 'valid', 'a withdrawn case did nothing to it');
  });

  describe('依职权', () => {
    const given = () => ({
      item: ITEMS.revocation,
      certificate: third.number,
      form: INDIVIDUAL_BUSINESS.data,
    });

    it('is begun by staff of the item, about a certificate they may see, once', async () => {
      assertProblem(await citizen.post('/api/office/cases', given()), 403, 'auth.staff-only');
      const housing = await server.as('housing-window');
      assertProblem(await housing.post('/api/office/cases', given()), 404, 'record.absent');
      const supervisor = await server.as('supervisor');
      assertProblem(await supervisor.post('/api/office/cases', given()), 403, 'actor.not-office');
      const wrong = { ...given(), form: { age: 'x' } };
      assertProblem(await clerk.post('/api/office/cases', wrong), 422, 'application.incomplete');
      const notTheirs = { ...given(), item: ITEMS.change };
      assertProblem(await clerk.post('/api/office/cases', notTheirs), 422, 'submit.channel-unavailable');
      const key = { 'idempotency-key': 'revoke-the-third' };
      const begun = expectStatus(await clerk.post<CaseSummary>('/api/office/cases', given(), key), 200);
      const soon = new Date(Date.parse(server.installation.clock.now()) + 60_000).toISOString();
      await server.installation.stores.idempotency.removeOlder('main', soon);
      const again = expectStatus(await clerk.post<CaseSummary>('/api/office/cases', given(), key), 200);
      assert.equal(again.id, begun.id);
      assertProblem(await handler.post('/api/office/cases', given()), 409, 'certificate.in-use');
    });

    it('撤销 is decided with reasons and ends the certificate', async () => {
      const { open } = await seen(clerk, third.number);
      assert.ok(open);
      const { channel, applicant } = (await read(server.installation, open.id)).case;
      assert.deepEqual([channel, applicant.account], ['office', third.holder.account]);
      await act(clerk, open.id, 'accept');
      await act(handler, open.id, 'grant', { payload: { reasons: '以欺骗手段取得登记' } });
      const ended = await eventually(async () => {
        const now = await seen(clerk, third.number);
        return now.status === 'revoked' && now;
      }, 'the revocation in the register');
      const last = ended.history.at(-1);
      assert.deepEqual([last?.action, last?.reason], ['revoke', '以欺骗手段取得登记']);
      assert.match(last?.basis ?? '', /行政许可法》第六十九条/);
      assertProblem(await applyAbout(citizen, 'renewal', third.number), 409, 'certificate.not-valid');
    });
  });

  describe('on the days that count', () => {
    const everybodyLooks = () =>
      Promise.all(Array.from({ length: 3 }, () => anotherExpiry(server.installation)()));

    it('its holder is reminded ninety and thirty days before, once, whoever looks', async () => {
      await jumpTo(server.installation, addDays(UNTIL, -91));
      await everybodyLooks();
      assert.deepEqual(await messages('certificate-expiring'), []);
      await jumpTo(server.installation, addDays(UNTIL, -90));
      await everybodyLooks();
      await everybodyLooks();
      // The first and the second one; the third has ended.
      assert.equal((await messages('certificate-expiring')).length, 2);
      await jumpTo(server.installation, addDays(UNTIL, -30));
      await everybodyLooks();
      const told = await messages('certificate-expiring');
      assert.equal(told.length, 4);
      assert.match(told[0]?.text.zh ?? '', /2027-01-31 前（含当日）提出申请/);
    });

    it('a renewal asked for in time keeps it alive; another is too late the next day', async () => {
      const made = expectStatus(await applyAbout(citizen, 'renewal', second.number), 200);
      await act(clerk, made.id, 'accept');
      await jumpTo(server.installation, addDays(UNTIL, -29));
      assertProblem(await applyAbout(citizen, 'renewal', first.number), 422, 'subject.renewal-late');
      await jumpTo(server.installation, addDays(UNTIL, 1));
      await everybodyLooks();
      assert.equal((await certificate(second.number)).status, 'valid');
    });

    it('without one it expires, once, in the registers of all who look', async () => {
      await everybodyLooks();
      const gone = await certificate(first.number);
      assert.equal(gone.status, 'expired');
      assert.deepEqual(
        gone.history.map((row) => row.action),
        ['reissue', 'expire'],
      );
      assert.equal(gone.lookOn, undefined);
      assert.equal((await messages('certificate-expired')).length, 1);
      assertProblem(await applyAbout(citizen, 'change', first.number), 409, 'certificate.not-valid');
    });

    it('nobody decided: it is deemed renewed, issued anew from the day it would have ended', async () => {
      const { open } = await seen(clerk, second.number);
      assert.ok(open);
      await eventually(async () => {
        await sweeper(server.installation).run();
        return (await read(server.installation, open.id)).case.decision === 'granted';
      }, 'the deemed renewal');
      const row = (await read(server.installation, open.id)).events.find((one) => one.type === 'decided');
      assert.ok(row?.type === 'decided' && row.deemed);
      const renewed = await issuedAfterGrant(server.installation, people(), open.id);
      assert.equal(renewed.validUntil, addDays(UNTIL, 365));
      assert.equal((await certificate(second.number)).status, 'replaced');
    });

    it('注销 ends what has expired, at its holder’s wish', async () => {
      const made = expectStatus(await applyAbout(citizen, 'cancellation', first.number), 200);
      await act(clerk, made.id, 'accept');
      await act(handler, made.id, 'grant', { payload: { reasons: '有效期届满未延续' } });
      await eventually(
        async () => (await certificate(first.number)).status === 'cancelled',
        'the cancellation in the register',
      );
    });
  });

  describe('made anew from the cases', () => {
    it('the register says the same, and nobody is told again', async () => {
      await anotherExpiry(server.installation)();
      const before = await wholeRegister(server.installation);
      const told = await messages('certificate-expiring');
      assert.ok(before.length >= 6);
      const acts = await server.installation.cases.certificates.rebuild();
      assert.ok(acts >= 8);
      assert.deepEqual(await wholeRegister(server.installation), before);
      assert.deepEqual(await messages('certificate-expiring'), told);
    });
  });
});
