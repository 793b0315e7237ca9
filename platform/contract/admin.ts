import { z } from 'zod';
import { bilingual, finding } from '../definition/finding.ts';
import { itemBundle } from '../definition/kinds/item-bundle.ts';
import { feeRule } from '../definition/kinds/fee-rule.ts';
import { LIST_KINDS } from '../definition/kinds/index.ts';
import { fileRef } from '../definition/kinds/shared-fields.ts';
import { billView } from './case-view.ts';
import { defineRoute, idParams, keyParams, page, pageQuery, ROLES } from './route.ts';
import { password, username } from './session.ts';

const tag = 'admin';
const editors = ['system-admin', 'hall-admin', 'department-admin'] as const;
const hall = ['system-admin', 'hall-admin'] as const;
const kindParams = z.object({ kind: z.enum(LIST_KINDS) });
const kindKeyParams = kindParams.extend({ key: z.string().max(80) });

/** A list definition with its bookkeeping; send `revision` back when saving. */
export const listRow = z.object({
  key: z.string(),
  revision: z.int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  body: z.record(z.string(), z.json()),
  usedBy: z.int().optional(),
});
export type ListRow = z.infer<typeof listRow>;

export const itemRow = z.object({
  key: z.string(),
  name: z.string(),
  department: z.object({ key: z.string(), name: z.string() }),
  type: z.object({ key: z.string(), name: z.string() }),
  caseKind: z.string(),
  implementationCode: z.string().optional(),
  statutoryDays: z.number().nullable(),
  promisedDays: z.number(),
  /** 草稿 / 已发布 / 变更中 (published with a newer draft) / 已停用 */
  status: z.enum(['draft', 'published', 'changing', 'retired']),
  publishedVersion: z.int().nullable(),
  draftVersion: z.int().nullable(),
  errors: z.int(),
  warnings: z.int(),
  completeness: z.int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type ItemRow = z.infer<typeof itemRow>;

export const itemVersion = z.object({
  version: z.int(),
  status: z.enum(['draft', 'published', 'retired']),
  updatedAt: z.string(),
  updatedBy: z.string(),
  publishedAt: z.string().optional(),
  publishedBy: z.string().optional(),
});
export const itemView = z.object({
  key: z.string(),
  /** The draft being edited, or the newest published version when there is no draft. */
  bundle: itemBundle,
  version: z.int(),
  status: z.enum(['draft', 'published', 'retired']),
  revision: z.int(),
  editable: z.boolean(),
  versions: z.array(itemVersion),
  findings: z.array(finding),
  openCases: z.int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type ItemView = z.infer<typeof itemView>;

export const diffRow = z.object({
  part: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  path: z.string(),
  title: bilingual,
  from: z.string().optional(),
  to: z.string().optional(),
});
export type DiffRow = z.infer<typeof diffRow>;

export const accountRow = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  kind: z.enum(['staff', 'person', 'enterprise']),
  roles: z.array(z.enum(ROLES)),
  department: z.string().optional(),
  posts: z.array(z.string()),
  /** Masked. */
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  disabled: z.boolean(),
  lockedUntil: z.string().optional(),
  lastSignInAt: z.string().optional(),
  createdAt: z.string(),
});
export type AccountRow = z.infer<typeof accountRow>;

const posts = z.array(z.string().max(80)).max(20);
export const staffInput = z.strictObject({
  username,
  password,
  name: z.string().trim().min(2).max(50),
  roles: z.array(z.enum(ROLES)).min(1).max(9),
  department: z.string().max(80).optional(),
  posts: posts.default([]),
  phone: z.string().max(30).optional(),
});
export const staffPatch = staffInput
  .omit({ username: true, password: true })
  .partial()
  // Without the default of a new account: what is not named stays as it is.
  .extend({ disabled: z.boolean().optional(), posts: posts.optional() });

export const adminRoutes = {
  kinds: defineRoute({
    method: 'GET',
    path: '/admin/kinds',
    tag,
    summary: { zh: '各类定义的 JSON Schema', en: 'JSON Schema of every kind of definition' },
    access: 'staff',
    response: z.record(z.string(), z.unknown()),
  }),
  feeFunctions: defineRoute({
    method: 'GET',
    path: '/admin/fee-functions',
    tag,
    summary: { zh: '计算方法', en: 'Fee functions with their configuration schema' },
    access: editors,
    response: z.object({
      rows: z.array(z.object({ name: z.string(), label: bilingual, config: z.unknown() })),
    }),
  }),
  listDefinitions: defineRoute({
    method: 'GET',
    path: '/admin/definitions/:kind',
    tag,
    summary: { zh: '定义列表', en: 'Definitions of a kind' },
    access: 'staff',
    params: kindParams,
    query: pageQuery.extend({
      group: z.string().max(40).optional(),
      size: z.coerce.number().int().min(1).max(1000).default(20),
    }),
    response: page(listRow),
  }),
  createDefinition: defineRoute({
    method: 'POST',
    path: '/admin/definitions/:kind',
    tag,
    summary: { zh: '新增定义', en: 'Add a definition' },
    access: hall,
    params: kindParams,
    body: z.record(z.string(), z.json()),
    response: listRow,
  }),
  readDefinition: defineRoute({
    method: 'GET',
    path: '/admin/definitions/:kind/:key',
    tag,
    summary: { zh: '读取定义', en: 'Read a definition' },
    access: 'staff',
    params: kindKeyParams,
    response: listRow,
  }),
  saveDefinition: defineRoute({
    method: 'PUT',
    path: '/admin/definitions/:kind/:key',
    tag,
    summary: { zh: '修改定义', en: 'Change a definition' },
    access: editors,
    params: kindKeyParams,
    body: z.strictObject({ body: z.record(z.string(), z.json()), revision: z.int() }),
    response: listRow,
  }),
  deleteDefinition: defineRoute({
    method: 'DELETE',
    path: '/admin/definitions/:kind/:key',
    tag,
    summary: { zh: '删除定义', en: 'Delete a definition that nothing uses' },
    access: hall,
    params: kindKeyParams,
    response: 'none',
  }),
  adminItems: defineRoute({
    method: 'GET',
    path: '/admin/items',
    tag,
    summary: { zh: '事项列表', en: 'Items' },
    access: editors,
    query: pageQuery.extend({
      status: z.enum(['draft', 'published', 'changing', 'retired']).optional(),
      department: z.string().max(80).optional(),
      type: z.string().max(80).optional(),
      theme: z.string().max(80).optional(),
    }),
    response: page(itemRow).extend({ counts: z.record(z.string(), z.int()) }),
  }),
  /** A new item starts from its basic information; the rest of the bundle is empty. `copyOf` clones another item. */
  createItem: defineRoute({
    method: 'POST',
    path: '/admin/items',
    tag,
    summary: { zh: '新增事项', en: 'Add an item' },
    access: editors,
    body: z.strictObject({ item: z.record(z.string(), z.json()), copyOf: z.string().max(80).optional() }),
    response: itemView,
  }),
  readItem: defineRoute({
    method: 'GET',
    path: '/admin/items/:key',
    tag,
    summary: { zh: '读取事项', en: 'Read an item: draft or newest version' },
    access: editors,
    params: keyParams,
    query: z.object({ version: z.coerce.number().int().optional() }),
    response: itemView,
  }),
  saveItem: defineRoute({
    method: 'PUT',
    path: '/admin/items/:key',
    tag,
    summary: { zh: '保存事项草稿', en: 'Save the draft (the whole bundle)' },
    access: editors,
    params: keyParams,
    body: z.strictObject({ bundle: z.unknown(), revision: z.int() }),
    response: itemView,
  }),
  startItemVersion: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/draft',
    tag,
    summary: { zh: '变更：开始新版本', en: 'Start a new version from the published one' },
    access: editors,
    params: keyParams,
    response: itemView,
  }),
  discardItemDraft: defineRoute({
    method: 'DELETE',
    path: '/admin/items/:key/draft',
    tag,
    summary: { zh: '放弃草稿', en: 'Discard the draft' },
    access: editors,
    params: keyParams,
    response: 'none',
  }),
  checkItem: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/check',
    tag,
    summary: {
      zh: '检查',
      en: 'Everything publishing would look at: findings, and what changed since the published version',
    },
    access: editors,
    params: keyParams,
    response: z.object({ findings: z.array(finding), diff: z.array(diffRow), publishable: z.boolean() }),
  }),
  publishItem: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/publish',
    tag,
    summary: { zh: '发布', en: 'Publish the draft as an immutable version' },
    access: editors,
    params: keyParams,
    body: z.strictObject({ revision: z.int() }),
    response: itemView,
    idempotent: true,
  }),
  retireItem: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/retire',
    tag,
    summary: { zh: '停用', en: 'Retire: no new applications; open cases go on' },
    access: editors,
    params: keyParams,
    response: itemView,
  }),
  uploadItemFile: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/files',
    tag,
    summary: { zh: '上传空白表、样表', en: 'Upload a template or sample' },
    access: editors,
    params: keyParams,
    upload: true,
    body: z.strictObject({}),
    response: fileRef,
  }),
  readItemFile: defineRoute({
    method: 'GET',
    path: '/admin/items/:key/files/:sha256',
    tag,
    summary: { zh: '下载模板', en: 'Download a template' },
    access: editors,
    params: keyParams.extend({ sha256: z.string().max(64) }),
    response: 'binary',
  }),
  previewFee: defineRoute({
    method: 'POST',
    path: '/admin/fee-preview',
    tag,
    summary: { zh: '试算', en: 'Work out a bill for form values' },
    access: editors,
    body: z.strictObject({ fees: z.array(feeRule).max(50), form: z.record(z.string(), z.json()) }),
    response: z.object({
      bill: billView.omit({ code: true, issuedAt: true, payment: true }).nullable(),
      problems: z.array(z.object({ rule: z.string(), message: bilingual })),
    }),
  }),
  previewDocument: defineRoute({
    method: 'POST',
    path: '/admin/items/:key/documents/:template/preview',
    tag,
    summary: { zh: '文书预览', en: 'A PDF of a template with sample facts' },
    access: editors,
    params: keyParams.extend({ template: z.string().max(80) }),
    response: 'binary',
  }),
  accounts: defineRoute({
    method: 'GET',
    path: '/admin/accounts',
    tag,
    summary: { zh: '人员与用户', en: 'Accounts' },
    access: editors,
    query: pageQuery.extend({
      kind: z.enum(['staff', 'person', 'enterprise']).optional(),
      department: z.string().max(80).optional(),
      role: z.enum(ROLES).optional(),
    }),
    response: page(accountRow),
  }),
  createAccount: defineRoute({
    method: 'POST',
    path: '/admin/accounts',
    tag,
    summary: { zh: '新增人员', en: 'Add a member of staff' },
    access: editors,
    body: staffInput,
    response: accountRow,
  }),
  readAccount: defineRoute({
    method: 'GET',
    path: '/admin/accounts/:id',
    tag,
    summary: { zh: '读取人员', en: 'Read an account' },
    access: editors,
    params: idParams,
    response: accountRow,
  }),
  changeAccount: defineRoute({
    method: 'PATCH',
    path: '/admin/accounts/:id',
    tag,
    summary: { zh: '修改人员', en: 'Change an account' },
    access: editors,
    params: idParams,
    body: staffPatch,
    response: accountRow,
  }),
  resetPassword: defineRoute({
    method: 'POST',
    path: '/admin/accounts/:id/password',
    tag,
    summary: { zh: '重置密码（立即下线）', en: 'Set a new password; all its sessions end at once' },
    access: editors,
    params: idParams,
    body: z.strictObject({ password }),
    response: 'none',
  }),
  revokeSessions: defineRoute({
    method: 'POST',
    path: '/admin/accounts/:id/sign-out',
    tag,
    summary: { zh: '强制下线', en: 'End all sessions of an account at once' },
    access: editors,
    params: idParams,
    response: 'none',
  }),
  deleteAccount: defineRoute({
    method: 'DELETE',
    path: '/admin/accounts/:id',
    tag,
    summary: { zh: '删除用户', en: 'Delete an account that never acted' },
    access: editors,
    params: idParams,
    response: 'none',
  }),
};
