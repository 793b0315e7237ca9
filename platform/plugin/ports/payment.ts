/** Money in fen. `id` is ours, unique at the channel: creating the same order twice opens one. */
export interface NewOrder {
  id: string;
  amount: number;
  /** What the payer reads, e.g. 城市道路占用费 DLZY202603020001. */
  subject: string;
  /** Where the payer's browser goes afterwards. */
  returnUrl: string;
  /** Where the channel reports to. */
  notifyUrl: string;
}

/** How an order stands at the channel; `unknown`: it has never heard of it. */
export interface OrderState {
  order: string;
  status: 'pending' | 'paid' | 'failed' | 'unknown';
  amount?: number;
  bankSerial?: string;
  paidAt?: string;
}

export interface RefundRequest {
  /** Ours, unique: asking twice refunds once. */
  id: string;
  order: string;
  amount: number;
  reason: string;
}
export interface RefundState {
  refund: string;
  status: 'done' | 'refused';
  reason?: string;
}

/** What came to the notification address, byte for byte. */
export interface RawNotification {
  method: string;
  /** Path and query as the channel signed them. */
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** A channel people pay through. Answers are what the channel says; nothing here changes a case. */
export interface PaymentPort {
  createOrder(order: NewOrder): Promise<{ payUrl: string }>;
  queryOrder(id: string): Promise<OrderState>;
  /** The report inside a notification, or null when it was not signed by the channel, or is old. */
  verifyNotification(raw: RawNotification): OrderState | null;
  refund(request: RefundRequest): Promise<RefundState>;
}

/** The channel did not do its part: no answer, an answer nobody can trust, or a refusal. */
export class ChannelFault extends Error {
  readonly kind: 'unreachable' | 'untrusted' | 'refused';

  constructor(kind: ChannelFault['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChannelFault';
    this.kind = kind;
  }
}
