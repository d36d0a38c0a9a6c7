import { compareValues, valuesEqual } from '../../bson/compare.ts';
import { keyText } from '../../bson/key.ts';
import { isNullish, isTruthy, type Maybe, typeName, type Value, wholeNumber } from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { bind, type Operator } from '../scope.ts';
import { type Arguments, many, named, over, strict, strictUnary, unary } from './arguments.ts';

export const arrays: Readonly<Record<string, Operator>> = {
  $size: unary((value) => {
    if (Array.isArray(value)) return value.length;
    throw new CommandError(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
  }),
  $isArray: unary((value) => Array.isArray(value)),
  $arrayElemAt: strict(2, 2, ([array, index]) => {
    const at = wholeNumber(index);
    if (!Array.isArray(array))
      throw new CommandError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
    if (at === null)
      throw new CommandError(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer`);
    return array.at(at);
  }),
  $first: strictUnary((value, name) => arrayOf(value, name, 28689)[0]),
  $last: strictUnary((value, name) => arrayOf(value, name, 28689).at(-1)),
  $in: over(2, 2, ([value, array]) => arrayOf(array, '$in', 40081).some((element) => valuesEqual(element, value))),
  $concatArrays: strict(0, many, (values, name) => values.flatMap((value) => arrayOf(value, name, 28664))),
  $reverseArray: strictUnary((value, name) => [...arrayOf(value, name, 34435)].reverse()),
  $slice: strict(2, 3, slice),
  $range: over(2, 3, ([start, end, step = 1]) => {
    const [from, to, by] = [wholeNumber(start), wholeNumber(end), wholeNumber(step)];
    if (from === null || to === null || by === null) throw new CommandError(34443, '$range requires 32-bit integers');
    if (by === 0) throw new CommandError(34449, '$range requires a non-zero step value');
    return Array.from({ length: Math.max(0, Math.ceil((to - from) / by)) }, (_, i) => from + i * by);
  }),
  $map: named({
    required: ['input', 'in'],
    optional: ['as'],
    codes: [16878, 16879, 16878],
    apply: overElements('in', (elements, apply) => elements.map((element) => apply(element) ?? null)),
  }),
  $filter: named({
    required: ['input', 'cond'],
    optional: ['as', 'limit'],
    codes: [16878, 16879, 16878],
    apply: overElements('cond', (elements, apply, argument) => {
      const limit = wholeNumber(argument('limit', null)) ?? many;
      const kept: Value[] = [];
      for (const element of elements) {
        if (kept.length === limit) break;
        if (isTruthy(apply(element))) kept.push(element);
      }
      return kept;
    }),
  }),
  $reduce: named({
    required: ['input', 'initialValue', 'in'],
    codes: [40075, 16879, 40077],
    apply: (argument, name, scope) => {
      const elements = argument('input');
      if (isNullish(elements)) return null;
      return arrayOf(elements, name, 40080).reduce<Maybe>(
        (value, element) => argument('in', null, bind(bind(scope, 'value', value), 'this', element)),
        argument('initialValue'),
      );
    },
  }),
  $setUnion: strict(0, many, (values, name) => distinct(values.flatMap((value) => arrayOf(value, name, 17043)))),
  $setIntersection: strict(0, many, (values, name) => {
    const [first = [], ...others] = values.map((value) => arrayOf(value, name, 17047));
    const keys = others.map(keysOf);
    return distinct(first).filter((element) => keys.every((set) => set.has(keyText(element))));
  }),
  $setDifference: strict(2, 2, ([a, b], name) => {
    const without = keysOf(arrayOf(b, name, 17049));
    return unique(arrayOf(a, name, 17048)).filter((element) => !without.has(keyText(element)));
  }),
  $setEquals: over(2, many, (values, name) => {
    const [first, ...others] = values.map((value) => keysOf(arrayOf(value, name, 17044)));
    return others.every((other) => other.size === first?.size && [...other].every((key) => first.has(key)));
  }),
  $setIsSubset: over(2, 2, ([a, b], name) => {
    const all = keysOf(arrayOf(b, name, 17042));
    return arrayOf(a, name, 17046).every((element) => all.has(keyText(element)));
  }),
  $anyElementTrue: unary((value, name) => arrayOf(value, name, 17041).some(isTruthy)),
  $allElementsTrue: unary((value, name) => arrayOf(value, name, 17040).every(isTruthy)),
};

function arrayOf(value: Maybe, name: string, code: number): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new CommandError(code, `${name} requires an array, found: ${typeName(value)}`);
}

function slice([array, second, third]: Value[]): Maybe {
  const elements = arrayOf(array, '$slice', 28724);
  const n = wholeNumber(second);
  if (n === null) throw new CommandError(28725, 'Second argument to $slice must be a 32-bit integer');
  if (third === undefined) return n < 0 ? elements.slice(n) : elements.slice(0, n);
  const count = wholeNumber(third);
  if (count === null || count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive');
  const from = n < 0 ? Math.max(0, elements.length + n) : n;
  return elements.slice(from, from + count);
}

/** $map and $filter: what is computed for each element knows it by the name that `as` gives. */
function overElements(
  body: string,
  apply: (elements: readonly Value[], each: (element: Value) => Maybe, argument: Arguments) => Value,
): Parameters<typeof named>[0]['apply'] {
  return (argument, name, scope) => {
    const elements = argument('input');
    if (isNullish(elements)) return null;
    const variable = String(argument('as', 'this'));
    const each = (element: Value) => argument(body, null, bind(scope, variable, element));
    return apply(arrayOf(elements, name, name === '$filter' ? 28651 : 16883), each, argument);
  };
}

const keysOf = (values: readonly Value[]): Set<string> => new Set(values.map(keyText));

/** Each value once, the first of those that are equal. */
function unique(values: readonly Value[]): Value[] {
  const byKey = new Map<string, Value>();
  for (const value of values) if (!byKey.has(keyText(value))) byKey.set(keyText(value), value);
  return [...byKey.values()];
}

const distinct = (values: readonly Value[]): Value[] => unique(values).sort(compareValues);
