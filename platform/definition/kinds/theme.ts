import { z } from 'zod';
import { key, labels, name, nameEn, order } from './shared-fields.ts';

export const THEME_GROUPS = ['person', 'enterprise', 'life-person', 'life-enterprise'] as const;

/** 主题: how citizens look for an item. Seeds: NATUREPERSONTHEME / LEGALPERSONTHEME, life events of 国办发〔2025〕24号. */
export const theme = z
  .strictObject({
    key,
    name,
    nameEn,
    group: z.enum(THEME_GROUPS).meta({
      title: '分组',
      titleEn: 'Group',
      labels: labels({
        person: ['个人主题', 'Persons'],
        enterprise: ['法人主题', 'Enterprises'],
        'life-person': ['个人生命周期', 'Life events of persons'],
        'life-enterprise': ['经营主体生命周期', 'Life events of enterprises'],
      }),
    }),
    code: z
      .string()
      .regex(/^[0-9]{3}$/)
      .optional()
      .meta({ title: '主题代码', titleEn: 'Theme code', format: { zh: '三位数字', en: 'three digits' } }),
    order,
    note: z.string().max(500).optional().meta({ title: '备注', titleEn: 'Note' }),
  })
  .meta({ title: '主题服务', titleEn: 'Theme', description: '按主题查找事项的分类' });
export type Theme = z.infer<typeof theme>;
