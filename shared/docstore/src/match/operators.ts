import { BSONRegExp } from 'bson';
import { compareValues, typeRank, valuesEqual } from '../bson/compare.ts';
import { keyText } from '../bson/key.ts';
import {
  isDoc,
  isNumeric,
  isTruthy,
  type Maybe,
  toNumber,
  typeCode,
  typeCodes,
  type Value,
  wholeNumber,
} from '../bson/values.ts';
import { badValue, failedToParse } from '../errors.ts';
import { entryOf } from '../names.ts';
import type { OperatorTest } from './node.ts';
import { toRegExp } from './regex.ts';

export function operatorTest(operator: string, operand: Value): OperatorTest {
  const make = entryOf(operators, operator);
  if (!make) throw badValue(`unknown operator: ${operator}`);
  return make(operand, operator);
}

type Test = (value: Maybe) => boolean;

const expanding = (test: Test): OperatorTest => ({ test, expands: true, isNegated: false });
const whole = (test: Test): OperatorTest => ({ test, expands: false, isNegated: false });
const turned = (inner: OperatorTest): OperatorTest => ({ ...inner, isNegated: !inner.isNegated });

const operators: Readonly<Record<string, (operand: Value, operator: string) => OperatorTest>> = {
  $eq: (operand) => expanding(equalTo(operand)),
  $ne: (operand) => {
    if (operand instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.");
    return turned(expanding(equalTo(operand)));
  },
  $gt: (operand) => expanding(ordered(operand, (order) => order > 0)),
  $gte: (operand) => expanding(ordered(operand, (order) => order >= 0)),
  $lt: (operand) => expanding(ordered(operand, (order) => order < 0)),
  $lte: (operand) => expanding(ordered(operand, (order) => order <= 0)),
  $in: (operand, operator) => expanding(oneOf(operator, operand)),
  $nin: (operand, operator) => turned(expanding(oneOf(operator, operand))),
  $regex: (operand) => expanding(matchesRegex(operand as BSONRegExp)),
  $exists: (operand) => (isTruthy(operand) ? whole(isThere) : turned(whole(isThere))),
  $type: (operand) => expanding(ofType(operand)),
  $size: (operand) => whole(ofSize(operand)),
  $mod: (operand) => expanding(remainder(operand)),
};

const isThere: Test = (value) => value !== undefined;

function equalTo(operand: Value): Test {
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand === 'string') return (value) => value === operand;
  return (value) => value !== undefined && valuesEqual(value, operand);
}

/** Only values of the operand's own type can be above or below it. */
function ordered(operand: Value, accepts: (order: number) => boolean): Test {
  if (operand instanceof BSONRegExp) throw badValue(`Can't have RegEx as arg to predicate over field`);
  const code = typeCode(operand);
  if (operand === null) return (value) => (value === null || value === undefined) && accepts(0);
  if (code === typeCodes.minKey || code === typeCodes.maxKey) {
    return (value) => accepts(compareValues(value ?? null, operand));
  }
  const ofRank = typeRank(operand);
  if (isNan(operand)) return (value) => value !== undefined && isNan(value) && accepts(0);
  return (value) =>
    value !== undefined && typeRank(value) === ofRank && !isNan(value) && accepts(compareValues(value, operand));
}

const isNan = (value: Value): boolean => isNumeric(value) && Number.isNaN(toNumber(value));

function oneOf(operator: string, operand: Value): Test {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  const nested = operand.find((wanted) => isDoc(wanted) && wanted.keys().next().value?.startsWith('$'));
  if (nested) throw badValue(`cannot nest $ under ${operator}`);
  const regexes = operand.filter((wanted) => wanted instanceof BSONRegExp).map(matchesRegex);
  const values = operand.filter((wanted) => !(wanted instanceof BSONRegExp));
  const acceptsNull = values.includes(null);
  const among = values.length > 8 ? amongMany(values) : (value: Value) => values.some((one) => valuesEqual(value, one));
  return (value) => {
    if (value === undefined || value === null) return acceptsNull;
    return among(value) || regexes.some((matches) => matches(value));
  };
}

function amongMany(values: readonly Value[]): (value: Value) => boolean {
  const strings = new Set(values.filter((value) => typeof value === 'string'));
  const keys = new Set(values.filter((value) => typeof value !== 'string').map(keyText));
  return (value) => (typeof value === 'string' ? strings.has(value) : keys.size > 0 && keys.has(keyText(value)));
}

function matchesRegex(regex: BSONRegExp): Test {
  const compiled = toRegExp(regex);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    return value instanceof BSONRegExp && valuesEqual(value, regex);
  };
}

const typeNumbers = new Set<number>(Object.values(typeCodes));

function ofType(operand: Value): Test {
  const wanted = Array.isArray(operand) ? operand : [operand];
  if (wanted.length === 0) throw failedToParse('a field must match at least one type');
  const codes = new Set(wanted.flatMap(typeNumbersOf));
  return (value) => value !== undefined && codes.has(typeCode(value));
}

function typeNumbersOf(alias: Value): readonly number[] {
  if (alias === 'number') return [typeCodes.double, typeCodes.int, typeCodes.long, typeCodes.decimal];
  if (typeof alias === 'string') {
    const code = (typeCodes as Readonly<Record<string, number>>)[alias];
    if (code === undefined) throw badValue(`Unknown type name alias: ${alias}`);
    return [code];
  }
  const code = wholeNumber(alias);
  if (code === null || !typeNumbers.has(code)) throw badValue('Invalid numerical type code: not a type number');
  return [code];
}

function ofSize(operand: Value): Test {
  const size = wholeNumber(operand);
  if (size === null) throw badValue('Failed to parse $size. Expected an integer');
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return (value) => Array.isArray(value) && value.length === size;
}

function remainder(operand: Value): Test {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, rest] = operand.map((part) => (isNumeric(part) ? BigInt(Math.trunc(toNumber(part))) : null));
  if (divisor === null || divisor === undefined) throw badValue('malformed mod, divisor not a number');
  if (rest === null || rest === undefined) throw badValue('malformed mod, remainder not a number');
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    if (!isNumeric(value)) return false;
    if (typeof value === 'bigint') return value % divisor === rest;
    const n = toNumber(value);
    return Number.isFinite(n) && BigInt(Math.trunc(n)) % divisor === rest;
  };
}
