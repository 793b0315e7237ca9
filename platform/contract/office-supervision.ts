import { z } from 'zod';
import { bilingual } from '../definition/finding.ts';
import { timeLeft, urgeView } from './case-view.ts';
import { defineRoute, page, pageQuery } from './route.ts';

const tag = 'office';
/** 监察: supervisors and the centre see all; a department's administrator and approvers see their own department. */
const watchers = ['supervisor', 'hall-admin', 'system-admin', 'department-admin', 'approver'] as const;

/** 预警, 黄牌, 红牌: what a case under supervision has been given. */
export const CARD_GRADES = ['warning', 'yellow', 'red'] as const;
const cardGrade = z.enum(CARD_GRADES);
const itemName = z.object({ key: z.string(), name: z.string() });
const place = z.object({ key: z.string(), name: z.string() });
const urgesOfCase = z.object({ count: z.int(), answered: z.int() });

/** One case that has a card, at the step that is worst off. */
export const supervisedCase = z.object({
  case: z.string(),
  number: z.string(),
  item: itemName,
  applicant: z.string(),
  department: place,
  step: z.string(),
  who: z.string(),
  grade: cardGrade,
  /** Of the limit that gave the grade: the case's promised one, or the step's own. */
  left: timeLeft,
  /** Which rule fired, e.g. 承诺时限已用 90% or 环节超时，整件未超. */
  rule: bilingual,
  statutoryLeft: timeLeft.optional(),
  urges: urgesOfCase,
});
export type SupervisedCase = z.infer<typeof supervisedCase>;

export const supervisionView = z.object({
  /** 在办 */
  open: z.int(),
  /** 预警 */
  dueSoon: z.int(),
  yellow: z.int(),
  red: z.int(),
  /** Over the statutory limit: unlawful, not only late. */
  overdueStatutory: z.int(),
  /** Percent of the cases closed in the last 12 weeks; null when there was none. */
  onTimeRate: z.number().nullable(),
  earlyRate: z.number().nullable(),
  byDepartment: z.array(
    z.object({
      department: z.string(),
      name: z.string(),
      warning: z.int(),
      yellow: z.int(),
      red: z.int(),
      total: z.int(),
    }),
  ),
  /** 环节平均用时 of the newest cases closed in the last 12 weeks, in working days, beside the average limit. */
  steps: z.array(
    z.object({
      action: z.string(),
      label: bilingual,
      cases: z.int(),
      averageDays: z.number(),
      limitDays: z.number().nullable(),
    }),
  ),
  cards: z.array(supervisedCase),
  urges: z.object({ open: z.int(), overdue: z.int(), nextDue: z.string().nullable() }),
});
export type SupervisionView = z.infer<typeof supervisionView>;

/** 督办件 */
export const urgeRow = urgeView.extend({
  case: z.string(),
  number: z.string(),
  item: itemName,
  applicant: z.string(),
  department: place,
  step: z.string().optional(),
  who: z.string().optional(),
  /** `ended`: the case was over before anybody answered. */
  status: z.enum(['open', 'overdue', 'answered', 'ended']),
});
export type UrgeRow = z.infer<typeof urgeRow>;

export const supervisionRoutes = {
  supervision: defineRoute({
    method: 'GET',
    path: '/office/supervision',
    tag,
    summary: { zh: '监察总览', en: 'Supervision at a glance' },
    access: watchers,
    query: z.object({ department: z.string().max(80).optional() }),
    response: supervisionView,
  }),
  supervisedCases: defineRoute({
    method: 'GET',
    path: '/office/supervision/cases',
    tag,
    summary: { zh: '亮牌办件', en: 'Cases with a warning, a yellow or a red card' },
    access: watchers,
    query: pageQuery.extend({
      /** Sorts: newest card first, or due, openedAt, number, item, applicant, department. */
      grade: cardGrade.optional(),
      department: z.string().max(80).optional(),
      item: z.string().max(80).optional(),
    }),
    response: page(supervisedCase),
  }),
  urges: defineRoute({
    method: 'GET',
    path: '/office/urges',
    tag,
    summary: { zh: '督办件', en: 'Urges: all for supervisors, those of the own posts for everybody else' },
    access: 'staff',
    query: pageQuery.extend({
      status: z.enum(['open', 'overdue', 'answered', 'ended']).optional(),
      department: z.string().max(80).optional(),
    }),
    response: page(urgeRow),
  }),
};
