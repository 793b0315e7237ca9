import { randomUUID } from 'node:crypto';
import type { CaseView } from '../../contract/case-view.ts';
import { Rejected } from '../../errors/rejected.ts';
import type { PaymentPort, RawNotification } from '../../plugin/ports/payment.ts';
import { principalOf, visible } from '../cases/access.ts';
import type { Cases } from '../cases/cases.ts';
import { later } from '../clock.ts';
import type { CallContext } from '../context.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { OrderStatus, PaymentOrder } from '../ports/payment-orders.ts';
import { ASK_FIRST_MS, askChannel, isBeingOpened, type SettleNeeds, settleOrder } from './settle.ts';

export interface PaymentNeeds extends SettleNeeds {
  view: Cases['view'];
  /** Address of this server: where channels report to and payers return to. */
  ownUrl: string;
}
export interface OpenedPayment {
  order: string;
  payUrl: string;
  amount: number;
}
export interface Payments {
  start(id: string, channel: string, context: CallContext): Promise<OpenedPayment>;
  refresh(id: string, order: string, context: CallContext): Promise<RefreshedPayment>;
  /** A channel's report. Rejects what the channel did not sign; repeats change nothing. */
  notified(workspace: string, channel: string, raw: RawNotification): Promise<void>;
  /**
   * Asks about orders nobody reported on, and finishes what a crash interrupted: at the channels this process speaks
   * to, or at some of them.
   */
  chase(workspace: string, only?: readonly string[]): Promise<void>;
}
interface RefreshedPayment {
  status: 'pending' | 'paid' | 'failed';
  case: CaseView;
}

const CHASED_AT_ONCE = 20;
/** How often a lost race for the next attempt is run again, and how long another's opening is waited for. */
const ATTEMPTS = 40;
const WAIT_MS = 250;

const SHOWN: Record<OrderStatus, RefreshedPayment['status']> = {
  opening: 'pending',
  pending: 'pending',
  paid: 'paid',
  failed: 'failed',
  mismatch: 'failed',
};

/** 缴费: an order per attempt at a channel; the case hears of a payment once, however often it is reported. */
export function createPayments(needs: PaymentNeeds): Payments {
  const { orders, channels, cases, wall } = needs;
  const portOf = (channel: string): PaymentPort => {
    const port = channels.get(channel);
    if (!port) throw new Rejected('payment.channel-unknown', { path: '/channel', params: { channel } });
    return port;
  };
  const ownCase = async (id: string, context: CallContext): Promise<CaseRecord> =>
    visible(await cases.read(context.workspace, id), principalOf(context));

  return {
    async start(id, channel, context) {
      const port = portOf(channel);
      const { workspace } = context;
      for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const record = await ownCase(id, context);
        const due = amountDue(record);
        const { open, attempts } = await liveOrder(needs, workspace, record, channel);
        if (open === 'paid') continue;
        if (open && isBeingOpened(needs, open)) {
          await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
          continue;
        }
        // Its opener died before he could write down the address: asked again, the channel gives it again.
        if (open?.status === 'opening') return openAtChannel(needs, workspace, open, port);
        if (open?.payUrl)
          return { order: open.id, payUrl: shortened(open.payUrl, needs.ownUrl), amount: open.amount };
        const order = await draw(needs, workspace, record, channel, { ...due, attempt: attempts + 1 });
        if (order) return openAtChannel(needs, workspace, order, port);
      }
      throw new Rejected('conflict.busy');
    },
    async refresh(id, orderId, context) {
      await ownCase(id, context);
      const order = await orders.read(context.workspace, orderId);
      if (!order || order.case !== id) throw new Rejected('record.absent');
      const settled = await askChannel(needs, context.workspace, order);
      return { status: SHOWN[settled.status], case: await needs.view(id, context) };
    },
    async notified(workspace, channel, raw) {
      const state = portOf(channel).verifyNotification(raw);
      if (!state) throw new Rejected('payment.notification-refused');
      const order = await orders.read(workspace, state.order);
      if (!order || order.channel !== channel) throw new Rejected('record.absent');
      await settleOrder(needs, workspace, order, state);
    },
    async chase(workspace, only) {
      const spoken = [...channels.keys()].filter((channel) => !only || only.includes(channel));
      for (const order of await orders.unfinished(workspace, spoken, wall.now(), CHASED_AT_ONCE)) {
        await askChannel(needs, workspace, order);
      }
    },
  };
}

/** What the applicant has to pay now. */
function amountDue({ case: current }: CaseRecord): { code: string; total: number } {
  const { bill, tasks } = current;
  const waits = tasks.some((task) => task.waitingFor === 'payment');
  if (!bill || bill.payment || !waits) throw new Rejected('payment.nothing-due');
  return bill;
}

/** The order already open for this bill, after asking how it stands. */
async function liveOrder(
  needs: PaymentNeeds,
  workspace: string,
  { case: current }: CaseRecord,
  channel: string,
): Promise<{ open: PaymentOrder | 'paid' | null; attempts: number }> {
  const all = await needs.orders.ofCase(workspace, current.id);
  const attempts = all.length;
  const last = all.findLast((order) => order.billCode === current.bill?.code && order.channel === channel);
  if (!last || last.status === 'failed' || last.status === 'mismatch') return { open: null, attempts };
  const now = await askChannel(needs, workspace, last);
  if (now.status === 'paid') return { open: 'paid', attempts };
  return { open: now.status === 'pending' || now.status === 'opening' ? now : null, attempts };
}

/** The attempt after those that were looked at, ours alone; null when somebody else drew it meanwhile. */
async function draw(
  { orders, wall }: PaymentNeeds,
  workspace: string,
  { case: current }: CaseRecord,
  channel: string,
  { code, total, attempt }: { code: string; total: number; attempt: number },
): Promise<PaymentOrder | null> {
  const now = wall.now();
  const order: PaymentOrder = {
    id: randomUUID(),
    case: current.id,
    caseNumber: current.number,
    account: current.applicant.account,
    attempt,
    channel,
    billCode: code,
    amount: total,
    status: 'opening',
    recorded: false,
    createdAt: now,
    askAt: later(now, ASK_FIRST_MS),
  };
  return (await orders.insert(workspace, order)) ? order : null;
}

async function openAtChannel(
  { orders, ownUrl, log }: PaymentNeeds,
  workspace: string,
  { id, amount, channel, caseNumber, case: caseId }: PaymentOrder,
  port: PaymentPort,
): Promise<OpenedPayment> {
  try {
    const { payUrl } = await port.createOrder({
      id,
      amount,
      subject: `行政事业性收费 ${caseNumber}`,
      returnUrl: `${ownUrl}/my/cases/${caseId}?order=${id}`,
      notifyUrl: `${ownUrl}/api/payments/notify/${channel}`,
    });
    await orders.change(workspace, id, ['opening'], { status: 'pending', payUrl });
    return { order: id, payUrl: shortened(payUrl, ownUrl), amount };
  } catch (reason) {
    log.warn({ err: reason, order: id, channel }, 'payment channel did not open an order');
    await orders.change(workspace, id, ['opening'], { status: 'failed', note: 'not opened' });
    throw new Rejected('payment.channel-failed');
  }
}

/** A page of our own server is reached by whatever name the browser knows us by. */
function shortened(payUrl: string, ownUrl: string): string {
  return payUrl.startsWith(`${ownUrl}/`) ? payUrl.slice(ownUrl.length) : payUrl;
}
