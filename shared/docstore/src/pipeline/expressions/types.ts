import { Binary, Decimal128, ObjectId, Timestamp } from 'bson';
import { decimalExact, fitsLong, isDecimal, type Numeric } from '../../bson/arithmetic.ts';
import { toDecimal128 } from '../../bson/decimal.ts';
import {
  double,
  isInt32,
  isNullish,
  isNumeric,
  isTruthy,
  type Maybe,
  toNumber,
  typeName,
  type Value,
} from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import type { Expression, Operator } from '../scope.ts';
import { named, unary } from './arguments.ts';
import { parseDate } from './dates.ts';

type Target = 'double' | 'string' | 'objectId' | 'bool' | 'date' | 'int' | 'long' | 'decimal';

export const types: Readonly<Record<string, Operator>> = {
  $type: unary((value) => typeName(value)),
  $isNumber: unary((value) => isNumeric(value)),
  $toString: conversion('string'),
  $toInt: conversion('int'),
  $toLong: conversion('long'),
  $toDouble: conversion('double'),
  $toDecimal: conversion('decimal'),
  $toBool: conversion('bool'),
  $toDate: conversion('date'),
  $toObjectId: conversion('objectId'),
  $convert: named(['input', 'to'], ['onError', 'onNull'], (argument) => {
    const [input, to] = [argument('input') as Expression, argument('to') as Expression];
    const [onError, onNull] = [argument('onError'), argument('onNull')];
    return (scope) => {
      const value = input(scope);
      if (isNullish(value)) return onNull ? onNull(scope) : null;
      const target = targetOf(to(scope));
      if (target === null) return null;
      try {
        return convert(value, target);
      } catch (error) {
        if (onError && error instanceof CommandError) return onError(scope);
        throw error;
      }
    };
  }),
};

const byNumber: Readonly<Record<number, Target>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
  19: 'decimal',
};

function targetOf(to: Maybe): Target | null {
  if (isNullish(to)) return null;
  const target = isNumeric(to) ? byNumber[toNumber(to)] : Object.values(byNumber).find((name) => name === to);
  if (!target) throw new CommandError(2, `Unknown type name in $convert`);
  return target;
}

function conversion(target: Target): Operator {
  return unary((value) => (isNullish(value) ? null : convert(value, target)));
}

function convert(value: Value, target: Target): Value {
  switch (target) {
    case 'string':
      return toText(value);
    case 'bool':
      return isTruthy(value);
    case 'date':
      return toDate(value);
    case 'objectId':
      if (value instanceof ObjectId) return value;
      if (typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value)) return ObjectId.createFromHexString(value);
      break;
    default:
      if (typeof value === 'boolean') return toType(value ? 1 : 0, target);
      if (value instanceof Date && target !== 'int') return toType(BigInt(value.getTime()), target);
      if (isNumeric(value)) return toType(value, target);
      if (typeof value === 'string') return toType(parseNumber(value, target), target);
  }
  throw unsupported(value, target);
}

const unsupported = (value: Value, target: string): CommandError =>
  new CommandError(
    241,
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  );

function parseNumber(text: string, target: Target): Numeric {
  const pattern =
    target === 'int' || target === 'long'
      ? /^[+-]?\d+$/
      : /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i;
  if (!pattern.test(text))
    throw new CommandError(241, `Failed to parse number '${text}' in $convert with no onError value`);
  if (target === 'decimal') return Decimal128.fromString(text);
  return target === 'double' ? double(Number(text)) : BigInt(text);
}

function toType(value: Numeric, target: Target): Value {
  if (target === 'double') return double(toNumber(value));
  if (target === 'decimal') return isDecimal(value) ? value : toDecimal128(decimalExact(value));
  const whole = truncate(value);
  if (target === 'int') {
    const n = Number(whole);
    if (!isInt32(n)) throw overflow();
    return n;
  }
  if (!fitsLong(whole)) throw overflow();
  return whole;
}

function truncate(value: Numeric): bigint {
  const exact = decimalExact(value);
  if (typeof exact === 'string')
    throw new CommandError(
      241,
      'Attempt to convert NaN or infinity value to integer type in $convert with no onError value',
    );
  if (exact.exponent >= 0) return exact.coefficient * 10n ** BigInt(exact.exponent);
  return exact.coefficient / 10n ** BigInt(-exact.exponent);
}

const overflow = (): CommandError =>
  new CommandError(241, 'Conversion would overflow target type in $convert with no onError value');

function toDate(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  if (typeof value === 'string') return parseDate(value);
  if (isNumeric(value) && !(typeof value === 'number' && isInt32(value))) return new Date(Number(truncate(value)));
  throw unsupported(value, 'date');
}

function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Decimal128) return value.toString();
  if (isNumeric(value)) return String(toNumber(value));
  if (value instanceof Binary && value.sub_type === 4) return value.toUUID().toString();
  throw unsupported(value, 'string');
}
