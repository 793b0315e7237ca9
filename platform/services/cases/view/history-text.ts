import type { Bilingual } from '../../../definition/finding.ts';
import type { CaseEvent, DecisionResult, EventBody, PostOf } from '../../../runtime/case.ts';
import { PROCEDURE_RULES } from '../../../runtime/clock/ledger.ts';
import { fenText } from '../../../runtime/fees/money.ts';
import { CASE_STATE, REQUEST_KIND, WARNING_LEVEL } from '../../../render/labels/case-labels.ts';

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

const CHECKS = {
  passed: { zh: '通过', en: 'passed' },
  rectify: { zh: '需整改', en: 'needs rectification' },
  failed: { zh: '不通过', en: 'failed' },
} as const;
const STANCES = {
  agree: { zh: '同意', en: 'agrees' },
  disagree: { zh: '不同意', en: 'disagrees' },
  'no-objection': { zh: '无意见', en: 'no objection' },
} as const;
const ANSWERS = {
  agreed: { zh: '同意', en: 'agreed' },
  rejected: { zh: '不同意', en: 'not agreed' },
  returned: { zh: '退回补充', en: 'sent back to be completed' },
} as const;
const ENDINGS = {
  returned: { zh: '退件', en: 'Returned' },
  transferred: { zh: '转报', en: 'Passed on' },
  void: { zh: '作废', en: 'Void' },
  terminated: { zh: '终止', en: 'Terminated' },
} as const;

/** Names a sentence may need; steps and blocks are keys in the history. */
export interface Names {
  step(key: string): string;
  task(id: string): string;
  material(key: string): string;
  post(post: PostOf): string;
  /** A document by the effect that makes it. */
  document(effect: string): string;
  decision(result: DecisionResult): Bilingual;
}

type Sentence<E extends EventBody['type']> = (
  event: Extract<EventBody, { type: E }>,
  names: Names,
) => [string, string];

const SENTENCES: { [E in EventBody['type']]: Sentence<E> } = {
  submitted: ({ number }) => [`提交申请，流水号 ${number}`, `Application submitted, number ${number}`],
  'task-opened': ({ task }) => [`进入“${task.name}”`, `“${task.name}” began`],
  'task-closed': ({ task, outcome }, names) =>
    outcome === 'recall'
      ? [`撤回“${names.task(task)}”`, `“${names.task(task)}” was taken back`]
      : [`“${names.task(task)}”办理完毕`, `“${names.task(task)}” is done`],
  'task-waiting': ({ waitingFor }) =>
    waitingFor === 'document'
      ? ['等待文书生成', 'Waiting for the document to be made']
      : ['等待缴费', 'Waiting for the payment'],
  'task-reassigned': ({ task, assignees, assignee, reason }, names) => {
    const to = assignee?.name ?? assignees.map(names.post).join('、');
    const why = reason ? { zh: `：${reason}`, en: `: ${reason}` } : { zh: '', en: '' };
    return [`“${names.task(task)}”转由${to}办理${why.zh}`, `“${names.task(task)}” passed to ${to}${why.en}`];
  },
  'task-signed': ({ task }, names) => [`“${names.task(task)}”已签字`, `“${names.task(task)}” signed`],
  'tasks-rescheduled': ({ dues }) => [
    `${dues.length} 个环节的到期日随时限调整`,
    `The due dates of ${dues.length} steps moved with the limits`,
  ],
  'pre-reviewed': ({ result, reason = '' }) =>
    result === 'passed'
      ? ['预审通过', 'Passed the pre-review']
      : [`预审退回：${reason}`, `Returned by the pre-review: ${reason}`],
  received: () => ['已收件', 'Received'],
  'deficiency-accepted': ({ deficiency }, names) => [
    `容缺受理，“${deficiency.materials.map(names.material).join('”“')}”应于 ${deficiency.dueOn} 前补交`,
    `Accepted with materials to follow by ${deficiency.dueOn}`,
  ],
  'deficiency-supplied': () => ['容缺材料已补交', 'The deferred materials were supplied'],
  'correction-lapsed': () => ['补正期限届满，申请人未补正', 'The corrections never came'],
  'site-checked': ({ check }) => [
    `现场核查${CHECKS[check.result].zh}${check.score === undefined ? '' : `，评分 ${check.score}`}`,
    `Site check ${CHECKS[check.result].en}${check.score === undefined ? '' : `, score ${check.score}`}`,
  ],
  'opinion-given': ({ given }) => [
    `${given.kind === 'consult' ? '会办' : '加签'}意见：${STANCES[given.stance].zh}`,
    `Opinion given: ${STANCES[given.stance].en}`,
  ],
  'procedure-started': ({ procedure }) => {
    const { label } = PROCEDURE_RULES[procedure.kind];
    return [
      `启动特别程序：${label.zh}，${procedure.excluded ? '所需时间不计入时限' : '计入时限'}`,
      `${label.en} began; ${procedure.excluded ? 'the limits stop' : 'the limits run on'}`,
    ];
  },
  'procedure-ended': ({ result }) =>
    result === 'passed'
      ? ['特别程序结束', 'The special procedure ended']
      : ['特别程序结束，未通过', 'It ended, not passed'],
  paused: ({ reason }) => [`暂停办理：${reason}`, `Paused: ${reason}`],
  unpaused: () => ['恢复办理', 'Resumed'],
  'request-made': ({ request }) => [
    `申请${REQUEST_KIND[request.kind].zh}：${request.reason}`,
    `${REQUEST_KIND[request.kind].en} asked for: ${request.reason}`,
  ],
  'request-decided': ({ status }) =>
    status === 'approved'
      ? ['申请获批准', 'The request was approved']
      : status === 'rejected'
        ? ['申请未获批准', 'The request was not approved']
        : ['申请已撤销', 'The request was dropped'],
  'reported-up': () => ['已上报上级机关', 'Reported up'],
  'report-answered': ({ answer }) => [
    `上级机关答复：${ANSWERS[answer.result].zh}`,
    `The superior organ answered: ${ANSWERS[answer.result].en}`,
  ],
  rectified: ({ changes, reason }) => [
    `纠错 ${changes.length} 处：${reason}`,
    `${changes.length} errors put right: ${reason}`,
  ],
  'commitment-checked': ({ result }) =>
    result === 'kept'
      ? ['承诺核查：已履行', 'The commitment was kept']
      : ['承诺核查：承诺不实', 'The commitment was false'],
  intervened: ({ reason }) => [`异常处理：${reason}`, `Put right by an administrator: ${reason}`],
  warned: ({ warning }, names) => {
    const what =
      warning.scope === 'case' ? ['事项', 'The case'] : [`环节“${names.task(warning.task ?? '')}”`, 'A step'];
    return [
      `${what[0]}${WARNING_LEVEL[warning.level].zh}，到期日 ${warning.dueOn}`,
      `${what[1]}: ${WARNING_LEVEL[warning.level].en}, due ${warning.dueOn}`,
    ];
  },
  urged: ({ urge }) => [
    `督办（${urge.dueOn} 前答复）：${urge.text}`,
    `Urged: ${urge.text}, answer by ${urge.dueOn}`,
  ],
  'urge-answered': ({ text }) => [`督办答复：${text}`, `Answer to the supervisor: ${text}`],
  'kind-changed': () => ['转为退件', 'The application goes back'],
  'step-skipped': ({ reason }) =>
    reason === 'deemed'
      ? ['依法视为已决定，该步骤不再办理', 'The step is not needed: the law has decided']
      : ['因不予许可，该步骤不再办理', 'The step is not needed after the refusal'],
  accepted: ({ deemed }) =>
    deemed ? ['逾期未告知，视为受理', 'Deemed accepted: nobody answered in time'] : ['予以受理', 'Accepted'],
  'acceptance-refused': ({ reason }) => [`不予受理：${reason}`, `Not accepted: ${reason}`],
  'correction-requested': ({ items, dueOn }) => [
    `一次性告知补正 ${items.length} 项，请在 ${dueOn} 前补正：${items.map((one) => one.problem).join('；')}`,
    `${items.length} corrections asked for, due ${dueOn}: ${items.map((one) => one.problem).join('; ')}`,
  ],
  corrected: ({ onSpot, again }) => {
    if (onSpot) return ['当场更正', 'Put right on the spot'];
    return again
      ? ['修改后重新提交', 'Changed and handed in again']
      : ['补正材料已提交', 'Corrections handed in'];
  },
  'materials-checked': ({ checks }) => [`核对材料 ${checks.length} 份`, `${checks.length} materials checked`],
  reviewed: ({ result, returnTo }, names) =>
    result === 'passed'
      ? ['审查通过', 'Review passed']
      : [`退回“${names.step(returnTo ?? '')}”`, `Returned to “${names.step(returnTo ?? '')}”`],
  decided: ({ result, deemed }, names) => {
    if (deemed) return ['逾期未作决定，视为准予延续', 'Deemed renewed: no decision before expiry'];
    const { zh, en } = names.decision(result);
    return [zh, en];
  },
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
  'document-issued': ({ effect, number }, names) => {
    const name = names.document(effect);
    return [`“${name}”已制发，文号 ${number}`, `“${name}” issued, number ${number}`];
  },
  delivered: ({ method }) => [`已送达（${METHODS[method].zh}）`, `Delivered ${METHODS[method].en}`],
  'clock-changed': ({ clock }) => {
    const line = clock.lines.at(-1);
    return line
      ? [`时限台账：${line.text.zh}`, `Deadline ledger: ${line.text.en}`]
      : ['时限变更', 'Deadline changed'];
  },
  'state-changed': ({ from, to }) => [
    `状态由“${CASE_STATE[from].zh}”变为“${CASE_STATE[to].zh}”`,
    `From “${CASE_STATE[from].en}” to “${CASE_STATE[to].en}”`,
  ],
  closed: ({ completion }) => [
    COMPLETIONS[completion]?.zh ?? '办结',
    COMPLETIONS[completion]?.en ?? 'closed',
  ],
  'ended-early': ({ ending, reason, receiver }) => [
    `${ENDINGS[ending].zh}${receiver === undefined ? '' : `至${receiver}`}：${reason}`,
    `${ENDINGS[ending].en}${receiver === undefined ? '' : ` to ${receiver}`}: ${reason}`,
  ],
  archived: () => ['归档', 'Archived'],
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
  'task-reassigned',
  'task-signed',
  'tasks-rescheduled',
  'site-checked',
  'opinion-given',
  'request-made',
  'request-decided',
  'intervened',
  'warned',
  'urged',
  'urge-answered',
  'kind-changed',
  'archived',
]);
export const isBookkeeping = (event: CaseEvent): boolean => BOOKKEEPING.has(event.type);
