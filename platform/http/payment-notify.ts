import express, { type Router } from 'express';
import type { Payments } from '../services/payments/payments.ts';

/**
 * Where payment channels report: no session, no cookie, the body byte for byte as it was signed. What is not signed
 * by the channel is refused before anything is looked up.
 */
export function paymentNotifyRouter(payments: Pick<Payments, 'notified'>, workspace: string): Router {
  const router = express.Router();
  const raw = express.raw({ type: () => true, limit: '64kb' });
  router.post('/api/payments/notify/:channel', raw, async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const path = new URL(request.originalUrl, 'http://localhost').pathname;
    const headers = request.headers as Record<string, string | undefined>;
    const channel = String(request.params['channel']);
    await payments.notified(workspace, channel, { method: request.method, path, headers, body });
    response.status(200).set('cache-control', 'no-store').json({ received: true });
  });
  return router;
}
