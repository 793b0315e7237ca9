import { z } from 'zod';
import { key, labels, name, nameEn, order } from './shared-fields.ts';

/** 服务对象: who an item serves. Codes: GB/T 39046 A.4. */
export const serviceObject = z
  .strictObject({
    key,
    name,
    nameEn,
    code: z
      .string()
      .regex(/^[0-9]$/)
      .optional()
      .meta({ title: '对象代码', titleEn: 'Object code', format: { zh: '一位数字', en: 'one digit' } }),
    audience: z.enum(['person', 'enterprise']).meta({
      title: '申请人类别',
      titleEn: 'Applicant kind',
      labels: labels({
        person: ['个人', 'Person'],
        enterprise: ['企业和组织', 'Enterprise or organisation'],
      }),
    }),
    parent: key.optional().meta({ title: '上级对象', titleEn: 'Parent', ref: 'service-object' }),
    order,
    note: z.string().max(500).optional().meta({ title: '备注', titleEn: 'Note' }),
  })
  .meta({ title: '服务对象', titleEn: 'Service object', description: '事项面向的申请人' });
export type ServiceObject = z.infer<typeof serviceObject>;
