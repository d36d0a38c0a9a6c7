import { describe, expect, it } from 'vitest';
import {
  bytesRepr,
  floatRepr,
  fromPlain,
  isTruthy,
  type PyValue,
  pyRepr,
  pyStr,
  stringRepr,
  toPlain,
  typeName,
} from './values.ts';

describe('Python writes', () => {
  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1e-5, '1e-05'],
    [0.0001, '0.0001'],
    [1e16, '1e+16'],
    [123456789, '123456789.0'],
    [1e22, '1e+22'],
    [-0, '-0.0'],
    [0, '0.0'],
    [Number.NaN, 'nan'],
    [Number.POSITIVE_INFINITY, 'inf'],
    [Number.NEGATIVE_INFINITY, '-inf'],
  ])('the float %d as %s', (value, text) => {
    expect(floatRepr(value)).toBe(text);
  });

  it.each([
    ['it', "'it'"],
    ["it's", `"it's"`],
    [`it's "so"`, `'it\\'s "so"'`],
    ['a\\b\n\t\r', String.raw`'a\\b\n\t\r'`],
    ['\u0007\u00a0\u2028\u{e0001}', String.raw`'\x07\xa0\u2028\U000e0001'`],
    ['é你', "'é你'"],
  ])('the text %j as %s', (value, text) => {
    expect(stringRepr(value)).toBe(text);
  });

  it('bytes with every byte beyond ASCII escaped', () => {
    expect(bytesRepr('<p a="1">é\'\n</p>')).toBe(String.raw`b'<p a="1">\xc3\xa9\'\n</p>'`);
    expect(bytesRepr("it's")).toBe(`b"it's"`);
  });

  it('lists, dicts and the rest as they nest', () => {
    const value: PyValue = [null, true, false, 3n, 1.5, 'x', new Map<string, PyValue>([['k', [1n]]])];
    expect(pyRepr(value)).toBe("[None, True, False, 3, 1.5, 'x', {'k': [1]}]");
    expect(pyStr('x')).toBe('x');
  });
});

describe('A value', () => {
  it.each<[PyValue, boolean, string]>([
    [null, false, 'NoneType'],
    [0n, false, 'int'],
    [0.5, true, 'float'],
    ['', false, 'str'],
    [[], false, 'list'],
    [new Map([['a', 1n]]), true, 'dict'],
    [true, true, 'bool'],
  ])('%o is truthy: %s, and of type %s', (value, truth, type) => {
    expect(isTruthy(value)).toBe(truth);
    expect(typeName(value)).toBe(type);
  });

  it('keeps whole numbers whole on the way in, and exact on the way out', () => {
    expect(fromPlain({ a: [1, 1.5, undefined] })).toEqual(new Map([['a', [1n, 1.5, null]]]));
    expect(toPlain(new Map<string, PyValue>([['a', [1n, 10n ** 20n, 'x']]]))).toEqual({ a: [1, 10n ** 20n, 'x'] });
  });
});
