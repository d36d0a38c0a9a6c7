import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCase } from './cases.ts';
import { acceptValue, type FieldType, readField, secondsOfTimedelta, writeField } from './field-types.ts';
import { recordedPath } from './testing/recorded.ts';

const context = { currentYear: 2026 };
const valueOf = (type: FieldType, text: string): unknown => {
  const reading = readField(type, text, context);
  return reading.ok ? reading.value : reading.error;
};

describe('A field', () => {
  it.each<[FieldType, string, unknown]>([
    ['String', '', ''],
    ['String', 'null', null],
    ['String', '3', '3'],
    ['String', 'true', 'true'],
    ['String', '"x"', 'x'],
    ['String', '[1]', '[1]'],
    ['String', 'a\u000Bb', 'ab'],
    ['Integer', '', null],
    ['Integer', 'null', null],
    ['Integer', '3.7', 3],
    ['Integer', '-3.7', -3],
    ['Integer', '"5"', 5],
    ['Integer', '05', 5],
    ['Integer', '+5', 5],
    ['Integer', '1_000', 1000],
    ['Integer', 'true', 1],
    ['Integer', '1e3', 1000],
    ['Integer', 'abc', 'ValueError'],
    ['Integer', '"3.7"', 'ValueError'],
    ['Integer', '[]', 'ValueError'],
    ['Integer', 'NaN', 'ValueError'],
    ['Integer', 'Infinity', 'OverflowError'],
    ['Integer', '123456789012345678901', 'OverflowError'],
    ['Float', ' 1.5 ', 1.5],
    ['Float', 'inf', Number.POSITIVE_INFINITY],
    ['Float', '-infinity', Number.NEGATIVE_INFINITY],
    ['Float', 'nan', Number.NaN],
    ['Float', '1_0.5', 10.5],
    ['Float', '{}', 'ValueError'],
    ['Boolean', 'TRUE', true],
    ['Boolean', 'yes', false],
    ['Boolean', '2', true],
    ['Boolean', '{"a":1}', true],
    ['Boolean', '[0]', true],
    ['Boolean', 'NaN', true],
    ['List', '[1]', [1]],
    ['List', 'null', null],
    ['List', '{}', 'TypeError'],
    ['List', '', 'TypeError'],
    ['Dict', '{"a":1}', { a: 1 }],
    ['Dict', '[1]', 'TypeError'],
    ['Date', '', null],
    ['Date', 'null', null],
    ['Date', '"2030-01-01T00:00:00+00:00"', '2030-01-01T00:00:00Z'],
    ['Date', '2030-01-01', '2030-01-01T00:00:00Z'],
    ['Date', '2030-01', null],
    ['Date', '2030', '1970-01-01T00:00:02.030000Z'],
    ['Date', 'true', '1970-01-01T00:00:00.001000Z'],
    ['Date', '1e300', 'OverflowError'],
    ['Date', '1000000000000000', 'ParserError'],
    ['Date', 'NaN', 'ParserError'],
    ['Date', '-1.5', '1969-12-31T23:59:59.998500Z'],
    ['Date', '[1]', 'ParserError'],
    ['Date', 'whenever', 'ParserError'],
    ['Timedelta', '', ''],
    ['Timedelta', 'null', null],
    ['Timedelta', '1 day 2 hours', '1 day 2 hours'],
    ['Timedelta', '1 day, 2 hours', null],
    ['Timedelta', '5', null],
    ['RelativeTime', '', '00:00:00'],
    ['RelativeTime', 'null', '00:00:00'],
    ['RelativeTime', '1:2:3', '01:02:03'],
    ['RelativeTime', '90', '00:01:30'],
    ['RelativeTime', '"90.5"', '00:01:30'],
    ['RelativeTime', '999999', '23:59:59'],
    ['RelativeTime', '12:30', 'ValueError'],
    ['RelativeTime', '[]', 'ValueError'],
  ])('of type %s reads %j as %j', (type, text, expected) => {
    expect(valueOf(type, text)).toEqual(expected);
  });

  it('takes the year of today for a date without one', () => {
    expect(readField('Date', 'March 12')).toEqual({
      ok: true,
      value: `${new Date().getUTCFullYear()}-03-12T00:00:00Z`,
    });
  });

  it('leaves a number alone that it could not hold to the last digit', () => {
    expect(valueOf('List', '[12345678901234567890]')).toBe('TypeError');
    expect(valueOf('List', '["12345678901234567890", 1234567890123456.5]')).toEqual([
      '12345678901234567890',
      1234567890123456.5,
    ]);
  });

  it('takes values of a policy file as they are', () => {
    expect(acceptValue('Boolean', true)).toEqual({ ok: true, value: true });
    expect(acceptValue('Timedelta', 3)).toEqual({ ok: false, error: 'TypeError' });
    expect(acceptValue('Date', { a: 1 })).toEqual({ ok: false, error: 'TypeError' });
    expect(acceptValue('RelativeTime', [])).toEqual({ ok: false, error: 'TypeError' });
  });

  it.each<[FieldType, never, string]>([
    ['Float', 2 as never, '2.0'],
    ['Float', 1e-7 as never, '1e-07'],
    ['Float', 1e16 as never, '1e+16'],
    ['Integer', 2 as never, '2'],
    ['Boolean', true as never, 'true'],
    ['String', 'null' as never, '"null"'],
    ['String', '"x"' as never, String.raw`"\"x\""`],
    ['String', 'x' as never, 'x'],
    ['Dict', { b: 1, a: ['é'] } as never, String.raw`{"a": ["\u00e9"], "b": 1}`],
  ])('of type %s writes %j as Studio would: %s', (type, value, text) => {
    expect(writeField(type, value)).toBe(text);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const reading = readField('String', value, context);
        if (reading.ok) expect(readField('String', writeField('String', reading.value), context)).toEqual(reading);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(valueOf('Float', writeField('Float', value))).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as never;
        expect(valueOf('Dict', writeField('Dict', plain))).toEqual(plain);
      }),
    );
  });

  it.each([
    ['', 0],
    ['1 day', 86_400],
    ['2 days 3 hours 4 minutes 5 seconds', 183_845],
    ['59 seconds', 59],
    ['5 hours 1 day', null],
    ['one day', null],
  ])('counts the seconds of %j', (text, seconds) => {
    expect(secondsOfTimedelta(text)).toBe(seconds);
  });
});

describe('A recorded field case', () => {
  const recorded = recordedPath('cases/olx-field-cases.jsonl');

  it.skipIf(!recorded.isThere)('is answered as the platform answered it', () => {
    for (const line of readFileSync(recorded.path, 'utf8').trim().split('\n')) {
      const { expected, ...given } = JSON.parse(line);
      expect(fieldCase(given), line).toEqual(expected);
    }
  });

  it('is answered in the words of the platform', () => {
    expect(fieldCase({ id: 'a', field_type: 'Float', attribute: '-Infinity' })).toEqual({ value: { float: '-inf' } });
    expect(fieldCase({ id: 'b', field_type: 'Timedelta', attribute: '1 minute' })).toEqual({ value: 60 });
    expect(fieldCase({ id: 'c', field_type: 'Date', attribute: '2030-01-01' })).toEqual({
      value: '2030-01-01T00:00:00+00:00',
    });
    expect(fieldCase({ id: 'd', field_type: 'Integer', attribute: 'x' })).toEqual({ error: 'ValueError' });
    expect(fieldCase({ id: 'h', field_type: 'Date', attribute: '"2030-01-01 10:00 -05:00"' })).toEqual({
      value: '2030-01-01T10:00:00-05:00',
    });
    expect(fieldCase({ id: 'i', field_type: 'Date', attribute: '2030' })).toEqual({
      value: '1970-01-01T00:00:02.030000+00:00',
    });
    expect(fieldCase({ id: 'g', field_type: 'Any', attribute: '[1]' })).toEqual({ value: [1] });
    expect(fieldCase({ id: 'e', field_type: 'String', attribute: 'x' })).toEqual({ value: 'x' });
    expect(fieldCase({ id: 'f', xml: '<html url_name="x"/>' })).toEqual({ is_pointer: true });
  });
});
