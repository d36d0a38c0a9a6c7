import { BSONRegExp } from 'bson';
import { compareValues, typeRank, valuesEqual } from '../bson/compare.ts';
import { keyText } from '../bson/key.ts';
import {
  isNumeric,
  isTruthy,
  type Maybe,
  toNumber,
  typeCode,
  typeCodes,
  type Value,
  wholeNumber,
} from '../bson/values.ts';
import { badValue } from '../errors.ts';
import { toRegExp } from './regex.ts';

/** How one operator judges one value, whether it also looks into an array there, and whether the answer is turned. */
export interface OperatorTest {
  readonly test: (value: Maybe) => boolean;
  readonly expands: boolean;
  readonly isNegated: boolean;
}

export function operatorTest(operator: string, operand: Value): OperatorTest {
  switch (operator) {
    case '$eq':
      return expanding(equalTo(operand));
    case '$ne':
      if (operand instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.");
      return turned(expanding(equalTo(operand)));
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return expanding(ordered(operator, operand));
    case '$in':
      return expanding(oneOf(operator, operand));
    case '$nin':
      return turned(expanding(oneOf(operator, operand)));
    case '$regex':
      return expanding(matchesRegex(operand as BSONRegExp));
    case '$exists':
      return isTruthy(operand) ? whole((value) => value !== undefined) : turned(whole((value) => value !== undefined));
    case '$type':
      return expanding(ofType(operand));
    case '$size':
      return whole(ofSize(operand));
    case '$mod':
      return expanding(remainder(operand));
    default:
      throw badValue(`unknown operator: ${operator}`);
  }
}

const expanding = (test: (value: Maybe) => boolean): OperatorTest => ({ test, expands: true, isNegated: false });
const whole = (test: (value: Maybe) => boolean): OperatorTest => ({ test, expands: false, isNegated: false });
const turned = (inner: OperatorTest): OperatorTest => ({ ...inner, isNegated: !inner.isNegated });

function equalTo(operand: Value): (value: Maybe) => boolean {
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand === 'string') return (value) => value === operand;
  return (value) => value !== undefined && valuesEqual(value, operand);
}

/** Only values of the operand's own type can be above or below it. */
function ordered(operator: string, operand: Value): (value: Maybe) => boolean {
  if (operand instanceof BSONRegExp) throw badValue(`Can't have RegEx as arg to predicate over field`);
  const accepts = {
    $gt: (order: number) => order > 0,
    $gte: (order: number) => order >= 0,
    $lt: (order: number) => order < 0,
    $lte: (order: number) => order <= 0,
  }[operator] as (order: number) => boolean;
  const code = typeCode(operand);
  if (operand === null) return (value) => (value === null || value === undefined) && accepts(0);
  if (code === typeCodes.minKey || code === typeCodes.maxKey) {
    return (value) => value !== undefined && accepts(compareValues(value, operand));
  }
  const ofRank = typeRank(operand);
  if (isNan(operand)) return (value) => value !== undefined && isNan(value) && accepts(0);
  return (value) =>
    value !== undefined && typeRank(value) === ofRank && !isNan(value) && accepts(compareValues(value, operand));
}

const isNan = (value: Value): boolean => isNumeric(value) && Number.isNaN(toNumber(value));

function oneOf(operator: string, operand: Value): (value: Maybe) => boolean {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  const regexes = operand.filter((wanted) => wanted instanceof BSONRegExp).map(matchesRegex);
  const values = operand.filter((wanted) => !(wanted instanceof BSONRegExp));
  const acceptsNull = values.includes(null);
  const among =
    values.length > 8 ? amongMany(values) : (value: Value) => values.some((wanted) => valuesEqual(value, wanted));
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

function matchesRegex(regex: BSONRegExp): (value: Maybe) => boolean {
  const compiled = toRegExp(regex);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    return value instanceof BSONRegExp && valuesEqual(value, regex);
  };
}

const typeNumbers = new Set<number>(Object.values(typeCodes));

function ofType(operand: Value): (value: Maybe) => boolean {
  const wanted = Array.isArray(operand) ? operand : [operand];
  if (wanted.length === 0) throw badValue('a must match at least one type');
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

function ofSize(operand: Value): (value: Maybe) => boolean {
  const size = wholeNumber(operand);
  if (size === null) throw badValue('Failed to parse $size. Expected an integer');
  if (size < 0) throw badValue(`Failed to parse $size. Expected a non-negative number in: $size: ${size}`);
  return (value) => Array.isArray(value) && value.length === size;
}

function remainder(operand: Value): (value: Maybe) => boolean {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, rest] = operand.map((part) => (isNumeric(part) ? BigInt(Math.trunc(toNumber(part))) : null));
  if (divisor === null || divisor === undefined) throw badValue('malformed mod, divisor not a number');
  if (divisor === 0n) throw badValue('divisor cannot be 0');
  return (value) => {
    if (!isNumeric(value)) return false;
    if (typeof value === 'bigint') return value % divisor === (rest ?? 0n);
    const n = toNumber(value);
    return Number.isFinite(n) && BigInt(Math.trunc(n)) % divisor === (rest ?? 0n);
  };
}
