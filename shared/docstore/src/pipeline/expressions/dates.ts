import { ObjectId, Timestamp } from 'bson';
import { isDoc, isNullish, type Maybe, typeName, type Value, wholeNumber } from '../../bson/values.ts';
import { CommandError, notSupported } from '../../errors.ts';
import type { Expression, Operator } from '../scope.ts';
import { named } from './arguments.ts';

/** Dates in UTC, or shifted by a fixed offset or an Olson zone that the platform's Intl knows. */
export const dates: Readonly<Record<string, Operator>> = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part((date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs) + 1),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $week: part((date) => {
    const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
    const dayOfYear = Math.floor((date.getTime() - yearStart) / dayMs);
    return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7);
  }),
  $dateToString: named(['date'], ['format', 'timezone', 'onNull'], (argument) => {
    const [date, format, zone, onNull] = [
      argument('date') as Expression,
      argument('format'),
      argument('timezone'),
      argument('onNull'),
    ];
    return (scope) => {
      const value = date(scope);
      if (isNullish(value)) return onNull ? onNull(scope) : null;
      const offset = zone ? zone(scope) : 'UTC';
      const pattern = format ? format(scope) : null;
      if (isNullish(offset) || (format && isNullish(pattern))) return null;
      return formatDate(
        dateOf(value),
        String(offset),
        typeof pattern === 'string' ? pattern : defaultFormat(String(offset)),
      );
    };
  }),
  $dateFromString: named(['dateString'], ['onError', 'onNull'], (argument) => {
    const [text, onError, onNull] = [argument('dateString') as Expression, argument('onError'), argument('onNull')];
    return (scope) => {
      const value = text(scope);
      if (isNullish(value)) return onNull ? onNull(scope) : null;
      try {
        if (typeof value !== 'string')
          throw new CommandError(
            241,
            `$dateFromString requires that 'dateString' be a string, found: ${typeName(value)}`,
          );
        return parseDate(value);
      } catch (error) {
        if (onError && error instanceof CommandError) return onError(scope);
        throw error;
      }
    };
  }),
  $dateTrunc: named(['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], (argument) => {
    const [date, unit, bin, zone, week] = [
      argument('date'),
      argument('unit'),
      argument('binSize'),
      argument('timezone'),
      argument('startOfWeek'),
    ] as [Expression, Expression, Expression | null, Expression | null, Expression | null];
    return (scope) => {
      const values = [
        date(scope),
        unit(scope),
        bin ? bin(scope) : 1,
        zone ? zone(scope) : 'UTC',
        week ? week(scope) : 'sunday',
      ];
      if (values.some(isNullish)) return null;
      const [at, by, size, offset, start] = values;
      return truncateDate({
        date: dateOf(at),
        unit: String(by),
        size: wholeNumber(size) ?? 1,
        zone: String(offset),
        weekStart: String(start),
      });
    };
  }),
  $dateAdd: shift(1),
  $dateSubtract: shift(-1),
  $dateDiff: named(['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], (argument) => {
    const [start, end, unit, zone, week] = ['startDate', 'endDate', 'unit', 'timezone', 'startOfWeek'].map(
      argument,
    ) as [Expression, Expression, Expression, Expression | null, Expression | null];
    return (scope) => {
      const values = [start(scope), end(scope), unit(scope), zone ? zone(scope) : 'UTC', week ? week(scope) : 'sunday'];
      if (values.some(isNullish)) return null;
      return unitsBetween(
        dateOf(values[0]),
        dateOf(values[1]),
        String(values[2]),
        String(values[3]),
        String(values[4]),
      );
    };
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

const dayMs = 86_400_000;
const fixedUnits: Readonly<Record<string, number>> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
};
const monthUnits: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const weekDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function dateOf(value: Maybe): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

function part(read: (date: Date) => number): Operator {
  return (operand, compile) => {
    const isNamed = isDoc(operand) && operand.has('date');
    const single = Array.isArray(operand) && operand.length === 1 ? (operand[0] as Value) : operand;
    const date = compile(isNamed ? (operand.get('date') as Value) : single);
    const zone = isNamed && operand.has('timezone') ? compile(operand.get('timezone') as Value) : null;
    return (scope) => {
      const value = date(scope);
      const offset = zone ? zone(scope) : 'UTC';
      if (isNullish(value) || isNullish(offset)) return null;
      return read(local(dateOf(value), String(offset)));
    };
  };
}

/** The zone's wall clock at this moment, as the UTC fields of a date. */
function local(date: Date, zone: string): Date {
  return new Date(date.getTime() + offsetMs(date, zone));
}

/** Back from a wall clock to the moment: the offset is looked up twice, for clocks that change in between. */
function fromLocal(wall: Date, zone: string): Date {
  const guess = new Date(wall.getTime() - offsetMs(wall, zone));
  return new Date(wall.getTime() - offsetMs(guess, zone));
}

function offsetMs(date: Date, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0;
  const fixed = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  const fields = new Map(
    zoneFormat(zone)
      .formatToParts(date)
      .map((piece) => [piece.type, Number(piece.value)]),
  );
  const at = (name: string): number => fields.get(name as Intl.DateTimeFormatPartTypes) ?? 0;
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(date.getTime() / 1000) * 1000;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = zoneFormats.get(timeZone);
  if (known) return known;
  try {
    const numeric = 'numeric';
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    zoneFormats.set(timeZone, format);
    return format;
  } catch {
    throw new CommandError(40485, `unrecognized time zone identifier: "${timeZone}"`);
  }
}

const defaultFormat = (zone: string): string => (zone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L');
const pad = (n: number, width: number): string => String(n).padStart(width, '0');

function formatDate(date: Date, zone: string, pattern: string): string {
  const wall = local(date, zone);
  return pattern.replace(/%(.)/g, (_, code: string) => formatPart(code, wall, offsetMs(date, zone) / 60_000));
}

function formatPart(code: string, wall: Date, offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  const parts: Readonly<Record<string, () => string>> = {
    Y: () => pad(wall.getUTCFullYear(), 4),
    m: () => pad(wall.getUTCMonth() + 1, 2),
    d: () => pad(wall.getUTCDate(), 2),
    H: () => pad(wall.getUTCHours(), 2),
    M: () => pad(wall.getUTCMinutes(), 2),
    S: () => pad(wall.getUTCSeconds(), 2),
    L: () => pad(wall.getUTCMilliseconds(), 3),
    j: () => pad(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / dayMs) + 1, 3),
    w: () => String(wall.getUTCDay() + 1),
    u: () => String(wall.getUTCDay() || 7),
    z: () => `${sign}${pad(Math.floor(minutes / 60), 2)}${pad(minutes % 60, 2)}`,
    Z: () => String(offsetMinutes),
    '%': () => '%',
    b: () => wall.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }),
    B: () => wall.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' }),
  };
  const write = parts[code];
  if (!write)
    throw 'GVU'.includes(code)
      ? notSupported(`the date format %${code}`)
      : new CommandError(18536, `Invalid format character '%${code}' in format string`);
  return write();
}

interface Truncation {
  readonly date: Date;
  readonly unit: string;
  readonly size: number;
  readonly zone: string;
  readonly weekStart: string;
}

/** Bins count from 2000-01-01, as MongoDB's do; weeks from the first such weekday of 2000. */
function truncateDate({ date, unit, size, zone, weekStart }: Truncation): Date {
  if (size <= 0) throw new CommandError(5439018, '$dateTrunc requires binSize to be greater than 0');
  const wall = local(date, zone);
  const months = monthUnits[unit];
  if (months) {
    const bin = months * size;
    const since = (wall.getUTCFullYear() - 2000) * 12 + wall.getUTCMonth();
    return fromLocal(new Date(Date.UTC(2000, Math.floor(since / bin) * bin, 1)), zone);
  }
  const origin = Date.UTC(2000, 0, 1) + (unit === 'week' ? weekShift(weekStart) * dayMs : 0);
  const bin = fixedUnit(unit, '$dateTrunc') * size;
  const start = new Date(origin + Math.floor((wall.getTime() - origin) / bin) * bin);
  return unit === 'day' || unit === 'week'
    ? fromLocal(start, zone)
    : new Date(date.getTime() - (wall.getTime() - start.getTime()));
}

/** 2000-01-01 was a Saturday. */
function weekShift(weekStart: string): number {
  const day = weekDays.findIndex(
    (name) => name === weekStart.toLowerCase() || name.slice(0, 3) === weekStart.toLowerCase(),
  );
  if (day < 0)
    throw new CommandError(
      5439015,
      `'startOfWeek' parameter value cannot be recognized as a day of a week: ${weekStart}`,
    );
  return (day + 1) % 7;
}

function fixedUnit(unit: string, name: string): number {
  const size = fixedUnits[unit];
  if (!size)
    throw new CommandError(5439013, `${name} parameter 'unit' value cannot be recognized as a time unit: ${unit}`);
  return size;
}

function shift(sign: number): Operator {
  return named(['startDate', 'unit', 'amount'], ['timezone'], (argument) => {
    const [start, unit, amount, zone] = ['startDate', 'unit', 'amount', 'timezone'].map(argument) as [
      Expression,
      Expression,
      Expression,
      Expression | null,
    ];
    return (scope) => {
      const values = [start(scope), unit(scope), amount(scope), zone ? zone(scope) : 'UTC'];
      if (values.some(isNullish)) return null;
      const count = wholeNumber(values[2]);
      if (count === null) throw new CommandError(5166405, "$dateAdd expects integer 'amount' of time units");
      return addUnits(dateOf(values[0]), String(values[1]), sign * count, String(values[3]));
    };
  });
}

function addUnits(date: Date, unit: string, count: number, zone: string): Date {
  const months = monthUnits[unit];
  if (!months && unit !== 'day' && unit !== 'week')
    return new Date(date.getTime() + count * fixedUnit(unit, '$dateAdd'));
  const wall = local(date, zone);
  if (!months) return fromLocal(new Date(wall.getTime() + count * fixedUnit(unit, '$dateAdd')), zone);
  const month = wall.getUTCMonth() + count * months;
  const lastDay = new Date(Date.UTC(wall.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = new Date(wall);
  moved.setUTCFullYear(wall.getUTCFullYear(), month, Math.min(wall.getUTCDate(), lastDay));
  return fromLocal(moved, zone);
}

/** Unit boundaries crossed, not elapsed time. */
function unitsBetween(start: Date, end: Date, unit: string, zone: string, weekStart: string): bigint {
  const months = monthUnits[unit];
  const [from, to] = [local(start, zone), local(end, zone)];
  if (months) {
    const index = (date: Date): number => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
    return BigInt(index(to) - index(from));
  }
  const origin = Date.UTC(2000, 0, 1) + (unit === 'week' ? weekShift(weekStart) * dayMs : 0);
  const bin = fixedUnit(unit, '$dateDiff');
  return BigInt(Math.floor((to.getTime() - origin) / bin) - Math.floor((from.getTime() - origin) / bin));
}
