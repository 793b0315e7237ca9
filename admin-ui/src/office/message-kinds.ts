import type { MessageKind } from '../../../platform/contract/hall.ts';
import type { Tone } from '../../../platform/render/labels/case-labels.ts';
import { labelSet } from '../../../platform/render/labels/label-set.ts';

/** 我的消息 by kind. */
export const MESSAGE_KIND = labelSet({
  warning: ['预警消息', 'Warnings'],
  supervision: ['督办消息', 'Urges'],
  'step-warning': ['事项环节预警', 'Step nearly due'],
  'step-overdue': ['事项环节超时', 'Step overdue'],
  'item-warning': ['事项预警', 'Case nearly due'],
  'item-overdue': ['事项超时', 'Case overdue'],
  others: ['其他消息', 'Other'],
} satisfies Record<MessageKind, readonly [string, string]>);

export const MESSAGE_TONE: Readonly<Record<MessageKind, Tone>> = {
  warning: 'info',
  supervision: 'bad',
  'step-warning': 'info',
  'step-overdue': 'warn',
  'item-warning': 'info',
  'item-overdue': 'bad',
  others: 'plain',
};
