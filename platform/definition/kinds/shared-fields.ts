import { z } from 'zod';
import type { Bilingual } from '../finding.ts';

/** Names of an enumeration's values for `.meta({ labels })`: value → [Chinese, English]. */
export const labels = (names: Record<string, readonly [zh: string, en: string]>): Record<string, Bilingual> =>
  Object.fromEntries(Object.entries(names).map(([value, [zh, en]]) => [value, { zh, en }]));

/** Key of a definition: what other definitions refer to, and its file or folder name on disk. */
export const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
  .meta({
    title: '键',
    titleEn: 'Key',
    description: '小写字母、数字和连字符；发布后不再改变',
    format: {
      zh: '用小写字母、数字和连字符，不超过 63 个字',
      en: 'lower-case letters, digits and hyphens, at most 63',
    },
  });

export const name = z.string().trim().min(1).max(100).meta({ title: '名称', titleEn: 'Name' });
export const nameEn = z
  .string()
  .trim()
  .max(200)
  .optional()
  .meta({ title: '英文名称', titleEn: 'English name' });
export const order = z.int().min(0).max(99999).default(0).meta({ title: '排序', titleEn: 'Order' });
export const longText = z.string().max(5000);

/** A citation of a law: the name as published and the article, e.g. 城市道路管理条例 / 第三十七条. */
export const citation = z
  .strictObject({
    law: z.string().trim().min(1).max(200).meta({ title: '法律法规', titleEn: 'Law' }),
    article: z.string().trim().max(100).optional().meta({ title: '条款', titleEn: 'Article' }),
    text: z.string().max(2000).optional().meta({ title: '条文', titleEn: 'Text' }),
  })
  .meta({ title: '依据', titleEn: 'Legal basis' });
export type Citation = z.infer<typeof citation>;

/**
 * A file of an item (blank form, sample). Content-addressed: the bytes are found by sha256, in GridFS or in
 * the item's `files/` folder on disk; the name is for people and never used as a path by the database.
 */
export const fileRef = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^/\\\p{Cc}]+$/u)
      .meta({
        title: '文件名',
        titleEn: 'File name',
        format: { zh: '不含斜杠和控制字符', en: 'no slashes or control characters' },
      }),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        title: '文件摘要',
        titleEn: 'SHA-256',
        format: { zh: '64 位小写十六进制', en: '64 lower-case hexadecimal digits' },
      }),
    size: z
      .int()
      .min(1)
      .max(20 * 1024 * 1024)
      .meta({ title: '文件大小（字节）', titleEn: 'Size, bytes' }),
    contentType: z.string().max(100).meta({ title: '内容类型', titleEn: 'Content type' }),
  })
  .meta({ title: '文件', titleEn: 'File' });
export type FileRef = z.infer<typeof fileRef>;

export const LIMIT_UNITS = ['working-day', 'calendar-day'] as const;

/** A time limit: 0 working days means on the spot (当场). GB/T 39046 units 工作日 (G) and 自然日 (Z). */
export const timeLimit = z
  .strictObject({
    days: z.number().min(0).max(3650).multipleOf(0.5).meta({ title: '天数', titleEn: 'Days' }),
    unit: z
      .enum(LIMIT_UNITS)
      .default('working-day')
      .meta({
        title: '单位',
        titleEn: 'Unit',
        labels: labels({
          'working-day': ['工作日', 'working days'],
          'calendar-day': ['自然日', 'calendar days'],
        }),
      }),
    note: z.string().max(500).optional().meta({ title: '说明', titleEn: 'Note' }),
    basis: citation.optional(),
  })
  .meta({ title: '时限', titleEn: 'Time limit' });
export type TimeLimit = z.infer<typeof timeLimit>;
