import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { ChannelFault, type OrderState, type PaymentPort } from '../../platform/plugin/ports/payment.ts';
import { paymentHttp } from '../../plugins/payment-http/index.ts';
import { createPaymentSimulator, type PaymentSimulator } from '../../plugins/payment-simulator/index.ts';
import type { MISBEHAVIOURS } from '../../plugins/payment-simulator/misbehaviour.ts';
import { eventually } from '../journeys/support/case-driver.ts';

const KEYS = { merchant: 'banshi', secret: 'a-secret-of-a-merchant' };

/** The adapter against the simulator over a real socket: what any channel of this protocol must do. */
describe('payment channel: adapter and simulator', () => {
  let server: Server;
  let url: string;
  let simulator: PaymentSimulator;
  let port: PaymentPort;
  /** What arrived at the notification address; null for what the adapter did not trust. */
  let reported: (OrderState | null)[] = [];
  let orders = 0;

  before(async () => {
    const app = express();
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    simulator = createPaymentSimulator({ ...KEYS, baseUrl: `${url}/bank`, delayMs: 500 });
    port = adapter();
    app.use('/bank', simulator.router);
    app.post('/notify', express.raw({ type: () => true }), (request, response) => {
      const headers = request.headers as Record<string, string | undefined>;
      reported.push(
        port.verifyNotification({ method: 'POST', path: '/notify', headers, body: request.body }),
      );
      response.json({});
    });
  });
  after(() => {
    simulator.stop();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    reported = [];
    simulator.misbehave('none');
  });

  const adapter = (more: object = {}): PaymentPort =>
    paymentHttp.create(
      paymentHttp.config.parse({ ...KEYS, url: `${url}/bank`, timeoutMs: 10_000, retries: 1, ...more }),
    );
  const open = async (amount = 22500): Promise<{ id: string; payUrl: string }> => {
    orders += 1;
    const id = `order-${orders}`;
    const { payUrl } = await port.createOrder({
      id,
      amount,
      subject: '城市道路占用费 <DLZY>',
      returnUrl: `${url}/my/cases/1?order=${id}`,
      notifyUrl: `${url}/notify`,
    });
    return { id, payUrl };
  };
  const fault = (kind: ChannelFault['kind']) => (reason: unknown) =>
    reason instanceof ChannelFault && reason.kind === kind;

  it('opens an order once, however often it is asked to', async () => {
    const { id, payUrl } = await open();
    const order = { id, amount: 22500, subject: '', returnUrl: `${url}/`, notifyUrl: `${url}/notify` };
    assert.equal((await port.createOrder(order)).payUrl, payUrl);
    await assert.rejects(port.createOrder({ ...order, amount: 1 }), fault('refused'));
    assert.deepEqual(await port.queryOrder(id), { order: id, status: 'pending', amount: 22500 });
  });

  it('knows nothing of an order nobody opened', async () => {
    assert.deepEqual(await port.queryOrder('never-opened'), { order: 'never-opened', status: 'unknown' });
  });

  it('lets the payer pay or cancel on a page without script, and tells the merchant', async () => {
    const paid = await open();
    const page = await (await fetch(paid.payUrl)).text();
    assert.match(page, /演示银行/);
    assert.match(page, /¥225\.00/);
    assert.match(page, /&#60;DLZY&#62;/);
    assert.doesNotMatch(page, /<script/);
    const form = (choice: string, target: string) =>
      fetch(target, { method: 'POST', body: new URLSearchParams({ choice }), redirect: 'follow' });
    assert.match(await (await form('confirm', paid.payUrl)).text(), /付款成功[\s\S]*返回办件/);
    const state = await port.queryOrder(paid.id);
    assert.equal(state.status, 'paid');
    assert.deepEqual(reported, [state]);

    const cancelled = await open();
    assert.match(await (await form('cancel', cancelled.payUrl)).text(), /已取消/);
    assert.equal((await port.queryOrder(cancelled.id)).status, 'failed');
    await form('confirm', cancelled.payUrl);
    assert.equal((await port.queryOrder(cancelled.id)).status, 'failed', 'a cancelled order stays cancelled');
    assert.equal((await fetch(`${url}/bank/pay/guess`)).status, 404);
  });

  it('gives money back once, and not more than was paid', async () => {
    const { id } = await open(10000);
    const refund = { id: `${id}-r1`, order: id, amount: 7500, reason: '缩短占用期限' };
    assert.equal((await port.refund(refund)).status, 'refused', 'nothing was paid yet');
    await simulator.pay(id, 'confirm');
    assert.deepEqual(await port.refund(refund), { refund: refund.id, status: 'done' });
    assert.deepEqual(await port.refund(refund), { refund: refund.id, status: 'done' });
    assert.equal((await port.refund({ ...refund, id: `${id}-r2` })).status, 'refused');
  });

  const cases: Record<Exclude<(typeof MISBEHAVIOURS)[number], 'none'>, () => Promise<void>> = {
    async 'delayed-notification'() {
      const { id } = await open();
      simulator.misbehave('delayed-notification');
      await simulator.pay(id, 'confirm');
      assert.equal(reported.length, 0);
      await eventually(async () => reported.length > 0, 'the late notification');
      assert.equal(reported[0]?.status, 'paid');
    },
    async 'duplicate-notification'() {
      const { id } = await open();
      simulator.misbehave('duplicate-notification');
      await simulator.pay(id, 'confirm');
      assert.equal(reported.length, 3);
      assert.equal(new Set(reported.map((one) => one?.bankSerial)).size, 1);
    },
    async 'wrong-amount'() {
      const { id } = await open();
      simulator.misbehave('wrong-amount');
      await simulator.pay(id, 'confirm');
      assert.equal(reported[0]?.amount, 22499);
      assert.equal((await port.queryOrder(id)).amount, 22499);
    },
    async 'lost-notification'() {
      const { id } = await open();
      simulator.misbehave('lost-notification');
      await simulator.pay(id, 'confirm');
      assert.deepEqual(reported, []);
      assert.equal((await port.queryOrder(id)).status, 'paid', 'asking finds it');
    },
    async timeout() {
      const { id } = await open();
      const hasty = adapter({ timeoutMs: 1500 });
      simulator.misbehave('timeout', 1);
      assert.equal((await hasty.queryOrder(id)).status, 'pending', 'the second try is answered');
      simulator.misbehave('timeout', 2);
      await assert.rejects(hasty.queryOrder(id), fault('unreachable'));
    },
    async error() {
      const { id } = await open();
      simulator.misbehave('error', 1);
      assert.equal((await port.queryOrder(id)).status, 'pending', 'the second try is answered');
      simulator.misbehave('error', 2);
      await assert.rejects(port.queryOrder(id), fault('unreachable'));
    },
    async 'bad-signature'() {
      const { id } = await open();
      simulator.misbehave('bad-signature', 1);
      await assert.rejects(port.queryOrder(id), fault('untrusted'));
      simulator.misbehave('bad-signature', 1);
      await simulator.pay(id, 'confirm');
      assert.deepEqual(reported, [null], 'a report nobody signed is not believed');
    },
  };
  for (const [name, behaviour] of Object.entries(cases)) it(`misbehaving: ${name}`, behaviour);

  it('can be told to misbehave on its own page', async () => {
    const answer = await fetch(`${url}/bank/switch`, {
      method: 'POST',
      body: new URLSearchParams({ misbehaviour: 'lost-notification', times: '1' }),
    });
    assert.match(await answer.text(), /当前：通知丢失/);
    const refused = await fetch(`${url}/bank/switch`, {
      method: 'POST',
      body: new URLSearchParams({ misbehaviour: 'x' }),
    });
    assert.equal(refused.status, 422);
  });

  it('refuses a merchant whose secret is wrong, and an old or altered report', async () => {
    const { id } = await open();
    await assert.rejects(adapter({ secret: 'another-long-secret' }).queryOrder(id), fault('refused'));
    const body = Buffer.from(JSON.stringify({ order: id, status: 'paid', amount: 22500 }));
    assert.equal(port.verifyNotification({ method: 'POST', path: '/notify', headers: {}, body }), null);
  });

  it('check() says what to mend', async () => {
    const settings = paymentHttp.config.parse({ ...KEYS, url: `${url}/bank`, timeoutMs: 10_000, retries: 0 });
    assert.deepEqual(await paymentHttp.check(settings), []);
    const wrongSecret = await paymentHttp.check({ ...settings, secret: 'another-long-secret' });
    assert.equal(wrongSecret[0]?.path, '/secret');
    const nowhere = await paymentHttp.check({ ...settings, url: 'http://127.0.0.1:9' });
    assert.equal(nowhere[0]?.path, '/url');
  });
});
