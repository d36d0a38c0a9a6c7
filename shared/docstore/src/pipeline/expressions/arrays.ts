import { compareValues, valuesEqual } from '../../bson/compare.ts';
import { encodeKeyPart } from '../../bson/key.ts';
import {
  type Doc,
  isDoc,
  isNullish,
  isTruthy,
  type Maybe,
  typeName,
  type Value,
  wholeNumber,
} from '../../bson/values.ts';
import { CommandError } from '../../errors.ts';
import { bind, type Expression, type Operator } from '../scope.ts';
import { over, unary } from './arguments.ts';

export const arrays: Readonly<Record<string, Operator>> = {
  $size: unary((value) => {
    if (!Array.isArray(value))
      throw new CommandError(17124, `The argument to $size must be an array, but was of type: ${typeName(value)}`);
    return value.length;
  }),
  $isArray: unary((value) => Array.isArray(value)),
  $arrayElemAt: over(2, 2, ([array, index]) => {
    if (isNullish(array) || isNullish(index)) return null;
    const at = wholeNumber(index);
    if (!Array.isArray(array))
      throw new CommandError(28689, `$arrayElemAt's first argument must be an array, but is ${typeName(array)}`);
    if (at === null)
      throw new CommandError(28691, `$arrayElemAt's second argument must be representable as a 32-bit integer`);
    return array.at(at);
  }),
  $first: unary((value, name) => (isNullish(value) ? null : arrayOf(value, name, 28689)[0])),
  $last: unary((value, name) => (isNullish(value) ? null : arrayOf(value, name, 28689).at(-1))),
  $in: over(2, 2, ([value, array]) => arrayOf(array, '$in', 40081).some((element) => valuesEqual(element, value))),
  $indexOfArray: over(2, 4, ([array, value, start, end]) => {
    if (isNullish(array)) return null;
    const elements = arrayOf(array, '$indexOfArray', 40090);
    const from = wholeNumber(start) ?? 0;
    const to = Math.min(wholeNumber(end) ?? elements.length, elements.length);
    for (let i = from; i < to; i++) if (valuesEqual(elements[i], value)) return i;
    return -1;
  }),
  $concatArrays: over(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.some(isNullish) ? null : values.flatMap((value) => arrayOf(value, name, 28664)),
  ),
  $reverseArray: unary((value, name) => (isNullish(value) ? null : [...arrayOf(value, name, 34435)].reverse())),
  $slice: over(2, 3, slice),
  $range: over(2, 3, ([start, end, step]) => {
    const [from, to, by] = [wholeNumber(start), wholeNumber(end), step === undefined ? 1 : wholeNumber(step)];
    if (from === null || to === null || by === null) throw new CommandError(34443, '$range requires 32-bit integers');
    if (by === 0) throw new CommandError(34449, '$range requires a non-zero step value');
    const out: Value[] = [];
    for (let n = from; by > 0 ? n < to : n > to; n += by) out.push(n);
    return out;
  }),
  $map: overElements('in', 'this', (elements, apply) => elements.map((element) => apply(element) ?? null)),
  $filter: overElements('cond', 'this', (elements, apply, limit) => {
    const kept: Value[] = [];
    for (const element of elements) {
      if (kept.length === limit) break;
      if (isTruthy(apply(element))) kept.push(element);
    }
    return kept;
  }),
  $reduce: reduce,
  $zip: zip,
  $setUnion: over(0, Number.POSITIVE_INFINITY, (values, name) =>
    values.some(isNullish) ? null : distinct(values.flatMap((value) => arrayOf(value, name, 17043))),
  ),
  $setIntersection: over(0, Number.POSITIVE_INFINITY, (values, name) => {
    if (values.some(isNullish)) return null;
    const sets = values.map((value) => arrayOf(value, name, 17047));
    const keys = sets.slice(1).map(keysOf);
    return distinct(sets[0] ?? []).filter((element) => keys.every((set) => set.has(keyOf(element))));
  }),
  $setDifference: over(2, 2, ([a, b], name) => {
    if (isNullish(a) || isNullish(b)) return null;
    const without = keysOf(arrayOf(b, name, 17049));
    return unique(arrayOf(a, name, 17048)).filter((element) => !without.has(keyOf(element)));
  }),
  $setEquals: over(2, Number.POSITIVE_INFINITY, (values, name) => {
    const sets = values.map((value) => keysOf(arrayOf(value, name, 17044)));
    const [first, ...others] = sets as [Set<string>, ...Set<string>[]];
    return others.every((set) => set.size === first.size && [...set].every((key) => first.has(key)));
  }),
  $setIsSubset: over(2, 2, ([a, b], name) => {
    const all = keysOf(arrayOf(b, name, 17042));
    return arrayOf(a, name, 17046).every((element) => all.has(keyOf(element)));
  }),
  $anyElementTrue: unary((value, name) => arrayOf(value, name, 17041).some(isTruthy)),
  $allElementsTrue: unary((value, name) => arrayOf(value, name, 17040).every(isTruthy)),
};

/** The identity of a value among others: equal values have equal keys, whatever their number type. */
export const keyOf = (value: Maybe): string => encodeKeyPart(value).toString('latin1');

const keysOf = (values: readonly Value[]): Set<string> => new Set(values.map(keyOf));

function unique(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const distinct = (values: readonly Value[]): Value[] => unique(values).sort(compareValues);

function arrayOf(value: Maybe, name: string, code: number): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new CommandError(code, `${name} requires an array, found: ${typeName(value)}`);
}

function slice([array, second, third]: Maybe[]): Maybe {
  if (isNullish(array) || second === null || third === null) return null;
  const elements = arrayOf(array, '$slice', 28724);
  const n = wholeNumber(second);
  if (n === null) throw new CommandError(28725, 'Second argument to $slice must be a 32-bit integer');
  if (third === undefined) return n < 0 ? elements.slice(n) : elements.slice(0, n);
  const count = wholeNumber(third);
  if (count === null || count <= 0) throw new CommandError(28729, 'Third argument to $slice must be positive');
  const from = n < 0 ? Math.max(0, elements.length + n) : n;
  return elements.slice(from, from + count);
}

function overElements(
  bodyName: string,
  defaultName: string,
  apply: (elements: readonly Value[], each: (element: Value) => Maybe, limit: number) => Value,
): Operator {
  return (operand, compile, name) => {
    if (!isDoc(operand) || !operand.has('input') || !operand.has(bodyName)) {
      throw new CommandError(16878, `${name} needs 'input' and '${bodyName}'`);
    }
    refuseUnknown(
      operand,
      ['input', 'as', 'limit', bodyName].filter((field) => field !== 'limit' || name === '$filter'),
      name,
    );
    const input = compile(operand.get('input') as Value);
    const variable = (operand.get('as') ?? defaultName) as string;
    const body = compile(operand.get(bodyName) as Value);
    const limit = operand.has('limit') ? compile(operand.get('limit') as Value) : null;
    return (scope) => {
      const elements = input(scope);
      if (isNullish(elements)) return null;
      const most = limit ? (wholeNumber(limit(scope)) ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      return apply(arrayOf(elements, name, 16883), (element) => body(bind(scope, variable, element)), most);
    };
  };
}

function refuseUnknown(operand: Doc, allowed: readonly string[], name: string): void {
  for (const field of operand.keys()) {
    if (!allowed.includes(field)) throw new CommandError(16879, `Unrecognized parameter to ${name}: ${field}`);
  }
}

function reduce(operand: Value, compile: (value: Value) => Expression): Expression {
  if (!isDoc(operand)) throw new CommandError(40075, '$reduce requires an object as an argument');
  refuseUnknown(operand, ['input', 'initialValue', 'in'], '$reduce');
  const [input, initial, body] = ['input', 'initialValue', 'in'].map((name) => {
    if (!operand.has(name)) throw new CommandError(40077, `$reduce requires '${name}' to be specified`);
    return compile(operand.get(name) as Value);
  }) as [Expression, Expression, Expression];
  return (scope) => {
    const elements = input(scope);
    if (isNullish(elements)) return null;
    return arrayOf(elements, '$reduce', 40080).reduce<Maybe>(
      (value, element) => body(bind(bind(scope, 'value', value), 'this', element)),
      initial(scope),
    );
  };
}

function zip(operand: Value, compile: (value: Value) => Expression): Expression {
  if (!isDoc(operand) || !Array.isArray(operand.get('inputs')))
    throw new CommandError(34461, '$zip needs inputs, an array');
  refuseUnknown(operand, ['inputs', 'useLongestLength', 'defaults'], '$zip');
  const inputs = (operand.get('inputs') as Value[]).map(compile);
  const defaults = Array.isArray(operand.get('defaults')) ? (operand.get('defaults') as Value[]).map(compile) : [];
  const isLongest = operand.get('useLongestLength') === true;
  return (scope) => {
    const lists = inputs.map((input) => input(scope));
    if (lists.some(isNullish)) return null;
    const sizes = lists.map((list) => arrayOf(list, '$zip', 34468).length);
    const length = isLongest ? Math.max(...sizes) : Math.min(...sizes);
    return Array.from({ length }, (_, i) =>
      lists.map((list, at) => (list as Value[])[i] ?? defaults[at]?.(scope) ?? null),
    );
  };
}
