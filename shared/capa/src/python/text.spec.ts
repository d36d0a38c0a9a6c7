import { describe, expect, it } from 'vitest';
import { pyComplex } from './complex.ts';
import { escapeHtml, escapeMarkup, pyFloat, pyInt, strip } from './text.ts';

describe('Python', () => {
  it.each([
    ['  a b\n', 'a b'],
    ['\u00a0\u3000x\x1c\x85', 'x'],
    ['\ufeffx\u200b', '\ufeffx\u200b'],
    ['', ''],
  ])('strips %j to %j', (text, stripped) => {
    expect(strip(text)).toBe(stripped);
  });

  it.each([
    [' 12 ', 12],
    ['-1_000', -1000],
    ['1.0', null],
    ['', null],
  ])('reads the int %j as %s', (text, value) => {
    expect(pyInt(text)).toBe(value);
  });

  it.each([
    ['1_0.5e1', 105],
    ['.5', 0.5],
    ['5.', 5],
    ['-inf', Number.NEGATIVE_INFINITY],
    [' Infinity', Number.POSITIVE_INFINITY],
    ['nan', Number.NaN],
    ['10/2', null],
    ['', null],
  ])('reads the float %j as %s', (text, value) => {
    expect(pyFloat(text)).toBe(value);
  });

  it.each([
    ['1e3', { re: 1000, im: 0 }],
    ['2+3j', { re: 2, im: 3 }],
    ['2-j', { re: 2, im: -1 }],
    ['j', { re: 0, im: 1 }],
    ['-2.5J', { re: 0, im: -2.5 }],
    [' (5) ', { re: 5, im: 0 }],
    ['1_000', { re: 1000, im: 0 }],
    ['inf', { re: Number.POSITIVE_INFINITY, im: 0 }],
    ['-infinity', { re: Number.NEGATIVE_INFINITY, im: 0 }],
    ['nan', { re: Number.NaN, im: 0 }],
    ['٤٢', { re: 42, im: 0 }],
    ['2 + 3j', null],
    ['2+3i', null],
    ['é', null],
  ])('reads the complex %j as %o', (text, value) => {
    expect(pyComplex(text)).toEqual(value);
  });

  it('says of a very long text that it is no number as fast as of a short one', () => {
    const digits = '1'.repeat(200_000);
    expect(pyFloat(`${digits}x`)).toBeNull();
    expect(pyComplex(`${digits}+${digits}x`)).toBeNull();
  });

  it('escapes an apostrophe in two ways', () => {
    expect(escapeHtml(`<a b="c">'&`)).toBe('&lt;a b=&quot;c&quot;&gt;&#x27;&amp;');
    expect(escapeMarkup("'")).toBe('&#39;');
  });
});
