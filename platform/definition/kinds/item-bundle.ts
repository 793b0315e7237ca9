import { z } from 'zod';
import { documentTemplate } from './document-template.ts';
import { feeRule } from './fee-rule.ts';
import { form } from './form.ts';
import { item } from './item.ts';
import { material } from './material.ts';
import { stepChain } from './step-chain.ts';

/**
 * 事项包: what a department edits, checks, publishes, exports and imports together. On disk a folder
 * `definitions/items/<key>/` (item.json, materials.json, form.json, fees.json, steps.json, documents/<key>.json,
 * files/<name>); in the database one document per version.
 */
export const itemBundle = z
  .strictObject({
    item: item.meta({ title: '基本信息', titleEn: 'Basics' }),
    materials: z.array(material).max(100).default([]).meta({ title: '申报材料', titleEn: 'Materials' }),
    form,
    fees: z.array(feeRule).max(50).default([]).meta({ title: '收费', titleEn: 'Fees' }),
    steps: stepChain,
    documents: z
      .array(documentTemplate)
      .max(50)
      .default([])
      .meta({ title: '文书模板', titleEn: 'Documents' }),
  })
  .meta({ title: '事项包', titleEn: 'Item bundle' });
export type ItemBundle = z.infer<typeof itemBundle>;
/** A bundle as people send it: defaults not yet filled in. */
export type ItemBundleInput = z.input<typeof itemBundle>;
