import type { Logger } from 'pino';
import { Rejected } from '../../errors/rejected.ts';
import { ChannelFault, type OrderState, type PaymentPort } from '../../plugin/ports/payment.ts';
import { SYSTEM } from '../cases/actor.ts';
import { type CommitNeeds, commitCommand } from '../cases/commit.ts';
import { later } from '../clock.ts';
import type { Clock } from '../context.ts';
import type { CaseRecord } from '../ports/cases.ts';
import type { PaymentOrder, PaymentOrderStore } from '../ports/payment-orders.ts';

export interface SettleNeeds extends CommitNeeds {
  orders: PaymentOrderStore;
  channels: ReadonlyMap<string, PaymentPort>;
  clock: Clock;
  /** Real time: a bank knows no other. */
  wall: Clock;
  log: Pick<Logger, 'warn'>;
  committed(record: CaseRecord): Promise<void>;
}

/** A channel reports by itself within seconds; after this it is asked, then at growing distances. */
export const ASK_FIRST_MS = 15_000;
const ASK_LONGEST_MS = 10 * 60_000;
const GIVEN_UP_MS = 24 * 3600_000;
/** Refusals of the engine that mean: this money came too late, or twice. It goes back. */
const TOO_LATE = ['payment.already-paid', 'payment.no-bill', 'case.closed'];

/** Asks the channel how an order stands, and acts on it. A silent channel leaves everything as it is. */
export async function askChannel(
  needs: SettleNeeds,
  workspace: string,
  order: PaymentOrder,
): Promise<PaymentOrder> {
  if (order.status === 'paid') return order.recorded ? order : record(needs, workspace, order);
  if (order.status === 'failed' || order.status === 'mismatch' || isBeingOpened(needs, order)) return order;
  const port = needs.channels.get(order.channel);
  try {
    const state = (await port?.queryOrder(order.id)) ?? { order: order.id, status: 'unknown' as const };
    return await settleOrder(needs, workspace, order, state);
  } catch (reason) {
    if (!(reason instanceof ChannelFault)) throw reason;
    needs.log.warn({ err: reason, order: order.id }, 'payment channel does not say how an order stands');
    return postpone(needs, workspace, order);
  }
}

/** Somebody is talking to the channel about it this very moment; it may not know the order yet. */
export function isBeingOpened(
  { wall }: Pick<SettleNeeds, 'wall'>,
  { status, createdAt }: PaymentOrder,
): boolean {
  return status === 'opening' && wall.now() < later(createdAt, ASK_FIRST_MS);
}

/** Acts on what a channel says of an order, whether it was asked or reported by itself. Repeats change nothing. */
export async function settleOrder(
  needs: SettleNeeds,
  workspace: string,
  order: PaymentOrder,
  state: OrderState,
): Promise<PaymentOrder> {
  if (state.status === 'paid') return settlePaid(needs, workspace, order, state);
  if (state.status === 'pending') return postpone(needs, workspace, order);
  const closed = await needs.orders.change(workspace, order.id, ['opening', 'pending'], {
    status: 'failed',
    note: state.status,
  });
  return closed ?? (await needs.orders.read(workspace, order.id)) ?? order;
}

async function settlePaid(
  needs: SettleNeeds,
  workspace: string,
  order: PaymentOrder,
  { amount, bankSerial, paidAt }: OrderState,
): Promise<PaymentOrder> {
  const { orders, log } = needs;
  if (amount !== order.amount || !bankSerial || !paidAt) {
    log.warn({ order: order.id, due: order.amount, paid: amount }, 'a payment does not match its order');
    const note = `paid ${amount ?? '?'} of ${order.amount}`;
    const marked = await orders.change(workspace, order.id, ['opening', 'pending', 'failed'], {
      status: 'mismatch',
      note,
      ...(bankSerial && { bankSerial }),
    });
    return marked ?? (await orders.read(workspace, order.id)) ?? order;
  }
  const paid = { status: 'paid' as const, bankSerial, paidAt };
  const marked = await orders.change(workspace, order.id, ['opening', 'pending', 'failed'], paid);
  const current = marked ?? (await orders.read(workspace, order.id)) ?? order;
  return current.status === 'paid' && !current.recorded ? record(needs, workspace, current) : current;
}

/** Tells the case, once: the engine refuses a second record of the same serial, and that is as good as done. */
async function record(needs: SettleNeeds, workspace: string, order: PaymentOrder): Promise<PaymentOrder> {
  const { id, channel, amount, bankSerial, paidAt } = order;
  const payload = { order: id, channel, amount, bankSerial, paidAt };
  const command = { type: 'record-payment', actor: SYSTEM, payload };
  try {
    const request = { workspace, id: order.case, command, now: needs.clock.now() };
    await needs.committed((await commitCommand(needs, request)).record);
  } catch (reason) {
    if (!(reason instanceof Rejected)) throw reason;
    if (TOO_LATE.includes(reason.code)) return giveBack(needs, workspace, order, reason.code);
    if (reason.code !== 'payment.already-recorded') throw reason;
  }
  return (await needs.orders.change(workspace, id, ['paid'], { recorded: true })) ?? order;
}

/** 应退: the bill was paid otherwise, or there is none any more. */
async function giveBack(
  { orders, channels, log }: SettleNeeds,
  workspace: string,
  order: PaymentOrder,
  why: string,
): Promise<PaymentOrder> {
  const refund = { id: `${order.id}-refund`, order: order.id, amount: order.amount, reason: why };
  const state = await channels.get(order.channel)?.refund(refund);
  log.warn(
    { order: order.id, case: order.caseNumber, why, refund: state?.status },
    'a payment was given back',
  );
  const note =
    state?.status === 'done' ? `refunded: ${why}` : `refund refused: ${state?.reason ?? 'no channel'}`;
  return (await orders.change(workspace, order.id, ['paid'], { recorded: true, note })) ?? order;
}

/** The later it gets, the seldomer the channel is asked; after a day the order is given up. */
async function postpone(needs: SettleNeeds, workspace: string, order: PaymentOrder): Promise<PaymentOrder> {
  const now = needs.wall.now();
  const age = Math.max(ASK_FIRST_MS, Date.parse(now) - Date.parse(order.createdAt));
  const change =
    age > GIVEN_UP_MS
      ? { status: 'failed' as const, note: 'never paid' }
      : { askAt: later(now, Math.min(ASK_LONGEST_MS, age)) };
  return (await needs.orders.change(workspace, order.id, ['opening', 'pending'], change)) ?? order;
}
