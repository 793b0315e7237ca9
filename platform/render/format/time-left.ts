import type { TimeLeft } from '../../contract/case-view.ts';
import { label } from '../labels/label-set.ts';
import { TIME_GRADE } from '../labels/case-labels.ts';
import type { Language } from '../language.ts';
import { formatNumber } from './number.ts';

/** 个工作日 · working days */
export function unitWord(unit: string, days: number, language: Language): string {
  if (language === 'zh') return unit === 'calendar-day' ? '个自然日' : '个工作日';
  const word = unit === 'calendar-day' ? 'calendar day' : 'working day';
  return days === 1 ? word : `${word}s`;
}

/** 3 个工作日 · 3 working days; none means on the spot (当场). */
export function formatDays(days: number, unit: string, language: Language): string {
  if (days === 0) return language === 'zh' ? '当场' : 'on the spot';
  return `${formatNumber(days)} ${unitWord(unit, days, language)}`;
}

/** 余 3 个工作日 · 超期 2 个工作日 · 今天到期 */
export function leftWords(left: Pick<TimeLeft, 'days' | 'unit'>, language: Language): string {
  const amount = `${formatNumber(Math.abs(left.days))} ${unitWord(left.unit, Math.abs(left.days), language)}`;
  if (left.days === 0) return language === 'zh' ? '今天到期' : 'due today';
  if (left.days < 0) return language === 'zh' ? `超期 ${amount}` : `${amount} overdue`;
  return language === 'zh' ? `余 ${amount}` : `${amount} left`;
}

/** 余 3 个工作日 · 正常: words beside the colour, never colour alone. */
export const timeLeftWords = (left: TimeLeft, language: Language): string =>
  `${leftWords(left, language)} · ${label(TIME_GRADE, left.grade, language)}`;
