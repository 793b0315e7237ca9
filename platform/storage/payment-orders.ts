import type { Connection } from 'mongoose';
import type { PaymentOrder, PaymentOrderStore } from '../services/ports/payment-orders.ts';
import { isDuplicate, trusted } from './connection.ts';
import { flag, optionalText, type Owned, text, whole, workspaceModel } from './workspace-model.ts';

type OrderRow = Omit<PaymentOrder, 'id'> & Owned & { _id: string };

function toOrder({ _id, workspace: _, ...order }: OrderRow): PaymentOrder {
  return { id: _id, ...order };
}

/** Orders at payment channels; an order changes only from a status it is really in. */
export function paymentOrderStore(connection: Connection): PaymentOrderStore {
  const orders = workspaceModel<OrderRow>(connection, {
    name: 'payment_orders',
    fields: {
      _id: text,
      case: text,
      caseNumber: text,
      account: text,
      attempt: whole,
      channel: text,
      billCode: text,
      amount: whole,
      status: text,
      payUrl: optionalText,
      bankSerial: optionalText,
      paidAt: optionalText,
      recorded: flag,
      createdAt: text,
      askAt: text,
      note: optionalText,
    },
    indexes: [
      { keys: { case: 1, attempt: 1 }, options: { unique: true } },
      { keys: { status: 1, recorded: 1, askAt: 1 } },
    ],
  });
  return {
    async insert(workspace, { id, ...order }) {
      try {
        await orders.create({ ...order, _id: id, workspace });
        return true;
      } catch (reason) {
        if (isDuplicate(reason)) return false;
        throw reason;
      }
    },
    async read(workspace, id) {
      const row = await orders.findOne({ workspace, _id: id }).lean<OrderRow>();
      return row && toOrder(row);
    },
    async ofCase(workspace, caseId) {
      const rows = await orders.find({ workspace, case: caseId }).sort({ attempt: 1 }).lean<OrderRow[]>();
      return rows.map(toOrder);
    },
    async change(workspace, id, from, change) {
      const row = await orders
        .findOneAndUpdate(
          { workspace, _id: id, status: trusted({ $in: [...from] }) },
          { $set: change },
          { returnDocument: 'after' },
        )
        .lean<OrderRow>();
      return row && toOrder(row);
    },
    async unfinished(workspace, channels, now, limit) {
      const due = {
        recorded: false,
        channel: trusted({ $in: [...channels] }),
        askAt: trusted({ $lte: now }),
      };
      const rows = await orders
        .find({ workspace, status: trusted({ $in: ['opening', 'pending', 'paid'] }), ...due })
        .sort({ askAt: 1 })
        .limit(limit)
        .lean<OrderRow[]>();
      return rows.map(toOrder);
    },
  };
}
