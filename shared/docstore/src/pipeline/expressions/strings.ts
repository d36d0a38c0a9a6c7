import { BSONRegExp } from 'bson';
import {
  isNullish,
  isNumeric,
  type Maybe,
  regularExpression,
  toNumber,
  typeName,
  wholeNumber,
} from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { toRegExp } from '../../match/regex.ts';
import type { Operator } from '../scope.ts';
import { many, named, over, strict, unary } from './arguments.ts';

export const strings: Readonly<Record<string, Operator>> = {
  $concat: strict(0, many, (values) => {
    for (const value of values)
      if (typeof value !== 'string')
        throw new CommandError(16702, `$concat only supports strings, not ${typeName(value)}`);
    return values.join('');
  }),
  $toLower: unary((value, name) => textOf(value, name).replace(/[A-Z]+/g, (part) => part.toLowerCase())),
  $toUpper: unary((value, name) => textOf(value, name).replace(/[a-z]+/g, (part) => part.toUpperCase())),
  $strLenCP: unary((value) => {
    if (typeof value === 'string') return [...value].length;
    throw new CommandError(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`);
  }),
  $substrCP: over(3, 3, ([text, start, size], name) => {
    const [from, count] = [wholeNumber(start), wholeNumber(size)];
    if (from === null || from < 0)
      throw new CommandError(34452, '$substrCP: starting index must be a non-negative integer');
    if (count === null) throw new CommandError(34453, '$substrCP: length must be an integer');
    const points = [...textOf(text, name)];
    return points.slice(from, count < 0 ? undefined : from + count).join('');
  }),
  $split: strict(2, 2, ([text, separator]) => {
    const wanted = '$split requires an expression that evaluates to a string as a';
    if (typeof text !== 'string') throw new CommandError(40085, `${wanted} first argument, found: ${typeName(text)}`);
    if (typeof separator !== 'string')
      throw new CommandError(40086, `${wanted} second argument, found: ${typeName(separator)}`);
    if (separator === '') throw new CommandError(40087, '$split requires a non-empty separator');
    return text.split(separator);
  }),
  $trim: trimmer(true, true),
  $ltrim: trimmer(true, false),
  $rtrim: trimmer(false, true),
  $regexMatch: named({
    required: ['input', 'regex'],
    optional: ['options'],
    apply: (argument) => {
      const [text, pattern] = [argument('input'), argument('regex')];
      if (isNullish(text) || isNullish(pattern)) return false;
      if (typeof text !== 'string') throw new CommandError(51104, 'input must be of type string');
      return toRegExp(regexOf(pattern, argument('options'))).test(text);
    },
  }),
};

function textOf(value: Maybe, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value)) return String(toNumber(value));
  if (value instanceof Date) return value.toISOString();
  throw new CommandError(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`);
}

/** What is cut off when nothing else is asked for. */
const whitespace = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a';

function trimmer(cutsStart: boolean, cutsEnd: boolean): Operator {
  return named({
    required: ['input'],
    optional: ['chars'],
    apply: (argument, name) => {
      const [text, chars] = [argument('input'), argument('chars', whitespace)];
      if (isNullish(text) || isNullish(chars)) return null;
      if (typeof text !== 'string')
        throw new CommandError(50699, `${name} requires its input to be a string, got ${typeName(text)}`);
      const isCut = (at: number): boolean => String(chars).includes(text[at] as string);
      let [start, end] = [0, text.length];
      while (cutsStart && start < end && isCut(start)) start++;
      while (cutsEnd && start < end && isCut(end - 1)) end--;
      return text.slice(start, end);
    },
  });
}

function regexOf(pattern: Maybe, options: Maybe): BSONRegExp {
  if (pattern instanceof BSONRegExp)
    return typeof options === 'string' ? regularExpression(pattern.pattern, options) : pattern;
  if (typeof pattern === 'string') return regularExpression(pattern, typeof options === 'string' ? options : '');
  throw new CommandError(51105, 'regex must be of type string or regex');
}
