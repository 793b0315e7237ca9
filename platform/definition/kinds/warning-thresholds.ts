import { z } from 'zod';
import type { Bilingual } from '../finding.ts';
import { WARNING_WORDS } from '../words.ts';

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

const level = ({ zh, en }: Bilingual) => threshold.default({}).meta({ title: zh, titleEn: en });

const levels = z.strictObject({
  reminder: level(WARNING_WORDS.reminder),
  warning: level(WARNING_WORDS.warning),
  yellow: level(WARNING_WORDS.yellow),
  red: level(WARNING_WORDS.red),
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

/**
 * Where neither item nor department says otherwise (domain 2.7: 80 % or one day, 90 % or a step overdue, overdue). The
 * reminder goes by a share too, or a long limit would be warned of before anybody was reminded.
 */
export const DEFAULT_WARNINGS: WarningThresholds = {
  case: {
    reminder: { daysLeft: 2, usedPercent: 70 },
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
