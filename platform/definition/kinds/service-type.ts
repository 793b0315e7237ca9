import { z } from 'zod';
import { key, name, nameEn, order } from './shared-fields.ts';

/** 服务类型 (事项类型): kind of power. Codes: GB/T 39046 A.1. */
export const serviceType = z
  .strictObject({
    key,
    name,
    nameEn,
    code: z
      .string()
      .regex(/^[0-9]{2}$/)
      .optional()
      .meta({ title: '类型代码', titleEn: 'Type code', format: { zh: '两位数字', en: 'two digits' } }),
    order,
    note: z.string().max(500).optional().meta({ title: '备注', titleEn: 'Note' }),
  })
  .meta({ title: '服务类型', titleEn: 'Service type', description: '行政许可、行政确认、公共服务等' });
export type ServiceType = z.infer<typeof serviceType>;
