import { z } from 'zod';

/** How an order stands, in answers and notifications alike. Fields added later are ignored. */
export const orderState = z.object({
  order: z.string().min(1).max(100),
  status: z.enum(['pending', 'paid', 'failed']),
  amount: z.int().min(0).optional(),
  bankSerial: z.string().min(1).max(100).optional(),
  paidAt: z.iso.datetime({ offset: true }).optional(),
});

/** Where the payer goes. */
export const paymentLink = z.object({ payUrl: z.url({ protocol: /^https?$/ }) });

export const refundState = z.object({
  refund: z.string().min(1).max(100),
  status: z.enum(['done', 'refused']),
  reason: z.string().max(500).optional(),
});
