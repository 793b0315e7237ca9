import { z } from 'zod';
import { bilingual } from '../definition/finding.ts';
import { caseSummary, caseView, commandInput, fileView, timeLeft } from './case-view.ts';
import { messageView } from './hall.ts';
import { defineRoute, idParams, page, pageQuery, replayQuery } from './route.ts';

const tag = 'office';

export const taskRow = z.object({
  id: z.string(),
  case: z.string(),
  number: z.string(),
  item: z.object({ key: z.string(), name: z.string() }),
  applicant: z.string(),
  step: z.string(),
  action: z.string(),
  who: z.string(),
  openedAt: z.string(),
  stepLeft: timeLeft.optional(),
  caseLeft: timeLeft.optional(),
  waitingFor: z.string().optional(),
  /** 代理: the colleague in whose place it is in this inbox. */
  onBehalfOf: z.string().optional(),
});
export type TaskRow = z.infer<typeof taskRow>;

export const officeHome = z.object({
  /** 待办申请: cases waiting for acceptance by my unit; 待办事项: everything I have to handle. */
  toAccept: z.int(),
  toHandle: z.int(),
  dueToday: z.int(),
  overdue: z.int(),
  handledToday: z.int(),
  tasks: z.array(taskRow),
  messages: z.array(messageView),
});
export type OfficeHome = z.infer<typeof officeHome>;

export const officeRoutes = {
  officeHome: defineRoute({
    method: 'GET',
    path: '/office/home',
    tag,
    summary: { zh: '办公首页', en: 'Home of the back office' },
    access: 'staff',
    response: officeHome,
  }),
  tasks: defineRoute({
    method: 'GET',
    path: '/office/tasks',
    tag,
    summary: { zh: '待办事项', en: 'Inbox' },
    access: 'staff',
    query: pageQuery.extend({
      action: z.string().max(60).optional(),
      item: z.string().max(80).optional(),
      grade: z.enum(['normal', 'warning', 'yellow', 'red']).optional(),
    }),
    response: page(taskRow),
  }),
  handled: defineRoute({
    method: 'GET',
    path: '/office/handled',
    tag,
    summary: { zh: '已办业务', en: 'What I have handled' },
    access: 'staff',
    query: pageQuery,
    response: page(caseSummary),
  }),
  officeCases: defineRoute({
    method: 'GET',
    path: '/office/cases',
    tag,
    summary: { zh: '综合查询', en: 'Search cases (those this account may see)' },
    access: 'staff',
    query: pageQuery.extend({
      item: z.string().max(80).optional(),
      department: z.string().max(80).optional(),
      state: z.string().max(40).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
    response: page(caseSummary),
  }),
  officeCase: defineRoute({
    method: 'GET',
    path: '/office/cases/:id',
    tag,
    summary: { zh: '办理页', en: 'One case, with exactly the commands this account may give' },
    access: 'staff',
    params: idParams,
    response: caseView,
  }),
  officeCaseReplay: defineRoute({
    method: 'GET',
    path: '/office/cases/:id/replay',
    tag,
    summary: {
      zh: '办理过程回放',
      en: 'The case as it was after a row of its history, with the definition of that day; no commands',
    },
    access: 'staff',
    params: idParams,
    query: replayQuery,
    response: caseView,
  }),
  officeUpload: defineRoute({
    method: 'POST',
    path: '/office/cases/:id/files',
    tag,
    summary: { zh: '上传意见附件', en: 'Upload an attachment; its id goes into `files` of a command' },
    access: 'staff',
    params: idParams,
    upload: true,
    response: fileView,
  }),
  officeCaseEvents: defineRoute({
    method: 'GET',
    path: '/office/cases/:id/live',
    tag,
    summary: { zh: '办件变化推送', en: 'Live changes of a case' },
    access: 'staff',
    params: idParams,
    response: 'events',
  }),
  officeCommand: defineRoute({
    method: 'POST',
    path: '/office/cases/:id/commands',
    tag,
    summary: { zh: '办理', en: 'Give a command on an open task' },
    access: 'staff',
    params: idParams,
    body: commandInput,
    response: caseView,
    idempotent: true,
  }),
  officeCaseFile: defineRoute({
    method: 'GET',
    path: '/office/cases/:id/files/:file',
    tag,
    summary: { zh: '查看材料、文书', en: 'Read a material or document' },
    access: 'staff',
    params: idParams.extend({ file: z.string().max(80) }),
    response: 'binary',
  }),
  reveal: defineRoute({
    method: 'POST',
    path: '/office/cases/:id/reveal',
    tag,
    summary: { zh: '显示完整号码（留痕）', en: 'Reveal one masked number; logged' },
    access: 'staff',
    params: idParams,
    body: z.strictObject({ field: z.string().max(120), reason: z.string().max(200).optional() }),
    response: z.object({ field: z.string(), value: z.string() }),
  }),
  stepActions: defineRoute({
    method: 'GET',
    path: '/office/step-actions',
    tag,
    summary: { zh: '步骤事件', en: 'Step actions with their commands and configuration schema' },
    access: 'staff',
    response: z.object({
      rows: z.array(
        z.object({
          name: z.string(),
          label: bilingual,
          description: bilingual,
          postRoles: z.array(z.string()),
          config: z.unknown(),
          commands: z.array(z.object({ type: z.string(), label: bilingual })),
        }),
      ),
    }),
  }),
};
