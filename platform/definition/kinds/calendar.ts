import { z } from 'zod';
import { key, name, nameEn } from './shared-fields.ts';

const date = z.iso.date().meta({
  title: '日期',
  titleEn: 'Date',
  format: { zh: '写成 2026-03-02 的样子', en: 'written like 2026-03-02' },
});

/** 工作日历: one year's statutory holidays and make-up working days, as published by the State Council. Key = year. */
export const calendar = z
  .strictObject({
    key: key
      .regex(/^[0-9]{4}$/)
      .meta({ title: '键', titleEn: 'Key', format: { zh: '四位年份', en: 'the year, four digits' } }),
    name,
    nameEn,
    year: z.int().min(2000).max(2100).meta({ title: '年份', titleEn: 'Year' }),
    holidays: z.array(date).max(200).meta({ title: '放假日', titleEn: 'Days off' }),
    workdays: z.array(date).max(100).meta({ title: '调休上班日', titleEn: 'Make-up working days' }),
    source: z.string().max(300).optional().meta({ title: '来源', titleEn: 'Source' }),
  })
  .meta({ title: '工作日历', titleEn: 'Working calendar' });
export type Calendar = z.infer<typeof calendar>;
