import type { WarningLevels, WarningThreshold } from './kinds/warning-thresholds.ts';

const LEVELS = ['reminder', 'warning', 'yellow', 'red'] as const;
type WarningLevelName = (typeof LEVELS)[number];

/** Working day of a limit on which a threshold is first met (0: the day it starts); undefined: it never fires. */
function firesOn({ daysLeft, usedPercent }: WarningThreshold, total: number): number | undefined {
  const left = daysLeft === undefined ? [] : [Math.max(0, total - daysLeft)];
  const used = usedPercent === undefined || total === 0 ? [] : [Math.ceil((total * usedPercent) / 100)];
  const days = [...left, ...used];
  return days.length === 0 ? undefined : Math.min(...days);
}

/** A level that fires before one milder than it, for a limit of `total` working days. */
interface OutOfOrder {
  level: WarningLevelName;
  before: WarningLevelName;
  total: number;
}

/** 提醒, 预警, 黄牌, 红牌 come in this order, whatever the limit: the first level that does not, for each limit. */
export function outOfOrder(levels: WarningLevels, totals: readonly number[]): OutOfOrder[] {
  return [...new Set(totals.map(Math.ceil))].flatMap((total) => {
    const set = LEVELS.flatMap((level) => {
      const day = firesOn(levels[level], total);
      return day === undefined ? [] : [{ level, day }];
    });
    const at = set.findIndex((one, index) => index > 0 && one.day < (set[index - 1]?.day ?? 0));
    const [before, level] = [set[at - 1]?.level, set[at]?.level];
    return before && level ? [{ level, before, total }] : [];
  });
}
