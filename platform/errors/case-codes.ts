import type { ErrorEntry } from './entry.ts';

/** Refusals around cases: drafts, applications, the inbox, payments. The engine's own stand beside its texts. */
export const CASE_CODES = {
  'conflict.busy': {
    status: 409,
    zh: '办件正被多人同时办理，未能提交',
    en: 'Too many people act on this case at once; nothing was changed',
    hint: { zh: '请刷新后重试', en: 'Reload and try again' },
  },
  'conflict.case-changed': {
    status: 409,
    zh: '申请内容在您打开页面后已变更，未提交您的操作',
    en: 'The application changed after you opened the page; nothing was done',
    hint: { zh: '请刷新，看过新内容后再办', en: 'Reload and look at the new content first' },
  },
  'application.duplicate': {
    status: 409,
    zh: '您已有一件同一事项的办件正在办理，流水号 {number}',
    en: 'You have an open case of this item already, number {number}',
    hint: { zh: '请到“我的办件”查看，或撤回后再申请', en: 'See it under my cases, or withdraw it first' },
  },
  'application.audience': {
    status: 403,
    zh: '该事项不面向您的账户类型',
    en: 'The item is not open to your kind of account',
    hint: {
      zh: '请用办事指南写明的申请人类别的账户申请',
      en: 'Apply with the kind of account the guide names',
    },
  },
  'application.incomplete': {
    status: 422,
    zh: '申请还有 {count} 处需要修改或补齐',
    en: '{count} things in the application are missing or wrong',
    hint: { zh: '请按列出的问题逐条修改后再提交', en: 'Mend what is listed and hand in again' },
  },
  'certificate.absent': {
    status: 422,
    zh: '没有找到申请人的证照“{certificate}”',
    en: 'The applicant has no certificate {certificate}',
    hint: { zh: '请从本人的证照中选择', en: "Choose one of the applicant's own" },
  },
  'certificate.not-valid': {
    status: 409,
    zh: '证照“{certificate}”{status}，不能办理',
    en: 'Certificate {certificate} is {statusEn}; nothing can be done to it',
    hint: { zh: '请选择有效的证照，或重新申请', en: 'Choose a valid one, or apply anew' },
  },
  'certificate.in-use': {
    status: 409,
    zh: '证照“{certificate}”正在办理其他事项，流水号 {number}',
    en: 'Another case about certificate {certificate} is open, number {number}',
    hint: { zh: '请待该件办结后再申请', en: 'Wait until that case is over' },
  },
  'application.number-space': {
    status: 503,
    zh: '今天的流水号取号失败',
    en: 'No case number could be drawn',
    hint: { zh: '请稍后再提交', en: 'Hand in again in a moment' },
  },
  'draft.data': {
    status: 422,
    zh: '申请表内容有误，未保存',
    en: 'The form data is not acceptable and was not saved',
    hint: { zh: '请按提示修改', en: 'Mend what is named' },
  },
  'draft.expired': {
    status: 410,
    zh: '草稿已过期',
    en: 'The draft has expired',
    hint: { zh: '请重新开始申请', en: 'Start again' },
  },
  'draft.too-many': {
    status: 409,
    zh: '草稿已达 {most} 份',
    en: 'There are {most} drafts already',
    hint: { zh: '请删除不再需要的草稿', en: 'Delete those you no longer need' },
  },
  'draft.item-changed': {
    status: 409,
    zh: '事项已更新，申请表或材料清单有变化',
    en: 'The item has a new version; its form or materials changed',
    hint: { zh: '请重新打开草稿，核对后再提交', en: 'Open the draft again, check it, and hand in' },
  },
  'upload.format': {
    status: 422,
    zh: '“{material}”只接受 {formats} 格式',
    en: '“{material}” takes {formats} only',
    hint: { zh: '请转换格式后上传', en: 'Convert the file and upload it again' },
  },
  'upload.too-many': {
    status: 409,
    zh: '“{material}”最多 {most} 个文件',
    en: '“{material}” takes at most {most} files',
    hint: { zh: '请先删除不需要的文件', en: 'Remove one first' },
  },
  'upload.not-asked': {
    status: 409,
    zh: '现在不需要提交这份材料',
    en: 'This material is not asked for now',
    hint: { zh: '请等待办理，需要补正或补交时会通知您', en: 'You will be told when one is needed' },
  },
  'upload.unknown-file': {
    status: 422,
    zh: '文件 {file} 没有上传到本办件',
    en: 'File {file} was not uploaded to this case',
    hint: { zh: '请重新上传', en: 'Upload it again' },
  },
  'reveal.not-masked': {
    status: 422,
    zh: '该字段没有被隐藏的号码',
    en: 'That field hides nothing',
    hint: { zh: '请刷新页面', en: 'Reload the page' },
  },
  'progress.no-match': {
    status: 404,
    zh: '流水号与证件号码后四位不相符，或没有这件办件',
    en: 'The number and the last four characters do not match a case',
    hint: { zh: '请核对受理回执上的流水号和申请人证件号码', en: 'Check the receipt and the identity number' },
  },
  'payment.channel-unknown': {
    status: 422,
    zh: '没有“{channel}”这个缴费渠道',
    en: 'There is no payment channel {channel}',
    hint: { zh: '请选择页面上列出的渠道', en: 'Choose one of the listed channels' },
  },
  'payment.nothing-due': {
    status: 409,
    zh: '本件现在没有待缴的费用',
    en: 'There is nothing to pay now',
    hint: { zh: '请刷新页面查看办件状态', en: 'Reload to see where the case stands' },
  },
  'payment.channel-failed': {
    status: 503,
    zh: '缴费渠道暂时没有响应，没有扣款',
    en: 'The payment channel does not answer; nothing was charged',
    hint: { zh: '请稍后再试', en: 'Try again shortly' },
  },
  'payment.notification-refused': {
    status: 401,
    zh: '缴费通知的签名不正确',
    en: 'The signature of the notification is wrong',
    hint: { zh: '请核对渠道密钥', en: "Check the channel's key" },
  },
} as const satisfies Record<string, ErrorEntry>;
