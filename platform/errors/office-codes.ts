import type { ErrorEntry } from './entry.ts';

/** Refusals of what staff do beside handling: delegations, attachments, replays. */
export const OFFICE_CODES = {
  'delegation.self': {
    status: 422,
    zh: '不能委托给本人',
    en: 'You cannot delegate to yourself',
    hint: { zh: '请选择本部门的其他同事', en: 'Choose a colleague of the department' },
  },
  'delegation.other-department': {
    status: 422,
    zh: '代理人应是本部门在岗的工作人员',
    en: 'A deputy must be active staff of the same department',
    hint: { zh: '请选择本部门的其他同事', en: 'Choose a colleague of the department' },
  },
  'delegation.overlap': {
    status: 409,
    zh: '{since} 至 {until} 已委托给{name}，期间重叠',
    en: 'Delegated to {name} from {since} to {until} already; the days overlap',
    hint: { zh: '请先结束原委托，或调整日期', en: 'End the other one first, or change the days' },
  },
  'delegation.stands-in': {
    status: 409,
    zh: '该时段正在代理{name}的岗位，不能同时委托他人',
    en: 'The posts of {name} are being stood in for on these days, so they cannot be passed on',
    hint: { zh: '请先结束对方的委托，或调整日期', en: 'End that delegation first, or change the days' },
  },
  'delegation.deputy-away': {
    status: 409,
    zh: '{name} {since} 至 {until} 本人也已委托他人',
    en: '{name} is away as well, from {since} to {until}',
    hint: { zh: '请另选代理人，或调整日期', en: 'Choose somebody else, or change the days' },
  },
  'delegation.past': {
    status: 422,
    zh: '开始日期不能早于今天',
    en: 'The first day must not lie in the past',
    hint: { zh: '请从今天或以后开始', en: 'Begin today or later' },
  },
  'delegation.days': {
    status: 422,
    zh: '结束日期应不早于开始日期，且委托不超过一年',
    en: 'The last day must not be before the first, and a delegation lasts a year at most',
    hint: { zh: '请核对日期', en: 'Check the days' },
  },
  'delegation.no-posts': {
    status: 422,
    zh: '{name}没有岗位可以委托',
    en: '{name} holds no post that could be lent',
    hint: { zh: '请先由管理员分配岗位', en: 'Have an administrator assign a post first' },
  },
  'delegation.not-yours': {
    status: 403,
    zh: '只能委托本人的岗位，或由部门管理员为本部门人员办理',
    en: 'Only the own posts may be lent; a department administrator may do it for the department',
    hint: { zh: '请本人或部门管理员办理', en: 'Ask that person or the department administrator' },
  },
  'delegation.over': {
    status: 409,
    zh: '该委托已经结束',
    en: 'This delegation is over',
    hint: { zh: '请刷新列表', en: 'Reload the list' },
  },
  'upload.no-turn': {
    status: 409,
    zh: '您现在没有可以附加文件的操作',
    en: 'There is nothing you could attach a file to now',
    hint: { zh: '轮到您办理时再上传附件', en: 'Attach files when it is your turn' },
  },
  'upload.attachments-full': {
    status: 409,
    zh: '附件最多 {most} 个',
    en: 'At most {most} attachments',
    hint: { zh: '请合并文件后再上传', en: 'Put files together' },
  },
  'replay.row-unknown': {
    status: 404,
    zh: '办件没有第 {seq} 条记录',
    en: 'The case has no row {seq}',
    hint: { zh: '请选择已有的记录', en: 'Choose a row that is there' },
  },
} as const satisfies Record<string, ErrorEntry>;
