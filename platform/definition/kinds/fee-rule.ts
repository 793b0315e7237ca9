import { z } from 'zod';
import { condition } from './rule.ts';
import { citation, key, labels, name, nameEn } from './shared-fields.ts';

export const ROUNDINGS = ['half-up', 'down', 'up'] as const;

/** 减免: takes `percent` off the line when its condition holds; needs a basis before publishing. */
export const waiver = z.strictObject({
  key,
  name,
  nameEn,
  when: condition.meta({ title: '减免条件', titleEn: 'Waived when' }),
  percent: z.number().gt(0).max(100).meta({ title: '减免比例 %', titleEn: 'Percent off' }),
  basis: citation.optional().meta({ title: '减免依据', titleEn: 'Waiver basis' }),
});

/** A worked example: form values in, yuan out; every example must come true before publishing. */
export const feeExample = z.strictObject({
  name: z.string().min(1).max(200).meta({ title: '例子名称', titleEn: 'Example' }),
  form: z.record(z.string(), z.json()).meta({ title: '申请表的值', titleEn: 'Form values' }),
  expected: z.number().min(0).meta({ title: '应为（元）', titleEn: 'Expected, yuan' }),
});

/**
 * 收费规则. `function` names one file of `runtime/fees/`; `config` is checked against that function's own schema
 * by the lint rule `fee-config` (kinds cannot import the runtime).
 */
export const feeRule = z
  .strictObject({
    key,
    name,
    nameEn,
    function: key.meta({ title: '计算方法', titleEn: 'Function' }),
    config: z.record(z.string(), z.json()).meta({ title: '参数', titleEn: 'Configuration' }),
    when: condition.optional().meta({ title: '收取条件', titleEn: 'Charged when' }),
    basis: citation.optional().meta({ title: '收费依据', titleEn: 'Fee basis' }),
    standard: z.string().max(300).optional().meta({ title: '收费标准文件', titleEn: 'Tariff' }),
    rounding: z
      .enum(ROUNDINGS)
      .default('half-up')
      .meta({
        title: '取整到分',
        titleEn: 'Rounding to the fen',
        labels: labels({ 'half-up': ['四舍五入', 'Half up'], down: ['舍去', 'Down'], up: ['进位', 'Up'] }),
      }),
    minimum: z.number().min(0).optional().meta({ title: '最低收费（元）', titleEn: 'Minimum, yuan' }),
    waivers: z.array(waiver).max(20).default([]).meta({ title: '减免', titleEn: 'Waivers' }),
    examples: z.array(feeExample).max(50).default([]).meta({ title: '例子', titleEn: 'Worked examples' }),
  })
  .meta({ title: '收费规则', titleEn: 'Fee rule' });
export type FeeRule = z.infer<typeof feeRule>;
