/**
 * Every reason for which the engine refuses, with the sentence people read; `{name}` is filled in. The HTTP status
 * and what to do about it stand beside the same code in `platform/errors/codes.ts` (a test compares the two).
 */
export const REFUSALS = {
  'case.missing': { zh: '办件不存在', en: 'There is no such case' },
  'case.already-submitted': { zh: '该办件已提交', en: 'The case has already been submitted' },
  'case.closed': { zh: '办件已结束，不能再办理', en: 'The case is over' },
  'case.definition-mismatch': {
    zh: '办件依据的是事项“{key}”第 {version} 版',
    en: 'The case belongs to version {version} of item "{key}"',
  },
  'now.invalid': { zh: '当前时间无效', en: 'The current instant is not valid' },
  'payload.invalid': { zh: '提交内容无效：{zh}', en: 'Invalid input: {en}' },
  'submit.channel-unavailable': {
    zh: '该事项不接受此渠道的申请',
    en: 'The item does not take applications by this channel',
  },
  'task.required': { zh: '未指明所办理的任务', en: 'The command names no task' },
  'task.waiting': { zh: '该步骤正在等待系统处理', en: 'The step is waiting for the system' },
  'conflict.task-handled': { zh: '已被他人办理', en: 'Somebody has already handled this task' },
  'command.unknown': { zh: '当前步骤没有“{type}”操作', en: 'The step has no command "{type}"' },
  'actor.not-assigned': { zh: '该任务不在您的岗位', en: 'The task does not belong to your posts' },
  'actor.not-applicant': { zh: '只有申请人可以进行此操作', en: 'Only the applicant may do this' },
  'actor.not-system': { zh: '此操作由系统完成', en: 'Only the system does this' },
  'actor.other-assignee': { zh: '该任务已交由{name}办理', en: 'The task has been passed to {name}' },
  'actor.not-office': {
    zh: '只有本事项的办理人员可以进行此操作',
    en: 'Only officials of the item may do this',
  },
  'actor.not-supervisor': { zh: '只有监察人员可以进行此操作', en: 'Only a supervisor may do this' },
  'actor.not-administrator': { zh: '只有管理员可以进行异常处理', en: 'Only an administrator may do this' },
  'actor.own-case': { zh: '不得办理本人申请的办件', en: 'Nobody may handle an application of their own' },
  'actor.same-person': {
    zh: '您已办理过“{step}”，本步骤须由他人办理',
    en: 'You handled "{step}"; somebody else has to do this step',
  },
  'opinion.required': { zh: '请填写办理意见', en: 'An opinion is required' },
  'opinion.too-long': { zh: '办理意见不得超过 {most} 字', en: 'The opinion has more than {most} characters' },
  'opinion.not-allowed': { zh: '此操作不需要办理意见', en: 'This command takes no opinion' },
  'case.paused': { zh: '办件已暂停：{reason}', en: 'The case is paused: {reason}' },
  'case.procedure-open': {
    zh: '特别程序尚未结束，登记结果后再办理',
    en: 'A special procedure is under way; record its result first',
  },
  'task.side-open': { zh: '“{name}”尚未答复', en: '"{name}" has not been answered' },
  'deadline.none-due': { zh: '没有到期事项', en: 'Nothing is due' },
  'deadline.unmoved': { zh: '时限没有变化', en: 'No date has moved' },
  'subject.required': { zh: '请选择所涉证照', en: 'Choose the certificate it is about' },
  'subject.not-expected': { zh: '新办事项不涉及已有证照', en: 'A new application is about no certificate' },
  'subject.other-item': {
    zh: '证照 {number} 不属于该事项',
    en: 'Certificate {number} belongs to another item',
  },
  'subject.renewal-late': {
    zh: '延续应在有效期届满 {days} 日前提出，该证照于 {validUntil} 届满',
    en: 'Renewal is asked for {days} days before expiry; the certificate expires on {validUntil}',
  },
  'commitment.not-offered': { zh: '该事项不适用告知承诺', en: 'The item offers no commitment route' },
  'material.not-deferrable': {
    zh: '材料“{material}”不能容缺后补',
    en: 'Material "{material}" may not follow later',
  },
  'material.unknown': { zh: '事项没有材料“{material}”', en: 'The item has no material "{material}"' },
  'material.duplicate': { zh: '材料“{material}”重复', en: 'Material "{material}" is given twice' },
  'material.not-submitted': {
    zh: '申请人未提交材料“{material}”',
    en: 'Material "{material}" was not handed in',
  },
  'field.unknown': { zh: '表单没有字段“{field}”', en: 'The form has no field "{field}"' },
  'acceptance.already-accepted': { zh: '办件已受理', en: 'The case has already been accepted' },
  'acceptance.competent-body-required': {
    zh: '不属于本机关职权的，应当告知有权受理的行政机关',
    en: 'When the matter belongs elsewhere, the competent body has to be named',
  },
  'correction.already-requested': {
    zh: '补正应当一次性告知，本办件已告知过',
    en: 'Corrections are requested once, all together; this case has had its notice',
  },
  'correction.too-late': {
    zh: '自 {receivedOn} 收到材料已超过五个工作日未告知补正，依法视为受理',
    en: 'Five working days have passed since the materials arrived on {receivedOn}: the case counts as accepted',
  },
  'return.not-configured': { zh: '本步骤未设置可退回的步骤', en: 'The step may not return a case' },
  'return.target-not-allowed': { zh: '不能退回至“{step}”', en: 'The case may not return to "{step}"' },
  'return.decided': { zh: '已作出决定的办件不能退回', en: 'A decided case cannot be returned' },
  'withdraw.too-late': { zh: '已作出决定的办件不能撤回', en: 'A decided case cannot be withdrawn' },
  'payment.no-bill': { zh: '办件没有待缴费用', en: 'The case has no bill to pay' },
  'payment.amount-mismatch': {
    zh: '缴款金额 {paid} 元与应缴金额 {due} 元不符',
    en: 'Paid {paid} yuan where {due} yuan are due',
  },
  'payment.already-recorded': { zh: '该笔缴款已登记', en: 'This payment has already been recorded' },
  'payment.already-paid': {
    zh: '费用已缴清，该笔缴款应退回',
    en: 'The bill is already paid; refund this payment',
  },
  'document.unknown': { zh: '办件没有请求过该文书', en: 'The case asked for no such document' },
  'document.already-issued': { zh: '该文书已制作', en: 'The document has already been issued' },
  'delivery.post-unavailable': { zh: '该事项不支持邮寄送达', en: 'The item is not delivered by post' },
  'definition.action-unknown': { zh: '步骤事件“{action}”不存在', en: 'There is no step action "{action}"' },
  'definition.step-config': {
    zh: '步骤“{step}”的事件参数无效',
    en: 'The configuration of step "{step}" is invalid',
  },
  'definition.document-unknown': {
    zh: '文书模板“{document}”不存在',
    en: 'There is no document template "{document}"',
  },
  'definition.step-unknown': { zh: '办理流程没有步骤“{step}”', en: 'The chain has no step "{step}"' },
  'fee.function-unknown': {
    zh: '收费规则“{rule}”的计算方法“{name}”不存在',
    en: 'Fee rule "{rule}" names an unknown function "{name}"',
  },
  'fee.config-invalid': {
    zh: '收费规则“{rule}”的参数无效',
    en: 'The configuration of fee rule "{rule}" is invalid',
  },
  'fee.field-missing': { zh: '计费所需的“{field}”未填写', en: 'The fee needs "{field}", which is empty' },
  'fee.not-a-number': { zh: '计费所需的“{field}”不是数字', en: 'The fee needs a number in "{field}"' },
  'fee.not-finite': {
    zh: '计费所需的“{field}”不是有限的数',
    en: 'The fee needs a finite number in "{field}"',
  },
  'fee.negative': { zh: '计费所需的“{field}”不能为负', en: 'The fee needs "{field}" not to be negative' },
  'fee.not-a-date': { zh: '计费所需的“{field}”不是日期', en: 'The fee needs a date in "{field}"' },
  'fee.not-a-choice': {
    zh: '计费所需的“{field}”不是单一选项',
    en: 'The fee needs a single choice in "{field}"',
  },
  'fee.dates-reversed': {
    zh: '结束日期 {to} 早于开始日期 {from}',
    en: 'The end {to} is before the start {from}',
  },
  'fee.no-rate': { zh: '单价表没有“{values}”', en: 'The price table has no row for "{values}"' },
  'fee.no-tier': { zh: '数量 {value} 超出所有档次', en: 'Quantity {value} is beyond every tier' },
  'fee.division-by-zero': { zh: '算式除以零', en: 'The formula divides by zero' },
  'fee.negative-result': { zh: '算式结果 {value} 为负', en: 'The formula gives {value}, which is negative' },
  'fee.too-large': { zh: '收费规则“{rule}”算出的金额过大', en: 'Fee rule "{rule}" gives an absurd amount' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type RefusalCode = keyof typeof REFUSALS;
