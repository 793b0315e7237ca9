import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** An order at the pretended bank. */
export interface SimulatedOrder {
  order: string;
  amount: number;
  subject: string;
  returnUrl: string;
  notifyUrl: string;
  /** Unguessable part of the payer's address. */
  token: string;
  status: 'pending' | 'paid' | 'failed';
  bankSerial?: string;
  paidAt?: string;
  refunds: Record<string, number>;
}

export interface Ledger {
  get(order: string): SimulatedOrder | undefined;
  byToken(token: string): SimulatedOrder | undefined;
  put(order: SimulatedOrder): void;
}

/** The bank's books: in memory, and line by line in a file when there is one, so that a restart forgets no payment. */
export function openLedger(file?: string): Ledger {
  const orders = new Map<string, SimulatedOrder>();
  const tokens = new Map<string, string>();
  const remember = (order: SimulatedOrder): void => {
    orders.set(order.order, order);
    tokens.set(order.token, order.order);
  };
  if (file && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const order = readLine(line);
      if (order) remember(order);
    }
  }
  return {
    get: (order) => orders.get(order),
    byToken: (token) => orders.get(tokens.get(token) ?? ''),
    put(order) {
      if (file) appendFileSync(file, `${JSON.stringify(order)}\n`, { mode: 0o600 });
      remember(order);
    },
  };
}

/** A line that a crash cut short says nothing. */
function readLine(line: string): SimulatedOrder | null {
  try {
    return line.trim() === '' ? null : (JSON.parse(line) as SimulatedOrder);
  } catch {
    return null;
  }
}
