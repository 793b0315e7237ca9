import { z } from 'zod';
import { key, labels, name, nameEn, order } from './shared-fields.ts';

export const REGION_LEVELS = ['province', 'city', 'county', 'town', 'village'] as const;

/** 行政区划 (GB/T 2260). The key is the six-digit code or a longer local one. */
export const region = z
  .strictObject({
    key,
    name,
    nameEn,
    level: z.enum(REGION_LEVELS).meta({
      title: '级别',
      titleEn: 'Level',
      labels: labels({
        province: ['省级', 'Province'],
        city: ['市级', 'City'],
        county: ['县级', 'County'],
        town: ['镇（乡、街道）级', 'Town'],
        village: ['村（社区）级', 'Village'],
      }),
    }),
    parent: key.optional().meta({ title: '上级区划', titleEn: 'Parent', ref: 'region' }),
    order,
  })
  .meta({ title: '行政区划', titleEn: 'Region' });
export type Region = z.infer<typeof region>;
