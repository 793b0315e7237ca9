import type { Bilingual } from '../../../definition/finding.ts';
import type { CaseEvent, CaseState, EventBody } from '../../../runtime/case.ts';
import { fenText } from '../../../runtime/fees/money.ts';

const STATES: Record<CaseState, Bilingual> = {
  'pending-acceptance': { zh: '待受理', en: 'waiting for acceptance' },
  'pending-correction': { zh: '待补正', en: 'waiting for corrections' },
  'not-accepted': { zh: '不予受理', en: 'not accepted' },
  'in-progress': { zh: '在办', en: 'in progress' },
  'pending-decision': { zh: '待决定', en: 'waiting for the decision' },
  'pending-payment': { zh: '待缴费', en: 'waiting for payment' },
  'pending-delivery': { zh: '待送达', en: 'waiting for delivery' },
  closed: { zh: '办结', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const COMPLETIONS: readonly Bilingual[] = [
  { zh: '出证办结', en: 'closed with a certificate' },
  { zh: '退回办结', en: 'closed: returned' },
  { zh: '作废办结', en: 'closed: void' },
  { zh: '删除办结', en: 'closed: deleted' },
  { zh: '转报办结', en: 'closed: passed on' },
  { zh: '补交不来办结', en: 'closed: corrections never came' },
  { zh: '办结', en: 'closed' },
];
const METHODS = {
  online: { zh: '网上送达', en: 'online' },
  window: { zh: '窗口领取', en: 'at the window' },
  post: { zh: '邮寄送达', en: 'by post' },
} as const;

/** Names a sentence may need; steps and blocks are keys in the history. */
export interface Names {
  step(key: string): string;
  task(id: string): string;
  material(key: string): string;
}

type Sentence<E extends EventBody['type']> = (
  event: Extract<EventBody, { type: E }>,
  names: Names,
) => [string, string];

const SENTENCES: { [E in EventBody['type']]: Sentence<E> } = {
  submitted: ({ number }) => [`提交申请，流水号 ${number}`, `Application submitted, number ${number}`],
  'task-opened': ({ task }) => [`进入“${task.name}”`, `“${task.name}” began`],
  'task-closed': ({ task }, names) => [`“${names.task(task)}”办理完毕`, `“${names.task(task)}” is done`],
  'task-waiting': ({ waitingFor }) =>
    waitingFor === 'document'
      ? ['等待文书生成', 'Waiting for the document to be made']
      : ['等待缴费', 'Waiting for the payment'],
  'step-skipped': () => ['因不予许可，该步骤不再办理', 'The step is not needed after the refusal'],
  accepted: () => ['予以受理', 'Accepted'],
  'acceptance-refused': ({ reason }) => [`不予受理：${reason}`, `Not accepted: ${reason}`],
  'correction-requested': ({ items, dueOn }) => [
    `一次性告知补正 ${items.length} 项，请在 ${dueOn} 前补正`,
    `${items.length} corrections asked for, due ${dueOn}`,
  ],
  corrected: () => ['补正材料已提交', 'Corrections handed in'],
  'materials-checked': ({ checks }) => [`核对材料 ${checks.length} 份`, `${checks.length} materials checked`],
  reviewed: ({ result, returnTo }, names) =>
    result === 'passed'
      ? ['审查通过', 'Review passed']
      : [`退回“${names.step(returnTo ?? '')}”`, `Returned to “${names.step(returnTo ?? '')}”`],
  decided: ({ result }) => (result === 'granted' ? ['准予许可', 'Granted'] : ['不予许可', 'Refused']),
  'branch-taken': () => ['按条件选择办理路径', 'The way on was chosen by its condition'],
  'fork-opened': () => ['并行办理开始', 'Parallel steps began'],
  'branch-joined': () => ['并行分支办理完毕', 'A parallel branch is done'],
  'fork-joined': () => ['并行办理全部完毕', 'All parallel branches are done'],
  'fork-cleared': () => ['并行办理终止', 'The parallel steps were ended'],
  billed: ({ bill }) => [
    `开具缴款通知，应缴 ${fenText(bill.total)} 元，缴款码 ${bill.code}`,
    `Billed ${fenText(bill.total)} yuan, payment code ${bill.code}`,
  ],
  'fee-not-due': () => ['本件不收费', 'No fee is due'],
  paid: ({ payment }) => [
    `已缴费 ${fenText(payment.amount)} 元，银行流水号 ${payment.bankSerial}`,
    `Paid ${fenText(payment.amount)} yuan, bank serial ${payment.bankSerial}`,
  ],
  'document-requested': ({ document }) => [`正在制作“${document.name}”`, `“${document.name}” is being made`],
  'document-issued': ({ number }) => [`文书已制发，文号 ${number}`, `Document issued, number ${number}`],
  delivered: ({ method }) => [`已送达（${METHODS[method].zh}）`, `Delivered ${METHODS[method].en}`],
  'clock-changed': ({ clock }) => {
    const line = clock.lines.at(-1);
    return line
      ? [`时限台账：${line.text.zh}`, `Deadline ledger: ${line.text.en}`]
      : ['时限变更', 'Deadline changed'];
  },
  'state-changed': ({ from, to }) => [
    `状态由“${STATES[from].zh}”变为“${STATES[to].zh}”`,
    `From “${STATES[from].en}” to “${STATES[to].en}”`,
  ],
  closed: ({ completion }) => [
    COMPLETIONS[completion]?.zh ?? '办结',
    COMPLETIONS[completion]?.en ?? 'closed',
  ],
  withdrawn: ({ reason }) => [`申请人撤回申请：${reason}`, `Withdrawn by the applicant: ${reason}`],
};

/** One row of history as a sentence in both languages. */
export function eventText(event: CaseEvent, names: Names): Bilingual {
  const sentence = SENTENCES[event.type] as (event: CaseEvent, names: Names) => [string, string];
  const [zh, en] = sentence(event, names);
  return { zh, en };
}

/** Rows that keep the books; staff see them, applicants and the public are spared. */
const BOOKKEEPING: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'task-opened',
  'task-closed',
  'task-waiting',
  'step-skipped',
  'materials-checked',
  'branch-taken',
  'fork-opened',
  'branch-joined',
  'fork-joined',
  'fork-cleared',
  'document-requested',
  'clock-changed',
  'state-changed',
]);
export const isBookkeeping = (event: CaseEvent): boolean => BOOKKEEPING.has(event.type);
