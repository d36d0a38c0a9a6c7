import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalcNumber } from './quantity.ts';
import { compareWithTolerance } from './tolerance.ts';

describe('Two numbers', () => {
  it.each<[CalcNumber, CalcNumber, string | undefined, boolean]>([
    [1.1, 1, '0.1', true],
    [0.30000000000000004, 0.3, '0', false],
    [0.30000000000000004, 0.3, '1/10^16', true],
    [11, 10, '10%', true],
    [11.1, 10, '10%', false],
    [10, 9, '10%', false],
    [1, 1.00001, '0.001%', true],
    [1.000010000005, 1, '0.001%', true],
    [1.000010000005, 1, '0.0010%', false],
    [1, 1.00001, undefined, true],
    [5.5, 5, '2*0.25', true],
    [-8.8, -8, '10%', true],
    [5, 5, '-1', false],
    [10n ** 30n, 10n ** 30n + 1n, '0', true],
    [{ re: 1, im: 1.05 }, { re: 1, im: 1 }, '0.1', true],
    [{ re: 1, im: 1.2 }, { re: 1, im: 1 }, '0.1', false],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, '1%', true],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, '1%', false],
    [Number.NaN, Number.NaN, '1', false],
    [1e300, 1, '1e999', true],
    [1e20 + 16384, 1e-20, '100000000000000016384', true],
    [1e20, -1e-12, '100000000000000000000', true],
    [1e20, -1e-7, '100000000000000000000', false],
  ])('%o and %o within %s: %s', (student, instructor, tolerance, isClose) => {
    expect(compareWithTolerance(student, instructor, tolerance)).toBe(isClose);
  });

  it('may be compared relative to the larger one', () => {
    expect(compareWithTolerance(1, 1.001, 0.001, { relative: true })).toBe(true);
    expect(compareWithTolerance(1, 1.002, 0.001, { relative: true })).toBe(false);
    expect(compareWithTolerance(10, 9, '10%', { relative: true })).toBe(true);
    expect(compareWithTolerance(1, 1.5, 0.5)).toBe(true);
  });

  it.each([
    ['', 'InvalidOperation'],
    ['i', 'InvalidOperation'],
    ['much', 'UndefinedVariable'],
    ['5!%', 'ParseException'],
  ])('cannot be compared within "%s"', (tolerance, name) => {
    expect(() => compareWithTolerance(1, 1, tolerance)).toThrow(expect.objectContaining({ name }));
  });

  it('are close to themselves within any tolerance', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, fc.double({ min: 0, noNaN: true }), (value, tolerance) => {
        expect(compareWithTolerance(value, value, tolerance)).toBe(true);
      }),
    );
  });

  it('are as close one way as the other, within an absolute tolerance', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 0, max: 1e9, noNaN: true }), (a, b, tolerance) => {
        expect(compareWithTolerance(a, b, tolerance)).toBe(compareWithTolerance(b, a, tolerance));
      }),
    );
  });
});
