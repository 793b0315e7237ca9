import { z } from 'zod';
import type { Bill } from '../case.ts';
import { recordPayment } from '../commands/record-payment.ts';
import { computeBill } from '../fees/bill.ts';
import { fenText } from '../fees/money.ts';
import { factsOf } from '../rules/facts.ts';
import { defineStep, type EnterScene, type Entry } from './define-step.ts';
import { notifyApplicant } from './notices.ts';
import { systemCommand } from './system-command.ts';

const config = z.strictObject({});
type Config = z.infer<typeof config>;

/** 收费: the bill by the item's published rules (行政许可法 第五十九条); nothing due, nothing to wait for. */
export const collectFee = defineStep<Config>({
  name: 'collect-fee',
  label: { zh: '收费', en: 'Collect the fee' },
  description: {
    zh: '按收费规则出具缴款单，等待申请人缴费',
    en: 'Bills the applicant and waits for payment',
  },
  postRoles: [],
  state: 'pending-payment',
  config,
  skippedAfterRefusal: () => true,
  onEnter,
  commands: { 'record-payment': systemCommand(recordPayment) },
});

function onEnter(scene: EnterScene<Config>): Entry {
  const { case: file, definition, now } = scene;
  if (file.bill?.payment !== undefined) return notDue();
  // A second fee step of a parallel block waits for the same bill.
  if (file.tasks.some((task) => task.waitingFor === 'payment')) return waiting();
  const computed = computeBill(
    definition.bundle.fees,
    factsOf({ ...file, handling: definition.bundle.item.handling }),
    file.form,
  );
  if (!computed.ok) return computed;
  if (computed.total === 0) return notDue();
  const bill: Bill = {
    lines: computed.lines,
    total: computed.total,
    issuedAt: now,
    code: `${file.number}-${file.seq + 1}`,
  };
  const amount = fenText(bill.total);
  return {
    ...waiting(),
    events: [{ type: 'billed', bill }],
    effects: [
      notifyApplicant({ case: file, bundle: definition.bundle }, 'fee-due', {
        zh: `应缴费用 ${amount} 元，缴款码 ${bill.code}。`,
        en: `has a fee of ${amount} yuan to pay, payment code ${bill.code}.`,
      }),
    ],
  };
}

const notDue = (): Entry => ({ ok: true, events: [{ type: 'fee-not-due' }], next: { kind: 'pass' } });

const waiting = () => ({
  ok: true as const,
  next: { kind: 'open' as const, forApplicant: true, waitingFor: 'payment' as const },
});
