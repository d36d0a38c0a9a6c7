import { BSONRegExp } from 'bson';
import { compareStrings } from '../../bson/compare.ts';
import { docOf, isNullish, isNumeric, type Maybe, toNumber, typeName, wholeNumber } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { toRegExp } from '../../match/regex.ts';
import type { Expression, Operator } from '../scope.ts';
import { named, over, unary } from './arguments.ts';

export const strings: Readonly<Record<string, Operator>> = {
  $concat: over(0, Number.POSITIVE_INFINITY, (values) => {
    if (values.some(isNullish)) return null;
    for (const value of values)
      if (typeof value !== 'string')
        throw new CommandError(16702, `$concat only supports strings, not ${typeName(value)}`);
    return values.join('');
  }),
  $toLower: unary((value) => textOf(value, '$toLower').toLowerCase()),
  $toUpper: unary((value) => textOf(value, '$toUpper').toUpperCase()),
  $strLenCP: unary((value) => {
    if (typeof value !== 'string')
      throw new CommandError(34471, `$strLenCP requires a string argument, found: ${typeName(value)}`);
    return [...value].length;
  }),
  $substrCP: over(3, 3, substring),
  $substr: over(3, 3, substring),
  $indexOfCP: over(2, 4, indexOf),
  $split: over(2, 2, ([text, by]) => {
    if (isNullish(text) || isNullish(by)) return null;
    if (typeof text !== 'string')
      throw new CommandError(
        40085,
        `$split requires an expression that evaluates to a string as a first argument, found: ${typeName(text)}`,
      );
    if (typeof by !== 'string')
      throw new CommandError(
        40086,
        `$split requires an expression that evaluates to a string as a second argument, found: ${typeName(by)}`,
      );
    if (by === '') throw new CommandError(40087, '$split requires a non-empty separator');
    return text.split(by);
  }),
  $trim: trimmer((text, chars) => trimEnd(trimStart(text, chars), chars)),
  $ltrim: trimmer(trimStart),
  $rtrim: trimmer(trimEnd),
  $replaceOne: replacer((text, find, replacement) => text.replace(find, () => replacement)),
  $replaceAll: replacer((text, find, replacement) => text.replaceAll(find, () => replacement)),
  $regexMatch: named(['input', 'regex'], ['options'], (argument) => {
    const match = regexOf(argument);
    return (scope) => match(scope)?.found != null;
  }),
  $regexFind: named(['input', 'regex'], ['options'], (argument) => {
    const match = regexOf(argument);
    return (scope) => {
      const found = match(scope)?.found;
      if (!found) return null;
      const captures = found.slice(1).map((text) => text ?? null);
      return docOf({ match: found[0], idx: [...found.input.slice(0, found.index)].length, captures });
    };
  }),
  $strcasecmp: over(2, 2, ([a, b]) =>
    Math.sign(compareStrings(textOf(a, '$strcasecmp').toUpperCase(), textOf(b, '$strcasecmp').toUpperCase())),
  ),
};

function textOf(value: Maybe, name: string): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (isNumeric(value)) return String(toNumber(value));
  if (value instanceof Date) return value.toISOString();
  throw new CommandError(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`);
}

function substring([text, start, size]: Maybe[]): Maybe {
  const from = wholeNumber(start);
  const count = wholeNumber(size);
  if (from === null || from < 0)
    throw new CommandError(34452, '$substrCP: starting index must be a non-negative integer');
  if (count === null) throw new CommandError(34453, '$substrCP: length must be an integer');
  const points = [...textOf(text, '$substrCP')];
  return points.slice(from, count < 0 ? undefined : from + count).join('');
}

function indexOf([text, find, start, end]: Maybe[]): Maybe {
  if (isNullish(text)) return null;
  if (typeof text !== 'string')
    throw new CommandError(40093, `$indexOfCP requires a string as the first argument, found: ${typeName(text)}`);
  if (typeof find !== 'string')
    throw new CommandError(40094, `$indexOfCP requires a string as the second argument, found: ${typeName(find)}`);
  const points = [...text];
  const from = start === undefined ? 0 : (wholeNumber(start) ?? 0);
  const to = end === undefined ? points.length : (wholeNumber(end) ?? points.length);
  if (from > to || from > points.length) return -1;
  const at = points.slice(from, to).join('').indexOf(find);
  return at < 0 ? -1 : from + [...points.slice(from, to).join('').slice(0, at)].length;
}

function trimmer(apply: (text: string, chars: string | null) => string): Operator {
  return named(['input'], ['chars'], (argument) => {
    const input = argument('input') as Expression;
    const chars = argument('chars');
    return (scope) => {
      const text = input(scope);
      const cut = chars ? chars(scope) : undefined;
      if (isNullish(text) || (chars && isNullish(cut))) return null;
      if (typeof text !== 'string')
        throw new CommandError(50699, `$trim requires its input to be a string, got ${typeName(text)}`);
      return apply(text, typeof cut === 'string' ? cut : null);
    };
  });
}

const isCut = (unit: string, chars: string | null): boolean =>
  chars === null ? /[\s\0]/.test(unit) : chars.includes(unit);

function trimStart(text: string, chars: string | null): string {
  let at = 0;
  while (at < text.length && isCut(text[at] as string, chars)) at++;
  return text.slice(at);
}

function trimEnd(text: string, chars: string | null): string {
  let end = text.length;
  while (end > 0 && isCut(text[end - 1] as string, chars)) end--;
  return text.slice(0, end);
}

function replacer(apply: (text: string, find: string, replacement: string) => string): Operator {
  return named(['input', 'find', 'replacement'], [], (argument) => {
    const parts = ['input', 'find', 'replacement'].map((name) => argument(name) as Expression);
    return (scope) => {
      const values = parts.map((part) => part(scope));
      if (values.some(isNullish)) return null;
      for (const value of values)
        if (typeof value !== 'string')
          throw new CommandError(51746, `replacement requires strings, found: ${typeName(value)}`);
      return apply(...(values as [string, string, string]));
    };
  });
}

function regexOf(argument: (name: string) => Expression | null) {
  const input = argument('input') as Expression;
  const regex = argument('regex') as Expression;
  const options = argument('options');
  return (scope: Parameters<Expression>[0]): { readonly found: RegExpExecArray | null } | null => {
    const text = input(scope);
    const pattern = regex(scope);
    if (isNullish(text) || isNullish(pattern)) return null;
    if (typeof text !== 'string') throw new CommandError(51104, 'input must be of type string');
    return { found: toRegExp(patternOf(pattern, options?.(scope))).exec(text) };
  };
}

function patternOf(pattern: Maybe, options: Maybe): BSONRegExp {
  if (pattern instanceof BSONRegExp)
    return typeof options === 'string' ? new BSONRegExp(pattern.pattern, options) : pattern;
  if (typeof pattern === 'string') return new BSONRegExp(pattern, typeof options === 'string' ? options : '');
  throw new CommandError(51105, 'regex must be of type string or regex');
}
