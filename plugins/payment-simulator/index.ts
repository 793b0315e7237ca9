import { randomBytes } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { isSigned, type Keys, sign } from '../../platform/plugin/signed-message.ts';
import { donePage, missingPage, payPage, switchPage } from './bank-page.ts';
import { type Ledger, openLedger, type SimulatedOrder } from './ledger.ts';
import { createSwitch, isMisbehaviour, type Misbehaviour, type Switch } from './misbehaviour.ts';
import { createNotifier, stateOf } from './notifier.ts';

export interface SimulatorOptions extends Keys {
  /** Address the router is mounted at, as browsers reach it. */
  baseUrl: string;
  /** File of the books; without one they are forgotten at the end. */
  ledgerFile?: string;
  delayMs?: number;
}
export interface PaymentSimulator {
  router: Router;
  misbehave(misbehaviour: Misbehaviour, times?: number): void;
  /** What the payer does on the page. */
  pay(order: string, choice: 'confirm' | 'cancel'): Promise<void>;
  /** Ends what is still to be sent. */
  stop(): void;
}

const DELAY_MS = 3000;
/** Longer than any adapter waits. */
const HANG_MS = 30_000;

const newOrder = z.strictObject({
  order: z.string().min(1).max(100),
  amount: z.int().min(1),
  subject: z.string().max(300),
  returnUrl: z.url(),
  notifyUrl: z.url(),
});
const newRefund = z.strictObject({
  refund: z.string().min(1).max(100),
  amount: z.int().min(1),
  reason: z.string().max(500),
});

interface Bank {
  options: SimulatorOptions;
  ledger: Ledger;
  toggle: Switch;
  pay(order: SimulatedOrder, choice: 'confirm' | 'cancel'): Promise<void>;
}

/** A bank that is not one: the protocol of `payment-http` over a socket, a page to pay on, and faults on demand. */
export function createPaymentSimulator(options: SimulatorOptions): PaymentSimulator {
  const ledger = openLedger(options.ledgerFile);
  const toggle = createSwitch();
  const notifier = createNotifier(options, toggle, options.delayMs ?? DELAY_MS);
  const pay = async (order: SimulatedOrder, choice: 'confirm' | 'cancel'): Promise<void> => {
    if (order.status !== 'pending') return;
    const settled: SimulatedOrder =
      choice === 'cancel' ? { ...order, status: 'failed' } : { ...order, ...paidNow(order, toggle) };
    ledger.put(settled);
    await notifier.notify(settled);
  };
  const bank: Bank = { options, ledger, toggle, pay };
  const router = Router();
  addApi(router, bank);
  addPages(router, bank);
  return {
    router,
    misbehave: (misbehaviour, times = 1) => toggle.set(misbehaviour, times),
    async pay(id, choice) {
      const order = ledger.get(id);
      if (!order) throw new Error(`The simulated bank has no order ${id}`);
      await pay(order, choice);
    },
    stop: () => notifier.stop(),
  };
}

function paidNow({ amount }: SimulatedOrder, toggle: Switch) {
  const bankSerial = `DEMO${Date.now()}${randomBytes(3).toString('hex').toUpperCase()}`;
  const short = toggle.use('wrong-amount') ? 1 : 0;
  return { status: 'paid' as const, bankSerial, paidAt: new Date().toISOString(), amount: amount - short };
}

/** The merchant's side: signed requests in, signed answers out. */
function addApi(router: Router, { options, ledger, toggle }: Bank): void {
  const raw = express.raw({ type: () => true, limit: '64kb' });
  const guarded = (
    handle: (request: Request, body: unknown) => [status: number, answer: unknown],
  ): RequestHandler[] => [
    raw,
    async (request, response) => {
      if (await misbehaved(toggle, response)) return;
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const line = `${request.method} ${new URL(request.originalUrl, options.baseUrl).pathname}`;
      const headers = request.headers as Record<string, string | undefined>;
      if (!isSigned({ line, body }, headers, options, new Date())) {
        response.status(401).json({ code: 'signature' });
        return;
      }
      const [status, answer] = handle(request, readJson(body));
      reply(
        response,
        status,
        answer,
        toggle.use('bad-signature') ? { ...options, secret: 'not-the-secret' } : options,
      );
    },
  ];
  router.post(
    '/orders',
    guarded((_request, body) => openOrder(body, ledger, options)),
  );
  router.get(
    '/orders/:order',
    guarded((request) => {
      const order = ledger.get(String(request.params['order']));
      return order ? [200, stateOf(order)] : [404, { code: 'unknown-order' }];
    }),
  );
  router.post(
    '/orders/:order/refunds',
    guarded((request, body) => refund(ledger.get(String(request.params['order'])), body, ledger)),
  );
}

function openOrder(body: unknown, ledger: Ledger, { baseUrl }: SimulatorOptions): [number, unknown] {
  const parsed = newOrder.safeParse(body);
  if (!parsed.success) return [422, { code: 'malformed', detail: parsed.error.message }];
  const known = ledger.get(parsed.data.order);
  if (known && known.amount !== parsed.data.amount) return [409, { code: 'order-differs' }];
  const order = known ?? {
    ...parsed.data,
    token: randomBytes(18).toString('base64url'),
    status: 'pending',
    refunds: {},
  };
  if (!known) ledger.put(order as SimulatedOrder);
  return [200, { order: order.order, payUrl: `${baseUrl}/pay/${order.token}` }];
}

function refund(order: SimulatedOrder | undefined, body: unknown, ledger: Ledger): [number, unknown] {
  const parsed = newRefund.safeParse(body);
  if (!parsed.success) return [422, { code: 'malformed', detail: parsed.error.message }];
  if (!order) return [404, { code: 'unknown-order' }];
  const { refund: id, amount } = parsed.data;
  if (order.refunds[id] !== undefined) return [200, { refund: id, status: 'done' }];
  const refunded = Object.values(order.refunds).reduce((sum, one) => sum + one, 0);
  if (order.status !== 'paid' || refunded + amount > order.amount) {
    return [200, { refund: id, status: 'refused', reason: 'more than was paid' }];
  }
  ledger.put({ ...order, refunds: { ...order.refunds, [id]: amount } });
  return [200, { refund: id, status: 'done' }];
}

async function misbehaved(toggle: Switch, response: Response): Promise<boolean> {
  const way = toggle.use('timeout', 'error');
  if (way === 'error') response.status(500).json({ code: 'internal' });
  if (way === 'timeout') setTimeout(() => response.destroy(), HANG_MS).unref();
  return way !== null;
}

function reply(response: Response, status: number, answer: unknown, keys: Keys): void {
  const body = Buffer.from(JSON.stringify(answer));
  response
    .status(status)
    .set({ 'content-type': 'application/json', ...sign({ line: String(status), body }, keys, new Date()) })
    .end(body);
}

/** The payer's side, and the switch of whoever demonstrates. Pages work without a line of script. */
function addPages(router: Router, { options, ledger, toggle, pay }: Bank): void {
  const form = express.urlencoded({ extended: false, limit: '4kb' });
  const show = (response: Response, status: number, html: string): void => {
    response.status(status).set('cache-control', 'no-store').type('html').send(html);
  };
  router.get('/pay/:token', (request, response) => {
    const order = ledger.byToken(request.params.token);
    if (!order) show(response, 404, missingPage());
    else
      show(
        response,
        200,
        order.status === 'pending'
          ? payPage(order, request.originalUrl)
          : donePage(order, wayBack(order, options)),
      );
  });
  router.post('/pay/:token', form, async (request, response) => {
    const order = ledger.byToken(String(request.params['token']));
    const choice: unknown = (request.body as Record<string, unknown> | undefined)?.['choice'];
    if (!order) return show(response, 404, missingPage());
    if (choice === 'confirm' || choice === 'cancel') await pay(order, choice);
    // A reload after the answer must not ask to send the form again.
    response.redirect(303, request.originalUrl);
  });
  router.get('/switch', (_request, response) =>
    show(response, 200, switchPage(toggle.current(), `${new URL(options.baseUrl).pathname}/switch`)),
  );
  router.post('/switch', form, (request, response) => {
    const { misbehaviour, times } = (request.body ?? {}) as Record<string, unknown>;
    if (!isMisbehaviour(misbehaviour))
      return show(response, 422, switchPage(toggle.current(), request.originalUrl));
    toggle.set(misbehaviour, Math.min(1000, Math.max(1, Number(times) || 1)));
    response.redirect(303, request.originalUrl);
  });
}

/** On our own server the way back keeps whatever name the browser knows it by. */
function wayBack({ returnUrl }: SimulatedOrder, { baseUrl }: SimulatorOptions): string {
  const target = new URL(returnUrl);
  return target.origin === new URL(baseUrl).origin ? target.pathname + target.search : returnUrl;
}

function readJson(body: Buffer): unknown {
  try {
    return body.length === 0 ? undefined : JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
