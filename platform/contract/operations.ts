import { z } from 'zod';
import { defineRoute, idParams, page, pageQuery } from './route.ts';

const centre = ['system-admin', 'hall-admin'] as const;

/** 时钟: what time it is for the workspace, and in the world. */
export const clockView = z.object({
  now: z.string(),
  /** Date of `now` in China. */
  today: z.string(),
  /** Real time: sessions, locks and the audit log go by it. */
  wall: z.string(),
  virtual: z.boolean(),
  /** Milliseconds the virtual clock is ahead of real time; negative when behind. */
  offsetMs: z.number(),
  setBy: z.string().optional(),
  setAt: z.string().optional(),
  /** Whether this installation lets its clock be set. */
  settable: z.boolean(),
});
export type ClockView = z.infer<typeof clockView>;

/** 日历重算: one change of the working calendar carried to every open case. */
export const calendarRunView = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** Year of the calendar. */
  calendar: z.string(),
  state: z.enum(['waiting', 'running', 'done']),
  total: z.int(),
  done: z.int(),
  /** Cases of which a date moved. */
  moved: z.int(),
  finishedAt: z.string().optional(),
});
export type CalendarRunView = z.infer<typeof calendarRunView>;

export const calendarMove = z.object({
  case: z.string(),
  number: z.string(),
  what: z.enum(['statutory', 'promised', 'preliminary', 'delivery', 'step']),
  step: z.string().optional(),
  from: z.string(),
  to: z.string(),
});

export const ownerless = z.object({
  case: z.string(),
  number: z.string(),
  item: z.string(),
  step: z.string().optional(),
  post: z.string().optional(),
  /** No open task; a post nobody has; passed to somebody who can no longer do it. */
  reason: z.enum(['no-task', 'post-unheld', 'assignee-gone']),
});
export type Ownerless = z.infer<typeof ownerless>;

const named = z.object({ key: z.string(), name: z.string() });
export const unheldPost = z.object({ department: named, post: named, tasks: z.int() });
export type UnheldPost = z.infer<typeof unheldPost>;

/** 责任监控: open cases nobody is responsible for (there must be none), and posts with work that nobody has. */
export const watchView = z.object({
  ownerless: z.array(ownerless),
  posts: z.array(unheldPost),
  /** When all open cases were last looked through for one without a task, and how many there were. */
  lookedAt: z.string().nullable(),
  lookedThrough: z.int(),
});
export type WatchView = z.infer<typeof watchView>;

const watchers = ['supervisor', 'hall-admin', 'system-admin', 'department-admin'] as const;

export const operationRoutes = {
  readClock: defineRoute({
    method: 'GET',
    path: '/admin/clock',
    tag: 'admin',
    summary: { zh: '系统时钟', en: 'The clock of the workspace' },
    access: centre,
    response: clockView,
  }),
  setClock: defineRoute({
    method: 'PUT',
    path: '/admin/clock',
    tag: 'admin',
    summary: {
      zh: '设置虚拟时钟',
      en: 'Set the virtual clock: it runs on from there; null is back to real time',
    },
    access: centre,
    body: z.strictObject({ now: z.iso.datetime({ offset: true }).nullable() }),
    response: clockView,
  }),
  calendarRuns: defineRoute({
    method: 'GET',
    path: '/admin/calendar-runs',
    tag: 'admin',
    summary: { zh: '日历重算', en: 'Changes of the working calendar carried to open cases, newest first' },
    access: centre,
    query: pageQuery.pick({ page: true, size: true }),
    response: page(calendarRunView),
  }),
  calendarRun: defineRoute({
    method: 'GET',
    path: '/admin/calendar-runs/:id',
    tag: 'admin',
    summary: {
      zh: '日历重算明细（按办件分页）',
      en: 'One of them, with the dates that moved; pages go by case',
    },
    access: centre,
    params: idParams,
    query: pageQuery.pick({ page: true, size: true }),
    response: calendarRunView.extend({
      moves: z.object({ rows: z.array(calendarMove), total: z.int(), page: z.int(), size: z.int() }),
    }),
  }),
  watch: defineRoute({
    method: 'GET',
    path: '/office/watch',
    tag: 'office',
    summary: { zh: '责任监控', en: 'Open cases and posts without anybody responsible' },
    access: watchers,
    response: watchView,
  }),
  lookNow: defineRoute({
    method: 'POST',
    path: '/office/watch',
    tag: 'office',
    summary: { zh: '立即检查全部在办件', en: 'Look through all open cases now' },
    access: watchers,
    response: watchView,
  }),
};
