import assert from 'node:assert/strict';
import type { CaseView } from '../../../platform/contract/case-view.ts';
import type { PaymentSimulator } from '../../../plugins/payment-simulator/index.ts';
import { ROAD_OCCUPATION } from '../../journeys/support/applications.ts';
import { act, eventually, handIn, own } from '../../journeys/support/case-driver.ts';
import { registerPerson } from '../../faults/support/applicants.ts';
import { assertProblem, expectStatus, type HttpClient } from '../../support/http-client.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

interface Opened {
  order: string;
  payUrl: string;
}

describe('payments: what a bank may do, and what the case hears', () => {
  let server: TestServer;
  let bank: PaymentSimulator;
  let payers = 0;
  before(async () => {
    server = await startTestServer();
    assert.ok(server.installation.cases.simulator);
    bank = server.installation.cases.simulator;
  });
  after(() => server.stop());
  beforeEach(() => bank.misbehave('none'));

  /** Somebody whose case stands at 待缴费. */
  const debtor = async (): Promise<{ payer: HttpClient; id: string }> => {
    payers += 1;
    const payer = await registerPerson(server.url, payers);
    const { id } = await handIn(payer, ROAD_OCCUPATION);
    await act(await server.as('city-management-window'), id, 'accept');
    await act(await server.as('city-management-handler'), id, 'approve');
    const agreed = { payload: { stance: 'agree', text: '不影响通行' } };
    await act(await server.as('traffic-police-opinion'), id, 'answer', agreed);
    await act(await server.as('city-management-approver'), id, 'grant');
    return { payer, id };
  };
  const start = async (payer: HttpClient, id: string): Promise<Opened> =>
    expectStatus(await payer.post<Opened>(`/api/my/cases/${id}/payments`, { channel: 'simulator' }), 200);
  const refresh = async (payer: HttpClient, id: string, order: string) =>
    expectStatus(
      await payer.post<{ status: string; case: CaseView }>(`/api/my/cases/${id}/payments/${order}/refresh`),
      200,
    );
  const payments = (view: CaseView): number => view.history.filter((row) => row.type === 'paid').length;

  it('reported three times, recorded once', async () => {
    const { payer, id } = await debtor();
    const { order } = await start(payer, id);
    bank.misbehave('duplicate-notification');
    await bank.pay(order, 'confirm');
    const view = await own(payer, id);
    assert.equal(payments(view), 1);
    assert.equal((await refresh(payer, id, order)).status, 'paid');
    assert.equal(payments(await own(payer, id)), 1);
  });

  it('a lost report is found by asking', async () => {
    const { payer, id } = await debtor();
    const { order } = await start(payer, id);
    bank.misbehave('lost-notification');
    await bank.pay(order, 'confirm');
    assert.equal(payments(await own(payer, id)), 0);
    const { status, case: view } = await refresh(payer, id, order);
    assert.equal(status, 'paid');
    assert.equal(payments(view), 1);
  });

  it('a wrong amount never pays a bill', async () => {
    const { payer, id } = await debtor();
    const { order } = await start(payer, id);
    bank.misbehave('wrong-amount');
    await bank.pay(order, 'confirm');
    const { status, case: view } = await refresh(payer, id, order);
    assert.equal(status, 'failed');
    assert.equal(view.state, 'pending-payment');
    assert.equal((await server.installation.stores.paymentOrders.read('main', order))?.status, 'mismatch');
  });

  it('a bank that is down: nothing is charged, and trying again works', async () => {
    const { payer, id } = await debtor();
    bank.misbehave('error', 100);
    assertProblem(
      await payer.post(`/api/my/cases/${id}/payments`, { channel: 'simulator' }),
      503,
      'payment.channel-failed',
    );
    bank.misbehave('none');
    const { order } = await start(payer, id);
    bank.misbehave('error', 100);
    assert.equal((await refresh(payer, id, order)).status, 'pending');
  });

  it('two clicks open one order; a cancelled one makes room for the next', async () => {
    const { payer, id } = await debtor();
    const [one, two] = await Promise.all([start(payer, id), start(payer, id)]);
    assert.equal(one.order, two.order);
    await bank.pay(one.order, 'cancel');
    assert.equal((await refresh(payer, id, one.order)).status, 'failed');
    const next = await start(payer, id);
    assert.notEqual(next.order, one.order);
    await bank.pay(next.order, 'confirm');
    assert.equal((await own(payer, id)).state, 'pending-delivery');
  });

  it('paid twice at the bank: recorded once, the second goes back', async () => {
    const { payer, id } = await debtor();
    const first = await start(payer, id);
    const { paymentOrders } = server.installation.stores;
    // We gave up on the order, the bank did not.
    await paymentOrders.change('main', first.order, ['pending'], { status: 'failed' });
    const second = await start(payer, id);
    assert.notEqual(second.order, first.order);
    await bank.pay(second.order, 'confirm');
    await bank.pay(first.order, 'confirm');
    const late = await eventually(async () => {
      const order = await paymentOrders.read('main', first.order);
      return order?.recorded && order;
    }, 'the refund');
    assert.match(late.note ?? '', /^refunded/);
    assert.equal(payments(await own(payer, id)), 1);
  });

  it('a report that the bank did not sign is refused, and somebody else’s order is not theirs to see', async () => {
    const { payer, id } = await debtor();
    const { order } = await start(payer, id);
    const forged = { order, status: 'paid', amount: 22500, bankSerial: 'X1', paidAt: '2026-03-02T01:00:00Z' };
    const reply = await server.client().post('/api/payments/notify/simulator', forged);
    assertProblem(reply, 401, 'payment.notification-refused');
    assert.equal(payments(await own(payer, id)), 0);
    const other = await server.as('citizen');
    assertProblem(await other.post(`/api/my/cases/${id}/payments/${order}/refresh`), 404, 'record.absent');
    assertProblem(
      await payer.post(`/api/my/cases/${id}/payments`, { channel: 'gold' }),
      422,
      'payment.channel-unknown',
    );
  });
});
