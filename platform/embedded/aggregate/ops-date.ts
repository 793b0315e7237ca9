/** Operators on dates. */
import { ObjectId } from 'bson';
import { count as countValue } from '../bson/arith.ts';
import { Doc } from '../bson/doc.ts';
import { isNumeric, T, toNumber, typeName, typeOf, type Maybe, type Value } from '../bson/value.ts';
import { EmbeddedError, codes, unsupported } from '../errors.ts';
import {
  addUnits,
  calendarOf,
  dayOfYear,
  formatDate,
  isoWeek,
  isoWeekday,
  momentOf,
  offsetAt,
  parseDate,
  truncate,
  unitOf,
  unitsBetween,
  weekStartOf,
  type Calendar,
} from './dates.ts';
import { compileExpression, type Env, type Expression, type OperatorCompiler } from './expression.ts';
import { named, nullish } from './operands.ts';

function timeOf(v: Maybe, name: string): number {
  if (v instanceof Date) return v.getTime();
  if (v instanceof ObjectId) return v.getTimestamp().getTime();
  if (v !== undefined && typeOf(v) === T.timestamp)
    return (v as unknown as { getHighBits(): number }).getHighBits() * 1000;
  throw new EmbeddedError(16006, `can't convert from BSON type ${typeName(v)} to Date (${name})`);
}

/** The zone an argument names; undefined where it is null, which makes the whole result null. */
function zoneOf(zone: Expression | undefined, env: Env): string | undefined {
  if (!zone) return 'UTC';
  const v = zone(env);
  if (nullish(v)) return undefined;
  if (typeof v !== 'string')
    throw new EmbeddedError(40517, `timezone must evaluate to a string, found ${typeName(v)}`);
  return v;
}

/** `{$year: '$date'}` or `{$year: {date: '$date', timezone: 'Asia/Shanghai'}}`. */
function part(read: (c: Calendar, wall: number) => Value): OperatorCompiler {
  return (operand, name) => {
    const full = operand instanceof Doc && operand.has('date');
    const one = Array.isArray(operand) && operand.length === 1 ? (operand[0] as Value) : operand;
    const date = compileExpression(full ? (operand.get('date') as Value) : one);
    const timezone =
      full && operand.has('timezone') ? compileExpression(operand.get('timezone') as Value) : undefined;
    return (env) => {
      const v = date(env);
      const zone = zoneOf(timezone, env);
      if (nullish(v) || zone === undefined) return null;
      const time = timeOf(v, name);
      return read(calendarOf(time, zone), time + offsetAt(time, zone));
    };
  };
}

function integer(v: Maybe, name: string): number {
  const n = isNumeric(v) ? toNumber(v) : Number.NaN;
  if (!Number.isInteger(n))
    throw new EmbeddedError(40515, `${name} must evaluate to an integer, found ${typeName(v)}`);
  return n;
}

const dateToString = named(['date', 'format?', 'timezone?', 'onNull?'], (args, name) => (env) => {
  const v = args['date']?.(env);
  const zone = zoneOf(args['timezone'], env);
  if (nullish(v)) return args['onNull'] ? args['onNull'](env) : null;
  const pattern = args['format']?.(env);
  if (zone === undefined || (args['format'] && nullish(pattern))) return null;
  const fallback = args['timezone'] && zone !== 'UTC' ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ';
  return formatDate(timeOf(v, name), pattern === undefined ? fallback : String(pattern), zone);
});

const dateFromString = named(
  ['dateString', 'format?', 'timezone?', 'onError?', 'onNull?'],
  (args) => (env) => {
    const v = args['dateString']?.(env);
    if (nullish(v)) return args['onNull'] ? args['onNull'](env) : null;
    const zone = zoneOf(args['timezone'], env);
    if (zone === undefined) return null;
    if (args['format']) throw unsupported("'format' in $dateFromString");
    try {
      if (typeof v !== 'string')
        throw new EmbeddedError(
          codes.ConversionFailure,
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(v)}`,
        );
      return parseDate(v, zone);
    } catch (error) {
      if (!args['onError'] || !(error instanceof EmbeddedError)) throw error;
      return args['onError'](env);
    }
  },
);

const dateFromParts = named(
  ['year?', 'month?', 'day?', 'hour?', 'minute?', 'second?', 'millisecond?', 'timezone?'],
  (args, name) => {
    if (!args['year']) throw unsupported(`${name} without 'year'`);
    return (env) => {
      const zone = zoneOf(args['timezone'], env);
      const values = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'].map((key) =>
        args[key]?.(env),
      );
      if (zone === undefined || values.some((v) => v === null)) return null;
      const [year, month, day, hour, minute, second, ms] = values.map((v, i) =>
        v === undefined ? (i < 3 ? 1 : 0) : integer(v, name),
      ) as [number, number, number, number, number, number, number];
      return new Date(momentOf({ year, month, day, hour, minute, second, ms }, zone));
    };
  },
);

function shifted(sign: 1 | -1): OperatorCompiler {
  return named(['startDate', 'unit', 'amount', 'timezone?'], (args, name) => (env) => {
    const [start, unit, amount] = ['startDate', 'unit', 'amount'].map((key) => args[key]?.(env));
    const zone = zoneOf(args['timezone'], env);
    if (nullish(start) || nullish(unit) || nullish(amount) || zone === undefined) return null;
    return new Date(addUnits(timeOf(start, name), unitOf(unit, name), sign * integer(amount, name), zone));
  });
}

const dateDiff = named(
  ['startDate', 'endDate', 'unit', 'timezone?', 'startOfWeek?'],
  (args, name) => (env) => {
    const [start, end, unit] = ['startDate', 'endDate', 'unit'].map((key) => args[key]?.(env));
    const zone = zoneOf(args['timezone'], env);
    if (nullish(start) || nullish(end) || nullish(unit) || zone === undefined) return null;
    const n = unitsBetween(
      timeOf(start, name),
      timeOf(end, name),
      unitOf(unit, name),
      zone,
      weekStartOf(args['startOfWeek']?.(env)),
    );
    return BigInt(n);
  },
);

const dateTrunc = named(['date', 'unit', 'binSize?', 'timezone?', 'startOfWeek?'], (args, name) => (env) => {
  const [date, unit] = ['date', 'unit'].map((key) => args[key]?.(env));
  const zone = zoneOf(args['timezone'], env);
  const bin = args['binSize'] ? args['binSize'](env) : 1;
  if (nullish(date) || nullish(unit) || nullish(bin) || zone === undefined) return null;
  const size = integer(bin, name);
  if (size <= 0) throw new EmbeddedError(5439017, `${name} requires 'binSize' to be greater than 0`);
  return new Date(
    truncate(timeOf(date, name), unitOf(unit, name), size, zone, weekStartOf(args['startOfWeek']?.(env))),
  );
});

const dateToParts = named(['date', 'timezone?', 'iso8601?'], (args, name) => (env) => {
  const date = args['date']?.(env);
  const zone = zoneOf(args['timezone'], env);
  if (nullish(date) || zone === undefined) return null;
  if (args['iso8601']?.(env) === true) throw unsupported("'iso8601' in $dateToParts");
  const { ms, ...rest } = calendarOf(timeOf(date, name), zone);
  return Doc.of({ ...rest, millisecond: ms });
});

export const dateOperators: Record<string, OperatorCompiler> = {
  $year: part((c) => c.year),
  $month: part((c) => c.month),
  $dayOfMonth: part((c) => c.day),
  $hour: part((c) => c.hour),
  $minute: part((c) => c.minute),
  $second: part((c) => c.second),
  $millisecond: part((c) => c.ms),
  $dayOfYear: part((_, wall) => dayOfYear(wall)),
  $dayOfWeek: part((_, wall) => (isoWeekday(wall) % 7) + 1),
  $isoDayOfWeek: part((_, wall) => isoWeekday(wall)),
  $isoWeek: part((_, wall) => isoWeek(wall).week),
  $isoWeekYear: part((_, wall) => countValue(isoWeek(wall).year)),
  $week: part((_, wall) => Math.floor((dayOfYear(wall) + 6 - (isoWeekday(wall) % 7)) / 7)),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
  $dateAdd: shifted(1),
  $dateSubtract: shifted(-1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
};
