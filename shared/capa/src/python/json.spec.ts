import { describe, expect, it } from 'vitest';
import { parsePythonJson, writePythonJson } from './json.ts';
import type { PyValue } from './values.ts';

describe('JSON as Python reads it', () => {
  it.each<[string, PyValue]>([
    ['1', 1n],
    ['1.0', 1],
    ['1e2', 100],
    ['-12345678901234567890', -12345678901234567890n],
    ['NaN', Number.NaN],
    ['[Infinity, -Infinity]', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]],
    [
      ' {"a": [true, false, null], "b": {}} ',
      new Map<string, PyValue>([
        ['a', [true, false, null]],
        ['b', new Map()],
      ]),
    ],
    [String.raw`"\"\\\/\b\f\n\r\té"`, '"\\/\b\f\n\r\té'],
    ['[ ]', []],
  ])('%s', (text, value) => {
    expect(parsePythonJson(text)).toEqual(value);
  });

  it.each([
    ['', 'Expecting value: line 1 column 1 (char 0)'],
    ['[1,\n 2', "Expecting ',' delimiter: line 2 column 3 (char 6)"],
    ['[1,]', 'Expecting value: line 1 column 4 (char 3)'],
    ['{"a" 1}', "Expecting ':' delimiter: line 1 column 6 (char 5)"],
    ['{a: 1}', 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'],
    ['{"a": 1 "b"}', "Expecting ',' delimiter: line 1 column 9 (char 8)"],
    ['"abc', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"abc\\', 'Unterminated string starting at: line 1 column 1 (char 0)'],
    ['"a\tb"', 'Invalid control character at: line 1 column 3 (char 2)'],
    ['"\\x"', 'Invalid \\escape: line 1 column 2 (char 1)'],
    ['"\\u12"', 'Invalid \\uXXXX escape: line 1 column 4 (char 3)'],
    ['1 2', 'Extra data: line 1 column 3 (char 2)'],
  ])('%j is refused: %s', (text, message) => {
    expect(() => parsePythonJson(text)).toThrow(message);
  });

  it('comes back as it was written', () => {
    const value: PyValue = [
      1n,
      1,
      1e16,
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      Infinity,
      'é"',
      null,
      true,
      new Map([['k', 2n]]),
    ];
    expect(writePythonJson(value)).toBe('[1,1.0,1e+16,NaN,-Infinity,Infinity,"é\\"",null,true,{"k":2}]');
    expect(parsePythonJson(writePythonJson(value))).toEqual(value);
  });
});
