import { z } from 'zod';
import { bilingual } from '../definition/finding.ts';
import { item } from '../definition/kinds/item.ts';
import { material } from '../definition/kinds/material.ts';
import {
  billView,
  caseSummary,
  caseView,
  commandInput,
  fileView,
  historyRow,
  stepView,
  timeLeft,
} from './case-view.ts';
import { defineRoute, idParams, keyParams, page, pageQuery, replayQuery } from './route.ts';

const tag = 'hall';
const named = z.object({ key: z.string(), name: z.string(), nameEn: z.string().optional() });

export const itemCard = z.object({
  key: z.string(),
  name: z.string(),
  nameEn: z.string().optional(),
  department: named,
  type: named,
  caseKind: z.string(),
  promisedDays: z.number(),
  promisedUnit: z.string(),
  visits: z.int(),
  charged: z.boolean(),
  /** Words of the query found in the item, to be marked. */
  matched: z.array(z.string()),
});
export type ItemCard = z.infer<typeof itemCard>;

export const catalogue = z.object({
  themes: z.array(named.extend({ group: z.string(), count: z.int() })),
  objects: z.array(named.extend({ audience: z.string(), count: z.int() })),
  types: z.array(named.extend({ count: z.int() })),
  departments: z.array(named.extend({ count: z.int() })),
});
export type Catalogue = z.infer<typeof catalogue>;

export const hallHome = z.object({
  centre: z.string(),
  catalogue,
  popular: z.array(itemCard),
  figures: z.object({
    items: z.int(),
    closedThisMonth: z.int(),
    averageDays: z.number().nullable(),
    onTimePercent: z.number().nullable(),
  }),
});
export type HallHome = z.infer<typeof hallHome>;

export const guideStep = z.object({
  key: z.string(),
  name: z.string(),
  action: z.string(),
  who: z.string(),
  limitDays: z.number(),
  group: z.string().optional(),
});

export const itemGuide = z.object({
  item,
  version: z.int(),
  publishedAt: z.string(),
  department: z.object({
    key: z.string(),
    name: z.string(),
    nature: z.string(),
    address: z.string().optional(),
    phone: z.string().optional(),
    complaintPhone: z.string().optional(),
  }),
  type: named,
  themes: z.array(named),
  objects: z.array(named.extend({ audience: z.string() })),
  materials: z.array(material),
  steps: z.array(guideStep),
  fees: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      standard: z.string().optional(),
      basis: z.string().optional(),
      formula: z.string(),
      waivers: z.array(z.string()),
    }),
  ),
  /** What may stop, lengthen or relax the limits: 特别程序, 延期, 容缺; the articles they go by. */
  terms: z.object({
    procedures: z.array(
      z.object({
        kind: z.string(),
        label: bilingual,
        /** Working days needed, where the item says how many. */
        days: z.int().optional(),
        /** Its time does not count towards the limits. */
        excluded: z.boolean(),
        basis: z.string().optional(),
      }),
    ),
    extension: z.object({ days: z.int(), times: z.int(), basis: z.string().optional() }).optional(),
    /** Time to hand in what was deferred. */
    deferral: z.object({ days: z.number(), unit: z.string() }).optional(),
    noticeBasis: z.string(),
    deliveryBasis: z.string(),
    preliminaryBasis: z.string().optional(),
  }),
  /** 业务办理类型 that acts on a certificate: the item that issues it. */
  certificateOf: named.optional(),
  /** Items that change, renew, replace or cancel what this one issues, and may be applied for. */
  certificateActs: z.array(named.extend({ handling: z.string() })),
  /** Kinds of applicant that may apply. */
  audiences: z.array(z.enum(['person', 'enterprise'])),
  durations: z.object({
    cases: z.int(),
    medianDays: z.number().nullable(),
    p90Days: z.number().nullable(),
    onTimePercent: z.number().nullable(),
    histogram: z.array(z.object({ days: z.int(), cases: z.int() })),
  }),
});
export type ItemGuide = z.infer<typeof itemGuide>;

export const draftProblem = z.object({
  kind: z.enum(['field', 'material', 'certificate']),
  key: z.string(),
  label: z.string(),
  message: bilingual,
});
export type DraftProblem = z.infer<typeof draftProblem>;

export const draftView = z.object({
  id: z.string(),
  item: z.object({ key: z.string(), name: z.string(), version: z.int() }),
  /** 业务办理类型; all but `new` need a certificate: see GET /my/items/:key/certificates. */
  handling: z.string(),
  /** Number of the certificate it is about. */
  certificate: z.string().optional(),
  form: z.object({ definition: z.unknown(), data: z.record(z.string(), z.json()) }),
  /** Field key → where its value came from, e.g. 来自账户资料. */
  sources: z.record(z.string(), bilingual),
  materials: z.array(
    z.object({
      material,
      /** Has to be uploaded now; a promise to hand it in later takes that away. */
      required: z.boolean(),
      /** 容缺: asked for, but may follow later where the applicant promises it. */
      deferrable: z.boolean(),
      files: z.array(fileView),
    }),
  ),
  /** 告知承诺: the text to sign, where the item offers the route, and whether it was chosen. */
  commitmentText: z.string().optional(),
  commitment: z.boolean(),
  /** 容缺: materials the applicant promises to hand in later. */
  deferred: z.array(z.string()),
  /** Optimistic lock of autosave: send back what you read. */
  revision: z.int(),
  savedAt: z.string(),
  expiresOn: z.string(),
});
export type DraftView = z.infer<typeof draftView>;

export const progressView = z.object({
  number: z.string(),
  itemName: z.string(),
  department: z.string(),
  applicant: z.string(),
  state: z.string(),
  decision: z.string().nullable(),
  decisionLabel: bilingual.optional(),
  submittedAt: z.string(),
  closedAt: z.string().nullable(),
  left: timeLeft.optional(),
  steps: z.array(stepView),
  history: z.array(historyRow.pick({ seq: true, at: true, text: true })),
});
export type ProgressView = z.infer<typeof progressView>;

export const messageView = z.object({
  id: z.string(),
  at: z.string(),
  topic: z.string(),
  text: bilingual,
  case: z.string().optional(),
  caseNumber: z.string().optional(),
  read: z.boolean(),
});
export type MessageView = z.infer<typeof messageView>;

/** 我的消息 by kind: 预警消息, 督办消息, 事项环节预警, 事项环节超时, 事项预警, 事项超时, and everything else. */
export const MESSAGE_KINDS = [
  'warning',
  'supervision',
  'step-warning',
  'step-overdue',
  'item-warning',
  'item-overdue',
  'others',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];
const messageCount = z.object({ total: z.int(), unread: z.int() });

export const hallRoutes = {
  hallHome: defineRoute({
    method: 'GET',
    path: '/hall/home',
    tag,
    summary: { zh: '大厅首页', en: 'Home of the hall' },
    access: 'public',
    response: hallHome,
  }),
  hallItems: defineRoute({
    method: 'GET',
    path: '/hall/items',
    tag,
    summary: { zh: '查找事项', en: 'Find items' },
    access: 'public',
    query: pageQuery.extend({
      theme: z.string().max(80).optional(),
      object: z.string().max(80).optional(),
      type: z.string().max(80).optional(),
      department: z.string().max(80).optional(),
      audience: z.enum(['person', 'enterprise']).optional(),
    }),
    response: page(itemCard),
  }),
  hallItem: defineRoute({
    method: 'GET',
    path: '/hall/items/:key',
    tag,
    summary: { zh: '办事指南', en: 'Service guide of an item' },
    access: 'public',
    params: keyParams,
    response: itemGuide,
  }),
  hallItemFile: defineRoute({
    method: 'GET',
    path: '/hall/items/:key/files/:sha256',
    tag,
    summary: { zh: '下载空白表、样表', en: 'Download a blank form or sample' },
    access: 'public',
    params: keyParams.extend({ sha256: z.string().max(64) }),
    response: 'binary',
  }),
  progress: defineRoute({
    method: 'GET',
    path: '/hall/progress',
    tag,
    summary: { zh: '按流水号查进度', en: 'Progress by case number' },
    access: 'public',
    query: z.object({
      number: z.string().trim().min(6).max(40),
      idTail: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{4}$/),
    }),
    response: progressView,
  }),
  listDrafts: defineRoute({
    method: 'GET',
    path: '/my/drafts',
    tag: 'my',
    summary: { zh: '我的草稿', en: 'My drafts' },
    access: 'applicant',
    response: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          item: z.object({ key: z.string(), name: z.string() }),
          savedAt: z.string(),
          expiresOn: z.string(),
        }),
      ),
    }),
  }),
  createDraft: defineRoute({
    method: 'POST',
    path: '/my/drafts',
    tag: 'my',
    summary: { zh: '开始申请', en: 'Start an application' },
    access: 'applicant',
    body: z.strictObject({ item: z.string().max(80), certificate: z.string().max(100).optional() }),
    response: draftView,
  }),
  readDraft: defineRoute({
    method: 'GET',
    path: '/my/drafts/:id',
    tag: 'my',
    summary: { zh: '读取草稿', en: 'Read a draft' },
    access: 'applicant',
    params: idParams,
    response: draftView,
  }),
  saveDraft: defineRoute({
    method: 'PUT',
    path: '/my/drafts/:id',
    tag: 'my',
    summary: { zh: '保存草稿', en: 'Save a draft' },
    access: 'applicant',
    params: idParams,
    body: z.strictObject({
      data: z.record(z.string(), z.json()),
      revision: z.int(),
      /** Left out: as it was. */
      commitment: z.boolean().optional(),
      deferred: z.array(z.string().max(80)).max(100).optional(),
      /** Empty: none. */
      certificate: z.string().max(100).optional(),
    }),
    response: draftView,
  }),
  deleteDraft: defineRoute({
    method: 'DELETE',
    path: '/my/drafts/:id',
    tag: 'my',
    summary: { zh: '删除草稿', en: 'Delete a draft' },
    access: 'applicant',
    params: idParams,
    response: 'none',
  }),
  uploadDraftFile: defineRoute({
    method: 'POST',
    path: '/my/drafts/:id/files',
    tag: 'my',
    summary: { zh: '上传材料', en: 'Upload a material' },
    access: 'applicant',
    params: idParams,
    upload: true,
    body: z.strictObject({ material: z.string().max(80) }),
    response: draftView,
  }),
  deleteDraftFile: defineRoute({
    method: 'DELETE',
    path: '/my/drafts/:id/files/:file',
    tag: 'my',
    summary: { zh: '删除材料文件', en: 'Remove an uploaded file' },
    access: 'applicant',
    params: idParams.extend({ file: z.string().max(80) }),
    response: draftView,
  }),
  readDraftFile: defineRoute({
    method: 'GET',
    path: '/my/drafts/:id/files/:file',
    tag: 'my',
    summary: { zh: '查看材料文件', en: 'Read an uploaded file' },
    access: 'applicant',
    params: idParams.extend({ file: z.string().max(80) }),
    response: 'binary',
  }),
  checkDraft: defineRoute({
    method: 'POST',
    path: '/my/drafts/:id/check',
    tag: 'my',
    summary: {
      zh: '核对',
      en: 'Check a draft: everything still missing or wrong, in one list, and the fee it would cost',
    },
    access: 'applicant',
    params: idParams,
    response: z.object({
      problems: z.array(draftProblem),
      bill: billView.omit({ code: true, issuedAt: true, payment: true }).nullable(),
      duplicates: z.array(z.object({ id: z.string(), number: z.string() })),
    }),
  }),
  submitDraft: defineRoute({
    method: 'POST',
    path: '/my/drafts/:id/submit',
    tag: 'my',
    summary: { zh: '提交申请', en: 'Submit' },
    access: 'applicant',
    params: idParams,
    body: z.strictObject({ revision: z.int(), truthful: z.literal(true) }),
    response: caseSummary,
    idempotent: true,
  }),
  myCases: defineRoute({
    method: 'GET',
    path: '/my/cases',
    tag: 'my',
    summary: { zh: '我的办件', en: 'My cases' },
    access: 'applicant',
    query: pageQuery.extend({ state: z.enum(['open', 'closed', 'must-act']).optional() }),
    response: page(caseSummary),
  }),
  myCase: defineRoute({
    method: 'GET',
    path: '/my/cases/:id',
    tag: 'my',
    summary: { zh: '办件详情', en: 'My case' },
    access: 'applicant',
    params: idParams,
    response: caseView,
  }),
  myCaseReplay: defineRoute({
    method: 'GET',
    path: '/my/cases/:id/replay',
    tag: 'my',
    summary: { zh: '办理过程回放', en: 'My case as it was after a row of its history' },
    access: 'applicant',
    params: idParams,
    query: replayQuery,
    response: caseView,
  }),
  myCaseEvents: defineRoute({
    method: 'GET',
    path: '/my/cases/:id/live',
    tag: 'my',
    summary: { zh: '办件进度推送', en: 'Live progress: an event `changed` with the new version' },
    access: 'applicant',
    params: idParams,
    response: 'events',
  }),
  myCaseUpload: defineRoute({
    method: 'POST',
    path: '/my/cases/:id/files',
    tag: 'my',
    summary: { zh: '上传补正、补交材料', en: 'Upload a file for a correction, or one that was to follow' },
    access: 'applicant',
    params: idParams,
    upload: true,
    body: z.strictObject({ material: z.string().max(80) }),
    response: fileView,
  }),
  myCaseCommand: defineRoute({
    method: 'POST',
    path: '/my/cases/:id/commands',
    tag: 'my',
    summary: {
      zh: '补正、补交、撤回',
      en: 'Give a command: correct {form, materials: {key: [fileId]}}, supply {materials: {key: [fileId]}}, withdraw {reason}',
    },
    access: 'applicant',
    params: idParams,
    body: commandInput,
    response: caseView,
    idempotent: true,
  }),
  myCaseFile: defineRoute({
    method: 'GET',
    path: '/my/cases/:id/files/:file',
    tag: 'my',
    summary: { zh: '下载材料、文书', en: 'Download a material or document of my case' },
    access: 'applicant',
    params: idParams.extend({ file: z.string().max(80) }),
    response: 'binary',
  }),
  startPayment: defineRoute({
    method: 'POST',
    path: '/my/cases/:id/payments',
    tag: 'my',
    summary: { zh: '去缴费', en: 'Open a payment: answers with the page of the channel to go to' },
    access: 'applicant',
    params: idParams,
    body: z.strictObject({ channel: z.string().max(40) }),
    response: z.object({ order: z.string(), payUrl: z.string(), amount: z.int() }),
    idempotent: true,
  }),
  refreshPayment: defineRoute({
    method: 'POST',
    path: '/my/cases/:id/payments/:order/refresh',
    tag: 'my',
    summary: { zh: '查询缴费结果', en: 'Ask the channel whether it was paid' },
    access: 'applicant',
    params: idParams.extend({ order: z.string().max(80) }),
    response: z.object({ status: z.enum(['pending', 'paid', 'failed']), case: caseView }),
  }),
  myMessages: defineRoute({
    method: 'GET',
    path: '/my/messages',
    tag: 'my',
    summary: { zh: '我的消息', en: 'My messages' },
    access: 'session',
    query: pageQuery.extend({ topic: z.enum(MESSAGE_KINDS).optional() }),
    response: page(messageView).extend({
      /** Of all kinds, whatever is filtered. */
      unread: z.int(),
      kinds: z.record(z.enum(MESSAGE_KINDS), messageCount),
    }),
  }),
  readMessage: defineRoute({
    method: 'POST',
    path: '/my/messages/:id/read',
    tag: 'my',
    summary: { zh: '标为已读', en: 'Mark a message read' },
    access: 'session',
    params: idParams,
    response: 'none',
  }),
};
