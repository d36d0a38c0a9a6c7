import { Binary, BSONRegExp, Decimal128, Double, ObjectId, Timestamp } from 'bson';
import type { Doc, Value } from '../bson/values.ts';

/** A generator of numbers in 0..1 that gives the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: () => number, choices: readonly T[]): T =>
  choices[Math.floor(random() * choices.length)] as T;

/** Values that lie close together, so that equal and neighbouring ones meet often. */
const scalars: readonly Value[] = [
  null,
  0,
  new Double(-0),
  1,
  new Double(1),
  1n,
  Decimal128.fromString('1.0'),
  1.5,
  Decimal128.fromString('1.5'),
  2,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  2147483648,
  9007199254740992n,
  9007199254740993n,
  9007199254740992,
  Decimal128.fromString('9007199254740992.5'),
  Decimal128.fromString('1E+400'),
  Decimal128.fromString('-1E+400'),
  Decimal128.fromString('1E-400'),
  Decimal128.fromString('NaN'),
  '',
  'a',
  'a\0',
  'a\0b',
  'ab',
  'é',
  '\u{1f600}',
  '\uffff',
  new Binary(Buffer.from([1]), 0),
  new Binary(Buffer.from([1]), 4),
  new ObjectId('000000000000000000000001'),
  new ObjectId('0000000000000000000000ff'),
  true,
  false,
  new Date(0),
  new Date(-1),
  new Date(253402300799999),
  new Timestamp({ t: 1, i: 1 }),
  new BSONRegExp('a', ''),
  new BSONRegExp('a', 'i'),
];

/** Any value, with documents and arrays to the given depth. */
export function randomValue(random: () => number, depth = 2): Value {
  const kind = random();
  if (depth > 0 && kind < 0.15)
    return Array.from({ length: Math.floor(random() * 3) }, () => randomValue(random, depth - 1));
  if (depth > 0 && kind < 0.3) return randomDocument(random, ['a', 'b', '0'], depth - 1);
  return pick(random, scalars);
}

export function randomDocument(random: () => number, names: readonly string[], depth: number): Doc {
  const out: Doc = new Map();
  for (const name of names) if (random() < 0.6) out.set(name, randomValue(random, depth));
  return out;
}
