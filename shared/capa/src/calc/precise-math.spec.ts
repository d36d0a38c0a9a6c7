import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as precise from './precise-math.ts';

describe('Precise functions', () => {
  it.each([
    ['exp', precise.exp(0.5), 1.6487212707001282],
    ['log', precise.log(3), 1.0986122886681098],
    ['log near one', precise.log(1 + 2 ** -40), 9.094947017725146e-13],
    ['sin', precise.sin(2), 0.9092974268256817],
    ['sin of many turns', precise.sin(99_999), 0.860248280789742],
    ['cos', precise.cos(2), -0.4161468365471424],
    ['tan', precise.tan(1), 1.5574077246549023],
    ['atan', precise.atan(0.5), 0.4636476090008061],
    ['atan2', precise.atan2(1, -1), 2.356194490192345],
    ['asin', precise.asin(0.5), 0.5235987755982989],
    ['acos', precise.acos(0.5), 1.0471975511965979],
    ['hypot', precise.hypot(1, 1), Math.SQRT2],
    ['pow', precise.pow(2, 0.5), Math.SQRT2],
  ])('round %s as C does', (_, value, expected) => {
    expect(value).toBe(expected);
  });

  it.each([
    [precise.exp(1000), Number.POSITIVE_INFINITY],
    [precise.exp(-1000), 0],
    [precise.log(0), Number.NEGATIVE_INFINITY],
    [precise.log(-1), Number.NaN],
    [precise.sin(Number.POSITIVE_INFINITY), Number.NaN],
    [precise.cos(0), 1],
    [precise.tan(0), 0],
    [precise.atan(Number.POSITIVE_INFINITY), Math.PI / 2],
    [precise.atan2(0, -1), Math.PI],
    [precise.asin(1), Math.PI / 2],
    [precise.acos(2), Number.NaN],
    [precise.hypot(0, 3), 3],
    [precise.pow(1, Number.NaN), 1],
    [precise.pow(-1, Number.NEGATIVE_INFINITY), 1],
  ])('leave the edges to the engine: %d is %d', (value, expected) => {
    expect(value).toBe(expected);
  });

  it('differ from the engine by little more than a unit in the last place', () => {
    const argument = fc.double({ min: -600, max: 600, noNaN: true });
    fc.assert(
      fc.property(argument, (x) => {
        expect(distance(precise.exp(x), Math.exp(x))).toBeLessThan(4);
        expect(distance(precise.sin(x), Math.sin(x))).toBeLessThan(4);
        expect(distance(precise.cos(x), Math.cos(x))).toBeLessThan(4);
        expect(distance(precise.atan(x), Math.atan(x))).toBeLessThan(4);
        expect(distance(precise.log(Math.abs(x)), Math.log(Math.abs(x)))).toBeLessThan(4);
      }),
    );
  });
});

/** In units of the last place, roughly. */
function distance(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / (Math.abs(b) * Number.EPSILON);
}
