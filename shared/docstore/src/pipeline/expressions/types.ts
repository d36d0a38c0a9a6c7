import { Binary, Decimal128, ObjectId } from 'bson';
import { decimalExact, fitsLong, isDecimal, type Numeric } from '../../bson/arithmetic.ts';
import { toDecimal128 } from '../../bson/decimal.ts';
import {
  type Doc,
  double,
  isInt32,
  isNullish,
  isNumeric,
  isTruthy,
  type Maybe,
  toNumber,
  typeAlias,
  typeName,
  type Value,
} from '../../bson/values.ts';
import { badValue, CommandError } from '../../errors.ts';
import type { Operator } from '../scope.ts';
import { named, strictUnary, unary } from './arguments.ts';
import { momentIn, parseDate } from './dates.ts';

export const types: Readonly<Record<string, Operator>> = {
  $type: unary((value) => typeName(value)),
  $isNumber: unary((value) => isNumeric(value)),
  $toString: strictUnary((value) => convert(value, 'string')),
  $toInt: strictUnary((value) => convert(value, 'int')),
  $toLong: strictUnary((value) => convert(value, 'long')),
  $toDouble: strictUnary((value) => convert(value, 'double')),
  $toDecimal: strictUnary((value) => convert(value, 'decimal')),
  $toBool: strictUnary((value) => convert(value, 'bool')),
  $toDate: strictUnary((value) => convert(value, 'date')),
  $toObjectId: strictUnary((value) => convert(value, 'objectId')),
  $convert: named({
    required: ['input', 'to'],
    optional: ['onError', 'onNull'],
    apply: (argument) => {
      const value = argument('input');
      if (isNullish(value)) return argument('onNull', null);
      const to = argument('to');
      if (isNullish(to)) return null;
      const target = isNumeric(to) ? typeAlias(toNumber(to)) : to;
      if (typeof target !== 'string' || !Object.hasOwn(conversions, target))
        throw badValue(`Unknown type name in $convert`);
      try {
        return convert(value, target);
      } catch (error) {
        const fallback = argument('onError', notGiven);
        if (fallback === notGiven || !(error instanceof CommandError)) throw error;
        return fallback;
      }
    },
  }),
};

const notGiven: Doc = new Map();

/** How a value becomes one of another type; undefined where the two have nothing to do with each other. */
const conversions: Readonly<Record<string, (value: Value) => Maybe>> = {
  string: toText,
  bool: isTruthy,
  date: toDate,
  objectId: toObjectId,
  double: (value) => numberFrom(value, doubleText, (n) => double(toNumber(n))),
  decimal: (value) => numberFrom(value, decimalText, (n) => (isDecimal(n) ? n : toDecimal128(decimalExact(n)))),
  long: (value) => numberFrom(value, wholeText, (n) => inRange(truncate(n), fitsLong)),
  int: (value) => {
    if (value instanceof Date) return undefined;
    return numberFrom(value, wholeText, (n) => Number(inRange(truncate(n), (whole) => isInt32(Number(whole)))));
  },
};

function convert(value: Value, target: string): Value {
  const converted = conversions[target]?.(value);
  if (converted === undefined) throw noConversion(`Unsupported conversion from ${typeName(value)} to ${target}`);
  return converted;
}

const noConversion = (why: string): CommandError => new CommandError(241, `${why} in $convert with no onError value`);

/** The texts that stand for a number. */
interface NumberText {
  readonly form: RegExp;
  readonly read: (text: string) => Numeric;
}

const realForm = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i;
const doubleText: NumberText = { form: realForm, read: (text) => double(Number(text.replace(/inf\w*/i, 'Infinity'))) };
const decimalText: NumberText = { form: realForm, read: (text) => Decimal128.fromString(text) };
const wholeText: NumberText = { form: /^[+-]?\d+$/, read: (text) => BigInt(text.replace('+', '')) };

/** The number that any value stands for, made into one of the wanted type. */
function numberFrom(value: Value, { form, read }: NumberText, make: (n: Numeric) => Value): Maybe {
  if (typeof value === 'boolean') return make(value ? 1 : 0);
  if (value instanceof Date) return make(BigInt(value.getTime()));
  if (isNumeric(value)) return make(value);
  if (typeof value !== 'string') return undefined;
  if (!form.test(value)) throw noConversion(`Failed to parse number '${value}'`);
  return make(read(value));
}

function inRange(whole: bigint, fits: (whole: bigint) => boolean): bigint {
  if (!fits(whole)) throw noConversion('Conversion would overflow target type');
  return whole;
}

function truncate(value: Numeric): bigint {
  const exact = decimalExact(value);
  if (typeof exact === 'string') throw noConversion('Attempt to convert NaN or infinity value to integer type');
  const scale = 10n ** BigInt(Math.abs(exact.exponent));
  return exact.exponent >= 0 ? exact.coefficient * scale : exact.coefficient / scale;
}

function toObjectId(value: Value): Maybe {
  if (value instanceof ObjectId) return value;
  return typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value) ? ObjectId.createFromHexString(value) : undefined;
}

function toDate(value: Value): Maybe {
  if (typeof value === 'string') return parseDate(value);
  const isInt = typeof value === 'number' && isInt32(value);
  return isNumeric(value) && !isInt ? new Date(Number(truncate(value))) : (momentIn(value) ?? undefined);
}

function toText(value: Value): Maybe {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Binary && value.sub_type === 4) return value.toUUID().toString();
  if (value instanceof Decimal128 || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return isNumeric(value) ? String(toNumber(value)) : undefined;
}
