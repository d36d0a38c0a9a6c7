import { describe, expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

const formats = {
  number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat('en', options).format(value),
};

describe('the size of a file', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1500, '1.5 kB'],
    [25_000_000, '25 MB'],
    [4_200_000_000_000, '4,200 GB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(fileSize(bytes, formats)).toBe(text);
  });
});
