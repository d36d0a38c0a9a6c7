import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PythonRandom } from './python-random.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('A generator', () => {
  it('gives the numbers Python gives for the same seed', () => {
    const random = new PythonRandom(42);
    expect([random.random(), random.random()]).toEqual([0.6394267984578837, 0.025010755222666936]);
    expect(new PythonRandom(42).shuffle(upTo(10))).toEqual([9, 7, 8, 5, 3, 4, 1, 2, 0, 6]);
  });

  it('ignores the sign of its seed, and takes seeds of any length', () => {
    expect(new PythonRandom(-7).random()).toBe(new PythonRandom(7n).random());
    expect(new PythonRandom(2n ** 20_000n).random()).toBe(0.6517914263254719);
    expect(() => new PythonRandom(0.5)).toThrow(RangeError);
  });

  it('counts in steps, up and down', () => {
    const random = new PythonRandom(3);
    const up = new Set(upTo(60).map(() => random.randrange(10, 20, 5)));
    const down = new Set(upTo(60).map(() => random.randrange(5, 0, -2)));
    expect([...up].sort((a, b) => a - b)).toEqual([10, 15]);
    expect([...down].sort((a, b) => a - b)).toEqual([1, 3, 5]);
  });

  it.each([
    ['an empty list', (random: PythonRandom) => random.choice([]), 'empty sequence'],
    ['an empty range', (random: PythonRandom) => random.randrange(0), 'empty range'],
    ['a range that runs the other way', (random: PythonRandom) => random.randint(2, 1), 'empty range'],
    ['a step of nothing', (random: PythonRandom) => random.randrange(0, 5, 0), 'zero step'],
    ['too wide a range', (random: PythonRandom) => random.randrange(2 ** 53), '2^53 values'],
    ['too large a sample', (random: PythonRandom) => random.sample([1], 2), 'larger than population'],
    ['no bits', (random: PythonRandom) => random.getrandbits(0), '1 to 53 bits'],
  ])('refuses %s', (_, draw, message) => {
    expect(() => draw(new PythonRandom(1))).toThrow(message);
  });

  it('joins words for more than 32 bits, the first one lowest', () => {
    expect(new PythonRandom(1).getrandbits(48)).toBe(160215742132725);
  });

  it('shuffles without losing, and samples without repeating', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 300 }), fc.nat(), (seed, size, wish) => {
        const random = new PythonRandom(seed);
        const count = size === 0 ? 0 : wish % size;
        expect(random.shuffle(upTo(size)).sort((a, b) => a - b)).toEqual(upTo(size));
        expect(new Set(random.sample(upTo(size), count)).size).toBe(count);
      }),
    );
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: -50, max: 50 }), fc.nat({ max: 50 }), (seed, low, width) => {
        const random = new PythonRandom(seed);
        const drawn = random.randint(low, low + width);
        expect(drawn).toBeGreaterThanOrEqual(low);
        expect(drawn).toBeLessThanOrEqual(low + width);
        expect(random.random()).toBeLessThan(1);
      }),
    );
  });
});
