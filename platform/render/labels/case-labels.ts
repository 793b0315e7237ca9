import { REQUEST_WORDS, WARNING_WORDS } from '../../definition/words.ts';
import { labelSet } from './label-set.ts';

/** 办件状态 */
export const CASE_STATE = labelSet({
  draft: ['草稿', 'Draft'],
  'pending-pre-review': ['待预审', 'Waiting for pre-review'],
  'pre-review-returned': ['预审退回', 'Returned by the pre-review'],
  'pending-acceptance': ['待受理', 'Waiting for acceptance'],
  'pending-correction': ['待补正', 'Correction needed'],
  'not-accepted': ['不予受理', 'Not accepted'],
  'correction-overdue': ['补正逾期退回', 'Corrections never came'],
  'suspended-procedure': ['挂起（特别程序）', 'Suspended: special procedure'],
  'suspended-correction': ['挂起（补正）', 'Suspended: correction'],
  paused: ['已暂停', 'Paused'],
  'in-progress': ['办理中', 'In progress'],
  'pending-decision': ['待决定', 'Waiting for decision'],
  'pending-payment': ['待缴费', 'Payment due'],
  'pending-delivery': ['待送达', 'Waiting for delivery'],
  closed: ['已办结', 'Closed'],
  archived: ['已归档', 'Archived'],
  withdrawn: ['已撤回', 'Withdrawn'],
  returned: ['已退件', 'Returned'],
  transferred: ['已转报', 'Passed on'],
  void: ['已作废', 'Void'],
  terminated: ['已终止', 'Terminated'],
});

export type Tone = 'ok' | 'info' | 'warn' | 'bad' | 'plain';
export const CASE_STATE_TONE: Readonly<Record<string, Tone>> = {
  'pending-acceptance': 'info',
  'pending-correction': 'warn',
  'not-accepted': 'bad',
  'in-progress': 'info',
  'pending-decision': 'info',
  'pending-payment': 'warn',
  'pending-delivery': 'info',
  'pending-pre-review': 'info',
  'pre-review-returned': 'warn',
  'correction-overdue': 'bad',
  'suspended-procedure': 'warn',
  'suspended-correction': 'warn',
  paused: 'warn',
  closed: 'ok',
  archived: 'plain',
  withdrawn: 'plain',
  returned: 'bad',
  transferred: 'plain',
  void: 'bad',
  terminated: 'bad',
};

/** 办结类型 */
export const COMPLETION = labelSet({
  0: ['出证办结', 'Closed with a certificate'],
  1: ['退回办结', 'Closed as returned'],
  2: ['作废办结', 'Closed as void'],
  3: ['删除办结', 'Closed as deleted'],
  4: ['转报办结', 'Closed as passed on'],
  5: ['补交不来办结', 'Closed: correction never came'],
  6: ['办结', 'Closed'],
});

/** 办件类型, of an item or a case */
export const CASE_KIND = labelSet({
  immediate: ['即办件', 'On the spot'],
  committed: ['承诺件', 'Within the promised limit'],
  'report-up': ['上报件', 'Decided by the superior organ'],
  filing: ['备案件', 'Filing'],
  reissue: ['补办件', 'Reissue'],
  other: ['其他', 'Other'],
  returned: ['退回件', 'Returned'],
});

export const REQUEST_KIND = REQUEST_WORDS;

export const WARNING_LEVEL = WARNING_WORDS;

/** 时限等级: words beside the colour. */
export const TIME_GRADE = labelSet({
  normal: ['正常', 'on time'],
  reminder: ['提醒', 'due in a few days'],
  warning: ['预警', 'due soon'],
  yellow: ['黄牌', 'yellow card'],
  red: ['红牌', 'red card'],
});
export const TIME_GRADE_TONE: Readonly<Record<string, Tone>> = {
  normal: 'ok',
  reminder: 'info',
  warning: 'info',
  yellow: 'warn',
  red: 'bad',
};

export const STEP_STATUS = labelSet({
  done: ['已完成', 'Done'],
  current: ['办理中', 'In progress'],
  waiting: ['等待中', 'Waiting'],
  coming: ['未开始', 'Not started'],
  skipped: ['未经过', 'Not needed'],
});

export const CASE_CHANNEL = labelSet({
  web: ['网上申请', 'Online'],
  window: ['窗口申请', 'At the window'],
  office: ['依职权办理', 'By the office itself'],
});

export const CHECK_RESULT = labelSet({
  conforms: ['核对通过', 'Checked'],
  doubtful: ['存疑', 'In doubt'],
  fails: ['不符合', 'Does not conform'],
});
export const CHECK_RESULT_TONE: Readonly<Record<string, Tone>> = {
  conforms: 'ok',
  doubtful: 'warn',
  fails: 'bad',
};
