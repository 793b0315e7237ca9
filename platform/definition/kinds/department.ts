import { z } from 'zod';
import { key, labels, name, nameEn, order } from './shared-fields.ts';
import { warningThresholds } from './warning-thresholds.ts';

/** What a post may do in a case; each step action names the post roles that may perform it. */
export const POST_ROLES = ['window-clerk', 'reviewer', 'approver'] as const;
export type PostRole = (typeof POST_ROLES)[number];

/** 岗位: steps are given to posts, never to persons; accounts hold posts. */
export const post = z
  .strictObject({
    key,
    name,
    nameEn,
    role: z.enum(POST_ROLES).meta({
      title: '岗位职责',
      titleEn: 'Post role',
      labels: labels({
        'window-clerk': ['窗口人员', 'Window clerk'],
        reviewer: ['审查人员', 'Reviewer'],
        approver: ['批准人', 'Approver'],
      }),
    }),
  })
  .meta({ title: '岗位', titleEn: 'Post' });
export type Post = z.infer<typeof post>;

/** 部门 (实施主体). Nature: GB/T 39046 A.3; code: GB 32100-2015 (18 characters). */
export const department = z
  .strictObject({
    key,
    name,
    nameEn,
    creditCode: z
      .string()
      .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
      .optional()
      .meta({
        title: '统一社会信用代码',
        titleEn: 'Unified social credit code',
        format: { zh: '18 位统一社会信用代码', en: '18 characters of GB 32100-2015' },
      }),
    region: key.optional().meta({ title: '行政区划', titleEn: 'Region', ref: 'region' }),
    parent: key.optional().meta({ title: '上级部门', titleEn: 'Parent department', ref: 'department' }),
    nature: z
      .enum(['1', '2', '3', '9'])
      .default('1')
      .meta({
        title: '实施主体性质',
        titleEn: 'Nature',
        labels: labels({
          1: ['法定机关', 'Statutory organ'],
          2: ['授权组织', 'Authorised organisation'],
          3: ['受委托组织', 'Entrusted organisation'],
          9: ['其他', 'Other'],
        }),
      }),
    address: z.string().max(200).optional().meta({ title: '办公地址', titleEn: 'Address' }),
    phone: z.string().max(50).optional().meta({ title: '咨询电话', titleEn: 'Phone' }),
    complaintPhone: z.string().max(50).optional().meta({ title: '监督投诉电话', titleEn: 'Complaint phone' }),
    posts: z.array(post).max(100).default([]).meta({ title: '岗位', titleEn: 'Posts' }),
    warnings: warningThresholds.optional(),
    order,
  })
  .meta({ title: '部门', titleEn: 'Department' });
export type Department = z.infer<typeof department>;
