import { type Keys, sign } from '../../platform/plugin/signed-message.ts';
import type { SimulatedOrder } from './ledger.ts';
import type { Switch } from './misbehaviour.ts';

const TRIES = 3;
const TIMEOUT_MS = 5000;
const PAUSE_MS = 500;

/** An order as answers and notifications tell it. */
export function stateOf({ order, status, amount, bankSerial, paidAt }: SimulatedOrder) {
  return { order, status, amount, ...(bankSerial && { bankSerial }), ...(paidAt && { paidAt }) };
}

export interface Notifier {
  /** Reports how an order ended, in the way that is switched on. */
  notify(order: SimulatedOrder): Promise<void>;
  stop(): void;
}

/** Reports to the merchant; like any bank it tries a few times, and after that the merchant has to ask. */
export function createNotifier(keys: Keys, toggle: Switch, delayMs: number): Notifier {
  const waiting = new Set<NodeJS.Timeout>();
  let stopped = false;

  const send = async (order: SimulatedOrder): Promise<void> => {
    const url = new URL(order.notifyUrl);
    const body = Buffer.from(JSON.stringify(stateOf(order)));
    const forged = toggle.use('bad-signature') ? { ...keys, secret: 'not-the-secret' } : keys;
    for (let attempt = 1; attempt <= TRIES && !stopped; attempt += 1) {
      const headers = sign({ line: `POST ${url.pathname}`, body }, forged, new Date());
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch(() => null);
      if (answer?.ok || (answer && answer.status < 500)) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  };
  const later = (order: SimulatedOrder): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      void send(order);
    }, delayMs);
    timer.unref();
    waiting.add(timer);
  };

  return {
    async notify(order) {
      const way = toggle.use('delayed-notification', 'duplicate-notification', 'lost-notification');
      if (way === 'lost-notification') return;
      if (way === 'delayed-notification') return later(order);
      const copies = way === 'duplicate-notification' ? 3 : 1;
      await Promise.all(Array.from({ length: copies }, () => send(order)));
    },
    stop() {
      stopped = true;
      for (const timer of waiting) clearTimeout(timer);
    },
  };
}
