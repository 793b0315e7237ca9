import { z } from 'zod';
import { fenText } from '../fees/money.ts';
import { instant } from '../payload-schemas.ts';
import { refuse } from '../refusal.ts';
import { type CaseAct, defineCaseCommand, type Outcome } from '../steps/define-step.ts';

const payload = z.strictObject({
  order: z.string().min(1).max(100).meta({ title: '缴款单号', titleEn: 'Payment order' }),
  channel: z.string().min(1).max(60).meta({ title: '缴款渠道', titleEn: 'Channel' }),
  amount: z.int().min(1).meta({ title: '金额（分）', titleEn: 'Amount, fen' }),
  bankSerial: z.string().min(1).max(100).meta({ title: '银行流水号', titleEn: 'Bank serial' }),
  paidAt: instant.meta({ title: '缴款时间', titleEn: 'Paid at' }),
});

/**
 * 登记缴款, given by the relay when the bank reports. A bank reports at least once: a repeat is told from a second
 * payment by the bank's serial, also after the case has moved on.
 */
export const recordPayment = defineCaseCommand({
  label: { zh: '登记缴款', en: 'Record the payment' },
  by: 'system',
  opinion: 'none',
  payload,
  afterEnd: true,
  decide,
});

function decide({ case: file, payload: payment }: CaseAct<z.infer<typeof payload>>): Outcome {
  const { bill } = file;
  if (bill === null) return refuse('payment.no-bill');
  if (bill.payment?.bankSerial === payment.bankSerial) {
    return refuse('payment.already-recorded', '/payload/bankSerial');
  }
  if (bill.payment !== undefined) return refuse('payment.already-paid', '/payload/bankSerial');
  const waiting = file.tasks.filter((task) => task.waitingFor === 'payment');
  if (waiting.length === 0) return refuse('payment.no-bill');
  if (payment.amount !== bill.total) {
    const params = { paid: fenText(payment.amount), due: fenText(bill.total) };
    return refuse('payment.amount-mismatch', '/payload/amount', params);
  }
  return {
    ok: true,
    events: [{ type: 'paid', payment }],
    next: { kind: 'advance', tasks: waiting.map((task) => task.id) },
  };
}
