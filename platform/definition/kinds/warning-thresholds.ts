import { z } from 'zod';

const threshold = z
  .strictObject({
    daysLeft: z.int().min(-365).max(365).optional().meta({
      title: '剩余天数（−1 为超期 1 天）',
      titleEn: 'Days left (−1: one day overdue)',
    }),
    usedPercent: z
      .int()
      .min(1)
      .max(300)
      .optional()
      .meta({ title: '已用时限（%）', titleEn: 'Share of the limit used, %' }),
  })
  .meta({ title: '触发条件', titleEn: 'Fires at', description: '满足其一即触发；都不填则不触发' });
export type WarningThreshold = z.infer<typeof threshold>;

const levels = z.strictObject({
  reminder: threshold.default({}).meta({ title: '提醒', titleEn: 'Reminder' }),
  warning: threshold.default({}).meta({ title: '预警', titleEn: 'Warning' }),
  yellow: threshold.default({}).meta({ title: '黄牌', titleEn: 'Yellow card' }),
  red: threshold.default({}).meta({ title: '红牌', titleEn: 'Red card' }),
});
export type WarningLevels = z.infer<typeof levels>;

/** 预警规则 of an item or a department: when 提醒, 预警, 黄牌, 红牌 are fired, for the promised limit and for each step. */
export const warningThresholds = z
  .strictObject({
    case: levels.meta({ title: '事项（承诺时限）', titleEn: 'The case (promised limit)' }),
    step: levels.meta({ title: '环节（步骤时限）', titleEn: 'Each step (its own limit)' }),
  })
  .meta({ title: '预警规则', titleEn: 'Warning thresholds' });
export type WarningThresholds = z.infer<typeof warningThresholds>;

/** Where neither item nor department says otherwise (domain 2.7: 80 % or one day, 90 % or a step overdue, overdue). */
export const DEFAULT_WARNINGS: WarningThresholds = {
  case: {
    reminder: { daysLeft: 2 },
    warning: { daysLeft: 1, usedPercent: 80 },
    yellow: { usedPercent: 90 },
    red: { daysLeft: -1 },
  },
  step: {
    reminder: {},
    warning: { daysLeft: 0 },
    yellow: { daysLeft: -1 },
    red: { daysLeft: -3 },
  },
};
