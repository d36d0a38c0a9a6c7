import { ObjectId, Timestamp } from 'bson';
import { isDoc, isNullish, type Maybe, typeName, wholeNumber } from '../../bson/values.ts';
import { CommandError, notSupported } from '../../errors.ts';
import type { Operator } from '../scope.ts';
import { named } from './arguments.ts';
import { momentOf, offsetMs, wallClock } from './time-zone.ts';

const dayMs = 86_400_000;

const parts = {
  $year: (wall: Date) => wall.getUTCFullYear(),
  $month: (wall: Date) => wall.getUTCMonth() + 1,
  $dayOfMonth: (wall: Date) => wall.getUTCDate(),
  $dayOfWeek: (wall: Date) => wall.getUTCDay() + 1,
  $dayOfYear: (wall: Date) => Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / dayMs) + 1,
  $hour: (wall: Date) => wall.getUTCHours(),
  $minute: (wall: Date) => wall.getUTCMinutes(),
  $second: (wall: Date) => wall.getUTCSeconds(),
  $millisecond: (wall: Date) => wall.getUTCMilliseconds(),
};

export const dates: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries(Object.entries(parts).map(([name, read]) => [name, partOperator(read)])),
  $dateToString: named({
    required: ['date'],
    optional: ['format', 'timezone', 'onNull'],
    apply: (argument) => {
      const date = argument('date');
      if (isNullish(date)) return argument('onNull', null);
      const zone = argument('timezone', 'UTC');
      const format = argument('format', zone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L');
      if (isNullish(zone) || isNullish(format)) return null;
      return formatDate(dateOf(date), String(zone), String(format));
    },
  }),
  $dateTrunc: named({
    required: ['date', 'unit'],
    optional: ['binSize', 'timezone', 'startOfWeek'],
    apply: (argument) => {
      const [date, unit, zone] = [argument('date'), argument('unit'), argument('timezone', 'UTC')];
      const [size, weekStart] = [argument('binSize', 1), argument('startOfWeek', 'sunday')];
      if ([date, unit, zone, size, weekStart].some(isNullish)) return null;
      const bin = { unit: String(unit), size: wholeNumber(size) ?? 1, weekStart: String(weekStart) };
      return truncateDate(dateOf(date), String(zone), bin);
    },
  }),
};

/** Reads an ISO 8601 date; without an offset it is UTC. */
export function parseDate(text: string): Date {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text.trim(),
  );
  if (match) {
    const offset = (match[3] ?? 'Z').toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const date = new Date(`${match[1]}T${match[2] ?? '00:00'}${offset}`);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw new CommandError(241, `Error parsing date string '${text}'`);
}

/** A date, or the moment that an id or a timestamp holds; null of anything else. */
export function momentIn(value: Maybe): Date | null {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  return value instanceof Timestamp ? new Date(value.t * 1000) : null;
}

function dateOf(value: Maybe): Date {
  const date = momentIn(value);
  if (date) return date;
  throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** Takes a date alone, or a document that names a time zone as well. */
function partOperator(read: (wall: Date) => number): Operator {
  const zoned = named({
    required: ['date'],
    optional: ['timezone'],
    apply: (argument) => {
      const [date, zone] = [argument('date'), argument('timezone', 'UTC')];
      return isNullish(date) || isNullish(zone) ? null : read(wallClock(dateOf(date), String(zone)));
    },
  });
  return (operand, compile, name) => {
    const single = Array.isArray(operand) && operand.length === 1 ? (operand[0] ?? null) : operand;
    const isNamed = isDoc(operand) && operand.has('date');
    return zoned(isNamed ? operand : new Map([['date', single]]), compile, name);
  };
}

const padded = (read: (wall: Date) => number, width: number) => (wall: Date) => String(read(wall)).padStart(width, '0');
const monthName = (month: 'short' | 'long') => (wall: Date) => wall.toLocaleString('en-US', { month, timeZone: 'UTC' });

const formats: Readonly<Record<string, (wall: Date, offsetMinutes: number) => string>> = {
  Y: padded(parts.$year, 4),
  m: padded(parts.$month, 2),
  d: padded(parts.$dayOfMonth, 2),
  H: padded(parts.$hour, 2),
  M: padded(parts.$minute, 2),
  S: padded(parts.$second, 2),
  L: padded(parts.$millisecond, 3),
  j: padded(parts.$dayOfYear, 3),
  w: padded(parts.$dayOfWeek, 1),
  u: padded((wall) => wall.getUTCDay() || 7, 1),
  b: monthName('short'),
  B: monthName('long'),
  z: (_, offset) => {
    const minutes = Math.abs(offset);
    const clock = Math.floor(minutes / 60) * 100 + (minutes % 60);
    return `${offset < 0 ? '-' : '+'}${String(clock).padStart(4, '0')}`;
  },
  Z: (_, offset) => String(offset),
  '%': () => '%',
};

function formatDate(date: Date, zone: string, pattern: string): string {
  const wall = wallClock(date, zone);
  return pattern.replace(/%(.)/g, (_, code: string) => {
    const write = formats[code];
    if (write) return write(wall, offsetMs(date, zone) / 60_000);
    if ('GVU'.includes(code)) throw notSupported(`the date format %${code}`);
    throw new CommandError(18536, `Invalid format character '%${code}' in format string`);
  });
}

interface Bin {
  readonly unit: string;
  readonly size: number;
  readonly weekStart: string;
}

const monthUnits: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const fixedUnits: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
};

/** Bins count from 2000-01-01, as MongoDB's do; weeks from the first such weekday of 2000. */
function truncateDate(date: Date, zone: string, { unit, size, weekStart }: Bin): Date {
  if (size <= 0) throw new CommandError(5439018, '$dateTrunc requires binSize to be greater than 0');
  const wall = wallClock(date, zone);
  const [months, fixed] = [monthUnits[unit], fixedUnits[unit]];
  if (months) {
    const since = (wall.getUTCFullYear() - 2000) * 12 + wall.getUTCMonth();
    return momentOf(new Date(Date.UTC(2000, since - mod(since, months * size), 1)), zone);
  }
  if (!fixed)
    throw new CommandError(5439013, `$dateTrunc parameter 'unit' value cannot be recognized as a time unit: ${unit}`);
  const origin = Date.UTC(2000, 0, 1) + (unit === 'week' ? weekShift(weekStart) * dayMs : 0);
  const past = mod(wall.getTime() - origin, fixed * size);
  const isLocal = unit === 'day' || unit === 'week';
  return isLocal ? momentOf(new Date(wall.getTime() - past), zone) : new Date(date.getTime() - past);
}

/** The remainder that is never negative. */
const mod = (n: number, by: number): number => n - Math.floor(n / by) * by;

const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 2000-01-01 was a Saturday. */
function weekShift(weekStart: string): number {
  const wanted = weekStart.toLowerCase();
  const day = weekDays.findIndex((name) => name === wanted || name.slice(0, 3) === wanted);
  if (day >= 0) return (day + 1) % 7;
  throw new CommandError(
    5439015,
    `'startOfWeek' parameter value cannot be recognized as a day of a week: ${weekStart}`,
  );
}
