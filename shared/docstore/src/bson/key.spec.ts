import { describe, expect, it } from 'vitest';
import { randomFrom, randomValue } from '../testing/random-values.ts';
import { compareValues, valuesEqual } from './compare.ts';
import { decodeDocument } from './decode.ts';
import { encodeDocument } from './encode.ts';
import { encodeKey, encodeKeyPart } from './key.ts';
import { docOf } from './values.ts';

const rounds = 5_000;

describe('the key of a value', () => {
  it('lies among other keys as the value lies among other values', () => {
    const random = randomFrom(7);
    for (let round = 0; round < rounds; round++) {
      const [a, b] = [randomValue(random), randomValue(random)];
      const byKey = Math.sign(Buffer.compare(encodeKeyPart(a), encodeKeyPart(b)));
      if (byKey !== Math.sign(compareValues(a, b)))
        expect.fail(`${describeValue(a)} and ${describeValue(b)}: keys say ${byKey}`);
    }
  });

  it('ends before the next one begins, ascending and descending', () => {
    const random = randomFrom(11);
    for (let round = 0; round < rounds; round++) {
      const [a, b, c, d] = [
        randomValue(random, 1),
        randomValue(random, 1),
        randomValue(random, 1),
        randomValue(random, 1),
      ];
      const order = compareValues(a, c) !== 0 ? Math.sign(compareValues(a, c)) : -Math.sign(compareValues(b, d));
      const byKey = Math.sign(Buffer.compare(encodeKey([a, b], [1, -1]), encodeKey([c, d], [1, -1])));
      if (byKey !== (order === 0 ? 0 : order))
        expect.fail(`${describeValue(a)}, ${describeValue(b)} and ${describeValue(c)}, ${describeValue(d)}`);
    }
  });
});

describe('the order of values', () => {
  it('is total: what lies between lies between', () => {
    const random = randomFrom(13);
    for (let round = 0; round < rounds; round++) {
      const [a, b, c] = [randomValue(random), randomValue(random), randomValue(random)].sort(compareValues);
      expect(compareValues(a, b) <= 0 && compareValues(b, c) <= 0 && compareValues(a, c) <= 0).toBe(true);
      expect(Math.sign(compareValues(a, c)) === -Math.sign(compareValues(c, a)) || compareValues(a, c) === 0).toBe(
        true,
      );
    }
  });
});

describe('a value', () => {
  it('comes back from its bytes as the same value of the same type', () => {
    const random = randomFrom(17);
    for (let round = 0; round < rounds; round++) {
      const doc = docOf({ value: randomValue(random, 3) });
      const bytes = encodeDocument(doc);
      const read = decodeDocument(bytes);
      expect(valuesEqual(read, doc)).toBe(true);
      expect(encodeDocument(read).equals(bytes)).toBe(true);
    }
  });
});

const describeValue = (value: unknown): string =>
  value instanceof Map
    ? `{${[...value].map(([name, inner]) => `${name}: ${describeValue(inner)}`).join(', ')}}`
    : Array.isArray(value)
      ? `[${value.map(describeValue).join(', ')}]`
      : `${typeof value} ${String(value)}`;
