import type { Language } from '../language.ts';

const ZONE = 'Asia/Shanghai';
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date has no zone; an instant is shown on the clock of the office. */
function parts(value: string | Date): { y: string; m: string; d: string; time: string; weekday: number } {
  if (typeof value === 'string' && DATE_ONLY.test(value)) {
    const [y = '', m = '', d = ''] = value.split('-');
    return { y, m, d, time: '', weekday: new Date(`${value}T00:00:00Z`).getUTCDay() };
  }
  const date = typeof value === 'string' ? new Date(value) : value;
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(date);
  const [day = '', time = ''] = text.split(' ');
  return { ...parts(day), time };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** 2026年3月2日 · 2 Mar 2026 */
export function formatDate(value: string | Date, language: Language): string {
  const { y, m, d } = parts(value);
  return language === 'zh'
    ? `${y}年${Number(m)}月${Number(d)}日`
    : `${Number(d)} ${MONTHS[Number(m) - 1]} ${y}`;
}

/** 3月2日 · 2 Mar: where the year is plain. */
export function formatDay(value: string | Date, language: Language): string {
  const { m, d } = parts(value);
  return language === 'zh' ? `${Number(m)}月${Number(d)}日` : `${Number(d)} ${MONTHS[Number(m) - 1]}`;
}

/** 14:30 */
export const formatTime = (value: string | Date): string => parts(value).time;

/** 2026年3月2日 14:30 */
export function formatDateTime(value: string | Date, language: Language): string {
  const { time } = parts(value);
  return time ? `${formatDate(value, language)} ${time}` : formatDate(value, language);
}

/** 3月2日 14:30 */
export function formatDayTime(value: string | Date, language: Language): string {
  const { time } = parts(value);
  return time ? `${formatDay(value, language)} ${time}` : formatDay(value, language);
}

/** 周一 · Mon */
export const weekday = (value: string | Date, language: Language): string =>
  WEEKDAYS[language][parts(value).weekday] ?? '';

/** 2026-03-02, for sorting and `datetime` attributes. */
export function isoDay(value: string | Date): string {
  const { y, m, d } = parts(value);
  return `${y}-${m}-${d}`;
}
