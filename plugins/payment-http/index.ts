import { z } from 'zod';
import { definePlugin } from '../../platform/plugin/define-plugin.ts';
import { ChannelFault, type OrderState, type PaymentPort } from '../../platform/plugin/ports/payment.ts';
import { isSigned } from '../../platform/plugin/signed-message.ts';
import { orderState, paymentLink, refundState } from './messages.ts';
import { callChannel } from './signed-call.ts';

const config = z.strictObject({
  /** Address of the channel's API, without a slash at the end. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  merchant: z.string().min(1).max(64),
  /** Shared secret of at least 16 characters. */
  secret: z.string().min(16).max(200),
  timeoutMs: z.int().min(100).max(60_000).default(4000),
  retries: z.int().min(0).max(5).default(2),
});
export type PaymentHttpConfig = z.output<typeof config>;

/** A payment channel spoken to in signed JSON over HTTP: the bank, its gateway, or the simulator. */
export const paymentHttp = definePlugin({
  port: 'payment',
  name: 'payment-http',
  label: { zh: '支付渠道（签名 HTTP）', en: 'Payment channel, signed HTTP' },
  config,
  async check(settings) {
    try {
      await callChannel(settings, 'GET', '/orders/connection-check');
      return [];
    } catch (reason) {
      const refused = reason instanceof ChannelFault && reason.kind === 'refused';
      const message = refused
        ? {
            zh: '渠道拒绝了我们的签名，请核对商户号和密钥',
            en: 'The channel refuses our signature: check merchant and secret',
          }
        : {
            zh: '连不上渠道，请核对地址和网络',
            en: 'The channel cannot be reached: check address and network',
          };
      return [{ path: refused ? '/secret' : '/url', message }];
    }
  },
  create: (settings) => createPaymentHttp(settings),
});

function createPaymentHttp(settings: PaymentHttpConfig): PaymentPort {
  return {
    async createOrder({ id, ...order }) {
      const answer = await callChannel(settings, 'POST', '/orders', { order: id, ...order });
      return read(paymentLink, answer);
    },
    async queryOrder(id): Promise<OrderState> {
      const answer = await callChannel(settings, 'GET', `/orders/${encodeURIComponent(id)}`);
      return answer === null ? { order: id, status: 'unknown' } : read(orderState, answer);
    },
    verifyNotification({ method, path, headers, body }) {
      if (!isSigned({ line: `${method} ${path}`, body }, headers, settings, new Date())) return null;
      const parsed = orderState.safeParse(parseJson(body));
      return parsed.success ? parsed.data : null;
    },
    async refund({ id, order, amount, reason }) {
      const path = `/orders/${encodeURIComponent(order)}/refunds`;
      const answer = await callChannel(settings, 'POST', path, { refund: id, amount, reason });
      if (answer === null) return { refund: id, status: 'refused', reason: 'unknown order' };
      return read(refundState, answer);
    },
  };
}

function read<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success)
    throw new ChannelFault('untrusted', `The channel's answer is malformed: ${parsed.error.message}`);
  return parsed.data;
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
