import { Binary, Decimal128, Double, deserialize, Long, ObjectId, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { decodeDocument } from './decode.ts';
import { encodeDocument } from './encode.ts';
import { docOf, type Value } from './values.ts';

const values: readonly Value[] = [
  1,
  -1,
  2.5,
  new Double(3),
  9007199254740993n,
  Decimal128.fromString('1.50'),
  'text',
  'Grüße \u{1f600}',
  '',
  true,
  null,
  new Date(5),
  new ObjectId('0123456789abcdef01234567'),
  new Binary(Buffer.from([0, 1, 2]), 0),
  [],
  [1, ['two', docOf({ three: 3 })]],
  docOf({}),
  docOf({ a: docOf({ b: [1] }) }),
];

describe('an encoded document', () => {
  it('is read by the driver’s own BSON', () => {
    const bytes = encodeDocument(docOf({ values: [...values] }));
    const read = deserialize(bytes, { promoteValues: false, useBigInt64: false });
    expect(Buffer.from(serialize(read)).equals(bytes)).toBe(true);
    expect(read.values[4]).toEqual(Long.fromString('9007199254740993'));
  });

  it.each(values.map((value, i) => [i, value] as const))('survives at any size of the whole: value %i', (_, value) => {
    for (const size of [70_000, 140_000, 280_000]) {
      const doc = docOf({ list: Array.from({ length: Math.ceil(size / 16) }, () => value), last: 'end' });
      const bytes = encodeDocument(doc);
      expect(bytes.readInt32LE(0)).toBe(bytes.length);
      expect(encodeDocument(decodeDocument(bytes)).equals(bytes)).toBe(true);
    }
  });
});
