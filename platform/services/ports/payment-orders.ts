import type { Instant } from '../../runtime/case.ts';

/**
 * `opening` until the channel has answered, then `pending`; `paid` once the channel says so with the right amount;
 * `failed` when it was cancelled, refused or never opened. `mismatch`: money came, but not the amount asked for.
 */
export const ORDER_STATUSES = ['opening', 'pending', 'paid', 'failed', 'mismatch'] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export interface PaymentOrder {
  /** Also the merchant's order number at the channel. */
  id: string;
  case: string;
  caseNumber: string;
  account: string;
  /** 1, 2, 3 … per case: unique, so two clicks open one order. */
  attempt: number;
  channel: string;
  /** Bill the order pays, and its amount in fen. */
  billCode: string;
  amount: number;
  status: OrderStatus;
  payUrl?: string;
  bankSerial?: string;
  paidAt?: Instant;
  /** The case knows: set after `record-payment` was committed. */
  recorded: boolean;
  createdAt: Instant;
  /** When the channel is asked next, should it not report by itself. */
  askAt: Instant;
  note?: string;
}

export interface PaymentOrderStore {
  /** False when this attempt of the case exists already. */
  insert(workspace: string, order: PaymentOrder): Promise<boolean>;
  read(workspace: string, id: string): Promise<PaymentOrder | null>;
  ofCase(workspace: string, caseId: string): Promise<PaymentOrder[]>;
  /** Changes an order that is still in one of `from`; null when it is not. */
  change(
    workspace: string,
    id: string,
    from: readonly OrderStatus[],
    change: Partial<Omit<PaymentOrder, 'id' | 'case' | 'attempt'>>,
  ): Promise<PaymentOrder | null>;
  /** Orders at these channels to ask about now, and orders paid that their case does not know of. */
  unfinished(
    workspace: string,
    channels: readonly string[],
    now: Instant,
    limit: number,
  ): Promise<PaymentOrder[]>;
}
