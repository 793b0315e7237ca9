/** Calendar arithmetic in time zones, on top of what the platform knows about them. */
import { EmbeddedError, codes } from '../errors.ts';

/** A moment as a calendar and a clock in some zone show it. */
export interface Calendar {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let f = formats.get(zone);
  if (!f) {
    try {
      f = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        era: 'short',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      });
    } catch {
      throw new EmbeddedError(40485, `unrecognized time zone identifier: "${zone}"`);
    }
    formats.set(zone, f);
  }
  return f;
}

/** Minutes east of Greenwich for `+08`, `+0800` and `+08:00`; undefined for a named zone. */
function fixedOffset(zone: string): number | undefined {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const m = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return m ? (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3] ?? 0)) : undefined;
}

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(time: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed * 60_000;
  const parts: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(time)) parts[type] = value;
  const year = parts['era'] === 'BC' ? 1 - Number(parts['year']) : Number(parts['year']);
  const wall = utc({
    year,
    month: Number(parts['month']),
    day: Number(parts['day']),
    hour: Number(parts['hour']),
    minute: Number(parts['minute']),
    second: Number(parts['second']),
    ms: 0,
  });
  return wall - Math.floor(time / 1000) * 1000;
}

/** The moment a UTC clock shows this; fields may run over. */
export function utc(c: Calendar): number {
  const date = new Date(0);
  date.setUTCFullYear(c.year, c.month - 1, c.day);
  date.setUTCHours(c.hour, c.minute, c.second, c.ms);
  return date.getTime();
}

export function calendarOf(time: number, zone: string): Calendar {
  const d = new Date(time + offsetAt(time, zone));
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    second: d.getUTCSeconds(),
    ms: d.getUTCMilliseconds(),
  };
}

/** The moment the zone's clock shows this. */
export function momentOf(c: Calendar, zone: string): number {
  const wall = utc(c);
  const guess = wall - offsetAt(wall, zone);
  // The offset at the guess is right except within hours of a change of the clocks.
  return wall - offsetAt(guess, zone);
}

const DAY = 86_400_000;

/** Monday is 1. */
export function isoWeekday(time: number): number {
  return ((((Math.floor(time / DAY) + 3) % 7) + 7) % 7) + 1;
}

/** Week and year by ISO 8601: a week belongs to the year its Thursday is in. */
export function isoWeek(wall: number): { year: number; week: number } {
  const thursday = Math.floor(wall / DAY) * DAY + (4 - isoWeekday(wall)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  return { year, week: Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1 };
}

export function dayOfYear(wall: number): number {
  const first = new Date(0);
  first.setUTCFullYear(new Date(wall).getUTCFullYear(), 0, 1);
  return Math.floor((wall - first.getTime()) / DAY) + 1;
}

/** Reads ISO 8601; without a zone of its own the text is in `zone`. */
export function parseDate(text: string, zone: string): Date {
  const m =
    /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    );
  const fail = (): never => {
    throw new EmbeddedError(codes.ConversionFailure, `Error parsing date string '${text}'`);
  };
  if (!m) return fail();
  const c: Calendar = {
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3] ?? 1),
    hour: Number(m[4] ?? 0),
    minute: Number(m[5] ?? 0),
    second: Number(m[6] ?? 0),
    ms: Number((m[7] ?? '0').padEnd(3, '0').slice(0, 3)),
  };
  const plain = new Date(utc({ ...c, hour: 0, minute: 0, second: 0, ms: 0 }));
  const real = plain.getUTCMonth() + 1 === c.month && plain.getUTCDate() === c.day;
  if (!real || c.hour > 23 || c.minute > 59 || c.second > 59) return fail();
  return new Date(momentOf(c, m[8]?.toUpperCase() ?? zone));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `$dateToString`'s format. */
export function formatDate(time: number, pattern: string, zone: string): string {
  const c = calendarOf(time, zone);
  const offset = offsetAt(time, zone);
  const wall = time + offset;
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const minutes = Math.round(Math.abs(offset) / 60_000);
  return pattern.replace(/%(.?)/gs, (_, letter: string) => {
    switch (letter) {
      case 'Y':
        return pad(c.year, 4);
      case 'm':
        return pad(c.month);
      case 'd':
        return pad(c.day);
      case 'H':
        return pad(c.hour);
      case 'M':
        return pad(c.minute);
      case 'S':
        return pad(c.second);
      case 'L':
        return pad(c.ms, 3);
      case 'j':
        return pad(dayOfYear(wall), 3);
      case 'w':
        return String((isoWeekday(wall) % 7) + 1);
      case 'u':
        return String(isoWeekday(wall));
      case 'U':
        return pad(Math.floor((dayOfYear(wall) + 6 - (isoWeekday(wall) % 7)) / 7));
      case 'V':
        return pad(isoWeek(wall).week);
      case 'G':
        return pad(isoWeek(wall).year, 4);
      case 'b':
        return (MONTHS[c.month - 1] as string).slice(0, 3);
      case 'B':
        return MONTHS[c.month - 1] as string;
      case 'z':
        return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
      case 'Z':
        return String(offset < 0 ? -minutes : minutes);
      case '%':
        return '%';
      default:
        throw new EmbeddedError(18536, `Invalid format character '%${letter}' in format string`);
    }
  });
}

export type Unit =
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'millisecond';
const UNITS: readonly string[] = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

export function unitOf(v: unknown, name: string): Unit {
  if (typeof v !== 'string' || !UNITS.includes(v))
    throw new EmbeddedError(
      codes.FailedToParse,
      `${name} parameter 'unit' value cannot be recognized as a time unit: ${String(v)}`,
    );
  return v as Unit;
}

const FIXED: Partial<Record<Unit, number>> = {
  hour: 3_600_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};
const MONTHS_IN: Partial<Record<Unit, number>> = { year: 12, quarter: 3, month: 1 };
const DAYS_IN: Partial<Record<Unit, number>> = { week: 7, day: 1 };

/** A moment so many units later; a day that the month does not have becomes its last. */
export function addUnits(time: number, unit: Unit, amount: number, zone: string): number {
  const fixed = FIXED[unit];
  if (fixed) return time + amount * fixed;
  const c = calendarOf(time, zone);
  const months = MONTHS_IN[unit];
  if (!months) return momentOf({ ...c, day: c.day + amount * (DAYS_IN[unit] as number) }, zone);
  const month = c.year * 12 + (c.month - 1) + amount * months;
  const year = Math.floor(month / 12);
  const last = new Date(utc({ ...c, year, month: month - year * 12 + 2, day: 0 })).getUTCDate();
  return momentOf({ ...c, year, month: month - year * 12 + 1, day: Math.min(c.day, last) }, zone);
}

/** How many boundaries of the unit lie between two moments. */
export function unitsBetween(from: number, to: number, unit: Unit, zone: string, weekStart: number): number {
  return unitNumber(to, unit, zone, weekStart) - unitNumber(from, unit, zone, weekStart);
}

function unitNumber(time: number, unit: Unit, zone: string, weekStart: number): number {
  const fixed = FIXED[unit];
  if (fixed && unit !== 'hour') return Math.floor(time / fixed);
  const wall = time + offsetAt(time, zone);
  if (fixed) return Math.floor(wall / fixed);
  const c = calendarOf(time, zone);
  const months = MONTHS_IN[unit];
  if (months) return Math.floor((c.year * 12 + c.month - 1) / months);
  const day = Math.floor(wall / DAY);
  // Day 0 was a Thursday.
  return unit === 'day' ? day : Math.floor((day + 4 - weekStart) / 7);
}

/** The start of the unit (or of `bin` units, counted from 2000-01-01) a moment is in. */
export function truncate(time: number, unit: Unit, bin: number, zone: string, weekStart: number): number {
  const origin = momentOf({ year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0, ms: 0 }, zone);
  let base = origin;
  if (unit === 'week') {
    const shift = (weekStart - isoWeekday(Date.UTC(2000, 0, 1)) + 14) % 7;
    base = addUnits(origin, 'day', shift, zone);
  }
  const passed = unitsBetween(base, time, unit, zone, weekStart);
  return addUnits(base, unit, Math.floor(passed / bin) * bin, zone);
}

export function weekStartOf(v: unknown): number {
  if (v === undefined || v === null) return 7;
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const at = days.findIndex(
    (d) => d === String(v).toLowerCase() || d.slice(0, 3) === String(v).toLowerCase(),
  );
  if (at < 0) throw new EmbeddedError(5439015, `startOfWeek is not a day of the week: ${String(v)}`);
  return at + 1;
}
