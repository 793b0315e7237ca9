import { labelSet } from './label-set.ts';

/** 办件状态 */
export const CASE_STATE = labelSet({
  draft: ['草稿', 'Draft'],
  'pending-acceptance': ['待受理', 'Waiting for acceptance'],
  'pending-correction': ['待补正', 'Correction needed'],
  'not-accepted': ['不予受理', 'Not accepted'],
  'in-progress': ['办理中', 'In progress'],
  'pending-decision': ['待决定', 'Waiting for decision'],
  'pending-payment': ['待缴费', 'Payment due'],
  'pending-delivery': ['待送达', 'Waiting for delivery'],
  closed: ['已办结', 'Closed'],
  withdrawn: ['已撤回', 'Withdrawn'],
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
  closed: 'ok',
  withdrawn: 'plain',
};

export const DECISION = labelSet({
  granted: ['准予许可', 'Granted'],
  refused: ['不予许可', 'Refused'],
});

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

/** 时限等级: words beside the colour. */
export const TIME_GRADE = labelSet({
  normal: ['正常', 'on time'],
  warning: ['预警', 'due soon'],
  yellow: ['黄牌', 'yellow card'],
  red: ['红牌', 'red card'],
});
export const TIME_GRADE_TONE: Readonly<Record<string, Tone>> = {
  normal: 'ok',
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
